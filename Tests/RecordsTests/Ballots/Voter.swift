import Crypto
import Records
import Selection

extension BallotStore {
    /// A ballot with a token that is good.
    nonisolated func voter(_ name: BallotName, token: [UInt8], _ vote: Vote = .agree) throws -> CastBallot {
        let request = try TokenRequest(name, key: try key(of: name), token: token)
        return try request.ballot(try sign(request.blinded, for: name), vote)
    }
}

/// 32 bytes that come out the same each time.
func token(_ number: Int) -> [UInt8] { Array(SHA256.hash(data: Array("token \(number)".utf8))) }
