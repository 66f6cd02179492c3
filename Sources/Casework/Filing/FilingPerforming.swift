import Papers
import Records
import Selection

/// A filing's commands: each row of a list is kept under a key of its own person, the rest under the body's.
extension Transaction {
    func perform(_ command: FilingCommand, on id: FilingID) throws -> Receipt {
        let body = try desk.filingBody(id)
        try desk.require(command.act, at: try desk.places(at: body.id))
        let file = try reader.file(id.text, of: Filing.self)
        try requireUnchanged(file)
        let filing = file?.state ?? Filing(id)
        var facts = try desk.filingFacts(for: command, on: filing, of: body)
        if case .prepare(let draft) = command { facts.people = try people(of: draft, on: id) }
        let events = try filing.decide(command, facts, by: actor, at: now).map(keepingRows)
        return try append(events, to: file, id: id.text, owner: PersonID(keeping: body.id)).receipt
    }

    /// Who stood on the body's earlier list stays who they were; everyone else is new here.
    private func people(of draft: FilingDraft, on id: FilingID) throws -> [PersonID] {
        let known = try FilingRows.people(on: id, in: records)
        return try draft.lines.map { line in
            let marks = casework.marks(of: line.row)
            return try known.first { $0.marks.isSamePerson(as: marks) }?.person
                ?? PersonID(try Counters.nextID(.person, in: records))
        }
    }

    private func keepingRows(_ event: FilingEvent) throws -> FilingEvent {
        guard case .prepared(let list) = event else { return event }
        let people = try list.people.map { listed in
            guard let row = listed.row.said else { return listed }
            let kept = try casework.records.vault.seal(row, for: listed.person, in: records)
            return FiledPerson(person: listed.person, row: .kept(kept))
        }
        return .prepared(FilingList(people: people, contact: list.contact, phone: list.phone, by: list.by))
    }
}

extension Casework {
    /// The keyed digests by which someone on a list is found again.
    func marks(of row: FiledRow) -> PersonMarks {
        marks(
            of: row.name(in: program.summary), born: FilingSheet.birth(of: row, in: program),
            residentID: row.residentID(in: program.summary))
    }
}

extension Desk {
    /// Whoever may hand in a list for tier 3 (四（二）, R43–R44); anybody else has no filing.
    func filingBody(_ id: FilingID) throws -> Organisation {
        guard let body = try organisation(Filing(id).body), handsInTierThree(body) else { throw CaseworkFault.notFound }
        return body
    }

    func handsInTierThree(_ body: Organisation) -> Bool {
        body.body.flatMap { program.rules(for: .three)?.quota(for: $0) } != nil
    }

    func filingFacts(
        for command: FilingCommand, on filing: Filing, of body: Organisation
    ) throws -> FilingFacts {
        var facts = try filingFacts(of: body)
        switch command {
        case .prepare(let draft): facts.rows = try checked(draft.lines, of: body)
        case .handIn: facts.rows = try checked(lines(on: filing), of: body)
        case .file:
            facts.rows = try checked(lines(on: filing), of: body)
            facts.numbersTaken = try FilingRows.numbers(besides: filing.id, in: records)
        case .giveBack: facts.correctionsDue = try correctionsDue()
        case .reopen: break
        }
        return facts
    }

    func filingFacts(of body: Organisation) throws -> FilingFacts {
        guard let kind = body.body else { throw CaseworkFault.notFound }
        return FilingFacts(program: program, bodyKind: kind, correctionsDue: now)
    }

    /// What the check of Annex 2 says of each row, and where else in the season its person stands.
    func checked(_ lines: [FilingLine], of body: Organisation) throws -> [CheckedFilingRow] {
        let found = try FilingSheet.check(lines.map(\.row), in: program)
        return try zip(lines, found).map { line, found in
            try CheckedFilingRow(
                line: line.number,
                findings: found + line.row.findings(of: body, in: program) + elsewhere(line.row, besides: body))
        }
    }

    private func elsewhere(_ row: FiledRow, besides body: Organisation) throws -> [Finding] {
        let marks = casework.marks(of: row)
        var places: [FiledElsewhere] = []
        if try DossierRows.standing(marks, in: records).contains(where: { !$0.hasLapsed(at: now) }) {
            places.append(.higherTier)
        }
        if try FilingRows.isOnOtherList(marks, besides: Filing(of: body.id).id, in: records) {
            places.append(.otherList)
        }
        return places.map { $0.finding(clause: program.deadlines.tier3.clause) }
    }

    /// The rows of the list that stands, by their places.
    private func lines(on filing: Filing) throws -> [FilingLine] {
        let people = try preparedList(on: filing)?.list.people ?? []
        return Self.lines(try people.map { try casework.opened($0.row, in: records) })
    }

    /// By their places; those of erased people are left out.
    static func lines(_ rows: [FiledRow?]) -> [FilingLine] {
        rows.enumerated().compactMap { place, row in row.map { FilingLine(place + 1, $0) } }
    }

    /// The list that was prepared last.
    func preparedList(on filing: Filing) throws -> (list: FilingList, fact: Fact)? {
        let facts = try Ledger.facts(of: CaseKey(.filing, filing.id.text), in: records)
        guard let fact = facts.last(where: { $0.name == "prepared" }),
            case .prepared(let list) = try CanonicalJSON.decode(from: fact.event) as FilingEvent
        else { return nil }
        return (list, fact)
    }
}
