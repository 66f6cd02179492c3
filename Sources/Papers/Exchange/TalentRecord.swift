public import Selection

/// A person as systems hand them to one another (GB/T 35397—2017): each answer under the elements the programme's form
/// names for it.
public struct TalentRecord: Sendable {
    private let program: Program
    private let form: FilledForm
    /// 科技人才ID
    private let id: String

    public init(_ program: Program, _ form: FilledForm, id: String) {
        self.program = program
        self.form = form
        self.id = id
    }

    /// People one after another in one XML file.
    public static func document(of people: [TalentRecord]) -> [UInt8] {
        WrittenXML("RDT_Talents", [("standard", "GB/T 35397-2017")], people.map(\.element)).document
    }

    private var element: WrittenXML {
        let asked = asked.filter { $0.table != TalentElement.person }
        let tables = asked.map(\.table).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        return WrittenXML("RDT_Talent", [], [person] + tables.sorted().flatMap { rows(of: $0) })
    }

    /// A.1: what the form asks once; whoever applies is a citizen (GB/T 2659).
    private var person: WrittenXML {
        let said = once(TalentElement.person, [:])
        let citizen = WrittenXML("A01_Nationality", "CHN")
        return WrittenXML(Self.name(of: TalentElement.person), [], [WrittenXML("TalentID", id)] + said + [citizen])
    }

    private func rows(of table: String) -> [WrittenXML] {
        var rows: [[WrittenXML]] = []
        for section in program.form.sections where asks(section, for: table) {
            if section.maximumRows == nil {
                rows.append(once(table, [:], in: section))
            } else {
                rows += (form.rows[section.id] ?? []).map { once(table, $0, in: section) }
            }
        }
        return rows.filter { !$0.isEmpty }.enumerated().map { index, said in
            let keys = [WrittenXML("\(table)_ID", String(index + 1)), WrittenXML("TalentID", id)]
            return WrittenXML(Self.name(of: table), [], keys + said)
        }
    }

    private static func name(of table: String) -> String { TalentElement.tables[table] ?? table }

    /// The answers of a table's elements, several of one element parted as the standard parts them.
    private func once(
        _ table: String, _ row: [String: String], in section: FormSection? = nil
    ) -> [WrittenXML] {
        var (order, answers): ([String], [String: [String]]) = ([], [:])
        for asked in asked where asked.table == table && (section == nil || section?.id == asked.section.id) {
            let answer = asked.section.maximumRows == nil ? form[asked.place] : row[asked.field.id] ?? ""
            let written = written(answer, asked.field, isInRow: asked.section.maximumRows != nil)
            guard !written.isEmpty else { continue }
            if answers[asked.element] == nil { order.append(asked.element) }
            answers[asked.element, default: []].append(written)
        }
        return order.map { WrittenXML($0, (answers[$0] ?? []).joined(separator: "；")) }
    }

    /// A code where the list is a national one, else its name; a day nobody gave is `9999` in a row.
    private func written(_ answer: String, _ field: FormField, isInRow: Bool) -> String {
        switch field.kind {
        case .code:
            guard let list = field.codes.flatMap({ program.codes[$0] }), !list.standard.hasPrefix("GB") else {
                return answer
            }
            return list.name(of: answer) ?? answer
        case .day, .month, .year: return answer.isEmpty && isInRow ? "9999" : answer
        default: return answer
        }
    }

    private func asks(_ section: FormSection, for table: String) -> Bool {
        asked.contains { $0.table == table && $0.section.id == section.id }
    }

    private struct Asked {
        let section: FormSection
        let field: FormField
        let element: String
        let table: String
        var place: String { section.place(of: field) }
    }

    private var asked: [Asked] {
        program.form.sections.flatMap { section in
            section.fields.flatMap { field in
                field.elements.compactMap { element in
                    TalentElement(element).map {
                        Asked(section: section, field: field, element: element, table: $0.table)
                    }
                }
            }
        }
    }
}
