import Casework
import Foundation
import Hummingbird
import HummingbirdTesting
import Records
import Selection
import Testing

@testable import Website

/// What may differ between two worlds: who of the experts reads which dossier, who gave which score, who voted how.
struct WorldPlan: Sendable {
    struct Reader: Sendable {
        /// Their place on the panel.
        let seat: Int
        let score: String
    }

    /// Of the first dossier and of the second.
    let readers: [[Reader]]
    /// The places of those who vote against the first.
    let against: Set<Int>
}

/// Two people before a panel of eleven: their dossiers are read and scored, the panel meets and votes on the first.
struct World: Sendable {
    let house: APIHouse
    let client: any TestClientProtocol
    let caller: Caller
    var dossiers: [DossierID] = []
    /// As they sit.
    var seats: [ExpertID] = []
    /// Who is in the pool and on no panel.
    var outsider = ExpertID("none")

    /// Opens pages and API before an office of its own and plays until the scores are in.
    static func play<Seen: Sendable>(
        _ plan: WorldPlan, _ body: @Sendable (World) async throws -> Seen
    ) async throws -> Seen {
        let house = try await APIHouse()
        let site = try Site(
            house.casework, accounts: house.accounts, uploads: nil, clock: house.clock,
            sessionClock: SetClock(APIHouse.start), soundness: Soundness(house.casework.records))
        let router = Router(context: Visit.self)
        site.addRoutes(to: router)
        house.api.addRoutes(to: router)
        let seen = try await Application(router: router).test(.router) { client -> Seen in
            var world = World(house: house, client: client, caller: Caller(house: house, client: client))
            try await world.bringToOffice()
            try await world.drawPanel()
            try await world.read(plan)
            return try await body(world)
        }
        try await house.casework.records.database.close()
        return seen
    }

    // MARK: Asking

    func actor(_ login: String) async throws -> Actor {
        let found = try await house.casework.records.database.read { try Accounts.account(login: login, in: $0)?.actor }
        return try #require(found, "\(login)")
    }

    @discardableResult
    func does(_ login: String, _ command: Command, _ moment: String) async throws -> Receipt {
        house.clock.move(to: moment)
        let request = OfficeRequest(by: try await actor(login), at: house.clock.now())
        return try await house.casework.perform(command, request)
    }

    static func login(of expert: ExpertID) -> String { "expert-\(expert)" }

    // MARK: To the office

    private static let note = Sealed.said("情况属实")
    private static let people = [("sarnai", "乌云其木格", "1980-05-01"), ("bator", "巴特尔", "1981-06-02")]

    private mutating func bringToOffice() async throws {
        for (login, name, birth) in Self.people {
            let id = try await caller.submitted(login, changing: ["person.name": name, "person.birth": birth])
            try await caller.broughtToBody(id)
            dossiers.append(DossierID(id))
        }
        try await prepareAtBody()
        for tier in [Tier.two, .one] { try await seal(tier) }
        let counts = dossiers.map { PaperCount(dossier: $0, forms: 2, volumes: 1) }
        let parcel = PaperParcel(
            desk: house.league, received: MovedClock.moment("10-17 08:30"), handedOverBy: .said("巴图"), counts: counts,
            hasReport: true, corrects: nil)
        try await does("clerk-office", .slate(Slate.id(of: house.league, .two), .receivePaper(parcel)), "10-17 08:30")
        for id in dossiers { try await does("clerk-office", .dossier(id, .accept()), "10-17 09:00") }
    }

