import Records
import Selection

let clerk = Actor(account: AccountID("a-clerk"), role: .clerk, organisation: OrganisationID("hohhot"))
let sarnai = PersonID("p-sarnai")
let bataar = PersonID("p-bataar")
let morning = Moment(Day("2023-09-20")!, hour: 9)  // A day that the calendar has.

/// A fact with a small event, as a case would say it.
func said(_ name: String, _ detail: String = "x", by actor: Actor = clerk, at moment: Moment = morning) -> NewFact {
    NewFact(event: "{\"\(name)\":{\"detail\":\"\(detail)\"}}", name: name, by: actor, at: moment)
}

func dossier(_ number: Int) -> CaseKey { CaseKey(.dossier, "d-\(number)") }

extension RecordsStore {
    /// A ledger of so many facts, ten to a case.
    func fill(facts count: Int) async throws {
        try await database.write { records in
            for number in 0..<count {
                try Ledger.append(
                    [said("said", "\(number)")], to: dossier(number / 10), expecting: number % 10, in: records)
            }
        }
    }
}
