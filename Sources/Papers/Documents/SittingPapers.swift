public import Selection

/// Whom the papers of a meeting name, by their numbers; who was erased is missing.
public struct SittingNames: Sendable, Hashable {
    public let panel: String
    public let minuteTaker: String
    public let members: [ExpertID: NamedList.Person]
    public let dossiers: [DossierID: NamedList.Person]

    public init(
        panel: String, minuteTaker: String, members: [ExpertID: NamedList.Person],
        dossiers: [DossierID: NamedList.Person]
    ) {
        self.panel = panel
        self.minuteTaker = minuteTaker
        self.members = members
        self.dossiers = dossiers
    }

    func called(_ expert: ExpertID) -> String { members[expert]?.name ?? expert.text }

    func called(_ dossier: DossierID) -> String { dossiers[dossier]?.name ?? dossier.text }
}

/// 评审会议议程 (三（三）, R33): in which order people are taken up, and who is out for them.
public struct SittingAgenda: Paper {
    public static let template = "agenda"

    struct Row: Encodable, Sendable, Hashable {
        let number: String
        let person: NamedList.Person
        let out: [String]
    }

    let call: Call
    let tier: String
    let panel: String
    let meets: String
    let place: String
    let chair: String
    let minuteTaker: String
    let rows: [Row]

    public init(_ program: Program, _ sitting: Sitting, _ names: SittingNames) {
        let convening = sitting.convening
        call = Call(program)
        tier = program.name(of: convening.tier)
        (panel, minuteTaker) = (names.panel, names.minuteTaker)
        (meets, place) = (convening.meets.written, convening.place)
        chair = names.called(convening.chair)
        rows = sitting.agenda.map { dossier in
            Row(
                number: dossier.text, person: names.dossiers[dossier] ?? .nobody,
                out: sitting.out(for: dossier).map(names.called))
        }
    }
}

/// 评审会议记录 (三（三）, R33): who was there, what was voted, to be signed by those who were.
public struct SittingMinutes: Paper {
    public static let template = "minutes"

    struct Member: Encodable, Sendable, Hashable {
        let number: String
        let name: String
        let unit: String
        let isChair: Bool
        let marks: [Mark]
        let outFor: [String]
    }

    struct Mark: Encodable, Sendable, Hashable {
        let mark: AttendanceMark
        let at: String
    }

    struct Item: Encodable, Sendable, Hashable {
        let number: String
        let person: NamedList.Person
        let isTakenOff: Bool
        let discussions: [String]
        let out: [String]
        let score: String?
        let isScoreTyped: Bool
        let votes: [Vote]
    }

    struct Vote: Encodable, Sendable, Hashable {
        let number: Int
        let standing: BallotStanding
        let annulled: AnnulReason?
        let tokens: Int
        let papers: Int
        let present: Int
        /// Of what was counted in the end.
        let counts: [Int]?
        let agree: Int?
        let passed: Bool?
    }

    /// Two thirds as whole numbers, with the clause that wants them.
    struct Share: Encodable, Sendable, Hashable {
        let numerator: Int
        let denominator: Int
        let clause: String

        init(_ stated: Stated<Fraction>) {
            (numerator, denominator) = (stated.value.numerator, stated.value.denominator)
            clause = stated.clause.text
        }
    }

    struct Said: Encodable, Sendable, Hashable {
        let name: String
        let conflicts: [Conflict]
    }

    struct Conflict: Encodable, Sendable, Hashable {
        let person: String
        let kinds: [ConflictKind]
        let couldTurn: Bool
    }

    let call: Call
    let tier: String
    let panel: String
    let meets: String
    let place: String
    let seats: Int
    let chair: String
    let minuteTaker: String
    let opened: String?
    let attendance: Share
    let pass: Share
    let members: [Member]
    let items: [Item]
    let said: [Said]
    let undeclared: [String]
    let signed: [String: String]

