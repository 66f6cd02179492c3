public import Papers
import Records
public import Selection

/// Some of the rows that were to be opened aren't right, or no longer: no employer was opened.
public struct EmployersRefused: Error, Sendable {
    public let checked: [CheckedEmployer]
}

extension AccountDesk {
    /// What opening a sheet's employers would do, and what is wrong at which cell; nothing is changed.
    public func check(_ rows: [EmployerRow], by actor: Actor) async throws -> [CheckedEmployer] {
        try await database.read { try self.checked(rows, by: actor, in: $0) }
    }

    /// Opens every employer on a sheet, or none where a row isn't right; once under the same key.
    public func openEmployers(
        _ rows: [EmployerRow], by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws -> Int {
        try await database.write { [self] records in
            _ = try demandOfficial(actor, in: records)
            return try once(key, of: actor.account, in: records) {
                let checked = try checked(rows, by: actor, in: records)
                guard checked.allSatisfy(\.isRight) else { throw EmployersRefused(checked: checked) }
                for employer in checked {
                    guard let parent = employer.parent else { throw EmployersRefused(checked: checked) }
                    let row = employer.row
                    let new = try newEmployer(
                        NewEmployer(
                            name: row.name, creditCode: row.code, parent: parent.id,
                            affiliation: Affiliation(rawValue: row.affiliation),
                            ownership: Ownership(rawValue: row.ownership)), in: records)
                    try Organisations.add(new, state: .open, by: actor.account, at: moment, in: records)
                }
                return checked.count
            }
        }
    }

    private func checked(
        _ rows: [EmployerRow], by actor: Actor, in records: any Reading
    ) throws -> [CheckedEmployer] {
        guard rows.count <= ListedSheet.mostRows else { throw ListedSheet.tooMany }
        var check = EmployerCheck(at: try demandOfficial(actor, in: records), in: records)
        return try check.check(rows)
    }
}