    private func prepareAtBody() async throws {
        let (clerk, leader, slate) = ("clerk-1501", "leader-1501", Slate.id(of: house.league, .two))
        for id in dossiers {
            let asked = DisciplineRequest(organ: "驻市人社局纪检监察组", number: "1")
            try await does(clerk, .dossier(id, .askDiscipline(asked)), "09-22 09:00")
            let reply = DisciplineReply(
                opinion: .said(.nothingReported), permits: true, number: "〔2023〕1号",
                dated: MovedClock.moment("09-22 09:00").day)
            try await does(leader, .dossier(id, .recordDisciplineReply(reply)), "09-22 10:00")
            try await caller.evaluate(id.text, as: clerk, at: "09-22 11:00")
        }
        let heard = OpinionsHeard(
            from: MovedClock.moment("09-18 00:00").day, to: MovedClock.moment("09-21 00:00").day, summary: Self.note)
        try await does(clerk, .slate(slate, .hearOpinions(heard)), "09-22 14:00")
        let meeting = Meeting(
            number: "党组会〔2023〕8号", held: MovedClock.moment("09-22 00:00").day, present: 7, absent: 1,
            results: dossiers.map { MeetingResult(dossier: $0, recommended: true) }, minutes: Self.note)
        try await does(leader, .slate(slate, .deliberate(meeting)), "09-23 09:00")
        try await caller.publish(dossiers.map(\.text), at: house.league, "09-25 09:00")
        for id in dossiers { try await does(clerk, .slate(slate, .list(id)), "10-08 09:00") }
        try await does(clerk, .slate(slate, .explain(Explanation(text: Self.note))), "10-08 09:30")
    }

    /// Of the first tier nobody is recommended.
    private func seal(_ tier: Tier) async throws {
        let slate = Slate.id(of: house.league, tier)
        let preparation = SlatePreparation(
            contact: .said("其其格"), phone: .said("0471-0000000"), isZero: tier == .one, by: AccountID("whoever"))
        try await does("clerk-1501", .slate(slate, .prepare(preparation)), "10-08 10:00")
        try await does("leader-1501", .slate(slate, .seal), "10-08 11:00")
    }

    // MARK: The panel

    private static let panel = PanelID("g1")
    static let shares = ("0123-4567-89AB-CDEF", "FEDC-BA98-7654-3210")

    private mutating func drawPanel() async throws {
        let rows = (0..<12).map { number in
            TypedExpert(
                line: number + 1,
                [
                    .name: "评阅专家\(number)", .unit: "远方单位\(number)", .title: "教授", .disciplines: "220",
                    .from: "2023-01-01", .to: "2025-12-31",
                ])
        }
        house.clock.move(to: "10-19 09:00")
        let (clerk, leader) = (try await actor("clerk-office"), try await actor("leader-office"))
        let pool = try await house.casework.addExperts(rows, OfficeRequest(by: clerk, at: house.clock.now()))
        try await addAccounts(of: pool)
        let draft = PanelDraft(
            name: "自然科学组", tiers: [.two], query: PoolQuery(meets: MovedClock.moment("10-30 00:00").day), seats: 11,
            alternates: 0, holders: [clerk.account, leader.account])
        try await does("clerk-office", .planPanel(draft), "10-20 09:00")
        let steps: [(PanelCommand, String)] = [
            (.fix, "leader-office"), (.commit(Self.shares.0), "clerk-office"),
            (.commit(Self.shares.1), "leader-office"), (.reveal(Self.shares.0), "clerk-office"),
            (.reveal(Self.shares.1), "leader-office"),
        ]
        for (step, login) in steps { try await does(login, .panel(Self.panel, step), "10-20 09:30") }
        let view = try await house.casework.panel(Self.panel, for: clerk, at: house.clock.now())
        seats = view.panel.sitting.compactMap(\.self)
        outsider = try #require(pool.first { !seats.contains($0) })
    }

    /// Everyone signs in with the password of all.
    private func addAccounts(of experts: [ExpertID]) async throws {
        try await house.casework.records.database.write { records in
            let clerk = try Accounts.account(login: "clerk-office", in: records)
            let password = try clerk.flatMap { try Accounts.password(of: $0.id, in: records) }
            for id in experts {
                let entry = try Experts.expert(id, in: records)
                _ = try Accounts.add(
                    NewAccount(
                        login: Self.login(of: id), password: password, role: .expert, organisation: nil,
                        person: entry?.person, expert: id, displayName: entry?.details.name ?? ""),
                    at: APIHouse.start, in: records)
            }
            _ = try Accounts.add(
                NewAccount(
                    login: "observer", password: password, role: .observer, organisation: OrganisationID("office"),
                    displayName: "监督员", until: MovedClock.moment("12-31 00:00").day),
                at: APIHouse.start, in: records)
        }
    }

    // MARK: Reading

