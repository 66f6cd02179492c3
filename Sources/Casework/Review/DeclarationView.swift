public import Records
public import Selection

/// What an expert is asked about conflicts in a round, part by part.
public struct DeclarationView: Sendable {
    public let id: RoundID
    public let version: Int
    /// What the panel is called.
    public let panel: String
    public let tier: Tier
    public let due: Day
    /// Whether reading has begun: then a conflict that was declared stays one.
    public let isAssigned: Bool
    /// So many dossiers are asked about, so many of them open.
    public let asked: Int
    public let open: Int
    /// Of so many data is certain: the expert isn't asked, and doesn't read them.
    public let certain: Int
    public let lines: [AskedDossier]
    /// Behind which the next part begins; nil on the last.
    public let next: DossierID?
}

/// A dossier as far as an expert needs to know it to tell a conflict.
public struct AskedDossier: Sendable, Hashable {
    public let dossier: DossierID
    /// Nil once the person was erased.
    public let name: String?
    public let unit: String?
    /// A code of GB/T 13745.
    public let discipline: String?
    public let tier: Tier
    /// Nil where nothing was answered, empty where it was said that there is no conflict.
    public let kinds: [ConflictKind]?
    public let bid: Bid?
}

extension Casework {
    /// The rounds in which an expert is asked, the newest first, each with how much is open.
    public func ownRounds(
        for actor: Actor, at now: Moment
    ) async throws -> [(row: RoundRow, panel: String, open: Int)] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let expert = try desk.expert()
            return try RoundRows.rounds(of: expert, in: records).compactMap { row in
                guard let round = try desk.reader.file(row.id.text, of: Round.self)?.state else { return nil }
                let panel = try PanelRows.row(row.panel, in: records)?.name ?? ""
                return (row, panel, round.unanswered(by: expert).count)
            }
        }
    }

    /// A part of what an expert is asked about, or of what they look for among it by name or unit.
    public func declaration(
        in id: RoundID, search typed: String = "", after last: DossierID? = nil, size: Int = 100, for actor: Actor,
        at now: Moment
    ) async throws -> DeclarationView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let file = try desk.round(id, for: .declare)
            let (round, expert) = (file.state, try desk.expert())
            let asked = round.asked(of: expert)
            let words = typed.prefix(100).split(whereSeparator: \.isWhitespace)
            let from = last.flatMap { asked.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
            var (lines, next): ([AskedDossier], DossierID?) = ([], nil)
            for dossier in asked[from...] {
                guard let row = try DossierRows.row(dossier, in: records) else { continue }
                let names = [row.shown.name, row.shown.unit].compactMap(\.self)
                guard words.allSatisfy({ word in names.contains { $0.contains(word) } }) else { continue }
                if lines.count == size {
                    next = lines.last?.dossier
                    break
                }
                let pair = RoundPair(dossier: dossier, expert: expert)
                lines.append(
                    AskedDossier(
                        dossier: dossier, name: row.shown.name, unit: row.shown.unit,
                        discipline: row.shown.discipline, tier: round.tier, kinds: round.declared[pair],
                        bid: round.bids[pair]))
            }
            return DeclarationView(
                id: id, version: file.version, panel: try PanelRows.row(round.panel, in: records)?.name ?? "",
                tier: round.tier, due: round.due, isAssigned: round.assignments > 0, asked: asked.count,
                open: round.unanswered(by: expert).count, certain: round.dossiers.count - asked.count, lines: lines,
                next: next)
        }
    }
}
