import Papers
import Records
public import Selection

/// 公示 on paper (三（二）, 三（四）): for its desk at any time, for everyone while its names stand.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func publicity(
        _ id: PublicityID, for actor: Actor?, at now: Moment, place: String
    ) async throws -> [UInt8] {
        let (row, publisher, people, contact) = try await shown(id, for: actor, at: now)
        let tiers = Dictionary(grouping: people.filter { !$0.isWithheld }, by: \.tier).sorted { $0.key < $1.key }
        let paper = PublicityPaper(
            casework.program, by: level(of: publisher), publisher: publisher?.name ?? casework.program.office,
            tiers: tiers.map { tier, people in
                NamedList(tier, in: casework.program, people.map { NamedList.Person($0) })
            }, days: row.days,
            posted: row.posted?.day, phone: contact.phone, address: contact.address,
            mark: DocumentMark(number: id.text, digest: row.digest, place: place))
        return try await noted(typesetter.pdf(paper, at: row.posted ?? row.prepared), number: id.text, at: now)
    }

    func level(of publisher: Organisation?) -> PublicityPaper.Level {
        publisher?.kind == .office ? .office : publisher?.body == nil ? .employer : .body
    }

    private func shown(
        _ id: PublicityID, for actor: Actor?, at now: Moment
    ) async throws -> (PublicityRow, Organisation?, [PublishedPerson], ShownContact) {
        if let actor, actor.role.isOfficial {
            do {
                let view = try await casework.publicity(id, for: actor, at: now)
                return (view.row, view.publisher, view.people, view.contact)
            } catch CaseworkFault.notFound {}
        }
        let everyones = try await casework.publicPublicity(id, at: now)
        guard everyones.areNamesShown else { throw CaseworkFault.notFound }
        return (everyones.row, everyones.publisher, everyones.people, everyones.contact)
    }
}

extension NamedList.Person {
    init(_ person: PublishedPerson) {
        self.init(name: person.name ?? "", unit: person.unit ?? "", title: person.title ?? "")
    }
}
