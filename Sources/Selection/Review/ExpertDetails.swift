/// What is asked of an expert, in the order in which sheets and forms ask it.
public enum ExpertField: String, Sendable, Hashable, Codable, CaseIterable {
    case name, residentID, phone, unit, formerUnits, parentUnits, title, disciplines, from, to, availability, service
    case research

    /// At most so many characters.
    public var most: Int { self == .research ? 500 : 200 }
}

extension ExpertField: CodingKeyRepresentable {}

/// Whether an expert can come.
public enum Availability: String, Sendable, Hashable, Codable, CaseIterable {
    case available, limited, unavailable
}

/// What the pool holds of an expert, the name as it was written (三（三）, R33).
public struct ExpertDetails: Sendable, Hashable, Codable {
    public var name: String
    public var unit: String
    /// What the unit was called before, and what stands above it: a relation to a dossier's unit is found by these too.
    public var formerUnits: [String]
    public var parentUnits: [String]
    public var title: String
    /// Codes of GB/T 13745, the first the one that counts in a draw.
    public var disciplines: [String]
    public var from: Day
    /// The last day of the term.
    public var to: Day
    public var availability: Availability
    /// On which panels they sat before.
    public var service: String
    /// 研究方向: what they work on, in their own words, compared with what dossiers tell.
    public var research: String

    public init(
        name: String, unit: String, formerUnits: [String] = [], parentUnits: [String] = [], title: String,
        disciplines: [String], from: Day, to: Day, availability: Availability = .available, service: String = "",
        research: String = ""
    ) {
        self.name = name
        self.unit = unit
        self.formerUnits = formerUnits
        self.parentUnits = parentUnits
        self.title = title
        self.disciplines = disciplines
        self.from = from
        self.to = to
        self.availability = availability
        self.service = service
        self.research = research
    }
}

extension ExpertDetails {
    /// Whether one of the two units is the other, or was called so before.
    public func sharesUnit(with other: ExpertDetails) -> Bool {
        !Set([unit] + formerUnits).isDisjoint(with: [other.unit] + other.formerUnits)
    }
}

/// What is sealed under the person's key.
public struct ExpertSecrets: Sendable, Hashable, Codable {
    public var residentID: String
    public var phone: String

    public init(residentID: String = "", phone: String = "") {
        self.residentID = residentID
        self.phone = phone
    }

    /// By their ends, as those see them who need not know every digit.
    public var masked: ExpertSecrets {
        ExpertSecrets(residentID: FilledForm.ends(of: residentID), phone: FilledForm.ends(of: phone))
    }
}

/// What is wrong with an answer; each has its sentence under `expert.fault.`
public enum ExpertFault: String, Error, Sendable, Hashable, CaseIterable {
    case nameMissing, nameUnfit, residentIDWrong, phoneWrong, unitMissing, titleMissing, tooLong, unwritable
    case disciplineMissing, disciplineUnknown, tooManyDisciplines
    case dayUnreadable, termReversed, termTooLong, availabilityUnknown
    /// Others of the pool or the sheet.
    case knownByResidentID, knownByName, twiceOnSheet
}

/// An expert as typed: on a form, in a sheet or by a program.
public struct TypedExpert: Sendable, Hashable, Codable {
    /// The line, or the sheet's row number; 0 where there is none.
    public let line: Int
    public let answers: [ExpertField: String]

    public init(line: Int = 0, _ answers: [ExpertField: String]) {
        self.line = line
        self.answers = answers
    }

    public subscript(_ field: ExpertField) -> String {
        answers[field, default: ""].trimmingWhitespace
    }
}

/// Reads what was typed: a term of three years at most, of the disciplines three at most.
public struct ExpertReading: Sendable, Hashable {
    public static let mostDisciplines = 3
    public static let termMonths = 36

    public let details: ExpertDetails
    public let secrets: ExpertSecrets
    public let faults: [ExpertField: ExpertFault]
    /// What was typed as a discipline and is none.
    public let unknownDisciplines: [String]

