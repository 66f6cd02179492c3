import Crypto
import CryptoExtras
import Foundation
public import Selection

/// A voter's side of a token, as their browser does it: chance, blinded for whoever signs, and the blinding taken off
/// again. For voters who are programs.
public struct TokenRequest {
    public let name: BallotName
    private let token: [UInt8]
    private let key: _RSA.BlindSigning.PublicKey<SHA384>
    private let message: _RSA.BlindSigning.PreparedMessage
    private let blinding: _RSA.BlindSigning.BlindingResult

    /// - Parameters:
    ///   - key: what tokens for this vote are checked with.
    ///   - token: 32 bytes that nobody else knows.
    public init(_ name: BallotName, key: [UInt8], token: [UInt8] = TokenRequest.newToken()) throws {
        self.name = name
        self.token = token
        self.key = try .init(derRepresentation: key, parameters: .RSABSSA_SHA384_PSS_Deterministic)
        message = self.key.prepare(token + Array(name.text.utf8))
        blinding = try self.key.blind(message)
    }

    public static func newToken() -> [UInt8] { SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) } }

    /// What is to be signed; it tells nothing of the token.
    public var blinded: [UInt8] { [UInt8](blinding.blindedMessage) }

    /// The ballot, with what was signed. Throws where that isn't what was asked for.
    public func ballot(_ signature: [UInt8], _ vote: Vote) throws -> CastBallot {
        let plain = try key.finalize(
            .init(rawRepresentation: signature), for: message, blindingInverse: blinding.inverse)
        return CastBallot(token: token.hex, signature: plain.rawRepresentation.base64EncodedString(), vote: vote)
    }
}
