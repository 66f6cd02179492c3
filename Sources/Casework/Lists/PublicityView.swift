public import Records
public import Selection

/// A publicity as its desk sees it.
public struct PublicityView: Sendable {
    public let publicity: Publicity
    public let row: PublicityRow
    public let people: [PublishedPerson]
    public let publisher: Organisation?
    /// What was objected, by number; erased words are left out.
    public let objections: [Int: String]
    public let contact: ShownContact
    public let acts: [Act]
    public let version: Int
    /// Before posting: the days it would stand if posted now, under each way of counting; none where a year's days
    /// off aren't announced.
    public let foreseen: [DayCount: Window]
}

/// A publicity as everyone sees it: names while they stand and as long after as the programme says, then none.
public struct PublicPublicity: Sendable {
    public let row: PublicityRow
    public let publisher: Organisation?
    /// Those named in the text; empty once the names have left the page.
    public let people: [PublishedPerson]
    public let areNamesShown: Bool
    public let contact: ShownContact
    /// The signed head that covers it, when one has been made.
    public let checkpoint: Checkpoint?

    /// Whether every name has stood its whole window.
    public func isOver(at now: Moment) -> Bool { row.isOver(at: now) }
}

extension Casework {
    public func publicity(_ id: PublicityID, for actor: Actor, at now: Moment) async throws -> PublicityView {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard let file = try desk.reader.file(id.text, of: Publicity.self),
                let row = try PublicityRows.row(id, in: records)
            else { throw CaseworkFault.notFound }
            let places = try desk.places(at: file.state.publisher)
            let words = try file.state.objections.compactMap { objection in
                try self.opened(objection.content, in: records).map { (objection.number, $0) }
            }
            return PublicityView(
                publicity: file.state, row: row, people: try PublicityRows.names(of: id, in: records),
                publisher: try desk.organisation(file.state.publisher),
                objections: Dictionary(words) { first, _ in first },
                contact: try self.shown(file.state.contact, records),
                acts: try desk.openActs(on: file.state, at: places), version: file.version,
                foreseen: file.state.posting == nil ? desk.foreseenWindows(of: file.state.publisher) : [:])
        }
    }

    /// What stands before the public now or has ended within the days that names are shown; the latest end first.
    public func publicPublicities(at now: Moment, limit: Int = 100) async throws -> [PublicPublicity] {
        let since = now.adding(days: -program.publicity.namesShownDays.value)
        let rows = try await records.database.read { records in
            try PublicityRows.posted(endingAfter: since, limit: limit, in: records)
        }
        return try await rows.asyncMap { try await self.shown($0, at: now) }
    }

    /// One publicity for everyone, when it has been posted.
    public func publicPublicity(_ id: PublicityID, at now: Moment) async throws -> PublicPublicity {
        let row = try await records.database.read { try PublicityRows.row(id, in: $0) }
        guard let row, row.posted != nil else { throw CaseworkFault.notFound }
        return try await shown(row, at: now)
    }

    private func shown(_ row: PublicityRow, at now: Moment) async throws -> PublicPublicity {
        let areShown = program.publicity.areNamesShown(endingAt: row.free, at: now)
        let (people, publisher, contact, sequence) = try await records.database.read { records in
            let facts = try Self.facts(of: row.id, in: records)
            return (
                areShown ? try PublicityRows.names(of: row.id, in: records).filter { !$0.isWithheld } : [],
                try Organisations.organisation(row.publisher, in: records)?.organisation,
                try self.contact(in: facts, records), facts.last { $0.name == "posted" }?.sequence
            )
        }
        return PublicPublicity(
            row: row, publisher: publisher, people: people, areNamesShown: areShown, contact: contact,
            checkpoint: try sequence.flatMap { try records.checkpoints.covering(sequence: $0) })
    }

    /// Issued notices, the newest first, each with whom it names.
    public func notices() async throws -> [(notice: NoticeRow, rows: [DossierRow])] {
        try await records.database.read { records in
            try NoticeRows.all(in: records).map { notice in
                (notice, try DossierRows.selected(in: notice.number, in: records).filter { !$0.isWithheld })
            }
        }
    }
}

extension Desk {
    /// What its rule would not refuse at once, whatever is answered.
    fileprivate func openActs(on publicity: Publicity, at places: Set<Place>) throws -> [Act] {
        try publicity.trials(at: now).filter { trial in
            guard Permissions.allow(trial.act, actor.role, at: places) else { return false }
            return try passes {
                _ = try publicity.decide(trial, publicityFacts(for: trial, on: publicity), by: actor, at: now)
            }
        }.map(\.act)
    }
}

extension Publicity {
    /// What each act would be with answers that nobody could make better.
    func trials(at now: Moment) -> [PublicityCommand] {
        let first = names.first?.dossier ?? DossierID("")
        let open = objections.first { $0.outcome == nil }?.number ?? 0
        return [
            .post, .interrupt([first], reason: .said("")),
            .object(first, received: now, isRealName: true, content: .said("")),
            .conclude(ObjectionConclusion(number: open, outcome: .notUpheld, report: .said(""))),
        ] + (statement == nil ? [.state(ResultStatement(text: .said("")))] : [])
    }
}
