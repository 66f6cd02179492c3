/// Two versions of one section: what was saved elsewhere meanwhile, and what was typed here.
public struct PartVersions: Sendable {
    public let section: FormSection
    public let there: FilledForm
    public let typed: FilledForm

    public init(_ section: FormSection, there: FilledForm, typed: FilledForm) {
        self.section = section
        self.there = there.part(section)
        self.typed = typed.part(section)
    }

    /// Whether there is anything to choose; the order of rows alone is not.
    public var differ: Bool { !fields.isEmpty || !rows.isEmpty }

    /// The questions that were answered otherwise, in the form's order.
    public var fields: [FormField] {
        if section.maximumRows != nil { return [] }
        return section.fields.filter { field in
            let place = section.place(of: field)
            return !sameBytes(there[place], typed[place])
        }
    }

    /// The rows that only one of them has: the typed ones, then the saved.
    public var rows: [VersionRow] {
        let (typed, there) = alone
        return typed.map { VersionRow(.typed, $0) } + there.map { VersionRow(.there, $0) }
    }

    /// What the person chose: for these fields and rows what is saved, else what was typed. Rows that both have stay.
    public func choosing(fieldsThere: Set<String>, rows kept: Set<VersionRow>) -> FilledForm {
        var chosen = typed
        for field in fields where fieldsThere.contains(field.id) {
            let place = section.place(of: field)
            chosen.values[place] = there.values[place]
        }
        guard section.maximumRows != nil else { return chosen }
        let alone = Set(rows)
        let own = self.rows(of: .typed).indices.map { VersionRow(.typed, $0) }
            .filter { !alone.contains($0) || kept.contains($0) }
        let others = rows.filter { $0.side == .there && kept.contains($0) }
        chosen.rows[section.id] = (own + others).map(row)
        return chosen.part(section)
    }

    /// A row's answers.
    public func row(_ row: VersionRow) -> [String: String] { rows(of: row.side)[row.index] }

    private func rows(of side: VersionRow.Side) -> [[String: String]] {
        (side == .there ? there : typed).rows[section.id] ?? []
    }

    /// Each typed row is paired with a saved one like it, if one is left; what stays without its like is alone.
    private var alone: (typed: [Int], there: [Int]) {
        let saved = rows(of: .there)
        var left = Array(saved.indices)
        var typed: [Int] = []
        for (index, row) in rows(of: .typed).enumerated() {
            if let twin = left.firstIndex(where: { sameRow(saved[$0], row) }) {
                left.remove(at: twin)
            } else {
                typed.append(index)
            }
        }
        return (typed, left)
    }
}

/// A row of one of two versions.
public struct VersionRow: Sendable, Hashable {
    public enum Side: String, Sendable, Hashable {
        case there, typed
    }

    public let side: Side
    /// From 0, among the rows of its version.
    public let index: Int

    public init(_ side: Side, _ index: Int) {
        self.side = side
        self.index = index
    }

    /// Reads `there:2`.
    public init?(_ text: String) {
        let parts = text.split(separator: ":")
        guard parts.count == 2, let side = Side(rawValue: String(parts[0])), let index = Int(parts[1]) else {
            return nil
        }
        self.init(side, index)
    }

    public var text: String { "\(side.rawValue):\(index)" }
}
