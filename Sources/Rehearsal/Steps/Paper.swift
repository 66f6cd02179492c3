import Casework
import Records
import Selection

/// 五: what bodies bring to the office on paper, a parcel for each slate: most in time, some late or a copy short, and
/// one never, which the office then waives.
extension Season {
    private enum Manner: Int {
        case inTime, late, short, never

        /// Of every six slates with people one each.
        init(at place: Int) { self = Manner(rawValue: place % 6) ?? .inTime }
    }

    mutating func receivePaper(on day: Day) async throws {
        guard SeasonDays.parcels.contains(day) else { return }
        let slates = try await sealedSlates()
        let clerk = try officials.clerk(of: places.office)
        var asks: [Ask] = []
        for (place, slate) in slates.filter({ !$0.members.isEmpty && $0.reopenedUntil == nil }).enumerated() {
            switch (Manner(at: place), day) {
            case (.never, SeasonDays.paperWaived):
                let leader = try officials.leader(of: places.office)
                asks.append(.slate(slate.id, .waivePaper(waiver(of: slate)), by: leader))
            case (.short, SeasonDays.paperCorrected):
                asks.append(.slate(slate.id, .receivePaper(parcel(of: slate, corrects: 1)), by: clerk))
            case (.short, SeasonDays.paper):
                asks.append(.slate(slate.id, .receivePaper(parcel(of: slate, missing: 1)), by: clerk))
            case (.late, SeasonDays.paperLate), (.inTime, SeasonDays.paper):
                asks.append(.slate(slate.id, .receivePaper(parcel(of: slate)), by: clerk))
            default: break
            }
        }
        // Zero reports come when they can, and what was sealed after the reopening when that is over.
        let others = slates.filter {
            $0.paper.parcels.isEmpty && ($0.reopenedUntil == nil ? $0.members.isEmpty : day > SeasonDays.paper)
        }
        asks += others.map { .slate($0.id, .receivePaper(parcel(of: $0)), by: clerk) }
        try await ask(asks)
    }

    private func waiver(of slate: Slate) -> PaperWaiver {
        PaperWaiver(dossiers: slate.members, waivesReport: true, reason: .said("申报人在国外进修，经研究免收纸质材料。"))
    }

    private func parcel(of slate: Slate, missing: Int = 0, corrects: Int? = nil) -> PaperParcel {
        let (paper, office) = (casework.program.paper, places.office)
        let counts = slate.members.enumerated().map { place, member in
            PaperCount(
                dossier: member, forms: paper.form.value - (place == 0 ? missing : 0), volumes: paper.evidence.value)
        }
        return PaperParcel(
            desk: office, received: now, handedOverBy: .said("经办人"), counts: counts, hasReport: true,
            corrects: corrects)
    }

    /// In the order of their numbers.
    private func sealedSlates() async throws -> [Slate] {
        try await casework.records.database.read { records in
            let rows = try SlateRows.all(in: records).filter { $0.sealed != nil }
            return try rows.compactMap { row in
                guard var slate = Slate(row.id) else { return nil }
                for fact in try Ledger.facts(of: CaseKey(.slate, row.id.text), in: records) {
                    slate.evolve(try CanonicalJSON.decode(from: fact.event), at: fact.at)
                }
                return slate
            }
        }
    }

    /// What the office can't take in yet for want of paper.
    func heldForPaper(_ rows: [DossierRow]) async throws -> Set<DossierID> {
        let (deadlines, moment) = (casework.program.deadlines, now)
        return try await casework.records.database.read { records in
            let slates = Dictionary(uniqueKeysWithValues: try SlateRows.all(in: records).map { ($0.id, $0) })
            return Set(
                rows.filter { row in
                    guard let slate = row.slate.flatMap({ slates[$0] }) else { return false }
                    let reportBy = max(deadlines.electronic.value, slate.reopenedUntil ?? deadlines.electronic.value)
                    return deadlines.refusal(for: slate.lack(of: row.id), reportBy: reportBy, at: moment) != nil
                }.map(\.id))
        }
    }
}