    public init(_ typed: TypedExpert, disciplines known: CodeList?) {
        var faults: [ExpertField: ExpertFault] = [:]
        let name = PersonName(typed.answers[.name, default: ""])
        if let fault = name.fault { faults[.name] = fault == .empty ? .nameMissing : .nameUnfit }
        if typed[.unit].isEmpty { faults[.unit] = .unitMissing }
        if typed[.title].isEmpty { faults[.title] = .titleMissing }
        let id = typed[.residentID].uppercased()
        if !id.isEmpty, (try? ResidentID(id)) == nil { faults[.residentID] = .residentIDWrong }
        let phone = typed[.phone]
        if !phone.isEmpty, !FormField.isTelephone(phone) { faults[.phone] = .phoneWrong }
        let disciplines = Self.disciplines(typed[.disciplines], known)
        faults[.disciplines] = disciplines.fault
        let (from, to) = (Day(typed[.from]), Day(typed[.to]))
        for (field, day) in [(ExpertField.from, from), (.to, to)] where day == nil { faults[field] = .dayUnreadable }
        if let from, let to { faults[.to] = Self.fault(from: from, to: to) }
        let availability = Availability(rawValue: typed[.availability])
        if availability == nil, !typed[.availability].isEmpty { faults[.availability] = .availabilityUnknown }
        for field in ExpertField.allCases where field != .name {
            if typed[field].unwritableSign != nil { faults[field] = .unwritable }
            if typed[field].count > field.most { faults[field] = .tooLong }
        }
        details = ExpertDetails(
            name: name.text, unit: typed[.unit], formerUnits: Self.list(typed[.formerUnits]),
            parentUnits: Self.list(typed[.parentUnits]), title: typed[.title], disciplines: disciplines.codes,
            from: from ?? Day(number: 0), to: to ?? Day(number: 0), availability: availability ?? .available,
            service: typed[.service], research: typed[.research])
        secrets = ExpertSecrets(residentID: id, phone: phone)
        unknownDisciplines = disciplines.unknown
        self.faults = faults
    }

    private static func fault(from: Day, to: Day) -> ExpertFault? {
        if to < from { return .termReversed }
        return to < from.adding(months: termMonths) ? nil : .termTooLong
    }

    /// By code or by name, each once.
    private static func disciplines(
        _ typed: String, _ known: CodeList?
    ) -> (codes: [String], unknown: [String], fault: ExpertFault?) {
        var (codes, unknown, rest): ([String], [String], ArraySlice<String>) = ([], [], list(typed)[...])
        while !rest.isEmpty {
            let found = first(of: rest, known)
            if let code = found?.code, !codes.contains(code) { codes.append(code) }
            if found == nil { unknown += rest.prefix(1) }
            rest = rest.dropFirst(found?.words ?? 1)
        }
        if codes.isEmpty, unknown.isEmpty { return ([], [], .disciplineMissing) }
        if !unknown.isEmpty { return (codes, unknown, .disciplineUnknown) }
        return (codes, [], codes.count > mostDisciplines ? .tooManyDisciplines : nil)
    }

    /// The discipline that the words begin with: 畜牧、兽医科学 is one, though it has the sign that stands between two.
    private static func first(
        of words: ArraySlice<String>, _ known: CodeList?
    ) -> (code: String, words: Int)? {
        for count in (1...min(2, words.count)).reversed() {
            let written = Set(["、", ", "].map { words.prefix(count).joined(separator: $0).lowercased() })
            let code = known?.entries.first { code in
                ([code.code, code.name, code.english] + code.aliases).contains { written.contains($0.lowercased()) }
            }
            if let code { return (code.code, count) }
        }
        return nil
    }

    /// Words with any of the usual signs between them.
    static func list(_ typed: String) -> [String] {
        typed.split { $0.isNewline || "、，,;；".contains($0) }.map { String($0).trimmingWhitespace }
            .filter { !$0.isEmpty }
    }
}

extension String {
    fileprivate var trimmingWhitespace: String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace }
        guard let first = firstIndex(where: { !isSpace($0) }), let last = lastIndex(where: { !isSpace($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
