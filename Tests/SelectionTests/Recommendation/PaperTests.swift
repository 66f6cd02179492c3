import Selection
import Testing

/// 三（一）, 三（二）, 五: copies counted against two forms and one volume, signed and sealed; missing paper holds the taking
/// in, never the report.
@Suite struct PaperTests {
    static let now = Given.moment("2023-10-16T09:00:00+08:00")
    static let cutoff = Given.program.deadlines.paper.value
    static let (first, second) = (DossierID("d0"), DossierID("d1"))
    static let officeClerk = Actor(account: AccountID("o"), role: .clerk, organisation: Given.office)

    static let sealed = {
        var slate = SlateTests.slate(.two, 2)
        slate.evolve(
            .sealed(SlateSeal(names: [first, second], grassroots: 0, preparedBy: Given.clerk.account)), at: now)
        return slate
    }()

    static func parcel(
        _ counts: [PaperCount], at desk: OrganisationID = Given.office, received: Moment = now, report: Bool = true,
        corrects: Int? = nil
    ) -> PaperParcel {
        PaperParcel(
            desk: desk, received: received, handedOverBy: Given.note, counts: counts, hasReport: report,
            corrects: corrects)
    }

    static func count(
        _ dossier: DossierID, _ forms: Int = 2, _ volumes: Int = 1, signed: Bool = true, sealed: Bool = true
    ) -> PaperCount {
        PaperCount(dossier: dossier, forms: forms, volumes: volumes, isSigned: signed, isSealed: sealed)
    }

    static func refused(_ command: SlateCommand, by slate: Slate = sealed) -> Refusal.Reason? {
        refusal { () throws(Refusal) in
            try slate.decide(command, SlateTests.facts(grassroots: 0), by: officeClerk, at: now)
        }
    }

    static func slate(with parcels: PaperParcel...) -> Slate {
        parcels.reduce(into: sealed) { $0.evolve(.paperReceived($1), at: now) }
    }

    @Test(arguments: [
        (2, 1, true, true, PaperLack?.none), (1, 1, true, true, .copies), (2, 0, true, true, .copies),
        (2, 1, false, true, .hands), (2, 1, true, false, .hands), (3, 2, true, true, nil),
    ])
    func `a person's paper is whole with two signed forms and one sealed volume`(
        forms: Int, volumes: Int, signed: Bool, sealed: Bool, lack: PaperLack?
    ) {
        let count = Self.count(Self.first, forms, volumes, signed: signed, sealed: sealed)
        let slate = Self.slate(with: Self.parcel([count]))
        #expect(slate.ownLack(of: Self.first, in: Given.program) == lack)
        #expect(slate.ownLack(of: Self.second, in: Given.program) == .copies)
        #expect(!slate.isReportLacking(in: Given.program))
    }

    @Test func `what came in two parcels is counted together, and a correction stands for what it corrects`() {
        let halves = Self.slate(
            with: Self.parcel([Self.count(Self.first, 1, 0)], report: false),
            Self.parcel([Self.count(Self.first, 1, 1)], report: false))
        #expect(halves.ownLack(of: Self.first, in: Given.program) == nil)
        #expect(halves.isReportLacking(in: Given.program))
        let miscounted = Self.slate(
            with: Self.parcel([Self.count(Self.first)]), Self.parcel([], report: false, corrects: 1))
        #expect(miscounted.ownLack(of: Self.first, in: Given.program) == .copies)
        #expect(miscounted.isReportLacking(in: Given.program))
        #expect(miscounted.paper.isStanding(2, at: Given.office) && !miscounted.paper.isStanding(1, at: Given.office))
    }

    @Test func `what the body has from employers isn't with the office yet`() {
        let slate = Self.slate(with: Self.parcel([Self.count(Self.first)], at: Given.league, report: false))
        #expect(slate.ownLack(of: Self.first, in: Given.program) == .copies)
        #expect(slate.paper.lack(of: Self.first, at: Given.league, due: Given.program.paper) == nil)
    }

