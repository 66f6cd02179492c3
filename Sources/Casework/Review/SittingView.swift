public import Records
public import Selection

/// A meeting as whoever has part in it or looks on sees it.
public struct SittingView: Sendable {
    public let sitting: Sitting
    public let version: Int
    public let acts: [Act]
    public let panel: String
    public let program: Program
    /// The members by name, as far as the pool still knows them.
    public let people: [ExpertID: ExpertEntry]
    /// Who stands on the agenda.
    public let rows: [DossierID: DossierRow]
    public let minuteTaker: String
    /// The official scores that were found or typed.
    public let scores: [DossierID: Int]
    /// For which dossiers the reader is out: they see that these stand there, and nothing that was said or counted.
    public let hidden: Set<DossierID>
    /// Where the reader stands to it.
    public let places: Set<Place>
    /// What the reader can do next with each dossier, the likeliest first.
    public let steps: [DossierID: [Act]]
    /// What the reader can put on record of each member's coming and going.
    public let marks: [ExpertID: AttendanceMark]
    /// What was said of conflicts when all was decided: everyone's to the office, to a member their own.
    public let afterwards: [SaidAfterwards]

    public var isOffice: Bool { places.contains(.office) }
    /// The chair is shown a paper about all of it only where they were out for nothing.
    public var mayHaveMinutes: Bool { isOffice || places.contains(.chair) && hidden.isEmpty }
    public var mayHaveAgenda: Bool { isOffice || places.contains(.chair) }
}

/// What a member said of conflicts with those they had voted on; none where there was none.
public struct SaidAfterwards: Sendable, Hashable {
    public let expert: ExpertID
    public let conflicts: [SaidConflict]
}

/// A conflict that was told too late to be out for it.
public struct SaidConflict: Sendable, Hashable {
    public let dossier: DossierID
    public let kinds: [ConflictKind]
    /// Whether the result could have been another one without that member.
    public let couldTurn: Bool
}

extension Sitting {
    /// What those who answered said, in the order of the seats.
    func saidAfterwards(_ program: Program) -> [SaidAfterwards] {
        convening.members.compactMap { expert in
            declared[expert].map { conflicts in
                SaidAfterwards(
                    expert: expert,
                    conflicts: conflicts.map { conflict in
                        SaidConflict(
                            dossier: conflict.dossier, kinds: conflict.kinds,
                            couldTurn: couldTurn(conflict.dossier, program))
                    })
            }
        }
    }
}

extension Casework {
    /// Every meeting there was: all of them for the office and whoever looks on, for an expert those of panels they sit
    /// on.
    public func sittings(for actor: Actor, at now: Moment) async throws -> [SittingRow] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            if actor.role != .expert { try desk.requireWatching() }
            let rows = try SittingRows.all(in: records)
            if actor.role != .expert { return rows }
            return try rows.filter { row in
                guard let file = try desk.reader.file(row.id.text, of: Sitting.self) else { return false }
                return try !desk.places(in: file.state).isEmpty
            }
        }
    }

    public func sitting(_ id: SittingID, for actor: Actor, at now: Moment) async throws -> SittingView {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).view(of: id)
        }
    }

    /// Who can be called together, sit in the chair and take the minutes.
    public func sittingChoices(
        for actor: Actor, at now: Moment
    ) async throws -> (panels: [PanelRow], members: [ExpertEntry], officials: [AccountEntry]) {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            try desk.requireOffice(for: .convene)
            let panels = try PanelRows.all(in: records).filter { $0.standing == .drawn }
            let seats = try panels.flatMap { try desk.reader.file($0.id.text, of: Panel.self)?.state.sitting ?? [] }
            let members = Set(seats.compactMap(\.self)).sorted { ($0.text.count, $0.text) < ($1.text.count, $1.text) }
            return (panels, try members.compactMap { try Experts.expert($0, in: records) }, try desk.holders())
        }
    }

    /// What a panel is called, for whoever has part in one of its meetings.
    public func name(of panel: PanelID) async throws -> String {
        try await records.database.read { try PanelRows.row(panel, in: $0)?.name } ?? panel.text
    }

    /// Why an act can't be done now, whatever would be answered.
    public func refusals(of act: Act, on id: SittingID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let sitting = try desk.sitting(id).state
            try desk.require(act, at: desk.places(in: sitting))
            guard let step = SittingStep.allCases.first(where: { $0.act == act }) else { return [] }
            return [sitting.obstacle(to: step, by: actor)].compactMap(\.self)
        }
    }
}

extension Desk {
    fileprivate func view(of id: SittingID) throws -> SittingView {
        let file = try seenSitting(id)
        let (sitting, places) = (file.state, try self.places(in: file.state))
        let people = try sitting.convening.members.compactMap { try Experts.expert($0, in: records) }
        let rows = try sitting.agenda.compactMap { try DossierRows.row($0, in: records) }
        let rounds = try self.rounds(of: sitting.convening.panel, sitting.convening.tier)
        let hidden = Set(sitting.agenda.filter { dossier in
            guard let expert = actor.expert else { return false }
            return sitting.items[dossier]?.recused.contains(expert) == true
                || rounds.contains { $0.isInConflict(expert, dossier) }
        })
        let taker = try Accounts.account(sitting.convening.minuteTaker, in: records)?.displayName
        var facts = SittingFacts(program: program)
        // Before it is opened a member may still have a review to hand in, and is told nothing of others'.
        let isTold = places.contains(.office) || sitting.opened != nil
        if isTold { facts.scores = try officialScores(of: sitting.agenda, in: sitting.convening.tier) }
        return SittingView(
            sitting: sitting, version: file.version,
            acts: SittingStep.allCases.filter { step in
                Permissions.allow(step.act, actor.role, at: places) && sitting.obstacle(to: step, by: actor) == nil
            }.map(\.act),
            panel: try PanelRows.row(sitting.convening.panel, in: records)?.name ?? sitting.convening.panel.text,
            program: program, people: Dictionary(people.map { ($0.id, $0) }) { first, _ in first },
            rows: Dictionary(rows.map { ($0.id, $0) }) { first, _ in first },
            minuteTaker: taker ?? sitting.convening.minuteTaker.text,
            scores: sitting.agenda.reduce(into: [:]) { scores, dossier in
                if isTold, !hidden.contains(dossier) { scores[dossier] = sitting.score(of: dossier, facts) }
            }, hidden: hidden, places: places, steps: steps(in: sitting, facts, besides: hidden, at: places),
            marks: marks(in: sitting, at: places),
            afterwards: sitting.saidAfterwards(program).filter { said in
                places.contains(.office) || said.expert == actor.expert
            })
    }

    /// Of what the rules let, what this reader may do.
    private func steps(
        in sitting: Sitting, _ facts: SittingFacts, besides hidden: Set<DossierID>, at places: Set<Place>
    ) -> [DossierID: [Act]] {
        guard Permissions.allow(.openDiscussion, actor.role, at: places), sitting.opened != nil else { return [:] }
        return sitting.agenda.filter { !hidden.contains($0) }.reduce(into: [:]) { steps, dossier in
            steps[dossier] = sitting.nextSteps(for: dossier, facts, by: actor, at: now).map(\.act).filter {
                Permissions.allow($0, actor.role, at: places)
            }
        }
    }

    private func marks(in sitting: Sitting, at places: Set<Place>) -> [ExpertID: AttendanceMark] {
        guard Permissions.allow(.markAttendance, actor.role, at: places) else { return [:] }
        return sitting.convening.members.reduce(into: [:]) { $0[$1] = sitting.nextMark(of: $1) }
    }
}
