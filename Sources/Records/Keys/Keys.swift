public import Crypto
import Foundation

/// The secrets of a data folder, never kept in it.
public struct Keys: Sendable {
    /// Wraps the key of each person.
    let master: SymmetricKey
    /// Makes the index by which the same ID number is found without being readable.
    let blindIndex: SymmetricKey
    /// Signs checkpoints.
    let signing: Curve25519.Signing.PrivateKey

    /// New keys from the system's random source.
    public init() {
        master = SymmetricKey(size: .bits256)
        blindIndex = SymmetricKey(size: .bits256)
        signing = Curve25519.Signing.PrivateKey()
    }

    fileprivate init(_ words: KeyWords) throws {
        master = SymmetricKey(data: words.master)
        blindIndex = SymmetricKey(data: words.blindIndex)
        signing = try Curve25519.Signing.PrivateKey(rawRepresentation: words.signing)
    }

    /// What others check the checkpoints with.
    public var verifying: Curve25519.Signing.PublicKey { signing.publicKey }

    /// The verifying key as text, by which a data folder knows its keys.
    public var name: String { verifying.rawRepresentation.base64EncodedString() }

    /// The ledger's name in what these keys sign.
    var origin: String { "bole/" + Fingerprint(of: [UInt8](verifying.rawRepresentation)).hex.prefix(16) }
}

/// The file that holds the keys, readable by its owner alone.
public enum KeyFile {
    public static func load(_ path: String) throws -> Keys {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
        guard mode & 0o077 == 0 else { throw KeyFault.readableByOthers(path: path) }
        let words = try? JSONDecoder().decode(KeyWords.self, from: Data(DurableFile.read(path)))
        guard let words, words.master.count == 32, words.blindIndex.count == 32, let keys = try? Keys(words)
        else { throw KeyFault.unreadable(path: path) }
        return keys
    }

    /// Makes new keys at a path where there is no file yet.
    public static func make(at path: String) throws -> Keys {
        let keys = Keys()
        try DurableFile.makeFolder((path as NSString).deletingLastPathComponent)
        try DurableFile.create(Array(try JSONEncoder().encode(KeyWords(keys))), at: path)
        return keys
    }
}

/// Why a data folder can't be opened with a key file.
public enum KeyFault: Error, Sendable, Hashable {
    /// The folder has records, but their keys are not at this path.
    case missing(path: String)
    /// The file is not a key file.
    case unreadable(path: String)
    /// The file's mode lets others read it.
    case readableByOthers(path: String)
    /// These are the keys of other records.
    case ofOtherRecords(path: String)
}

private struct KeyWords: Codable {
    let version: Int
    let master: Data
    let blindIndex: Data
    let signing: Data

    init(_ keys: Keys) {
        version = 1
        master = keys.master.withUnsafeBytes { Data($0) }
        blindIndex = keys.blindIndex.withUnsafeBytes { Data($0) }
        signing = keys.signing.rawRepresentation
    }
}
