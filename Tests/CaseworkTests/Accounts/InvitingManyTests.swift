import Casework
import Papers
import Records
import Selection
import Testing

/// Officials invited from a sheet: looked at first, then all of them or nobody.
@Suite struct InvitingManyTests {
    private func row(
        _ line: Int, _ organisation: String, _ role: String, _ name: String, _ login: String
    ) -> InvitationRow {
        InvitationRow(line: line, organisation: organisation, role: role, name: name, login: login)
    }

    /// A clerk.
    private func row(_ line: Int, _ organisation: String, _ login: String) -> InvitationRow {
        row(line, organisation, "经办人", "巴特尔", login)
    }

    private func key(_ name: String) -> RequestKey { RequestKey(name: name, asked: Fingerprint(of: name)) }

    @Test func `an organisation is known by number, credit code or name, and nothing is changed by looking`()
        async throws
    {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: league)
            let rows = [
                row(2, "1501", "login.1"), row(3, "12150000213293185d", "负责人", "萨仁", "login.2"),
                row(4, "新城区人社局", "leader", "乌云", "Login.3"),
            ]
            let checked = try await room.desk.check(rows, by: leader)
            #expect(checked.map(\.isRight) == [true, true, true])
            #expect(checked.map { $0.organisation?.id } == [league, school, county])
            #expect(checked.map(\.role) == [.clerk, .leader, .leader])
            #expect(try await room.desk.accounts(at: county, for: leader) == [])
        }
    }

    @Test func `each fault stands at its row and column`() async throws {
        try await AccountRoom.open { room in
            let clerk = try await room.official("clerk", .clerk, at: league)
            let twins = ["twin1", "twin2"].map {
                Organisation(id: OrganisationID($0), name: "第二中学", kind: .employer, parent: county)
            }
            let asked = Organisation(id: OrganisationID("asked"), name: "第三中学", kind: .employer, parent: county)
            try await room.store.database.write { records in
                try Organisations.seed(twins, in: records)
                try Organisations.add(asked, state: .asked, in: records)
            }
            let long = String(repeating: "长", count: 101)
            let rows = [
                row(2, "", "one"), row(3, "无此单位", "two"), row(4, "第三中学", "three"), row(5, "第二中学", "four"),
                row(6, "包头市人社局", "five"), row(7, "1501", "申报人", "萨仁", "six"),
                row(8, "1501", "负责人", "萨仁", "seven"), row(9, "150102", "负责人", "", "eight"),
                row(10, "150102", "负责人", long, "nine"), row(11, "1501", "a b"), row(12, "1501", "CLERK"),
                row(13, "1501", "twice"), row(14, "1501", "Twice"), row(15, "包头市人社局", "领导", "", ""),
                row(16, "1501", "right"),
            ]
            let checked = try await room.desk.check(rows, by: clerk)
            let found = checked.map { $0.faults.map(\.reason) }
            #expect(
                found == [
                    [.organisationMissing], [.organisationUnknown], [.organisationNotOpen], [.organisationManifold],
                    [.organisationElsewhere], [.roleUnknown], [.roleForLeaders], [.nameMissing], [.nameTooLong],
                    [.loginMalformed], [.loginTaken], [.loginDoubled], [.loginDoubled],
                    [.organisationElsewhere, .roleUnknown, .nameMissing, .loginMalformed], [],
                ])
            #expect(checked[13].faults.map(\.column) == InvitationColumn.allCases)
        }
    }

    @Test func `with one row wrong nobody is invited`() async throws {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: league)
            let rows = [row(2, "1501", "one"), row(3, "1501", "leader")]
            await #expect(throws: InvitationsRefused.self) {
                try await room.desk.invite(rows, by: leader, at: monday, key: key("k"))
            }
            #expect(try await room.desk.accounts(at: league, for: leader).count == 1)
        }
    }

    @Test func `asked twice under a key they are the same accounts with new codes, but for who has set a password`()
        async throws
    {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: league)
            let rows = [row(2, "1501", "one"), row(3, "第一中学", "负责人", "萨仁", "two")]
            let first = try await room.desk.invite(rows, by: leader, at: monday, key: key("k"))
            #expect(first.map(\.login) == ["one", "two"])
            #expect(first.map(\.organisation.id) == [league, school])
            #expect(first.allSatisfy { $0.handed.expires == monday.adding(days: 7) })
            try await room.desk.setPassword(
                login: "one", code: first[0].handed.code.text, to: .typed(sarnaisPassword), at: monday)
            let again = try await room.desk.invite(rows, by: leader, at: monday, key: key("k"))
            #expect(again.map(\.handed.account) == [first[1].handed.account])
            #expect(again[0].handed.code != first[1].handed.code)
            await #expect(throws: AccountFault.codeExpired) {
                try await room.desk.setPassword(
                    login: "two", code: first[1].handed.code.text, to: .typed(sarnaisPassword), at: monday)
            }
            await #expect(throws: InvitationsRefused.self) {
                try await room.desk.invite(rows, by: leader, at: monday, key: key("other"))
            }
        }
    }

    @Test func `a thousand are looked at and invited at one time, each with a code of their own`() async throws {
        try await AccountRoom.open { room in
            let leader = try await room.official("leader", .leader, at: league)
            let rows = (1...1000).map { row($0, ["1501", "第一中学", "150102"][$0 % 3], "login.\($0)") }
            #expect(try await room.desk.check(rows, by: leader).allSatisfy(\.isRight))
            let invited = try await room.desk.invite(rows, by: leader, at: monday, key: key("k"))
            #expect(Set(invited.map(\.handed.code.text)).count == 1000)
            await #expect(throws: ListedSheet.tooMany) {
                try await room.desk.invite(rows + rows, by: leader, at: monday)
            }
        }
    }

    @Test func `an applicant looks at no sheet`() async throws {
        try await AccountRoom.open { room in
            let sarnai = try await room.sarnai()
            await #expect(throws: AccountFault.notAllowed) {
                try await room.desk.check([row(2, "第一中学", "one")], by: sarnai.actor)
            }
        }
    }
}
