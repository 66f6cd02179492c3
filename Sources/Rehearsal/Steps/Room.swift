import Casework
import Records
import Selection

/// A panel's meeting as it stands, with those of its agenda who are still judged.
struct Room {
    let id: SittingID
    let sitting: Sitting
    /// Who is in the chair.
    let chair: Actor
    /// The official scores that were found or typed.
    let scores: [DossierID: Int]
    let rows: [DossierID: DossierRow]
    /// Who isn't to pass, for the sake of what comes after.
    let failing: Set<DossierID>
    let program: Program

    /// Still to be decided, in order.
    var waiting: [DossierID] { sitting.waiting.filter { rows[$0] != nil } }

    /// Whose ways ended since the meeting was called.
    var gone: [DossierID] { sitting.waiting.filter { rows[$0] == nil } }

    /// The fewest who may decide.
    var least: Int {
        let seats = sitting.convening.seats
        return (0...seats).first { program.panel.attendance.value.isReached(by: $0, of: seats) } ?? seats
    }

    /// How many count as present for a dossier.
    func present(for dossier: DossierID) -> Int { sitting.present(for: dossier, in: program) }

    /// Whom to ask in, so that enough are there for a dossier.
    func missing(for dossier: DossierID) -> ArraySlice<ExpertID> {
        let out = sitting.items[dossier]?.recused ?? []
        let absent = sitting.convening.members.filter { sitting.attendance[$0]?.isInRoom != true && !out.contains($0) }
        return absent.prefix(max(0, least - present(for: dossier)))
    }
}

extension Season {
    /// The meeting over a tier that isn't over.
    func room(of tier: Tier) async throws -> Room? {
        let clerk = try officials.clerk(of: places.office)
        let meetings = try await casework.sittings(for: clerk, at: now)
        guard let meeting = meetings.first(where: { $0.tier == tier && $0.closed == nil }) else { return nil }
        let view = try await casework.sitting(meeting.id, for: clerk, at: now)
        let rows = try await reported().filter { $0.tier == tier }
        return Room(
            id: meeting.id, sitting: view.sitting, chair: try await actor(for: view.sitting.convening.chair),
            scores: view.scores,
            rows: Dictionary(uniqueKeysWithValues: rows.map { ($0.id, $0) }), failing: failing(rows),
            program: view.program)
    }

    /// Whoever's story needs it, and one of tier 1 who can go on under tier 2.
    private func failing(_ rows: [DossierRow]) -> Set<DossierID> {
        let passedOver = rows.first { row in
            row.tier == .one && row.tierApplied == .one && story(of: row) == .plain
                && entrant(of: row).map { $0.consentsToTransfer && $0.birth >= SeasonDays.bornForTier2 } ?? false
        }
        let storied = rows.filter { [.transferInVain, .withdrawsTransfer].contains(story(of: $0)) }
        return Set((storied + [passedOver].compactMap(\.self)).map(\.id))
    }

    /// By whom a dossier is led through the meeting: the chair or, where they are out for it, the clerk.
    func lead(on dossier: DossierID, in room: Room) throws -> Actor {
        let isOut = room.sitting.items[dossier]?.recused.contains(room.sitting.convening.chair) == true
        return isOut ? try officials.clerk(of: places.office) : room.chair
    }

    // MARK: How members vote

    /// One vote for each who can, in the order of the seats, or none where a ballot stays unused. Some six in ten
    /// dossiers pass two thirds of those present; who votes how is another with each.
    func votes(on dossier: DossierID, in room: Room) -> [Vote?] {
        let (taste, voters) = (self.taste(of: dossier, in: room), room.sitting.voters(on: dossier).count)
        let present = room.present(for: dossier)
        let wanted = room.failing.contains(dossier) ? present / 3 : present * (45 + taste / 7 % 56) / 100
        let agreeing = min(voters, wanted)
        let against = (agreeing..<voters).map { Self.against[($0 + taste) % Self.against.count] }
        let votes = [Vote?](repeating: .agree, count: agreeing) + against
        let turn = voters == 0 ? 0 : taste % voters
        return Array(votes[turn...] + votes[..<turn])
    }

    private static let against: [Vote?] = [.disagree, .disagree, .abstain, .disagree, nil, .disagree]

    /// Those votes on paper; now and then a sheet is void.
    func papers(on dossier: DossierID, in room: Room) -> BallotCount {
        let votes = self.votes(on: dossier, in: room)
        let count = BallotCount(issued: votes.count, votes: votes.compactMap(\.self))
        let isVoid = count.disagree > 0 && taste(of: dossier, in: room) % 4 == 1
        return isVoid ? count.changed(disagree: -1, void: 1) : count
    }

    /// What a dossier's experts gave it on paper.
    func paperScore(of dossier: DossierID, in room: Room) -> Int { 7_000 + taste(of: dossier, in: room) % 2_000 }

    private func taste(of dossier: DossierID, in room: Room) -> Int {
        room.rows[dossier].flatMap { entrant(of: $0)?.taste } ?? 0
    }
}

extension BallotCount {
    /// The same number of ballots, some of them counted as something else.
    func changed(agree: Int = 0, disagree: Int = 0, void: Int = 0) -> BallotCount {
        BallotCount(
            issued: issued, unused: unused, void: self.void + void, agree: self.agree + agree,
            disagree: self.disagree + disagree, abstain: abstain)
    }
}
