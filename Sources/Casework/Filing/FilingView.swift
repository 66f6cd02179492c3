import Records
public import Selection

/// A filing as its body and the office see it.
public struct FilingView: Sendable {
    public let filing: Filing
    public let version: Int
    public let body: Organisation
    public let standing: FilingStanding
    /// The first instant too late to hand in.
    public let due: Moment
    public let limit: Int
    /// The list that stands; to the office nobody before it was handed in.
    public let people: [ListedPerson]
    public let findings: [Finding]
    public let corrections: [ShownCorrection]
    public let hands: FilingHands
    /// Its facts, the newest last.
    public let timeline: [TimelineEntry]
    public let acts: [Act]
    /// The number that would follow on the last one given.
    public let nextNumber: String?
}

/// Someone on a list as it shows them.
public struct ListedPerson: Sendable, Hashable {
    public let person: PersonID
    /// None once they are erased.
    public let row: FiledRow?
    public let findings: [Finding]
}

/// A correction in words.
public struct ShownCorrection: Sendable, Hashable {
    public let person: PersonID?
    public let remark: String?
    public let code: String?
}

/// The two people of the body behind a list, and whom the office can ask.
public struct FilingHands: Sendable, Hashable {
    public let prepared: SealHands.Hand?
    public let confirmed: SealHands.Hand?
    public let contact: String?
    public let phone: String?
    /// The leaders of the body who may confirm what was prepared.
    public let mayConfirm: [String]
}

extension Casework {
    public func filing(_ id: FilingID, for actor: Actor, at now: Moment) async throws -> FilingView {
        try await records.database.read { records in
            try Desk(records: records, casework: self, actor: actor, now: now).filing(id)
        }
    }

    /// Why an act can't be done now, whatever would be answered.
    public func refusals(of act: Act, on id: FilingID, by actor: Actor, at now: Moment) async throws -> [Refusal] {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let body = try desk.filingBody(id)
            try desk.require(act, at: try desk.places(at: body.id))
            let filing = try desk.reader.file(id.text, of: Filing.self)?.state ?? Filing(id)
            return try filing.trials(at: now).filter { $0.act == act }.compactMap { trial in
                var facts = try desk.filingFacts(of: body)
                // What would be prepared is looked at when it is there.
                if act != .prepareFiling { facts = try desk.filingFacts(for: trial, on: filing, of: body) }
                return try desk.refusal { _ = try filing.decide(trial, facts, by: actor, at: now) }
            }
        }
    }
}

extension Desk {
    fileprivate func filing(_ id: FilingID) throws -> FilingView {
        let body = try filingBody(id)
        let places = try places(at: body.id)
        let file = try reader.file(id.text, of: Filing.self)
        let filing = file?.state ?? Filing(id)
        // What a body prepares is its own until it is handed in; what came back is shown until it is prepared anew.
        let isShown = actor.organisation == body.id || filing.handedIn != nil || filing.preparedBy == nil
        let prepared = try preparedList(on: filing)
        let listed = isShown ? prepared?.list.people ?? [] : []
        let rows = try listed.map { ($0.person, try casework.opened($0.row, in: records)) }
        let cutoff = program.deadlines.tier3.value
        var facts = try filingFacts(of: body)
        // What is on file is judged no more.
        facts.rows = filing.record == nil ? try checked(Self.lines(rows.map(\.1)), of: body) : []
        facts.numbersTaken = try FilingRows.numbers(besides: id, in: records)
        return FilingView(
            filing: filing, version: file?.version ?? 0, body: body,
            standing: filing.standing(reportBy: cutoff, at: now), due: filing.due(reportBy: cutoff),
            limit: program.rules(for: .three)?.quota(for: facts.bodyKind)?.atMost ?? 0,
            people: Self.people(rows, facts.rows), findings: facts.listFindings(count: rows.count),
            corrections: try (filing.returned?.corrections ?? []).map {
                ShownCorrection(person: $0.person, remark: try casework.opened($0.remark, in: records), code: $0.code)
            },
            hands: try hands(of: filing, prepared?.list, isShown: isShown),
            timeline: try Ledger.facts(of: CaseKey(.filing, id.text), in: records).map {
                TimelineEntry($0, details: [])
            },
            acts: try openActs(on: filing, facts, at: places),
            nextNumber: actor.organisation == program.officeID
                ? FilingRecord.number(following: facts.numbersTaken) : nil)
    }

    private static func people(
        _ rows: [(PersonID, FiledRow?)], _ checked: [CheckedFilingRow]
    ) -> [ListedPerson] {
        let found = Dictionary(checked.map { ($0.line, $0.findings) }) { first, _ in first }
        return rows.enumerated().map { place, row in
            ListedPerson(person: row.0, row: row.1, findings: found[place + 1] ?? [])
        }
    }

    private func hands(of filing: Filing, _ list: FilingList?, isShown: Bool) throws -> FilingHands {
        let facts = try Ledger.facts(of: CaseKey(.filing, filing.id.text), in: records)
        let prepared = filing.preparedBy == nil ? nil : facts.last { $0.name == "prepared" }
        let confirmed = filing.handedIn == nil ? nil : facts.last { $0.name == "handedIn" }
        let leaders = try Accounts.accounts(at: filing.body, in: records).filter {
            $0.role == .leader && $0.state == .active && $0.id != filing.preparedBy
        }
        let said = isShown && prepared != nil ? list : nil
        return FilingHands(
            prepared: try prepared.flatMap(hand), confirmed: try confirmed.flatMap(hand),
            contact: try said.flatMap { try casework.opened($0.contact, in: records) },
            phone: try said.flatMap { try casework.opened($0.phone, in: records) },
            mayConfirm: leaders.compactMap(\.displayName))
    }

    /// What its rule would not refuse at once, whatever is answered.
    private func openActs(on filing: Filing, _ facts: FilingFacts, at places: Set<Place>) throws -> [Act] {
        let open = try filing.trials(at: now).filter { trial in
            guard Permissions.allow(trial.act, actor.role, at: places) else { return false }
            var facts = facts
            if trial.act == .prepareFiling { facts.rows = [] }
            return try passes { _ = try filing.decide(trial, facts, by: actor, at: now) }
        }.map(\.act)
        return Act.allCases.filter(open.contains)
    }
}

extension Filing {
    /// What each act would be with answers that nobody could make better.
    fileprivate func trials(at now: Moment) -> [FilingCommand] {
        let words = Sealed.said("1")
        let draft = FilingDraft(lines: [FilingLine(1, FiledRow(cells: [:]))], contact: words, phone: words)
        return [
            .prepare(draft), .handIn, .giveBack([FilingCorrection(person: nil, remark: words)]),
            .file(number: "\u{1}"), .reopen(Reopening(until: now.adding(days: 1), reason: words)),
        ]
    }
}
