/// What can be asked of a filing.
public enum FilingCommand: Sendable, Hashable {
    case prepare(FilingDraft)
    case handIn
    case giveBack([FilingCorrection])
    case file(number: String)
    case reopen(Reopening)
}

/// A list as its sheet has it, with whom the office can ask about it.
public struct FilingDraft: Sendable, Hashable {
    public let lines: [FilingLine]
    public let contact: Sealed<String>
    public let phone: Sealed<String>

    public init(lines: [FilingLine], contact: Sealed<String>, phone: Sealed<String>) {
        self.lines = lines
        self.contact = contact
        self.phone = phone
    }
}

/// A row of the sheet, and its line as an editor shows it.
public struct FilingLine: Sendable, Hashable {
    public let number: Int
    public let row: FiledRow

    public init(_ number: Int, _ row: FiledRow) {
        self.number = number
        self.row = row
    }
}

/// What a filing's rules need to know from outside, read in the same transaction.
public struct FilingFacts: Sendable {
    public let program: Program
    public let bodyKind: BodyKind
    /// Until when the office's corrections would have to come back.
    public var correctionsDue: Moment
    /// What the check says of each row of the list that is asked about, or of the one that stands.
    public var rows: [CheckedFilingRow]
    /// Under whose key each row of a list that is prepared will be kept.
    public var people: [PersonID]
    /// The numbers under which other lists are on file.
    public var numbersTaken: Set<String>

    public init(
        program: Program, bodyKind: BodyKind, correctionsDue: Moment, rows: [CheckedFilingRow] = [],
        people: [PersonID] = [], numbersTaken: Set<String> = []
    ) {
        self.program = program
        self.bodyKind = bodyKind
        self.correctionsDue = correctionsDue
        self.rows = rows
        self.people = people
        self.numbersTaken = numbersTaken
    }

    var cutoff: Stated<Moment> { program.deadlines.tier3 }
}

extension Filing {
    /// Takes one more fact in. What comes back, or is opened again, is prepared anew.
    public mutating func evolve(_ event: FilingEvent, at: Moment) {
        switch event {
        case .prepared(let fact):
            people = fact.people.map(\.person)
            preparedBy = fact.by
        case .handedIn: handedIn = at
        case .returned(let fact):
            returned = fact
            (handedIn, preparedBy) = (nil, nil)
        case .reopened(let fact):
            reopenedUntil = fact.until
            if handedIn != nil { (handedIn, preparedBy) = (nil, nil) }
        case .filed(let fact): record = fact
        }
    }

    /// What comes about when something is asked of a filing.
    public func decide(
        _ command: FilingCommand, _ facts: FilingFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [FilingEvent] {
        if record != nil { throw Refusal(.alreadyFiled, facts.cutoff.clause) }
        switch command {
        case .prepare(let draft): return try prepare(draft, facts, by: actor, at: now)
        case .handIn: return try handIn(facts, by: actor, at: now)
        case .giveBack(let corrections): return try giveBack(corrections, facts)
        case .file(let number): return try file(number, facts, at: now)
        case .reopen(let fact): return try reopen(fact, facts, at: now)
        }
    }

    private func prepare(
        _ draft: FilingDraft, _ facts: FilingFacts, by actor: Actor, at now: Moment
    ) throws(Refusal) -> [FilingEvent] {
        try requireOpen(facts, at: now)
        if draft.lines.isEmpty { throw Refusal(.filingEmpty, facts.cutoff.clause) }
        try facts.requireRight(count: draft.lines.count)
        let people = zip(facts.people, draft.lines).map { FiledPerson(person: $0, row: .said($1.row)) }
        return [
            .prepared(FilingList(people: people, contact: draft.contact, phone: draft.phone, by: actor.account))
        ]
    }

    /// The same checks again in the transaction that reports: what held when it was prepared may hold no more.
    private func handIn(_ facts: FilingFacts, by actor: Actor, at now: Moment) throws(Refusal) -> [FilingEvent] {
        try requireOpen(facts, at: now)
        guard let preparedBy else { throw Refusal(.filingNotPrepared, facts.cutoff.clause) }
        if preparedBy == actor.account { throw Refusal(.samePersonConfirms, facts.cutoff.clause) }
        try facts.requireRight(count: people.count)
        return [.handedIn(FilingSeal(people: people, preparedBy: preparedBy))]
    }

    /// R46: once, with everything that is to be put right.
    private func giveBack(_ corrections: [FilingCorrection], _ facts: FilingFacts) throws(Refusal) -> [FilingEvent] {
        try requireWithOffice(facts)
        if returned != nil { throw Refusal(.alreadyReturned, facts.cutoff.clause) }
        if corrections.isEmpty { throw Refusal(.noCorrections, facts.cutoff.clause) }
        for correction in corrections {
            if let person = correction.person, !people.contains(person) {
                throw Refusal(.notListed, facts.cutoff.clause)
            }
            try facts.program.requireRemark(correction.code, .filing)
        }
        return [.returned(FilingReturn(corrections: corrections, due: facts.correctionsDue))]
    }

    /// R46: a check of count, age and doubles, not a second evaluation; what passes it is put on file.
    private func file(_ number: String, _ facts: FilingFacts, at now: Moment) throws(Refusal) -> [FilingEvent] {
        try requireWithOffice(facts)
        if number.isEmpty { throw Refusal(.filingNumberMissing, facts.cutoff.clause) }
        if facts.numbersTaken.contains(number) { throw Refusal(.numberTaken, facts.cutoff.clause) }
        try facts.requireRight(count: people.count)
        return [.filed(FilingRecord(number: number, dated: now.day, people: people))]
    }

    /// R51, by analogy: what came too late or, beyond the one return, what the office can't file as it is.
    private func reopen(_ fact: Reopening, _ facts: FilingFacts, at now: Moment) throws(Refusal) -> [FilingEvent] {
        let isLate = standing(reportBy: facts.cutoff.value, at: now) == .lapsed
        guard isLate || (handedIn != nil && returned != nil), fact.until > now else {
            throw Refusal(.filingNotLapsed, facts.cutoff.clause)
        }
        return [.reopened(fact)]
    }

    private func requireOpen(_ facts: FilingFacts, at now: Moment) throws(Refusal) {
        if handedIn != nil { throw Refusal(.filingHandedIn, facts.cutoff.clause) }
        let due = due(reportBy: facts.cutoff.value)
        if now >= due { throw Refusal(.filingLate, facts.cutoff.clause, ["cutoff": due.description]) }
    }

    private func requireWithOffice(_ facts: FilingFacts) throws(Refusal) {
        if handedIn == nil { throw Refusal(.filingNotHandedIn, facts.cutoff.clause) }
    }
}
