public import Selection

/// What a filled form in a Word document says, answer by answer, beside what a draft holds.
public struct FormDocument: Sendable {
    public enum State: Sendable, Hashable {
        /// As the draft has it already.
        case same
        case new
        /// Nothing was filled in, which takes nothing away from the draft.
        case blank
        /// The document has no such line.
        case absent
        /// Its cell was made one with others.
        case merged
        /// Of a part that was not returned.
        case closed
        /// It is no value of its kind; its findings say why.
        case unfit
        /// The table has no room left for it.
        case beyond
    }

    public struct Answer: Sendable {
        public let section: FormSection
        public let field: FormField
        /// As the form would keep it, or else as it was written.
        public let value: String
        public let state: State
        public let findings: [Finding]
    }

    /// A row of a table, by its number under the heading.
    public struct Row: Sendable {
        public let section: FormSection
        public let number: Int
        public let values: [String: String]
        public let state: State
        public let findings: [Finding]
    }

    /// A table that couldn't be read as a whole.
    public struct Table: Sendable {
        public enum Fault: String, Sendable, CaseIterable {
            case absent, headless
        }

        public let section: FormSection
        public let fault: Fault
    }

    public let answers: [Answer]
    public let rows: [Row]
    public let tables: [Table]
    /// Columns that a table of the form doesn't have.
    public let unknownColumns: [(section: FormSection, name: String)]
    /// Of another system's record, what the form doesn't ask.
    public var leftOut: [ReadTalent.LeftOut] = []

    /// What the draft would be given: nothing else is touched.
    public var taken: FilledForm {
        var taken = FilledForm()
        for answer in answers where answer.state == .new {
            taken.values[answer.section.place(of: answer.field)] = answer.value
        }
        for row in rows where row.state == .new { taken.rows[row.section.id, default: []].append(row.values) }
        return taken
    }

    /// How much that was filled in isn't taken, and what the form asks that isn't there.
    public var isWhole: Bool {
        let left: Set<State> = [.absent, .merged, .closed, .unfit, .beyond]
        return tables.isEmpty && unknownColumns.isEmpty && !answers.contains { left.contains($0.state) }
            && !rows.contains { left.contains($0.state) }
    }
}
