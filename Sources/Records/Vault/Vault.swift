import Crypto
import Foundation
public import Selection

/// Personal values, each under its person's key. Facts hold only their commitments.
public struct Vault: Sendable {
    private let keys: Keys

    public init(keys: Keys) { self.keys = keys }

    /// Seals one value for a person and returns what stands for it.
    public func seal(
        _ value: some Encodable, for person: PersonID, in records: any Writing
    ) throws -> Commitment {
        let sealer = CollectingSealer()
        let commitment = try sealer.seal(value)
        try keep(sealer, for: person, in: records)
        return commitment
    }

    /// The canonical JSON of an event, its personal values sealed for the person it is about.
    public func encode(
        _ event: some Encodable, for person: PersonID, in records: any Writing
    ) throws -> EncodedEvent {
        let sealer = CollectingSealer()
        let json = try CanonicalJSON.encode(event, sealer: sealer)
        let hasSealed = try keep(sealer, for: person, in: records)
        return EncodedEvent(json: String(decoding: json, as: UTF8.self), hasSealed: hasSealed)
    }

    /// Stores what a sealer collected; false where that was nothing.
    @discardableResult
    public func keep(_ sealer: CollectingSealer, for person: PersonID, in records: any Writing) throws -> Bool {
        let values = sealer.take()
        guard !values.isEmpty else { return false }
        let key = try makeKey(of: person, in: records)
        for value in values {
            try keep(PersonKey(person: person, key: key).close(value), in: records)
        }
        return true
    }

    /// A person's key, in hand for what is opened and sealed outside of a transaction; nil while they have none.
    public func personKey(of person: PersonID, in records: any Reading) throws -> PersonKey? {
        try key(of: person, in: records).map { PersonKey(person: person, key: $0) }
    }

    /// Keeps a value that was sealed ahead; refused when its person was erased meanwhile.
    public func keep(_ ahead: SealedAhead, in records: any Writing) throws {
        try records.run(
            "INSERT INTO sealed (commitment, person, box) VALUES (?, ?, ?)",
            [.text(ahead.commitment.text), .text(ahead.person.text), .bytes(ahead.box)])
    }

    /// The value a commitment stands for, or that it is erased.
    public func open<Value: Decodable>(
        _ commitment: Commitment, as type: Value.Type = Value.self, in records: any Reading
    ) throws -> Opened<Value> {
        guard let json = try openedJSON(commitment, in: records) else { return .erased }
        return .value(try JSONDecoder().decode(Value.self, from: Data(json)))
    }

    /// The JSON a commitment stands for, checked against it; nil when it is erased.
    func openedJSON(_ commitment: Commitment, in records: any Reading) throws -> ArraySlice<UInt8>? {
        try salted(commitment, in: records)?[32...]
    }

    /// The salt's 32 bytes and the JSON, checked; nil when it is erased.
    func salted(_ commitment: Commitment, in records: any Reading) throws -> [UInt8]? {
        let row = try records.row("SELECT person, box FROM sealed WHERE commitment = ?", [.text(commitment.text)])
        guard let row else { return nil }
        let person = PersonID(row.text(0))
        guard let key = try key(of: person, in: records),
            let salted = try? Box.open(row.bytes(1), under: key, for: PersonKey.purpose(commitment, person)),
            salted.count >= 32, Fingerprint(of: salted).hex == commitment.text
        else { throw VaultFault.damaged(commitment) }
        return salted
    }

    /// A keyed digest: equal for equal texts, and nothing can be read from it or tried against it without the key.
    public func blindIndex(_ text: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: keys.blindIndex))
    }

    /// Encrypts bytes under a person's key; the purpose must be named again to read them.
    public func encrypt(
        _ bytes: [UInt8], for person: PersonID, purpose: String, in records: any Writing
    ) throws -> [UInt8] {
        try Box.close(bytes, under: makeKey(of: person, in: records), for: purpose + "/" + person.text)
    }

    /// Reads what `encrypt` wrote; nil when the person is erased.
    public func decrypt(
        _ box: [UInt8], for person: PersonID, purpose: String, in records: any Reading
    ) throws -> [UInt8]? {
        guard let key = try key(of: person, in: records) else { return nil }
        return try Box.open(box, under: key, for: purpose + "/" + person.text)
    }

    /// A person's key, made when they are new.
    func makeKey(of person: PersonID, in records: any Writing) throws -> SymmetricKey {
        if let key = try key(of: person, in: records) { return key }
        guard try !isErased(person, in: records) else { throw VaultFault.erased(person) }
        let key = SymmetricKey(size: .bits256)
        let wrapped = try Box.close(
            key.withUnsafeBytes { Array($0) }, under: keys.master, for: "person-key/" + person.text)
        try records.run(
            "INSERT INTO person_keys (person, wrapped) VALUES (?, ?)", [.text(person.text), .bytes(wrapped)])
        return key
    }

    func key(of person: PersonID, in records: any Reading) throws -> SymmetricKey? {
        let row = try records.row("SELECT wrapped FROM person_keys WHERE person = ?", [.text(person.text)])
        guard let row else { return nil }
        return SymmetricKey(
            data: try Box.open(row.bytes(0), under: keys.master, for: "person-key/" + person.text))
    }

    /// Whether a person was erased; such a person gets no new key.
    public func isErased(_ person: PersonID, in records: any Reading) throws -> Bool {
        try records.row("SELECT person FROM erasures WHERE person = ?", [.text(person.text)]) != nil
    }
}

/// An event as the ledger keeps it.
public struct EncodedEvent: Sendable, Hashable {
    public let json: String
    /// Whether personal values were taken out of it just now: the event in hand holds them in plain words still.
    public let hasSealed: Bool
}

/// What is found behind a commitment.
public enum Opened<Value> {
    case value(Value)
    /// The person was erased: that something stood here is all that can still be told.
    case erased

    /// The value, or nil when it is erased.
    public var value: Value? { if case .value(let value) = self { value } else { nil } }
}

extension Opened: Sendable where Value: Sendable {}
extension Opened: Equatable where Value: Equatable {}
extension Opened: Hashable where Value: Hashable {}

/// Why personal values can't be kept or read.
public enum VaultFault: Error, Sendable, Hashable {
    /// What is kept is not what the commitment stands for.
    case damaged(Commitment)
    /// A box does not open under its key and purpose.
    case wrongBox
    /// The person was erased, and nothing new is kept for them.
    case erased(PersonID)
}
