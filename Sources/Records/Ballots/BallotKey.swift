import Crypto
import CryptoExtras
import Foundation
import Selection

/// What tokens for one ballot are signed with, unseen (RFC 9474, RSABSSA-SHA384-PSS-Randomized, 2,048 bits).
///
/// The random part stands in the token already when it comes to be checked, so that here it is one text to sign: that
/// is what the library calls deterministic.
struct BallotKey: Sendable {
    private let key: _RSA.BlindSigning.PrivateKey<SHA384>

    init() throws { key = try .init(keySize: .bits2048, parameters: .RSABSSA_SHA384_PSS_Deterministic) }

    init(_ bytes: [UInt8]) throws {
        key = try .init(derRepresentation: bytes, parameters: .RSABSSA_SHA384_PSS_Deterministic)
    }

    var bytes: [UInt8] { [UInt8](key.derRepresentation) }
    var verifying: [UInt8] { [UInt8](key.publicKey.derRepresentation) }

    /// Signs what can't be read; the same gets the same answer.
    func sign(_ blinded: [UInt8]) throws -> [UInt8] {
        [UInt8](try key.blindSignature(for: blinded).rawRepresentation)
    }
}

/// Tells whether a token is good for a ballot.
struct BallotVerifier: Sendable {
    private let key: _RSA.BlindSigning.PublicKey<SHA384>
    private let name: BallotName

    init(_ bytes: [UInt8], for name: BallotName) throws {
        key = try .init(derRepresentation: bytes, parameters: .RSABSSA_SHA384_PSS_Deterministic)
        self.name = name
    }

    func isGood(_ ballot: CastBallot) -> Bool {
        guard let token = ballot.tokenBytes, let signature = Data(base64Encoded: ballot.signature),
            signature.base64EncodedString() == ballot.signature
        else { return false }
        let message = key.prepare(token + Array(name.text.utf8))
        return key.isValidSignature(.init(rawRepresentation: signature), for: message)
    }
}