    private func read(_ plan: WorldPlan) async throws {
        let decided: [(DecisionCommand, String, String)] = [
            (.openVote(.one), "clerk-office", "10-23 09:00"), (.prepareList(.one), "clerk-office", "10-25 09:00"),
            (.makeList(.one), "leader-office", "10-25 10:00"),
        ]
        for (command, login, moment) in decided { try await does(login, .decision(command), moment) }
        let settings = RoundSettings(reviews: 3, most: 20, due: MovedClock.moment("10-28 00:00").day)
        try await does(
            "clerk-office", .openRound(RoundPlan(panel: Self.panel, tier: .two, settings: settings)), "10-26 09:00")
        let round = RoundID("r1")
        for seat in seats {
            let declared = Declaration(answers: [], restIsClear: true)
            try await does(Self.login(of: seat), .round(round, .declare(declared)), "10-26 10:00")
        }
        let pairs = zip(dossiers, plan.readers).flatMap { dossier, readers in
            readers.map { RoundPair(dossier: dossier, expert: seats[$0.seat]) }
        }
        let basis = ProposalBasis(way: .least, needsExact: false, cost: 0, bound: 0)
        try await does(
            "leader-office", .round(round, .assign(PairsAssigned(pairs: pairs, basis: basis))), "10-27 09:00")
        let criteria = house.casework.program.rules(for: .two)?.rubric?.criteria ?? []
        for (place, reader) in plan.readers.joined().enumerated() {
            let (id, login) = (ReadingID("v\(place + 1)"), Self.login(of: seats[reader.seat]))
            let points = Dictionary(uniqueKeysWithValues: criteria.map { ($0.id, reader.score) })
            try await does(login, .reading(id, .accept), "10-27 10:00")
            try await does(login, .reading(id, .handIn(TypedScores(points: points))), "10-27 1\(place + 1):00")
        }
    }

    // MARK: The meeting

    /// The panel meets, and votes on the first dossier by tokens.
    func meet(_ plan: WorldPlan) async throws {
        let (clerk, dossier) = ("clerk-office", dossiers[0])
        try await does(clerk, .decision(.openVote(.two)), "10-29 09:00")
        let draft = SittingDraft(
            panel: Self.panel, tier: .two, meets: MovedClock.moment("10-30 00:00").day, place: "一号会议室",
            chair: seats[0], minuteTaker: try await actor(clerk).account)
        let id = SittingID(try await does(clerk, .convene(draft), "10-29 10:00").id)
        for seat in seats { try await does(clerk, .sitting(id, .mark(seat, .present)), "10-30 09:00") }
        for command in [SittingCommand.open, .prepareBallots([dossier])] {
            try await does(clerk, .sitting(id, command), "10-30 09:10")
        }
        var ballots: [CastBallot] = []
        for (place, seat) in seats.enumerated() {
            ballots += try await ballot(plan.against.contains(place) ? .disagree : .agree, of: seat, in: id)
        }
        for command in [SittingCommand.openDiscussion(dossier), .closeDiscussion(dossier)] {
            try await does(clerk, .sitting(id, command), "10-30 09:30")
        }
        try await does(clerk, .sitting(id, .openBallot(dossier, onPaper: false)), "10-30 09:40")
        let sitting = try await house.casework.sitting(
            id, for: try await actor(clerk), at: house.clock.now()
        ).sitting
        let word = try #require(sitting.items[dossier]?.ballots.first?.opening.word)
        for ballot in ballots {
            try await house.casework.cast(ballot, in: sitting.name(of: 1, on: dossier), word: word)
        }
        try await does(clerk, .sitting(id, .closeBallot(dossier)), "10-30 09:50")
    }

    private func ballot(_ vote: Vote, of member: ExpertID, in id: SittingID) async throws -> [CastBallot] {
        let (casework, actor) = (house.casework, try await actor(Self.login(of: member)))
        let now = MovedClock.moment("10-30 09:20")
        let requests = try await casework.tokenOffers(in: id, for: actor, at: now).map {
            try TokenRequest($0.name, key: $0.key)
        }
        let asked = requests.map { BlindedToken(name: $0.name, blinded: $0.blinded) }
        let signed = try await casework.takeTokens(asked, in: id, OfficeRequest(by: actor, at: now))
        return try zip(requests, signed).map { try $0.ballot($1.signature, vote) }
    }
}
