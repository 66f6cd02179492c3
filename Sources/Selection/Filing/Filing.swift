/// 三层次名单的备案: whom a body selected for tier 3 by its own decision, as it reports them, the office checks them and
/// files them under a number (四（二）, R43–R46).
public struct Filing: Sendable, Hashable {
    public let id: FilingID
    /// The list as it was last prepared, in its order.
    public internal(set) var people: [PersonID] = []
    /// Who prepared what waits for a second person of the body.
    public internal(set) var preparedBy: AccountID?
    /// Since when the list is with the office.
    public internal(set) var handedIn: Moment?
    /// The one full list of corrections the office gave back (一次性告知).
    public internal(set) var returned: FilingReturn?
    /// The office opened it again, until this instant.
    public internal(set) var reopenedUntil: Moment?
    public internal(set) var record: FilingRecord?

    public init(_ id: FilingID) { self.id = id }

    /// A body has one filing in a season, under its own name.
    public init(of body: OrganisationID) { self.init(FilingID(body.text)) }

    public var body: OrganisationID { OrganisationID(id.text) }

    /// The first instant too late to hand in: the cut-off, or later where corrections or the office give more time.
    public func due(reportBy: Moment) -> Moment { progress.due(reportBy: reportBy) }

    /// Computed from the moment, never stored.
    public func standing(reportBy: Moment, at now: Moment) -> FilingStanding {
        progress.standing(reportBy: reportBy, at: now)
    }

    public var progress: FilingProgress {
        FilingProgress(
            isPrepared: preparedBy != nil, isHandedIn: handedIn != nil, returnedUntil: returned?.due,
            reopenedUntil: reopenedUntil, isFiled: record != nil)
    }
}

/// A filing as far as its standing depends on it; lists keep it beside the facts.
public struct FilingProgress: Sendable, Hashable {
    private let isPrepared: Bool
    private let isHandedIn: Bool
    private let returnedUntil: Moment?
    private let reopenedUntil: Moment?
    private let isFiled: Bool

    public init(
        isPrepared: Bool, isHandedIn: Bool, returnedUntil: Moment?, reopenedUntil: Moment?, isFiled: Bool
    ) {
        self.isPrepared = isPrepared
        self.isHandedIn = isHandedIn
        self.returnedUntil = returnedUntil
        self.reopenedUntil = reopenedUntil
        self.isFiled = isFiled
    }

    public func due(reportBy: Moment) -> Moment {
        [reportBy, returnedUntil, reopenedUntil].compactMap(\.self).max() ?? reportBy
    }

    public func standing(reportBy: Moment, at now: Moment) -> FilingStanding {
        if isFiled { return .filed }
        if isHandedIn { return .withOffice }
        if now >= due(reportBy: reportBy) { return .lapsed }
        if isPrepared { return .prepared }
        return returnedUntil == nil ? .open : .returned
    }
}

/// How far a body's list is.
public enum FilingStanding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing was prepared.
    case open
    /// Prepared by one person of the body, waiting for another.
    case prepared
    case withOffice
    /// With the body again, for corrections.
    case returned
    case filed
    case lapsed
}

/// What can come about in a filing. Case and label names are the storage.
public enum FilingEvent: Sendable, Hashable, Codable {
    case prepared(FilingList)
    case handedIn(FilingSeal)
    case returned(FilingReturn)
    case reopened(Reopening)
    case filed(FilingRecord)
}

/// The list as one person of the body prepared it, with whom the office can ask about it.
public struct FilingList: Sendable, Hashable, Codable {
    public let people: [FiledPerson]
    public let contact: Sealed<String>
    public let phone: Sealed<String>
    public let by: AccountID

    public init(people: [FiledPerson], contact: Sealed<String>, phone: Sealed<String>, by: AccountID) {
        self.people = people
        self.contact = contact
        self.phone = phone
        self.by = by
    }
}

/// Someone on a list; what the list says of them is kept under their own key.
public struct FiledPerson: Sendable, Hashable, Codable {
    public let person: PersonID
    public let row: Sealed<FiledRow>

    public init(person: PersonID, row: Sealed<FiledRow>) {
        self.person = person
        self.row = row
    }
}

/// A row of Annex 2's data sheet: what is written under each of its headers.
public struct FiledRow: Sendable, Hashable, Codable {
    public let cells: [String: String]

    public init(cells: [String: String]) { self.cells = cells }

    /// What is written in the column that repeats this; empty where the sheet has none.
    public func text(_ source: SummarySource, in sheet: SummarySheet) -> String {
        sheet.columns.first { $0.source == source }.flatMap { cells[$0.header] } ?? ""
    }

    /// The answer to a question of Annex 1, such as `person.name`.
    public func answer(_ place: String, in sheet: SummarySheet) -> String { text(.answers([place]), in: sheet) }

    public func name(in sheet: SummarySheet) -> PersonName { PersonName(answer("person.name", in: sheet)) }

    /// As ID numbers are compared.
    public func residentID(in sheet: SummarySheet) -> String { answer("person.residentID", in: sheet).uppercasedASCII }

    /// The row as those see it who need not know every digit: ID number and telephone by their ends.
    public func masked(in program: Program) -> FiledRow {
        let hidden = Set(
            program.form.sections.flatMap { section in
                section.fields.filter(\.kind.isMasked).map { section.place(of: $0) }
            })
        var masked = cells
        for column in program.summary.columns {
            guard case .answers(let places) = column.source, !hidden.isDisjoint(with: places) else { continue }
            masked[column.header] = cells[column.header].map { FilledForm.ends(of: $0) }
        }
        return FiledRow(cells: masked)
    }
}

/// Confirmed by a second person of the body, and with that reported.
public struct FilingSeal: Sendable, Hashable, Codable {
    public let people: [PersonID]
    public let preparedBy: AccountID

    public init(people: [PersonID], preparedBy: AccountID) {
        self.people = people
        self.preparedBy = preparedBy
    }
}

/// 退回补正: everything to be put right, told at one time, and until when.
public struct FilingReturn: Sendable, Hashable, Codable {
    public let corrections: [FilingCorrection]
    public let due: Moment

    public init(corrections: [FilingCorrection], due: Moment) {
        self.corrections = corrections
        self.due = due
    }
}

/// One thing to be put right, about someone on the list or about the list itself.
public struct FilingCorrection: Sendable, Hashable, Codable {
    public let person: PersonID?
    public let remark: Sealed<String>
    /// The usual remark that the words begin with.
    public let code: String?

    public init(person: PersonID?, remark: Sealed<String>, code: String? = nil) {
        self.person = person
        self.remark = remark
        self.code = code
    }
}

/// 备案: the number and the day under which the office put a list on file.
public struct FilingRecord: Sendable, Hashable, Codable {
    public let number: String
    public let dated: Day
    public let people: [PersonID]

    public init(number: String, dated: Day, people: [PersonID]) {
        self.number = number
        self.dated = dated
        self.people = people
    }
}

extension FilingRecord {
    /// The number after the greatest of those given, counted up where its last digits stand; nil before the first.
    public static func number(following taken: some Sequence<String>) -> String? {
        let read = taken.compactMap { text -> (count: Int, text: String, digits: Range<String.Index>)? in
            guard let digits = text.matches(of: /[0-9]{1,9}/).last, let count = Int(digits.output) else { return nil }
            return (count, text, digits.range)
        }
        guard let last = read.max(by: { ($0.count, $0.text) < ($1.count, $1.text) }) else { return nil }
        var next = last.text
        next.replaceSubrange(last.digits, with: "\(last.count + 1)")
        return next
    }
}