    @Test func `a record says what came of whom, once each, at a moment that has been`() {
        let late = Self.parcel([Self.count(Self.first)], received: Self.now.adding(milliseconds: 1))
        #expect(Self.refused(.receivePaper(late)) == .receivedInTheFuture)
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(Self.first)]))) == nil)
        #expect(Self.refused(.receivePaper(Self.parcel([], report: false))) == .parcelEmpty)
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(Self.first, 0, 0)]))) == .paperMiscounted)
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(Self.first, -1, 2)]))) == .paperMiscounted)
        let twice = Self.parcel([Self.count(Self.first), Self.count(Self.first)])
        #expect(Self.refused(.receivePaper(twice)) == .paperMiscounted)
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(DossierID("d9"))]))) == .notListed)
    }

    @Test func `only a record of one's own that stands is corrected`() {
        let slate = Self.slate(with: Self.parcel([Self.count(Self.first)]), Self.parcel([], report: false, corrects: 1))
        for number in [0, 1, 3] {
            let again = Self.parcel([Self.count(Self.first)], corrects: number)
            #expect(Self.refused(.receivePaper(again), by: slate) == .noSuchParcel)
        }
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(Self.first)], corrects: 2)), by: slate) == nil)
        let bodys = Self.parcel([Self.count(Self.first)], at: Given.league, corrects: 2)
        #expect(Self.refused(.receivePaper(bodys), by: slate) == .noSuchParcel)
    }

    @Test func `the body takes paper in before its slate is sealed, the office only afterwards`() {
        let open = SlateTests.slate(.two, 2)
        #expect(Self.refused(.receivePaper(Self.parcel([Self.count(Self.first)])), by: open) == .notReported)
        let bodys = Self.parcel([Self.count(DossierID("d9"))], at: Given.league, report: false)
        #expect(Self.refused(.receivePaper(bodys), by: open) == nil)
        let waiver = PaperWaiver(dossiers: [Self.first], waivesReport: true, reason: Given.note)
        #expect(Self.refused(.waivePaper(waiver), by: open) == .notReported)
    }

    @Test func `only what is missing is waived, and then holds nobody`() throws {
        func waiver(_ names: [DossierID], report: Bool) -> SlateCommand {
            .waivePaper(PaperWaiver(dossiers: names, waivesReport: report, reason: Given.note))
        }
        var slate = Self.slate(with: Self.parcel([Self.count(Self.first)]))
        #expect(Self.refused(waiver([], report: false), by: slate) == .paperNotMissing)
        #expect(Self.refused(waiver([Self.first], report: false), by: slate) == .paperNotMissing)
        #expect(Self.refused(waiver([Self.second], report: true), by: slate) == .paperNotMissing)
        #expect(Self.refused(waiver([DossierID("d9")], report: false), by: slate) == .notListed)
        let facts = SlateTests.facts(grassroots: 0)
        for event in try slate.decide(waiver([Self.second], report: false), facts, by: Given.leader, at: Self.now) {
            slate.evolve(event, at: Self.now)
        }
        #expect(slate.ownLack(of: Self.second, in: Given.program) == nil)
        #expect(Self.refused(waiver([Self.second], report: false), by: slate) == .paperNotMissing)
    }

    @Test(arguments: [(-1, nil as Refusal.Reason?), (0, .paperMissing), (1, .paperMissing)])
    func `what isn't there at the paper's own cut-off holds the taking in, not what was reported`(
        offset: Int, expected: Refusal.Reason?
    ) {
        func accept(_ lack: PaperLack?, reportBy: Moment = Given.cutoff) -> Refusal.Reason? {
            var facts = Given.facts
            (facts.paperLack, facts.reportBy) = (lack, reportBy)
            return refusal { () throws(Refusal) in
                try Given.dossierAtBody(then: Given.reported).decide(
                    .accept(), facts, by: Self.officeClerk, at: Self.cutoff.adding(milliseconds: Int64(offset)))
            }
        }
        #expect(accept(.copies) == expected)
        #expect(accept(nil) == nil)
        // Who may report later isn't late on paper before that.
        #expect(accept(.report, reportBy: Self.cutoff.adding(days: 1)) == nil)
    }
}
