import Selection
import Testing

/// Each reason for which a step of a draw is refused, with its clause.
@Suite struct PanelRefusalTests {
    private func planned(_ draft: PanelDraft) -> Refusal? {
        do {
            _ = try Panel.plan(draft, Drawing.facts(), by: Drawing.clerk, at: Drawing.begun)
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: [
        (Drawing.draft(seats: 9), Refusal.Reason.panelTooSmall), (Drawing.draft(seats: 12), .panelEven),
        (Drawing.draft(meets: "2023-10-19"), .meetingOver), (Drawing.draft(disciplines: ["999"]), .disciplineUnknown),
        (Drawing.draft(limits: [.discipline("999", least: 1, isHard: false)]), .disciplineUnknown),
        (Drawing.draft(holders: [AccountID("a1"), AccountID("a1")]), .holdersNotTwo),
        (Drawing.draft(holders: [AccountID("a2"), AccountID("a9")]), .holderNotOffice),
        (Drawing.draft(exclusions: [PanelExclusion(expert: ExpertID("x99"), ground: .other)]), .expertUnknown),
    ])
    func `a plan that can't be fixed whatever the pool gives is refused at once`(
        draft: PanelDraft, expected: Refusal.Reason
    ) {
        #expect(planned(draft)?.reason == expected)
        #expect(planned(draft)?.clause == "三（三）")
        #expect(planned(Drawing.draft()) == nil)
    }

    @Test func `two clerks alone hold no seed`() {
        var facts = Drawing.facts()
        facts.officials[Drawing.leader.account] = .clerk
        #expect(throws: Refusal(.noLeaderHolds, "三（三）")) {
            try Panel.plan(Drawing.draft(), facts, by: Drawing.clerk, at: Drawing.begun)
        }
    }

    @Test func `who planned doesn't fix, and what the pool can't fill isn't fixed`() throws {
        var drawing = try Drawing()
        #expect(drawing.refusal(.fix, by: Drawing.clerk) == Refusal(.samePersonConfirms, "三（三）"))
        drawing.members = Array(Drawing.members.prefix(10))
        #expect(drawing.refusal(.fix, by: Drawing.other)?.reason == .poolTooSmall)
        drawing.members = Drawing.members + Drawing.members.prefix(1)
        #expect(drawing.refusal(.fix, by: Drawing.other)?.reason == .expertTwiceInPool)
        let limits = [DrawLimit.eachDiscipline(most: 3, isHard: true)]
        #expect(try Drawing(Drawing.draft(limits: limits)).refusal(.fix, by: Drawing.other)?.reason == .drawLimitsUnmet)
        var late = try Drawing(Drawing.draft(meets: "2023-10-20"))
        late.now = Given.moment("2023-10-21T09:00:00+08:00")
        #expect(late.refusal(.fix, by: Drawing.other)?.reason == .meetingOver)
    }

    @Test func `what is fixed is neither planned nor fixed again, and nothing is given before it is`() throws {
        let planned = try Drawing()
        #expect(planned.refusal(.commit(Drawing.first), by: Drawing.clerk)?.reason == .planNotFixed)
        let fixed = try Drawing(fixed: Drawing.draft())
        #expect(fixed.refusal(.plan(Drawing.draft()), by: Drawing.clerk)?.reason == .planFixed)
        #expect(fixed.refusal(.fix, by: Drawing.leader)?.reason == .planFixed)
    }

    @Test func `a part of the seed is its holder's, is long enough, and is fixed once`() throws {
        var drawing = try Drawing(fixed: Drawing.draft())
        #expect(drawing.refusal(.commit(Drawing.first), by: Drawing.other)?.reason == .notHolder)
        for unfit in ["123456789012345", "1234567890\n1234567890"] {
            #expect(drawing.refusal(.commit(unfit), by: Drawing.clerk)?.reason == .shareUnfit)
        }
        try drawing.ask(.commit(Drawing.first), by: Drawing.clerk)
        #expect(drawing.refusal(.commit(Drawing.second), by: Drawing.clerk)?.reason == .shareCommitted)
        #expect(drawing.refusal(.reveal(Drawing.first), by: Drawing.clerk)?.reason == .sharesNotCommitted)
    }

    @Test func `only what was fixed is made known, by its holder, once, and nothing after the draw`() throws {
        var drawing = try Drawing(fixed: Drawing.draft(), committed: true)
        #expect(drawing.refusal(.reveal(Drawing.first), by: Drawing.other)?.reason == .notHolder)
        #expect(drawing.refusal(.reveal(Drawing.second), by: Drawing.clerk)?.reason == .shareDiffers)
        try drawing.ask(.reveal(Drawing.first), by: Drawing.clerk)
        #expect(drawing.refusal(.reveal(Drawing.first), by: Drawing.clerk)?.reason == .shareRevealed)
        try drawing.ask(.reveal(Drawing.second), by: Drawing.leader)
        #expect(drawing.refusal(.reveal(Drawing.second), by: Drawing.leader)?.reason == .panelDrawn)
        #expect(drawing.refusal(.abandon(.other, remark: Given.note), by: Drawing.leader)?.reason == .panelDrawn)
    }

    @Test func `a public number comes where one is planned, after both parts, twice the same`() throws {
        let none = try Drawing(fixed: Drawing.draft(), committed: true)
        #expect(none.refusal(.tellBeacon("1", again: "1"), by: Drawing.clerk)?.reason == .beaconNotPlanned)
        let draft = Drawing.draft(beacon: "某日开奖号码")
        let early = try Drawing(fixed: draft, committed: true)
        #expect(early.refusal(.tellBeacon("1", again: "1"), by: Drawing.clerk)?.reason == .sharesNotRevealed)
        let ready = try Drawing(fixed: draft, revealed: true)
        for (value, again) in [("0412", "0421"), ("", ""), ("04\n12", "04\n12")] {
            #expect(ready.refusal(.tellBeacon(value, again: again), by: Drawing.clerk)?.reason == .beaconDiffers)
        }
    }

    @Test func `who declines was drawn for, once, after the draw`() throws {
        let early = try Drawing(fixed: Drawing.draft())
        let someone = ExpertID("x1")
        #expect(early.refusal(.decline(someone, .unable, remark: nil), by: Drawing.clerk)?.reason == .panelNotDrawn)
        var drawn = try Drawing(fixed: Drawing.draft(), revealed: true)
        let stranger = ExpertID("x99")
        #expect(drawn.refusal(.decline(stranger, .unable, remark: nil), by: Drawing.clerk)?.reason == .expertNotDrawn)
        try drawn.ask(.decline(someone, .unable, remark: nil), by: Drawing.clerk)
        #expect(drawn.refusal(.decline(someone, .unable, remark: nil), by: Drawing.clerk)?.reason == .alreadyDeclined)
    }
}
