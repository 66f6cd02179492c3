import Casework
import Records
import Selection
import Testing

/// Accounts of observers: opened by the office's leader up to a day, over after it, ended before by a leader alone.
@Suite struct ObserverAccountTests {
    private func desk(_ house: House) throws -> AccountDesk {
        AccountDesk(house.records, passwords: try Passwords(cost: AccountRoom.cheap))
    }

    private func invited(_ house: House, until: String = "2023-11-30") async throws -> Actor {
        let (desk, leader) = (try desk(house), try await house.official(.leader, house.office))
        let handed = try await desk.invite(
            observer: "jiandu", displayName: "苏日娜", until: Day(until), by: leader, at: at("10-20 09:00"))
        try await desk.setPassword(
            login: "jiandu", code: handed.code.text, to: .typed(sarnaisPassword), at: at("10-20 09:10"))
        return try await signIn(house, on: "2023-10-20").session.actor
    }

    private func signIn(_ house: House, on day: String) async throws -> SignedIn {
        try await desk(house).signIn(
            login: "jiandu", password: sarnaisPassword, at: at("10-20 10:00"), on: Day(day))
    }

    @Test func `an observer stands at no organisation and is nobody of the pool`() async throws {
        let house = try await House()
        let actor = try await invited(house)
        #expect(actor == Actor(account: actor.account, role: .observer))
        let leader = try await house.official(.leader, house.office)
        let listed = try await desk(house).accounts(at: house.office, for: leader).first { $0.role == .observer }
        #expect(listed?.until == Day("2023-11-30") && listed?.displayName == "苏日娜")
    }

    @Test func `nobody but the office's leader invites, renews or ends one`() async throws {
        let house = try await House()
        let desk = try desk(house)
        let observer = try await invited(house)
        let strangers = [
            try await house.official(.clerk, house.office), try await house.official(.leader, house.league),
            try await house.newApplicant(), observer,
        ]
        for stranger in strangers {
            await #expect(throws: AccountFault.notAllowed) {
                try await desk.invite(
                    observer: "another", displayName: "甲", until: Day("2023-11-30"), by: stranger,
                    at: at("10-20 09:00"))
            }
            await #expect(throws: AccountFault.self) {
                try await desk.issueCode(for: "jiandu", by: stranger, at: at("10-20 09:00"))
            }
            await #expect(throws: AccountFault.notAllowed) {
                try await desk.close(observer.account, by: stranger, at: at("10-20 09:00"))
            }
        }
        let leader = try await house.official(.leader, house.office)
        _ = try await desk.issueCode(for: "jiandu", by: leader, at: at("10-20 09:00"))
        try await desk.close(observer.account, by: leader, at: at("10-20 09:00"))
        await #expect(throws: AccountFault.signInFailed) { try await signIn(house, on: "2023-10-20") }
        let now = at("10-20 11:00")
        #expect(await fault { try await house.casework.panels(for: observer, at: now) } == .notFound)
    }

    @Test(arguments: [
        (nil, false), ("2023-10-19", false), ("2023-10-20", true), ("2024-10-20", true), ("2024-10-21", false),
    ] as [(String?, Bool)])
    func `the last day is this one at the earliest and a year on at the latest`(
        until: String?, fits: Bool
    ) async throws {
        let house = try await House()
        let (desk, leader) = (try desk(house), try await house.official(.leader, house.office))
        let asked = { @Sendable () async throws -> HandedCode in
            try await desk.invite(
                observer: "jiandu", displayName: "苏日娜", until: until.flatMap { Day($0) }, by: leader,
                at: at("10-20 09:00"))
        }
        if fits {
            _ = try await asked()
        } else {
            await #expect(throws: AccountFault.untilImpossible) { try await asked() }
        }
    }

    @Test func `the account is of use through its last day, and over on the next, also in a session that is older`()
        async throws
    {
        let house = try await House()
        let actor = try await invited(house)
        let (desk, token) = (try desk(house), try await signIn(house, on: "2023-11-30").token)
        #expect(try await desk.session(token, at: at("10-20 10:01"), on: Day("2023-11-30")) != nil)
        #expect(try await desk.session(token, at: at("10-20 10:01"), on: Day("2023-12-01")) == nil)
        await #expect(throws: AccountFault.observationOver) { try await signIn(house, on: "2023-12-01") }
        let office = house.casework
        _ = try await office.panels(for: actor, at: at("11-30 23:59"))
        let after = at("12-01 00:00")
        let asked: [@Sendable () async throws -> Void] = [
            { _ = try await office.panels(for: actor, at: after) },
            { _ = try await office.rounds(for: actor, at: after) },
            { _ = try await office.readingProgress(in: .two, for: actor, at: after) },
            { _ = try await office.sittings(for: actor, at: after) },
            { _ = try await office.stageLog(for: actor, at: after) },
        ]
        for (number, ask) in asked.enumerated() {
            #expect(await fault { try await ask() } == .notFound, "\(number)")
        }
    }

    @Test func `under the same key it is the same account with a code made anew, and a login is taken once`()
        async throws
    {
        let house = try await House()
        let (desk, leader) = (try desk(house), try await house.official(.leader, house.office))
        let key = RequestKey(name: "k", asked: Fingerprint(of: "asked"))
        var codes: [HandedCode] = []
        for _ in 0..<2 {
            codes.append(
                try await desk.invite(
                    observer: "jiandu", displayName: "苏日娜", until: Day("2023-11-30"), by: leader,
                    at: at("10-20 09:00"), key: key))
        }
        #expect(codes[0].account == codes[1].account && codes[0].code.text != codes[1].code.text)
        await #expect(throws: AccountFault.loginTaken) {
            try await desk.invite(
                observer: "jiandu", displayName: "乙", until: Day("2023-11-30"), by: leader, at: at("10-20 09:00"))
        }
    }
}
