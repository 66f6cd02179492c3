import Casework
import Records
import Selection

/// 三（三）: each panel is called together, meets, votes on everyone in its tier, and its results go on record as they are
/// counted. The first dossiers are voted on by token (`TokenBallots.swift`), all others on paper.
extension Season {
    private var clerk: Actor { get throws { try officials.clerk(of: places.office) } }
    private var leader: Actor { get throws { try officials.leader(of: places.office) } }
    /// So many stay away in the morning; the first of them comes late.
    private static let mostAbsent = 3

    /// Nobody is called where nobody is judged.
    mutating func convene(_ tier: Tier) async throws {
        guard try await reported().contains(where: { $0.tier == tier }), let panel = try await drawnPanel(for: tier),
            let chair = try await casework.panel(panel, for: try clerk, at: now).panel.sitting.compactMap(\.self).first
        else { return }
        let draft = SittingDraft(
            panel: panel, tier: tier, meets: SeasonDays.meetings[tier] ?? now.day, place: "办公室一号会议室", chair: chair,
            minuteTaker: try clerk.account)
        try await ask([
            Ask(command: .convene(draft), actor: try clerk),
            Ask(command: .convene(draft), actor: try leader, outcome: .refused(.alreadyConvened)),
        ])
    }

    /// Who is there, who is not on the agenda any more, and who says only now that they are in conflict.
    mutating func gather(_ tier: Tier) async throws {
        guard let room = try await room(of: tier) else { return }
        try await typeInVain(room)
        let (members, clerk) = (room.sitting.convening.members, try self.clerk)
        let count = max(0, min(Self.mostAbsent, members.count - room.least))
        let absent = members.filter { $0 != room.sitting.convening.chair }.suffix(count)
        let there = members.filter { !absent.contains($0) }
        var asks = there.map { Ask.sitting(room.id, .mark($0, .present), by: clerk) }
        if isFirst("opens with too few") {
            asks.insert(.sitting(room.id, .open, by: clerk, .refused(.quorumLost)), at: room.least - 1)
        }
        asks.append(.sitting(room.id, .open, by: clerk))
        for dossier in room.gone {
            asks.append(.sitting(room.id, .takeOff(dossier, remark: .said("申报人已撤回申报。")), by: clerk))
        }
        if !room.waiting.isEmpty { asks.append(.sitting(room.id, .sign, by: room.chair, .refused(.agendaUnfinished))) }
        try await ask(asks)
        try await recuseInTheRoom(tier)
    }

    /// What fewer than two thirds decided is no result, whoever types it.
    private mutating func typeInVain(_ room: Room) async throws {
        guard let dossier = room.waiting.first else { return }
        let seats = room.sitting.convening.seats
        let vote = PanelVote(members: seats, present: room.least - 1, votesFor: room.least - 1, score: 9000)
        try await ask(.dossier(dossier, .recordPanelResult(vote), by: try clerk, .refused(.attendanceShort)))
    }

    /// Only where enough are left for that dossier.
    private mutating func recuseInTheRoom(_ tier: Tier) async throws {
        guard let room = try await room(of: tier),
            let dossier = room.waiting.last(where: { room.sitting.voters(on: $0).count > room.least }),
            let member = room.sitting.voters(on: dossier).last(where: { $0 != room.sitting.convening.chair })
        else { return }
        let recusal = SittingCommand.recuse(member, from: dossier)
        try await ask([
            .sitting(room.id, recusal, by: try clerk),
            .sitting(room.id, recusal, by: try clerk, .refused(.alreadyRecused)),
        ])
    }

    // MARK: On paper

    /// After noon one comes who was late, and another is away for half of what is left.
    mutating func voteOnPaper(_ tier: Tier) async throws {
        guard let room = try await room(of: tier) else { return }
        let late = room.sitting.convening.members.first { room.sitting.attendance[$0] == nil }
        let away = room.sitting.inRoom.last { $0 != room.sitting.convening.chair }
        if let late { try await ask(.sitting(room.id, .mark(late, .late), by: try clerk)) }
        if let away { try await ask(.sitting(room.id, .mark(away, .left), by: try clerk)) }
        try await decide(Array(room.waiting.prefix(room.waiting.count / 2)), in: tier)
        if let away, try await self.room(of: tier)?.sitting.attendance[away]?.isInRoom == false {
            try await ask(.sitting(room.id, .mark(away, .back), by: try clerk))
        }
        try await decide(Array(room.waiting.dropFirst(room.waiting.count / 2)), in: tier)
    }

    /// One after the other. Where too few would be there without those who are out, somebody is asked in before.
    private mutating func decide(_ dossiers: [DossierID], in tier: Tier) async throws {
        guard var room = try await room(of: tier) else { return }
        var asks: [Ask] = []
        for dossier in dossiers {
            let missing = room.missing(for: dossier)
            if !missing.isEmpty {
                try await ask(asks)
                asks = []
                for member in missing {
                    let mark: AttendanceMark = room.sitting.attendance[member] == nil ? .late : .back
                    try await ask(.sitting(room.id, .mark(member, mark), by: try clerk))
                }
                room = try await self.room(of: tier) ?? room
            }
            asks += try onPaper(dossier, in: room)
        }
        try await ask(asks)
    }

    /// Discussed, voted on and counted by two people, of whom one once counts wrongly.
    private mutating func onPaper(_ dossier: DossierID, in room: Room) throws -> [Ask] {
        let (lead, clerk, leader) = (try self.lead(on: dossier, in: room), try self.clerk, try self.leader)
        func step(_ command: SittingCommand, _ actor: Actor, _ outcome: Ask.Outcome = .done) -> Ask {
            .sitting(room.id, command, by: actor, outcome)
        }
        let ballot = SittingCommand.openBallot(dossier, onPaper: true)
        var asks = [step(.openDiscussion(dossier), lead)]
        if isFirst("votes before it is discussed") { asks.append(step(ballot, lead, .refused(.notDiscussed))) }
        asks.append(step(.closeDiscussion(dossier), lead))
        if room.scores[dossier] == nil {
            asks.append(step(ballot, lead, .refused(.scoreMissing)))
            asks.append(step(.tellScore(dossier, paperScore(of: dossier, in: room)), clerk))
        }
        asks += [step(ballot, lead), step(.closeBallot(dossier), lead)]
        let count = papers(on: dossier, in: room)
        asks.append(step(.countPapers(dossier, count), clerk))
        if count.disagree > 0, isFirst("counts differ") {
            let wrong = count.changed(agree: 1, disagree: -1)
            asks.append(step(.countPapers(dossier, wrong), leader, .refused(.countsDiffer)))
        }
        return asks + [step(.countPapers(dossier, count), leader)]
    }

    // MARK: The end

    mutating func sign(_ tier: Tier) async throws {
        guard let room = try await room(of: tier) else { return }
        try await ask([
            .sitting(room.id, .sign, by: try leader, .refused(.notSigner)),
            .sitting(room.id, .sign, by: room.chair),
            .sitting(room.id, .sign, by: try clerk),
            .sitting(room.id, .open, by: try clerk, .refused(.sittingOver)),
        ])
    }
}
