/// Something personal that a fact refers to without containing it: the chain knows only a salted commitment,
/// the value itself is kept under the person's key, where it can be erased while the chain still verifies.
public enum Sealed<Value: Hashable & Sendable & Codable>: Hashable, Sendable {
    /// As said in a command, on its way into the records.
    case said(Value)
    /// As found in a fact: the records open it for whom it concerns.
    case kept(Commitment)

    /// The value while it is still in hand; nil once it is only kept.
    public var said: Value? { if case .said(let value) = self { value } else { nil } }
    public var commitment: Commitment? { if case .kept(let commitment) = self { commitment } else { nil } }
}

/// The salted SHA-256 of a sealed value, in hexadecimal.
public struct Commitment: Hashable, Sendable {
    public let text: String
    public init(_ text: String) { self.text = text }
}

/// Takes personal values out of facts as they are encoded, and gives back what stands for them.
public protocol Sealer: Sendable {
    func seal(_ value: some Encodable) throws -> Commitment
}

extension CodingUserInfoKey {
    /// Where an encoder that writes facts finds its `Sealer`.
    public static let sealer = CodingUserInfoKey(rawValue: "bole.sealer").unsafelyUnwrapped
}

extension Sealed: Codable {
    private enum Key: String, CodingKey { case sealed }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        self = .kept(Commitment(try container.decode(String.self, forKey: .sealed)))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .kept(let commitment): try container.encode(commitment.text, forKey: .sealed)
        case .said(let value):
            guard let sealer = encoder.userInfo[.sealer] as? any Sealer else {
                throw EncodingError.invalidValue(
                    self, .init(codingPath: encoder.codingPath, debugDescription: "a personal value without a sealer"))
            }
            try container.encode(try sealer.seal(value).text, forKey: .sealed)
        }
    }
}
