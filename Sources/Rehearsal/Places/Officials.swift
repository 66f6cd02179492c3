import Casework
import Records
import Selection

/// Who acts for each organisation: a clerk and a leader, or a clerk alone.
struct Officials: Sendable {
    private var clerks: [OrganisationID: Actor] = [:]
    private var leaders: [OrganisationID: Actor] = [:]
    private let places: Places

    func clerk(of organisation: OrganisationID) throws -> Actor {
        guard let clerk = clerks[organisation] else { throw RehearsalFault.nobodyAt(organisation) }
        return clerk
    }

    /// Its leader, or where it has one account only the leader of the level above.
    func leader(of organisation: OrganisationID) throws -> Actor {
        if let leader = leaders[organisation] { return leader }
        guard let above = places.organisations[organisation]?.parent, let leader = leaders[above] else {
            throw RehearsalFault.nobodyAt(organisation)
        }
        return leader
    }

    /// Opens the accounts of everyone who takes part. Logins are `1501-clerk`, `1501-leader`, `office-clerk` and so on.
    static func open(
        at places: Places, password: String, on moment: Moment, in records: RecordsStore
    ) async throws -> Officials {
        var officials = Officials(places: places)
        let organisations = takingPart(places)
        let accounts = try await records.database.write { records in
            try organisations.enumerated().flatMap { number, place in
                try (place.isLone ? [Role.clerk] : [.clerk, .leader]).map { role in
                    try Accounts.add(
                        NewAccount(
                            login: "\(place.id)-\(role.rawValue)", password: password, role: role,
                            organisation: place.id, displayName: name(number, role)), at: moment, in: records)
                }
            }
        }
        for account in accounts {
            guard let organisation = account.organisation else { continue }
            if account.role == .clerk { officials.clerks[organisation] = account.actor }
            if account.role == .leader { officials.leaders[organisation] = account.actor }
        }
        return officials
    }

    private init(places: Places) { self.places = places }

    /// Invented too, and the same in every season.
    private static func name(_ number: Int, _ role: Role) -> String {
        var chance = Chance(seed: role == .clerk ? 1 : 2, number: number)
        return Names(number: Int.max, isWoman: chance.happens(50), &chance).name
    }

    /// Every level and body, and the employers of the season, in one order.
    private static func takingPart(_ places: Places) -> [(id: OrganisationID, isLone: Bool)] {
        let levels = places.organisations.values.filter { $0.kind != .employer }.map(\.id).sorted()
        let employers = places.bodies.flatMap { places.employers[$0] ?? [] }
        return levels.map { ($0, false) } + employers.map { ($0.id, $0.isLone) }
    }
}
