import Records
import Selection

let hohhot = OrganisationID("1501")

/// The office, a league under it, a county under that, an employer at the bottom; listed from the bottom up.
let fourLevels = [
    Organisation(
        id: OrganisationID("school"), name: "第一中学", kind: .employer, parent: OrganisationID("150102"),
        creditCode: "12150000213293185D", affiliation: .county, ownership: .public),
    Organisation(
        id: OrganisationID("150102"), name: "新城区人力资源和社会保障局", kind: .county, parent: hohhot,
        division: "150102"),
    Organisation(
        id: hohhot, name: "呼和浩特市人力资源和社会保障局", kind: .league, parent: OrganisationID("office"),
        body: .league),
    Organisation(id: OrganisationID("office"), name: "自治区人社厅", kind: .office, parent: nil, isSample: true),
]

extension RecordsStore {
    /// An account of a person, for what belongs to accounts.
    func account(_ login: String = "sarnai", person: PersonID? = sarnai) async throws -> AccountEntry {
        try await database.write { records in
            try Accounts.add(
                NewAccount(
                    login: login, password: "hash", role: .applicant, organisation: nil, person: person,
                    displayName: "萨仁"),
                at: morning, in: records)
        }
    }
}
