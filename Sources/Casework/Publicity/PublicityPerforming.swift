import Records
import Selection

/// A publicity's commands: names put together by one person of the desk, posted by another, objected to, stated.
extension Transaction {
    func preparePublicity(
        by publisher: OrganisationID, _ names: [DossierID], contact: PublicityContact?
    ) throws -> Receipt {
        try desk.require(.preparePublicity, at: try desk.places(at: publisher))
        var publishing = try Publishing(by: publisher, at: desk)
        var shown: [PublishedName] = []
        for name in names {
            let file = try desk.visibleDossier(name).file
            try publishing.require(file.state)
            shown.append(
                PublishedName(
                    dossier: name, particulars: file.state.particulars, isWithheld: file.state.isWithheld))
        }
        let preparation = PublicityPreparation(
            publisher: publisher, names: shown, digest: try digest(of: shown, by: publisher),
            by: actor.account, contact: contact)
        let id = try Counters.nextID(.publicity, in: records)
        let events = try Publicity.prepare(preparation)
        let file = try append(events, to: CaseFile<Publicity>?.none, id: id, owner: PersonID(keeping: publisher))
        return file.receipt
    }

    func perform(_ command: PublicityCommand, on id: PublicityID) throws -> Receipt {
        guard let file = try reader.file(id.text, of: Publicity.self) else { throw CaseworkFault.notFound }
        try desk.require(command.act, at: try desk.places(at: file.state.publisher))
        try requireUnchanged(file)
        let facts = try desk.publicityFacts(for: command, on: file.state)
        let events = try file.state.decide(command, facts, by: actor, at: now)
        let owner = try owner(of: command, in: file.state)
        let after = try append(events, to: file, id: file.id, owner: owner)
        if case .conclude(let fact) = command, fact.outcome == .upheld {
            try remove(objection: fact.number, in: after.state)
        }
        return after.receipt
    }

    /// An objection and its report are about one person, and erased with them.
    private func owner(of command: PublicityCommand, in publicity: Publicity) throws -> PersonID {
        let dossier: DossierID? =
            switch command {
            case .object(let dossier, _, _, _): dossier
            case .conclude(let fact): publicity.objections.first { $0.number == fact.number }?.dossier
            case .post, .interrupt, .state: nil
            }
        let row = try dossier.flatMap { try DossierRows.row($0, in: records) }
        return row?.person ?? PersonID(keeping: publicity.publisher)
    }

    /// What an upheld objection brings about for that person alone (三（二）, R27).
    private func remove(objection number: Int, in publicity: Publicity) throws {
        guard let name = publicity.objections.first(where: { $0.number == number })?.dossier,
            let file = try reader.file(name.text, of: Dossier.self), file.state.end == nil
        else { return }
        try append([.ended(Ending(.removed, .objectionUpheld))], to: file)
    }

    /// SHA-256 of the names as published, a line each; those withheld are counted and not named.
    private func digest(of names: [PublishedName], by publisher: OrganisationID) throws -> String {
        let people = try names.compactMap { name in
            try DossierRows.row(name.dossier, in: records).map { PublishedPerson($0, name) }
        }
        return PublishedText(publisher: publisher, people: people).digest
    }
}

extension Desk {
    /// What the rule of this command needs to know, and no more.
    func publicityFacts(for command: PublicityCommand, on publicity: Publicity) throws -> PublicityFacts {
        let window = window(for: publicity.publisher)
        guard case .post = command else { return PublicityFacts(window: window) }
        return PublicityFacts(window: window, outdated: try outdated(in: publicity))
    }

    /// The days of a text posted now, by each way of counting (R27).
    func foreseenWindows(of publisher: OrganisationID) -> [DayCount: Window] {
        DayCount.allCases.reduce(into: [:]) { windows, count in
            windows[count] = try? window(for: publisher, count: count).get()
        }
    }

    /// The window of a text posted now, counted as the programme counts unless asked otherwise.
    private func window(for publisher: OrganisationID, count: DayCount? = nil) -> Result<Window, WindowRefusal> {
        let rules = program.publicity
        let isBody = (try? organisation(publisher))??.body != nil
        let days =
            publisher == program.officeID ? rules.regionDays : isBody ? rules.bodyDays : rules.employerDays
        return Result { () throws(WindowRefusal) in
            try Window(
                posted: .moment(now), workingDays: days.value, count: count ?? rules.count.value,
                latestPostMinute: rules.latestPostMinute.value, calendar: casework.calendar)
        }
    }
}
