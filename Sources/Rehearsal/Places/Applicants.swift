import Records
import Selection

/// Opens an account for each invented person: `applicant-1`, `applicant-2` and so on.
enum Applicants {
    static func open(
        _ entrants: [Entrant], password: String, on moment: Moment, in records: RecordsStore
    ) async throws -> [Actor] {
        var actors: [Actor] = []
        for start in stride(from: 0, to: entrants.count, by: 1000) {
            let group = entrants[start..<min(start + 1000, entrants.count)]
            actors += try await records.database.write { records in
                try group.map { entrant in
                    let person = PersonID(try Counters.nextID(.person, in: records))
                    return try Accounts.add(
                        NewAccount(
                            login: "applicant-\(entrant.number)", password: password, role: .applicant,
                            organisation: entrant.employer.id, person: person, displayName: entrant.name),
                        at: moment, in: records
                    ).actor
                }
            }
        }
        return actors
    }
}
