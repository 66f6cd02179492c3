/// 三（一）, 附件1: the form filled in whole, each value of its kind, from its list and within its length (R15).
public struct FormCheck: Sendable {
    private let sections: [CheckedSection]
    private let codes: CodeLists
    private let fields: Set<String>
    private let tables: Set<String>

    public init(_ program: Program) {
        codes = program.codes
        sections = program.form.sections.map { CheckedSection($0) }
        tables = Set(sections.filter(\.isTable).map(\.section.id))
        fields = Set(sections.filter { !$0.isTable }.flatMap(\.places))
    }

    /// Everything wrong with a filled form, in the order of its fields.
    public func findings(on filled: FilledForm) -> [Finding] {
        sections.flatMap { $0.isTable ? rows($0, filled) : values($0, filled) } + unknown(filled)
    }

    private func values(_ checked: CheckedSection, _ filled: FilledForm) -> [Finding] {
        var findings: [Finding] = []
        for number in checked.fields.indices {
            let place = checked.places[number]
            guard let fault = fault(checked.fields[number], filled[place]) else { continue }
            findings.append(block(fault, ["field": place], checked.section.clause))
        }
        return findings
    }

    private func rows(_ checked: CheckedSection, _ filled: FilledForm) -> [Finding] {
        let section = checked.section
        let rows = filled.rows[section.id] ?? []
        var findings: [Finding] = []
        if let most = section.maximumRows, rows.count > most {
            findings.append(
                block(FormFault("form.tooManyRows", ["limit": "\(most)"]), ["field": section.id], section.clause))
        }
        for (index, row) in rows.enumerated() {
            for number in checked.fields.indices {
                guard let fault = fault(checked.fields[number], row[checked.fields[number].id] ?? "") else { continue }
                findings.append(
                    block(fault, ["field": checked.places[number], "row": "\(index + 1)"], section.clause))
            }
        }
        return findings
    }

    private func fault(_ field: FormField, _ text: String) -> FormFault? {
        if text.isEmpty { return field.isRequired ? FormFault(Finding.missing) : nil }
        // A character has one byte or more: most texts need no look at where characters end.
        if let most = field.maximumLength, text.utf8.count > most, text.unicodeScalars.count > most, text.count > most {
            return FormFault("form.tooLong", ["limit": "\(most)", "count": "\(text.count)"])
        }
        return field.accepts(text, codes) ? nil : FormFault("form.unfit.\(field.kind.rawValue)")
    }

    /// A value for a field the form doesn't have was sent by no page of ours.
    private func unknown(_ filled: FilledForm) -> [Finding] {
        let strangers =
            filled.values.keys.filter { !fields.contains($0) } + filled.rows.keys.filter { !tables.contains($0) }
        return strangers.sorted().map { block(FormFault("form.unknownField"), ["field": $0], "附件1") }
    }

    private func block(_ fault: FormFault, _ place: [String: String], _ clause: Clause) -> Finding {
        Finding(.form, .block, clause, fault.message, place.merging(fault.values) { $1 })
    }
}

extension Finding {
    static let missing = "form.missing"

    /// Whether it asks for an answer that isn't there yet.
    public var isMissing: Bool { message == Self.missing }
}

/// A section with the places of its fields, put together once. Fields are gone through by their number: taken out one
/// by one each would be copied.
private struct CheckedSection: Sendable {
    let section: FormSection
    let fields: [FormField]
    let places: [String]

    init(_ section: FormSection) {
        self.section = section
        fields = section.fields
        places = section.fields.map { section.place(of: $0) }
    }

    var isTable: Bool { section.maximumRows != nil }
}

/// What is wrong with a text, wherever it stands.
private struct FormFault {
    let message: String
    let values: [String: String]

    init(_ message: String, _ values: [String: String] = [:]) {
        self.message = message
        self.values = values
    }
}

extension FormField {
    /// Whether a text is a value of this field's kind.
    func accepts(_ text: String, _ codes: CodeLists) -> Bool {
        switch kind {
        case .text, .passage: text.unwritableSign == nil
        case .name: PersonName(text).fault == nil
        case .day: Day(text) != nil
        case .month: Day(text + "-01") != nil
        case .year: text.utf8.count == 4 && Day.digits(Array(text.utf8)) != nil
        case .number: text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } && Double(text) != nil
        case .code: self.codes.flatMap { codes[$0] }?.name(of: text) != nil
        case .yesNo: text == "是" || text == "否"
        case .pledge: text == "是"
        case .residentID: (try? ResidentID(text)) != nil
        case .phone: Self.isTelephone(text)
        case .email: Self.isAddress(text)
        }
    }

    static func isTelephone(_ text: String) -> Bool {
        (5...20).contains(text.utf8.count)
            && text.utf8.allSatisfy { (48...57).contains($0) || [32, 40, 41, 43, 45].contains($0) }
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }
}
