import Foundation
import FoundationNetworking
import Selection

/// What became of one attempt to hand in.
enum Outcome: Sendable, Hashable {
    /// Answered: on disk, under this dossier.
    case acknowledged(String)
    /// No answer came: it may have happened or not.
    case unknown
    /// Answered otherwise, which nothing in this trial explains.
    case refused(Int)
}

extension KilledServer {
    /// Hands a draft in, under the applicant's own key.
    func submit(_ applicant: WaitingApplicants.Applicant, _ session: URLSession) async -> Outcome {
        var request = URLRequest(url: address("/api/v1/drafts/\(applicant.draft)/submission"))
        request.httpMethod = "POST"
        request.setValue("Bearer \(applicant.token)", forHTTPHeaderField: "Authorization")
        request.setValue(applicant.key, forHTTPHeaderField: "Idempotency-Key")
        request.setValue("\"1\"", forHTTPHeaderField: "If-Match")
        guard let (data, response) = try? await session.data(for: request), let answer = response as? HTTPURLResponse
        else { return .unknown }
        guard answer.statusCode == 201, let receipt = try? JSONDecoder().decode(Receipt.self, from: data) else {
            return .refused(answer.statusCode)
        }
        return .acknowledged(receipt.id)
    }

    private struct Receipt: Decodable {
        let id: String
    }
}
