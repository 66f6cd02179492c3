/// 三（一）: what a proof proves: a section of Annex 1 or one of its rows, and on which of its pages that stands.
public struct ProofClaim: Sendable, Hashable {
    public let section: String
    /// From 0; nil for the section as a whole.
    public let row: Int?
    /// Of the proof itself; nil for all of them.
    public let pages: ClosedRange<Int>?

    public init(section: String, row: Int? = nil, pages: ClosedRange<Int>? = nil) {
        self.section = section
        self.row = row
        self.pages = pages
    }

    /// Reads `education` or `awards:2`.
    public init?(_ text: String, pages: ClosedRange<Int>? = nil) {
        let parts = text.split(separator: ":").map(String.init)
        guard let section = parts.first, parts.count < 3 else { return nil }
        let row = parts.count > 1 ? Int(parts[1]) : nil
        if parts.count > 1, row == nil { return nil }
        self.init(section: section, row: row, pages: pages)
    }

    public var text: String { row.map { "\(section):\($0)" } ?? section }

    /// Whether a form has the place it speaks of.
    public func speaks(of form: FilledForm, in program: Program) -> Bool {
        guard let known = program.form.section(section) else { return false }
        guard let row else { return true }
        return known.maximumRows != nil && (form.rows[section] ?? []).indices.contains(row)
    }

    /// Stays with its row where rows are moved, edited or taken away; where the row is gone the section is left.
    public func following(from before: FilledForm, to after: FilledForm) -> ProofClaim {
        guard let row, let rows = before.rows[section], rows.indices.contains(row) else { return self }
        let now = after.rows[section] ?? []
        let stands = now.indices.contains(row) && sameRow(now[row], rows[row])
        let moved = stands ? row : now.firstIndex { sameRow($0, rows[row]) }
        return ProofClaim(section: section, row: moved ?? (now.count == rows.count ? row : nil), pages: pages)
    }
}