    public init(_ program: Program, _ sitting: Sitting, _ names: SittingNames) {
        let convening = sitting.convening
        call = Call(program)
        tier = program.name(of: convening.tier)
        (panel, minuteTaker) = (names.panel, names.minuteTaker)
        (meets, place, seats) = (convening.meets.written, convening.place, convening.seats)
        chair = names.called(convening.chair)
        opened = sitting.opened.map(sitting.clock)
        (attendance, pass) = (Share(program.panel.attendance), Share(program.panel.pass))
        members = convening.members.map { Self.member($0, sitting, names) }
        items = sitting.agenda.compactMap { Self.item($0, sitting, names, program) }
        said = sitting.attended.compactMap { Self.said($0, sitting, names, program) }
        undeclared = sitting.undeclared.map(names.called)
        signed = Dictionary(uniqueKeysWithValues: sitting.signed.map { ($0.key.rawValue, $0.value.written) })
    }

    private static func member(_ expert: ExpertID, _ sitting: Sitting, _ names: SittingNames) -> Member {
        let found = sitting.attendance[expert]
        return Member(
            number: expert.text, name: names.members[expert]?.name ?? "", unit: names.members[expert]?.unit ?? "",
            isChair: expert == sitting.convening.chair,
            marks: zip(found?.marks ?? [], found?.at ?? []).map { Mark(mark: $0, at: sitting.clock($1)) },
            outFor: sitting.agenda.filter { sitting.items[$0]?.recused.contains(expert) == true }.map(names.called))
    }

    private static func item(
        _ dossier: DossierID, _ sitting: Sitting, _ names: SittingNames, _ program: Program
    ) -> Item? {
        sitting.items[dossier].map { item in
            Item(
                number: dossier.text, person: names.dossiers[dossier] ?? .nobody, isTakenOff: item.isTakenOff,
                discussions: item.discussions.map { time in
                    sitting.clock(time.from) + "—" + (time.to.map(sitting.clock) ?? "")
                },
                out: sitting.out(for: dossier).map(names.called),
                score: item.result.map { PanelPoints.written($0.score) }, isScoreTyped: item.isScoreTyped,
                votes: item.ballots.map { vote($0, program) })
        }
    }

    /// What paper still misses is no result, and nothing of it is told.
    private static func vote(_ ballot: Ballot, _ program: Program) -> Vote {
        let (opening, count) = (ballot.opening, ballot.count)
        return Vote(
            number: ballot.number, standing: ballot.standing, annulled: ballot.annulled, tokens: opening.tokens,
            papers: opening.papers, present: opening.present,
            counts: count.map { count in
                [
                    count.issued, count.returned, count.unused, count.valid, count.void, count.agree, count.disagree,
                    count.abstain,
                ]
            }, agree: count?.agree,
            passed: count.map { program.panel.pass.value.isReached(by: $0.agree, of: opening.present) })
    }

    private static func said(
        _ expert: ExpertID, _ sitting: Sitting, _ names: SittingNames, _ program: Program
    ) -> Said? {
        sitting.declared[expert].map { conflicts in
            Said(
                name: names.called(expert),
                conflicts: conflicts.map { conflict in
                    Conflict(
                        person: names.called(conflict.dossier), kinds: conflict.kinds,
                        couldTurn: sitting.couldTurn(conflict.dossier, program))
                })
        }
    }
}

extension Sitting {
    /// Who is out for a dossier, in the order of the seats.
    fileprivate func out(for dossier: DossierID) -> [ExpertID] {
        let recused = items[dossier]?.recused ?? []
        return convening.members.filter(recused.contains)
    }

    /// 09:05, with its day where that is not the meeting's.
    fileprivate func clock(_ moment: Moment) -> String {
        moment.day == convening.meets ? moment.clock : moment.written
    }
}

extension Moment {
    /// 15:05
    var clock: String { String(description.dropFirst(11).prefix(5)) }
}
