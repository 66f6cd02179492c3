import Casework
import Records
import Selection
import Testing

/// Accounts of experts: one for each, opened by the office alone, over with the term and with an erasure.
@Suite struct ExpertAccountTests {
    private func desk(_ house: House) throws -> AccountDesk {
        AccountDesk(house.records, passwords: try Passwords(cost: AccountRoom.cheap))
    }

    /// An expert who has set a password.
    private func expert(_ id: ExpertID, in house: House, login: String = "qimuge") async throws -> Actor {
        let (desk, clerk) = (try desk(house), try await house.official(.clerk, house.office))
        let handed = try await desk.invite(id, login: login, by: clerk, at: at("10-20 09:00"))
        try await desk.setPassword(
            login: login, code: handed.code.text, to: .typed(sarnaisPassword), at: at("10-20 09:10"))
        return try await signIn(house, login).session.actor
    }

    private func signIn(
        _ house: House, _ login: String = "qimuge", on day: String = "2023-10-20"
    ) async throws -> SignedIn {
        try await desk(house).signIn(
            login: login, password: sarnaisPassword, at: at("10-20 10:00"), on: Day(day))
    }

    @Test func `an expert signs in as who they are in the pool, at no place`() async throws {
        let house = try await House()
        let ids = try await house.fillPool(2)
        let actor = try await expert(ids[1], in: house)
        #expect(actor == Actor(account: actor.account, role: .expert, expert: ids[1]))
        let clerk = try await house.official(.clerk, house.office)
        #expect(try await house.casework.expert(ids[1], for: clerk).account?.login == "qimuge")
        #expect(try await house.casework.expert(ids[0], for: clerk).account == nil)
    }

