import Selection

/// Looks at every answer before any is used, so that all faults are told at one time.
struct AnswerCheck {
    let program: Program

    /// Refuses with every fault there is.
    func require(_ fields: [ActField], in answers: Answers) throws(AnswerFaults) {
        let faults = faults(fields, answers, under: "")
        if !faults.isEmpty { throw AnswerFaults(faults) }
    }

    private func faults(_ fields: [ActField], _ answers: Answers, under place: String) -> [String: AnswerFault] {
        fields.reduce(into: [:]) { found, field in
            found.merge(faults(field, answers, at: place + field.name)) { first, _ in first }
        }
    }

    private func faults(_ field: ActField, _ answers: Answers, at place: String) -> [String: AnswerFault] {
        if case .rows(let inner) = field.kind {
            let rows = answers.rows[field.name] ?? []
            if rows.isEmpty, field.isRequired { return [place: .missing] }
            if rows.count > field.maximum { return [place: .tooMany(field.maximum)] }
            return rows.enumerated().reduce(into: [:]) { found, row in
                found.merge(faults(inner, row.element, under: "\(place)[\(row.offset)].")) { first, _ in first }
            }
        }
        let texts = ActValues.texts(field, answers)
        if texts.isEmpty { return field.isRequired ? [place: .missing] : [:] }
        return fault(field, texts).map { [place: $0] } ?? [:]
    }

    private func fault(_ field: ActField, _ texts: [String]) -> AnswerFault? {
        switch field.kind {
        case .checks:
            let known = program.acceptance.map(\.id)
            return texts.allSatisfy(known.contains) ? nil : .notAChoice
        case .choices(let known): return texts.allSatisfy(known.contains) ? nil : .notAChoice
        case .codes(let list):
            if texts.count > field.maximum { return .tooMany(field.maximum) }
            let known = program.codes[list]
            return texts.allSatisfy { known?.code(typed: $0) != nil } ? nil : .notAChoice
        case .texts, .dossiers:
            if texts.count > field.maximum { return .tooMany(field.maximum) }
            return texts.lazy.compactMap { plain($0, maximum: 200) }.first
        default: return fault(field, texts[0])
        }
    }

    private func fault(_ field: ActField, _ text: String) -> AnswerFault? {
        switch field.kind {
        case .passage: plain(text.filter { $0 != "\n" && $0 != "\t" }, maximum: field.maximum)
        case .sheet: plain(text.filter { !["\n", "\r", "\r\n", "\t"].contains($0) }, maximum: field.maximum)
        case .day: Day(text) == nil ? .notADay : nil
        case .moment: Moment(text) == nil ? .notAMoment : nil
        case .number(let range): ActValues.number(text).map(range.contains) == true ? nil : .notANumber(range)
        case .points: ActValues.hundredths(text) == nil ? .notPoints : nil
        case .yesNo: text == "yes" || text == "no" ? nil : .notAChoice
        case .choice, .section, .usual, .code:
            field.kind.choices(in: program)?.contains(text) == true ? nil : .notAChoice
        default: plain(text, maximum: field.maximum)
        }
    }

    /// Signs that no person types are no text.
    private func plain(_ text: String, maximum: Int) -> AnswerFault? {
        if text.count > maximum || text.utf8.count > maximum * 16 { return .tooLong(maximum) }
        return text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? .unreadable : nil
    }
}
