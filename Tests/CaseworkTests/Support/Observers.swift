import Casework
import Records
import Selection

extension House {
    /// Somebody who looks on, up to a day.
    func observer(until: String = "2023-12-31") async throws -> Actor {
        try await records.database.write { records in
            try Accounts.add(
                NewAccount(
                    login: "observer", password: "x", role: .observer, organisation: OrganisationID("office"),
                    displayName: "监督员", until: Day(until)), at: Moment(Day(number: 0)), in: records
            ).actor
        }
    }
}
