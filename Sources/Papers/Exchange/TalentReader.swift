import Foundation
public import Selection

/// A person as another system hands them over (GB/T 35397—2017), read into the answers of the programme's form.
public struct ReadTalent: Sendable, Hashable {
    /// The answers that the form asks for; what can't be read stays as it is, for the form's check to name.
    public let form: FilledForm
    /// What the form doesn't ask for, by its element.
    public let leftOut: [LeftOut]

    public struct LeftOut: Sendable, Hashable {
        public let element: String
        public let text: String
    }
}

/// Reads records of people; a record is small, and what isn't one is refused.
public struct TalentReader: Sendable {
    private let program: Program
    /// A record with a hundred rows has a few ten thousand signs.
    public static let mostBytes = 4 << 20

    public init(_ program: Program) { self.program = program }

    /// Whether a file is XML; a Word document is none from outside.
    public static func reads(_ content: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = content.starts(with: mark) ? content.dropFirst(mark.count) : content[...]
        return text.first { !" \n\r\t".utf8.contains($0) } == UInt8(ascii: "<")
    }

    /// Everyone in a file, in order; throws an `UnreadableDocument`.
    public func read(_ content: [UInt8]) throws -> [ReadTalent] {
        guard content.count <= Self.mostBytes else { throw UnreadableDocument.tooLarge }
        let handler = TalentHandler()
        let stream = try XMLStream(handler)
        var rest = content[...]
        do {
            while try stream.parse(
                upTo: 1 << 16,
                fill: { buffer in
                    let piece = rest.prefix(1 << 16)
                    rest = rest.dropFirst(piece.count)
                    piece.withUnsafeBytes { bytes in
                        if let start = bytes.baseAddress { buffer.copyMemory(from: start, byteCount: bytes.count) }
                    }
                    return piece.count
                })
            {}
        } catch is UnreadableSheet {
            throw UnreadableDocument.talentUnreadable
        }
        guard !handler.people.isEmpty else { throw UnreadableDocument.talentNobody }
        return handler.people.map(person)
    }

    private func person(_ rows: [TalentRow]) -> ReadTalent {
        var (values, tables): ([String: String], [String: [[String: String]]]) = ([:], [:])
        var leftOut: [ReadTalent.LeftOut] = []
        let asked = Set(program.form.sections.flatMap(\.fields).flatMap(\.elements))
        for row in rows {
            let known = program.form.sections.map { ($0, fields(of: $0, in: row)) }.filter { !$0.1.isEmpty }
            for (section, answers) in known {
                if let most = section.maximumRows {
                    guard tables[section.id, default: []].count < most else {
                        leftOut += row.answers.map { ReadTalent.LeftOut(element: $0.element, text: $0.text) }
                        continue
                    }
                    tables[section.id, default: []].append(answers)
                } else {
                    for (id, answer) in answers where values["\(section.id).\(id)"] == nil {
                        values["\(section.id).\(id)"] = answer
                    }
                }
            }
            leftOut += row.answers.filter { !asked.contains($0.element) && !Self.isKey($0.element) && !$0.text.isEmpty }
                .map { ReadTalent.LeftOut(element: $0.element, text: $0.text) }
        }
        return ReadTalent(form: FilledForm(values: values, rows: tables), leftOut: leftOut)
    }

    /// A section's answers in a row, by the field; several of one element are parted as the standard parts them.
    private func fields(of section: FormSection, in row: TalentRow) -> [String: String] {
        var (answers, taken): ([String: String], [String: Int]) = ([:], [:])
        for field in section.fields {
            for element in field.elements {
                guard let text = row.text(of: element) else { continue }
                let sharing = section.fields.count { $0.elements.contains(element) }
                let place = taken[element, default: 0]
                taken[element] = place + 1
                let parts = sharing == 1 ? [text] : text.split(whereSeparator: { "；;".contains($0) }).map(String.init)
                guard place < parts.count, !Self.isUnknown(parts[place], field) else { continue }
                answers[field.id] = WrittenValue.read(parts[place], field, program.codes)
            }
        }
        return answers
    }

    /// 采集不到信息用“9999”表示
    private static func isUnknown(_ text: String, _ field: FormField) -> Bool {
        text.isEmpty || (text == "9999" && [.day, .month, .year].contains(field.kind))
    }

    private static func isKey(_ element: String) -> Bool {
        element == "TalentID" || element == "A01_Nationality" || element.hasSuffix("_ID")
    }
}

/// A table's row as it stands.
private struct TalentRow {
    var answers: [(element: String, text: String)] = []

    func text(of element: String) -> String? { answers.first { $0.element == element }?.text }
}

/// Takes a file apart: people, their tables' rows, the rows' elements.
private final class TalentHandler: XMLHandler {
    private(set) var people: [[TalentRow]] = []
    private var depth = 0
    private var text: [UInt8] = []
    private var element = ""

    override func start(_ name: XMLName, _ attributes: XMLAttributes) throws {
        depth += 1
        switch (depth, String(cString: attributes.element)) {
        case (1, "RDT_Talents"): break
        case (2, "RDT_Talent"): people.append([])
        case (3, _): people[people.count - 1].append(TalentRow())
        case (4, let element): (self.element, text) = (element, [])
        default: throw UnreadableDocument.talentUnreadable
        }
    }

    override func end(_ name: XMLName) throws {
        if depth == 4, let person = people.indices.last, let row = people[person].indices.last {
            let said = String(decoding: text, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
            people[person][row].answers.append((element, said))
        }
        depth -= 1
    }

    override func text(_ bytes: CellBytes) throws {
        if depth == 4 { text += bytes }
    }
}
