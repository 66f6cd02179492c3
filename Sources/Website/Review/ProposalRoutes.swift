import Casework
import HTTPTypes
import Hummingbird
import NIOCore
import Pages
import Records
import Selection

/// The proposal of a round: made, looked at, changed by hand with the cost of each change shown before, taken home as a
/// sheet. It is applied by the act of that name.
extension Site {
    func proposalRoutes(_ pages: Pages) {
        pages.get("/rounds/{id}/proposal") { _, visit in
            let model = try await proposalModel(visit)
            return try await page(model.page, model.heading, in: visit)
        }
        pages.post("/rounds/{id}/proposal") { _, visit in try await propose(visit) }
        pages.get("/rounds/{id}/proposal.csv") { _, visit in try await proposalSheet(visit) }
        pages.get("/rounds/{id}/proposal/exchange") { request, visit in
            let pair = RoundPair(named: request.uri.queryParameters["pair"].map { String($0) } ?? "")
            return try await exchangePage(pair, visit, .ok, nil)
        }
        pages.post("/rounds/{id}/proposal/exchange") { _, visit in try await exchange(visit) }
    }

    private func proposalModel(_ visit: Visit) async throws -> ProposalModel {
        let (id, actor) = (RoundID(try visit.parameter("id")), try visit.actor())
        let view = try await casework.proposal(of: id, for: actor, at: visit.now)
        let round = try await casework.round(id, for: actor, at: visit.now)
        return ProposalModel(site: self, visit: visit, round: round, view: view)
    }

    private func propose(_ visit: Visit) async throws -> Response {
        var model = try await proposalModel(visit)
        guard model.canPropose else { throw CaseworkFault.notFound }
        model.answers = visit.form.answers
        model.faults = model.wrong
        guard model.faults.isEmpty, let order = model.order else {
            return try await page(
                model.page, model.heading, in: visit, status: .unprocessableContent, summary: model.summary)
        }
        do {
            _ = try await casework.propose(in: model.round.round.id, order, try visit.request())
            return see(model.address, done: Act.makeProposal.rawValue)
        } catch let refusal as Refusal {
            return try await page(
                model.page, model.heading, in: visit, status: .unprocessableContent,
                summary: summary(of: refusal, visit))
        }
    }

    // MARK: By hand

    private func exchangePage(
        _ pair: RoundPair, _ visit: Visit, _ status: HTTPResponse.Status, _ summary: ErrorSummary?
    ) async throws -> Response {
        let model = try await proposalModel(visit)
        let view = try await casework.exchanges(
            of: pair, in: model.round.round.id, for: try visit.actor(), at: visit.now)
        let page = model.exchangePage(view)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }

    private func exchange(_ visit: Visit) async throws -> Response {
        let id = RoundID(try visit.parameter("id"))
        let pair = RoundPair(named: visit.form["pair"] ?? "")
        let expert = visit.form["expert"].flatMap { $0.isEmpty ? nil : ExpertID($0) }
        let seen = visit.form["proposal"].flatMap { Int($0) } ?? 0
        do {
            try await casework.exchange(pair, for: expert, in: id, proposal: seen, try visit.request())
            return see("/rounds/\(id)/proposal", done: "saved")
        } catch let refusal as Refusal {
            // What was to be exchanged may not be there any more.
            guard refusal.reason != .pairNotAssigned else { return see("/rounds/\(id)/proposal") }
            return try await exchangePage(pair, visit, .unprocessableContent, summary(of: refusal, visit))
        } catch CaseworkFault.changedMeanwhile {
            return see("/rounds/\(id)/proposal", done: "proposalChanged")
        }
    }

    /// With names, for the office and whoever looks on.
    private func proposalSheet(_ visit: Visit) async throws -> Response {
        let model = try await proposalModel(visit)
        guard model.view != nil else { throw CaseworkFault.notFound }
        let lines = ([model.sheetHeads] + model.sheetLines).map { CSVSheet.line($0) }
        let body = ResponseBody(byteBuffer: ByteBuffer(string: CSVSheet.start + lines.joined()))
        return CSVSheet.answer(body, named: "proposal-\(model.round.round.id)")
    }
}
