import Casework
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// A member's own ballots, and every ballot of a counted vote. What is cast comes by `POST /api/v1/ballots`, without a
/// session.
extension Site {
    func votingRoutes(_ pages: Pages) {
        pages.get("/sittings/{id}/voting") { _, visit in
            let id = try visit.parameter("id")
            let view = try await casework.sitting(SittingID(id), for: try visit.expert(), at: visit.now)
            let choices = Vote.allCases.map { OptionModel($0.rawValue, text("vote.\($0.rawValue)", visit)) }
            let page = VotingPage(
                heading: text("voting.title", visit), sitting: view.sitting.id.text, token: visit.token.formToken,
                choices: choices)
            return try await self.page(page, text("voting.title", visit), in: visit)
        }
        pages.get("/sittings/{id}/tokens") { _, visit in
            let (id, actor) = (SittingID(try visit.parameter("id")), try visit.expert())
            let offers = try await casework.tokenOffers(in: id, for: actor, at: visit.now)
            let model = try await sittingModel(id.text, visit)
            return json(.ok, ["offers": .list(offers.map(Shapes.tokenOffer.json)), "open": .list(model.openToMember)])
        }
        pages.post("/sittings/{id}/tokens") { _, visit in
            let asked = try visit.form.answers.texts["asked", default: []].map { line in
                guard let token = BlindedToken(typed: line) else { throw SiteFault.unreadableForm }
                return token
            }
            return try await telling(visit) {
                let signed = try await casework.takeTokens(
                    asked, in: SittingID(try visit.parameter("id")),
                    OfficeRequest(by: try visit.expert(), at: visit.now))
                let told = signed.map { SignedToken(name: $0.name, signature: $0.signature) }
                return json(.ok, .list(told.map(Shapes.signedToken.json)))
            }
        }
        pages.get("/ballots/{name}") { _, visit in
            guard let name = BallotName(try visit.parameter("name")) else { throw SiteFault.noSuchPage }
            let seen = try await casework.seenBallots(name, for: try visit.actor(), at: visit.now)
            let heading = text("ballot.title", ["number": name.dossier.text], visit)
            let file = FileLink(
                text("ballot.file", visit), "/ballots/\(name.text)/list.txt", file: "\(name.text).txt")
            let page = BallotPage(
                heading: heading, counts: counts(of: seen.ballot, visit),
                ballots: seen.ballots.map { ballot in
                    ListedBallot(digest: ballot.digest, vote: text("vote.\(ballot.vote.rawValue)", visit))
                }, file: seen.hasTokens ? file : nil, digest: seen.digest)
            return try await self.page(page, heading, in: visit)
        }
        pages.get("/ballots/{name}/list.txt") { _, visit in
            guard let name = BallotName(try visit.parameter("name")) else { throw SiteFault.noSuchPage }
            let list = try await casework.ballotList(name, for: try visit.actor(), at: visit.now).list
            return kept(Array(list.text.utf8), type: "text/plain; charset=utf-8", named: "\(name.text).txt")
        }
    }

    /// Says to the page's script what stands in the way.
    private func telling(_ visit: Visit, _ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let refusal as Refusal {
            return json(.conflict, ["detail": .text(sentence(refusal, visit))])
        } catch let fault as BallotFault {
            return json(.conflict, ["detail": .text(text("ballot.fault.\(fault.rawValue)", visit))])
        }
    }

    /// What became of the ballots of a vote, line by line.
    func counts(of ballot: Ballot, _ visit: Visit) -> [FactLine] {
        let present = FactLine(text("ballot.present", visit), "\(ballot.opening.present)")
        guard let count = ballot.count else { return [present] }
        let lines = [
            ("issued", count.issued), ("returned", count.returned), ("unused", count.unused), ("valid", count.valid),
            ("void", count.void), ("agree", count.agree), ("disagree", count.disagree), ("abstain", count.abstain),
        ]
        return [present] + lines.map { FactLine(text("ballot.\($0.0)", visit), "\($0.1)") }
    }
}

extension BlindedToken {
    /// A ballot's name and, in base64, what is to be signed for it.
    init?(typed line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard words.count == 2, let name = BallotName(words[0]), let blinded = Data(base64Encoded: words[1]) else {
            return nil
        }
        self.init(name: name, blinded: [UInt8](blinded))
    }
}
