import Records
import Selection

/// Who looks at the records, when, and what they may know: the reading half of every command, and all of every page.
struct Desk {
    let records: any Reading
    let casework: Casework
    let actor: Actor
    let now: Moment
    /// What the office has changed, and the programme as it holds with that.
    let settings: SettingValues
    let program: Program

    init(records: any Reading, casework: Casework, actor: Actor, now: Moment) throws {
        self.records = records
        self.casework = casework
        self.actor = actor
        self.now = now
        settings = try SettingRows.values(in: records)
        program = casework.program.changed(by: settings)
    }

    var reader: CaseReader { casework.reader(records) }

    func organisation(_ id: OrganisationID) throws -> Organisation? {
        try Organisations.organisation(id, in: records)?.organisation
    }

    func organisations(_ ids: some Sequence<OrganisationID>) throws -> [OrganisationID: Organisation] {
        try ids.reduce(into: [:]) { $0[$1] = try organisation($1) }
    }

    /// Denies by default: an act that the table doesn't give to this role at one of these places.
    func require(_ act: Act, at places: Set<Place>) throws {
        guard Permissions.allow(act, actor.role, at: places) else { throw CaseworkFault.notAllowed(act) }
    }

    /// Whether someone of the office asks.
    var isOffice: Bool { casework.isOffice(actor) }

    /// For what is the office's alone: to anybody else it isn't there.
    func requireOffice(for act: Act) throws {
        try casework.requireOffice(actor)
        try require(act, at: [.office])
    }

    /// Where the actor stands to a dossier.
    func places(in dossier: Dossier) throws -> Set<Place> {
        var places: Set<Place> = dossier.applicant == actor.account ? [.own] : []
        guard actor.role.isOfficial, let organisation = actor.organisation else { return places }
        if organisation == program.officeID { places.insert(.office) }
        if dossier.place == organisation { places.insert(.desk) }
        if let desk = dossier.place, try isAboveLone(desk, organisation) { places.insert(.aboveLoneDesk) }
        return places
    }

    /// Where the actor stands to something an organisation alone keeps, such as its slate; nowhere is not found.
    func places(at keeper: OrganisationID) throws -> Set<Place> {
        guard let organisation = actor.organisation, actor.role.isOfficial else {
            throw CaseworkFault.notFound
        }
        var places: Set<Place> = organisation == keeper ? [.desk] : []
        if try isAboveLone(keeper, organisation) { places.insert(.aboveLoneDesk) }
        if organisation == program.officeID { places.insert(.office) }
        guard !places.isEmpty else { throw CaseworkFault.notFound }
        return places
    }

    /// Whether an organisation is the level above one that has a single account.
    private func isAboveLone(_ desk: OrganisationID, _ organisation: OrganisationID) throws -> Bool {
        guard try self.organisation(desk)?.parent == organisation else { return false }
        return try Accounts.activeOfficials(at: desk, in: records) <= 1
    }

    /// Everyone on its way sees a dossier, its applicant and the office; nobody else knows that it is there.
    func sees(_ dossier: Dossier, at places: Set<Place>) -> Bool {
        if !places.isEmpty { return true }
        return actor.role.isOfficial && actor.organisation.map(dossier.chain.contains) == true
    }

    /// A dossier this actor may see, with where they stand to it.
    func visibleDossier(_ id: DossierID) throws -> (file: CaseFile<Dossier>, places: Set<Place>) {
        guard let file = try reader.file(id.text, of: Dossier.self) else { throw CaseworkFault.notFound }
        let places = try places(in: file.state)
        guard sees(file.state, at: places) else { throw CaseworkFault.notFound }
        return (file, places)
    }

    /// The first instant too late to be reported by a body in a tier: the cut-off, or later where the office gave the
    /// body more time or opened its slate again.
    func reportBy(_ body: OrganisationID, _ tier: Tier) throws -> Moment {
        try casework.reportBy(body, tier, in: records)
    }
}

extension Desk {
    /// The cut-off, or the later instant that the office gave this body.
    func reportBy(_ body: OrganisationID) -> Moment { program.deadlines.reportBy(body, with: settings) }
}

extension Casework {
    func isOffice(_ actor: Actor) -> Bool { actor.role.isOfficial && actor.organisation == program.officeID }

    /// To others than people of the office what is asked for isn't there.
    func requireOffice(_ actor: Actor) throws {
        guard isOffice(actor) else { throw CaseworkFault.notFound }
    }

    func reportBy(_ body: OrganisationID, _ tier: Tier, in records: any Reading) throws -> Moment {
        let until = program.deadlines.reportBy(body, with: try SettingRows.values(in: records))
        return max(until, try SlateRows.row(Slate.id(of: body, tier), in: records)?.reopenedUntil ?? until)
    }
}
