/// Who is in the room, who is out for a dossier, and whether that is enough (三（三）, R33).
extension Sitting {
    /// Whether so many as are in the room may decide.
    public func hasQuorum(_ program: Program) -> Bool {
        program.panel.attendance.value.isReached(by: inRoom.count, of: convening.seats)
    }

    /// Who can vote on a dossier: in the room, and not out for it.
    public func voters(on dossier: DossierID) -> [ExpertID] {
        let recused = items[dossier]?.recused ?? []
        return inRoom.filter { !recused.contains($0) }
    }

    /// How many count as present for a dossier. The programme says whether they do who are out for it alone.
    public func present(for dossier: DossierID, in program: Program) -> Int {
        program.panel.recusedPresent.value ? inRoom.count : voters(on: dossier).count
    }

    /// Watched at each step of a vote, and not once at the door.
    func requireQuorum(for dossier: DossierID? = nil, _ program: Program) throws(Refusal) {
        let present = dossier.map { self.present(for: $0, in: program) } ?? inRoom.count
        let rule = program.panel.attendance
        guard rule.value.isReached(by: present, of: convening.seats) else {
            let counts = ["present": String(present), "members": String(convening.seats)]
            throw Refusal(.quorumLost, rule.clause, counts)
        }
    }

    /// Everybody who is there when the meeting is to begin, in the order of the seats. Who was put on record already is
    /// passed over.
    func takeAttendance(_ experts: [ExpertID]) throws(Refusal) -> [SittingEvent] {
        if experts.isEmpty { throw Refusal(.nobodyNamed, Self.clause) }
        for expert in experts { try requireMember(expert) }
        let there = Set(experts).filter { attendance[$0] == nil }
        return convening.members.filter(there.contains).map {
            .marked(AttendanceMarked(expert: $0, mark: .present))
        }
    }

    /// Who has come or gone. Nobody comes in while a ballot is open: a vote is with those who heard what was said.
    func mark(_ expert: ExpertID, _ mark: AttendanceMark) throws(Refusal) -> [SittingEvent] {
        try requireMember(expert)
        let before = attendance[expert]?.marks.last
        let fits =
            switch mark {
            case .present: before == nil && opened == nil
            case .late: before == nil && opened != nil
            case .left: before != nil && before != .left
            case .back: before == .left
            }
        if !fits { throw Refusal(.attendanceImpossible, Self.clause) }
        if mark != .left, !openBallots.isEmpty { throw Refusal(.ballotOpen, Self.clause) }
        return [.marked(AttendanceMarked(expert: expert, mark: mark))]
    }

    /// Enough are there, and the vote on the tier was opened.
    func open(_ facts: SittingFacts) throws(Refusal) -> [SittingEvent] {
        if !facts.isVoteOpen { throw Refusal(.voteNotOpen, Self.clause) }
        try requireQuorum(facts.program)
        return [.opened(SittingOpened(present: inRoom.count))]
    }

    /// Somebody says that they are in conflict. With a ballot open on it, that one is annulled first.
    func recuse(_ expert: ExpertID, from dossier: DossierID) throws(Refusal) -> [SittingEvent] {
        try requireMember(expert)
        let item = try unsettled(dossier)
        if item.recused.contains(expert) { throw Refusal(.alreadyRecused, Self.clause) }
        if item.running != nil { throw Refusal(.ballotOpen, Self.clause) }
        return [.recused(Recusal(expert: expert, dossier: dossier, ground: .told))]
    }

    /// Conflicts that became known since: they hold at once.
    func newRecusals(on dossier: DossierID, _ facts: SittingFacts) -> [SittingEvent] {
        let known = (facts.conflicts[dossier] ?? []).subtracting(items[dossier]?.recused ?? [])
        return known.filter(isMember).sorted().map {
            .recused(Recusal(expert: $0, dossier: dossier, ground: .known))
        }
    }

    func requireMember(_ expert: ExpertID) throws(Refusal) {
        guard isMember(expert) else { throw Refusal(.notSeated, Self.clause) }
    }
}
