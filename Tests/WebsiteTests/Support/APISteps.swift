import Casework
import Foundation
import HTTPTypes
import NIOCore
import Selection
import Testing

@testable import Website

/// The way of one dossier by JSON, a step a function, so that a test brings one to where it needs it.
extension Caller {
    var clerkAtEmployer: String { "clerk-\(house.employer)" }
    var leaderAtEmployer: String { "leader-\(house.employer)" }

    /// Does an act on a case and expects that it is done.
    @discardableResult
    func act(
        _ path: String, _ body: JSONValue = [:], as login: String, at moment: String, status: Int = 200
    ) async throws -> Reply {
        house.clock.move(to: moment)
        let reply = try await send(.post, path, body, as: login)
        #expect(reply.status == status, "\(path): \(reply.text)")
        return reply
    }

    /// A draft with one proof, of an applicant who has just registered.
    func draft(
        _ login: String = "sarnai", changing: [String: String] = [:], at employer: OrganisationID? = nil
    ) async throws -> Reply {
        house.clock.move(to: "09-12 09:00")
        if (try? await house.addApplicant(login)) == nil { Issue.record("\(login) can't register") }
        let body = SampleForm.body(employer: employer ?? house.employer, changing: changing)
        let draft = try await send(.post, "/drafts", body, as: login)
        #expect(draft.status == 201, "\(draft.text)")
        #expect(try await upload(to: draft.id, as: login).status == 201)
        return draft
    }

    func upload(to draft: String, as login: String, key: String = UUID().uuidString) async throws -> Reply {
        try await send(
            .post, "/drafts/\(draft)/proofs", raw: ByteBuffer(string: "%PDF-1.4 \(login)"),
            [
                .authorization: "Bearer " + (try await token(login)), .contentType: "application/pdf",
                .idempotencyKey: key,
                .contentDisposition: "attachment; filename*=UTF-8''%E8%AF%81%E4%B9%A6.pdf",
            ])
    }

    /// A dossier, handed in on 12 September.
    func submitted(
        _ login: String = "sarnai", changing: [String: String] = [:], at employer: OrganisationID? = nil
    ) async throws -> String {
        let draft = try await draft(login, changing: changing, at: employer)
        house.clock.move(to: "09-12 10:00")
        let reply = try await send(.post, "/drafts/\(draft.id)/submission", as: login, match: draft.version)
        #expect(reply.status == 201, "\(reply.text)")
        return reply.id
    }

    func verify(_ id: String) async throws {
        try await act("/dossiers/\(id)/verification", verification, as: clerkAtEmployer, at: "09-13 09:00")
    }

    /// Every item met, and the person is who the ID card says.
    var verification: JSONValue {
        let items = house.casework.program.form.verifiedItems
        return ["items": .list(items.map { ["item": .text($0), "isMet": true] }), "identityChecked": true]
    }

    func evaluate(_ id: String, as login: String, at moment: String) async throws {
        try await act(
            "/dossiers/\(id)/evaluation",
            [
                "held": .text("2023-" + moment.prefix(5)), "form": "academicCommittee", "participants": 9,
                "votesFor": 8, "opinion": "情况属实",
            ], as: login, at: moment)
    }

    @discardableResult
    func publish(_ ids: [String], at place: OrganisationID, _ moment: String) async throws -> String {
        let made = try await act(
            "/publicities", ["dossiers": .list(ids.map { .text($0) })], as: "clerk-\(place)", at: moment,
            status: 201)
        try await act("/publicities/\(made.id)/posting", as: "leader-\(place)", at: moment)
        return made.id
    }

    /// Verified, evaluated, published from 13 September, consented to on the 20th, and at the league.
    func broughtToBody(_ id: String) async throws {
        try await verify(id)
        try await evaluate(id, as: clerkAtEmployer, at: "09-13 10:00")
        try await publish([id], at: house.employer, "09-13 11:00")
        try await act("/dossiers/\(id)/consent", as: leaderAtEmployer, at: "09-20 09:00")
        try await act(
            "/dossiers/\(id)/forwarding", ["opinion": "同意报送"], as: "leader-\(house.county)", at: "09-20 10:00"
        )
    }

    /// Asked, answered, evaluated, heard, deliberated and published from 25 September, free on 8 October.
    func preparedAtBody(_ id: String, tier: Int = 2) async throws {
        let (clerk, leader, slate) = ("clerk-1501", "leader-1501", "/slates/1501-\(tier)")
        try await act(
            "/dossiers/\(id)/discipline-request", ["organ": "驻市人社局纪检监察组", "number": "1"], as: clerk,
            at: "09-22 09:00")
        try await act(
            "/dossiers/\(id)/discipline-reply",
            ["opinion": "nothingReported", "number": "〔2023〕1号", "dated": "2023-09-22"], as: leader,
            at: "09-22 10:00")
        try await evaluate(id, as: clerk, at: "09-22 11:00")
        try await act(
            slate + "/opinions", ["from": "2023-09-18", "to": "2023-09-21", "summary": "无不同意见"], as: clerk,
            at: "09-22 14:00")
        try await act(
            slate + "/deliberation",
            [
                "number": "党组会〔2023〕8号", "held": "2023-09-22", "present": 7, "absent": 1, "minutes": "同意",
                "results": [["dossier": .text(id), "recommended": true]],
            ], as: leader, at: "09-23 09:00")
        try await publish([id], at: house.league, "09-25 09:00")
    }

    /// On the slate, explained, prepared for its second person.
    func listed(_ id: String, tier: Int = 2) async throws {
        let slate = "/slates/1501-\(tier)"
        try await act(slate + "/listing", ["dossier": .text(id)], as: "clerk-1501", at: "10-08 09:00")
        try await act(slate + "/ranking", ["order": [.text(id)]], as: "clerk-1501", at: "10-08 09:10")
        try await act(slate + "/explanation", ["text": "本批次仅一人"], as: "clerk-1501", at: "10-08 09:30")
        try await prepare(slate, isZero: false)
    }

    func prepare(_ slate: String, isZero: Bool) async throws {
        try await act(
            slate + "/preparation", ["contact": "其其格", "phone": "0471-0000000", "isZero": .truth(isZero)],
            as: "clerk-1501", at: "10-08 10:00")
    }

    func reported(_ login: String = "sarnai") async throws -> String {
        let id = try await submitted(login)
        try await broughtToBody(id)
        try await preparedAtBody(id)
        try await listed(id)
        try await act("/slates/1501-2/seal", as: "leader-1501", at: "10-08 11:00")
        return id
    }
}
