/// 三（一）, 附件1: the form filled in whole, each value of its kind, from its list and within its length (R15).
public struct FormCheck: Sendable {
    private let form: ApplicationForm
    private let codes: CodeLists

    public init(_ program: Program) {
        form = program.form
        codes = program.codes
    }

    /// Everything wrong with a filled form, in the order of its fields.
    public func findings(on filled: FilledForm) -> [Finding] {
        form.sections.flatMap { section in
            section.maximumRows == nil ? fields(section, filled) : rows(section, filled)
        } + unknown(filled)
    }

    private func fields(_ section: FormSection, _ filled: FilledForm) -> [Finding] {
        section.fields.compactMap { field in
            let place = "\(section.id).\(field.id)"
            return finding(field, filled[place], ["field": place], section.clause)
        }
    }

    private func rows(_ section: FormSection, _ filled: FilledForm) -> [Finding] {
        let rows = filled.rows[section.id] ?? []
        var findings: [Finding] = []
        if let most = section.maximumRows, rows.count > most {
            findings.append(
                block("form.tooManyRows", ["field": section.id, "limit": "\(most)"], section.clause))
        }
        for (index, row) in rows.enumerated() {
            findings += section.fields.compactMap { field in
                let place = ["field": "\(section.id).\(field.id)", "row": "\(index + 1)"]
                return finding(field, row[field.id] ?? "", place, section.clause)
            }
        }
        return findings
    }

    private func finding(
        _ field: FormField, _ text: String, _ place: [String: String], _ clause: Clause
    ) -> Finding? {
        if text.isEmpty { return field.isRequired ? block("form.missing", place, clause) : nil }
        if let most = field.maximumLength, text.count > most {
            return block(
                "form.tooLong", place.merging(["limit": "\(most)", "count": "\(text.count)"]) { $1 }, clause)
        }
        return field.accepts(text, codes) ? nil : block("form.unfit.\(field.kind.rawValue)", place, clause)
    }

    /// A value for a field the form doesn't have was sent by no page of ours.
    private func unknown(_ filled: FilledForm) -> [Finding] {
        let single = Set(
            form.sections.filter { $0.maximumRows == nil }.flatMap { section in
                section.fields.map { "\(section.id).\($0.id)" }
            })
        let tables = Set(form.sections.filter { $0.maximumRows != nil }.map(\.id))
        let strangers =
            filled.values.keys.filter { !single.contains($0) }
            + filled.rows.keys.filter { !tables.contains($0) }
        return strangers.sorted().map { block("form.unknownField", ["field": $0], "附件1") }
    }

    private func block(_ message: String, _ values: [String: String], _ clause: Clause) -> Finding {
        Finding(.form, .block, clause, message, values)
    }
}

extension FormField {
    /// Whether a text is a value of this field's kind.
    func accepts(_ text: String, _ codes: CodeLists) -> Bool {
        switch kind {
        case .text, .passage: !text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" }
        case .name: PersonName(text).fault == nil
        case .day: Day(text) != nil
        case .month: Day(text + "-01") != nil
        case .year: text.utf8.count == 4 && Day.digits(Array(text.utf8)) != nil
        case .number: text.utf8.allSatisfy { (48...57).contains($0) || $0 == 46 } && Double(text) != nil
        case .code: self.codes.flatMap { codes[$0] }?.name(of: text) != nil
        case .yesNo: text == "是" || text == "否"
        case .pledge: text == "是"
        case .residentID: (try? ResidentID(text)) != nil
        case .phone: (5...20).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isTelephone)
        case .email: Self.isAddress(text)
        }
    }

    private static func isTelephone(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 32 || byte == 40 || byte == 41
    }

    private static func isAddress(_ text: String) -> Bool {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && !text.contains(" ")
    }
}