    @Test func `no one but the office opens, renews or closes one`() async throws {
        let house = try await House()
        let id = try await house.fillPool(1)[0]
        let (desk, clerk) = (try desk(house), try await house.official(.clerk, house.office))
        let expert = try await expert(id, in: house)
        let strangers = [try await house.official(.leader, house.league), try await house.newApplicant(), expert]
        for stranger in strangers {
            await #expect(throws: AccountFault.notAllowed) {
                try await desk.invite(id, login: "another", by: stranger, at: at("10-20 09:00"))
            }
            await #expect(throws: AccountFault.self) {
                try await desk.issueCode(for: "qimuge", by: stranger, at: at("10-20 09:00"))
            }
            await #expect(throws: AccountFault.self) {
                try await desk.close(expert.account, by: stranger, at: at("10-20 09:00"))
            }
        }
        _ = try await desk.issueCode(for: "qimuge", by: clerk, at: at("10-20 09:00"))
        try await desk.close(expert.account, by: clerk, at: at("10-20 09:00"))
        await #expect(throws: AccountFault.signInFailed) { try await signIn(house) }
    }

    @Test func `an expert has one account at a time, and the same key opens the same one`() async throws {
        let house = try await House()
        let id = try await house.fillPool(1)[0]
        let (desk, clerk) = (try desk(house), try await house.official(.clerk, house.office))
        let key = RequestKey(name: "k", asked: Fingerprint(of: "asked"))
        let first = try await desk.invite(id, login: "qimuge", by: clerk, at: at("10-20 09:00"), key: key)
        let again = try await desk.invite(id, login: "qimuge", by: clerk, at: at("10-20 09:00"), key: key)
        #expect(first.account == again.account && first.code.text != again.code.text)
        await #expect(throws: AccountFault.expertHasAccount) {
            try await desk.invite(id, login: "another", by: clerk, at: at("10-20 09:00"))
        }
        await #expect(throws: AccountFault.expertUnknown) {
            try await desk.invite(ExpertID("x99"), login: "another", by: clerk, at: at("10-20 09:00"))
        }
        try await desk.close(first.account, by: clerk, at: at("10-20 09:00"))
        _ = try await desk.invite(id, login: "another", by: clerk, at: at("10-20 09:00"))
    }

    @Test func `a term that runs out takes the account with it, and a new one gives it back`() async throws {
        let house = try await House()
        let ids = try await house.fillPool(2)
        _ = try await expert(ids[0], in: house)
        let token = try await signIn(house, on: "2025-12-31").token
        let desk = try desk(house)
        #expect(try await desk.session(token, at: at("10-20 10:01"), on: Day("2025-12-31")) != nil)
        #expect(try await desk.session(token, at: at("10-20 10:01"), on: Day("2026-01-01")) == nil)
        await #expect(throws: AccountFault.termEnded) { try await signIn(house, on: "2026-01-01") }
        let clerk = try await house.official(.clerk, house.office)
        await #expect(throws: AccountFault.termEnded) {
            try await desk.invite(ids[1], login: "late", by: clerk, at: at("2026-02-01T09:00:00+08:00"))
        }
        let renewed = TypedExpert([
            .name: "新名", .unit: "单位0", .title: "教授", .disciplines: "110", .from: "2026-01-01", .to: "2028-12-31",
        ])
        try await house.casework.changeExpert(ids[0], to: renewed, Request(by: clerk, at: at("10-21 09:00")))
        #expect(try await signIn(house, on: "2026-01-01").session.displayName == "新名")
    }

    @Test func `a term that the office ends closes the account for good`() async throws {
        let house = try await House()
        let id = try await house.fillPool(1)[0]
        let actor = try await expert(id, in: house)
        let clerk = try await house.official(.clerk, house.office)
        try await house.casework.endExpert(id, because: "本人申请", Request(by: clerk, at: at("10-21 09:00")))
        await #expect(throws: AccountFault.signInFailed) { try await signIn(house) }
        let closed = try await house.records.database.read { try Accounts.account(actor.account, in: $0) }
        #expect(closed?.state == .closed && closed?.closedBy == clerk.account)
    }

    @Test func `an erased expert's account is closed, its login and name gone`() async throws {
        let house = try await House()
        let id = try await house.fillPool(1)[0]
        let actor = try await expert(id, in: house)
        let person = try await house.records.database.read { try Erasure.person(named: id.text, in: $0) }
        try await house.records.erasure.erase(person, at: at("10-21 09:00"), in: house.records.database)
        await #expect(throws: AccountFault.signInFailed) { try await signIn(house) }
        let erased = try await house.records.database.read { try Accounts.account(actor.account, in: $0) }
        #expect(erased?.state == .closed && erased?.displayName == nil)
        #expect(erased?.login.hasPrefix("erased/") == true)
    }

    @Test func `an expert knows of no dossier, slate, list or pool, and applies for nobody`() async throws {
        let house = try await House()
        let dossier = try await house.submitted(try await house.newApplicant())
        let actor = try await expert(try await house.fillPool(1)[0], in: house)
        let (office, now) = (house.casework, at("10-20 10:00"))
        let filter = ExpertFilter()
        let asked: [@Sendable () async throws -> Void] = [
            { _ = try await office.dossier(dossier, for: actor, at: now) },
            { _ = try await office.toDo(for: actor, at: now) },
            { _ = try await office.season(for: actor, at: now) },
            { _ = try await office.organisationsBelow(actor) },
            { _ = try await office.slate(SlateID("1501-2"), for: actor, at: now) },
            { _ = try await office.decision(for: actor, at: now) },
            { _ = try await office.settings(for: actor, at: now) },
            { _ = try await office.experts(filter, for: actor, at: now) },
            { _ = try await office.panels(for: actor, at: now) },
            { _ = try await office.beginDraft(ApplicationDraft(), by: actor, at: now) },
        ]
        for (number, ask) in asked.enumerated() {
            #expect(await fault { try await ask() } == .notFound, "\(number)")
        }
        #expect(try await office.ownDossiers(of: actor).isEmpty)
    }
}
