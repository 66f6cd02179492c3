import Crypto
public import Selection

/// One person's key in hand: opens and seals what is theirs before the transaction that will keep it.
public struct PersonKey: Sendable {
    public let person: PersonID
    let key: SymmetricKey

    /// Reads what the vault encrypted for the person; the purpose must be named again.
    func decrypt(_ box: [UInt8], purpose: String) throws -> [UInt8] {
        try Box.open(box, under: key, for: purpose + "/" + person.text)
    }

    /// Encrypts what the person alone is to be read by again.
    func encrypt(_ bytes: [UInt8], purpose: String) throws -> [UInt8] {
        try Box.close(bytes, under: key, for: purpose + "/" + person.text)
    }

    /// A value sealed ahead of the transaction that will keep it.
    public func seal(_ value: some Encodable) throws -> SealedAhead {
        let sealer = CollectingSealer()
        _ = try sealer.seal(value)
        guard let salted = sealer.take().first else { throw VaultFault.wrongBox }
        return try close(salted)
    }

    func close(_ value: CollectingSealer.SaltedValue) throws -> SealedAhead {
        let purpose = Self.purpose(value.commitment, person)
        return SealedAhead(
            commitment: value.commitment, person: person, box: try Box.close(value.salted, under: key, for: purpose))
    }

    static func purpose(_ commitment: Commitment, _ person: PersonID) -> String {
        "sealed/\(commitment.text)/\(person.text)"
    }
}

/// A value under its person's key, ready to be kept.
public struct SealedAhead: Sendable {
    public let commitment: Commitment
    let person: PersonID
    let box: [UInt8]
}
