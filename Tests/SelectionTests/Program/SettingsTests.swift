import Selection
import Testing

/// 四, 五: the notice's dates and numbers, changed by two people of the office with a reason.
@Suite struct SettingsTests {
    static let now = Given.moment("2023-09-20T09:00:00+08:00")
    static let later = Given.cutoff.adding(days: 3)
    static let first = Actor(account: AccountID("first"), role: .clerk, organisation: Given.office)
    static let second = Actor(account: AccountID("second"), role: .leader, organisation: Given.office)

    static let cutoff = SettingsCommand.changeCutoff(
        CutoffChange(cutoff: .electronic, until: later), reason: Given.note)
    static func quota(_ atMost: Int, tier: Tier = .two) -> SettingsCommand {
        .changeQuota(QuotaChange(tier: tier, bodies: .league, atMost: atMost), reason: Given.note)
    }
    static func extend(_ body: OrganisationID, _ until: Moment) -> SettingsCommand {
        .extendBody(BodyExtension(body: body, until: until), reason: Given.note)
    }

    /// The settings with what is asked, and with what was asked before.
    static func settings(
        _ commands: [(SettingsCommand, Actor)], at now: Moment = now
    ) throws(Refusal) -> SeasonSettings {
        var settings = SeasonSettings(SettingsID("nmg-2023"))
        for (command, actor) in commands {
            let program = Given.program.changed(by: settings.values)
            let stands = max(program.deadlines.electronic.value, settings.values.extensions[Given.league] ?? now)
            let facts = SettingsFacts(program: program, reportBy: [Given.league: stands])
            for event in try settings.decide(command, facts, by: actor, at: now) { settings.evolve(event) }
        }
        return settings
    }

    static func refused(_ commands: (SettingsCommand, Actor)..., at now: Moment = now) -> Refusal? {
        do {
            _ = try settings(commands, at: now)
            return nil
        } catch {
            return error
        }
    }

    @Test func `a change holds once another person has confirmed it, and not before`() throws {
        let prepared = try Self.settings([(Self.cutoff, Self.first)])
        #expect(Given.program.changed(by: prepared.values) == Given.program)
        #expect(Given.program.timeline.map(\.from) == [Given.day("2023-10-14"), Given.day("2023-10-16")])
        let confirmed = try Self.settings([(Self.cutoff, Self.first), (.confirmChange, Self.second)])
        let program = Given.program.changed(by: confirmed.values)
        #expect(program.deadlines.electronic == Stated(Self.later, "五"))
        #expect(program.deadlines.paper == Given.program.deadlines.paper)
        #expect(program.timeline.map(\.from) == [Given.day("2023-10-16"), Given.day("2023-10-17")])
        #expect(confirmed.waiting == nil)
    }

    @Test func `a quota changes for one kind of body in one tier alone`() throws {
        let values = try Self.settings([(Self.quota(12), Self.first), (.confirmChange, Self.second)]).values
        let program = Given.program.changed(by: values)
        #expect(program.rules(for: .two)?.quota(for: .league)?.atMost == 12)
        #expect(program.rules(for: .two)?.quota(for: .department)?.atMost == 10)
        #expect(program.rules(for: .one)?.quota(for: .league)?.atMost == 3)
        #expect(program.rules(for: .two)?.quota(for: .league)?.clause == "四（一）")
    }

    @Test func `what concerns a body is its own extension, its kind's quota and the cut-off`() throws {
        let values = try Self.settings([
            (Self.quota(12), Self.first), (.confirmChange, Self.second),
            (Self.extend(Given.league, Self.later), Self.first), (.confirmChange, Self.second),
        ]).values
        #expect(values.concerning(Given.league, .league, .two).count == 2)
        #expect(values.concerning(Given.league, .league, .one).count == 1)
        #expect(values.concerning(Given.county, .department, .two) == [])
    }

    @Test func `one change waits at a time, takes two people, and can be dropped`() throws {
        #expect(Self.refused((Self.cutoff, Self.first), (Self.quota(9), Self.first))?.reason == .changeWaiting)
        #expect(Self.refused((.confirmChange, Self.second))?.reason == .changeNotPrepared)
        #expect(Self.refused((.dropChange, Self.second))?.reason == .changeNotPrepared)
        #expect(Self.refused((Self.cutoff, Self.second), (.confirmChange, Self.second))?.reason == .samePersonConfirms)
        let dropped = try Self.settings([(Self.cutoff, Self.first), (.dropChange, Self.first)])
        #expect(dropped == SeasonSettings(SettingsID("nmg-2023")))
    }

    @Test func `a cut-off that is over is not moved for all, and none is moved into the past or to where it is`() {
        #expect(Self.refused((Self.cutoff, Self.first), at: Given.cutoff)?.reason == .cutoffOver)
        #expect(Self.refused((Self.cutoff, Self.first), at: Given.cutoff)?.clause == "五")
        let same = CutoffChange(cutoff: .electronic, until: Given.cutoff)
        #expect(Self.refused((.changeCutoff(same, reason: Given.note), Self.first))?.reason == .settingUnchanged)
        let past = CutoffChange(cutoff: .paper, until: Self.now)
        #expect(Self.refused((.changeCutoff(past, reason: Given.note), Self.first))?.reason == .settingTooEarly)
    }

    @Test func `a quota is changed where the notice gives one, to another number`() {
        #expect(Self.refused((Self.quota(10), Self.first))?.reason == .settingUnchanged)
        #expect(Self.refused((Self.quota(60, tier: .three), Self.first))?.reason == .quotaUnknown)
    }

    @Test func `only a recommending body is given more time, and more than it has`() {
        #expect(Self.refused((Self.extend(Given.employer, Self.later), Self.first))?.reason == .bodyUnknown)
        #expect(Self.refused((Self.extend(Given.league, Given.cutoff), Self.first))?.reason == .settingTooEarly)
        let after = Self.refused((Self.extend(Given.league, Self.later), Self.first), at: Self.later)
        #expect(after?.reason == .settingTooEarly)
    }
}
