import Foundation
import FoundationNetworking
import Selection

/// What became of one attempt.
enum Outcome: Sendable, Hashable {
    /// Answered: on disk, under this name.
    case acknowledged(String)
    /// No answer came: it may have happened or not.
    case unknown
    /// Answered otherwise, which nothing in this trial explains.
    case refused(Int)
}

extension RunningServer {
    /// Hands a draft in, under the applicant's own key.
    func submit(_ applicant: WaitingApplicants.Applicant, _ session: URLSession) async -> Outcome {
        var request = asked("/drafts/\(applicant.draft)/submission", applicant, key: applicant.key)
        request.setValue("\"1\"", forHTTPHeaderField: "If-Match")
        return await outcome(of: request, session)
    }

    /// Puts one more proof beside a draft, under a key of its own.
    func upload(_ number: Int, _ applicant: WaitingApplicants.Applicant, _ session: URLSession) async -> Outcome {
        var request = asked("/drafts/\(applicant.draft)/proofs", applicant, key: "proof-\(number)")
        request.setValue("application/pdf", forHTTPHeaderField: "Content-Type")
        request.setValue("attachment; filename=\"\(number).pdf\"", forHTTPHeaderField: "Content-Disposition")
        request.httpBody = Data(Self.page(number).utf8)
        return await outcome(of: request, session)
    }

    /// A PDF of one empty page, another for each number.
    static func page(_ number: Int) -> String {
        """
        %PDF-1.4
        1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
        2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
        3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj
        trailer<</Root 1 0 R>>
        %\(number)
        %%EOF
        """
    }

    private func asked(_ path: String, _ applicant: WaitingApplicants.Applicant, key: String) -> URLRequest {
        var request = URLRequest(url: address("/api/v1" + path))
        request.httpMethod = "POST"
        request.setValue("Bearer \(applicant.token)", forHTTPHeaderField: "Authorization")
        request.setValue(key, forHTTPHeaderField: "Idempotency-Key")
        return request
    }

    private func outcome(of request: URLRequest, _ session: URLSession) async -> Outcome {
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
