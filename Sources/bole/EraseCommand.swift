import ArgumentParser
import Records
import Selection

/// `bole erase`: takes a person's values out for good, while every chain still verifies.
struct EraseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "erase",
        abstract: "Erases a person: key, values, proofs, drafts, account, and what lists show of them.",
        discussion: """
            It can't be taken back, so the person is named twice, or --yes is given. What was done about them stays as \
            facts without a name. The list beside the keys remembers it, and every restore erases them again. A server \
            may run meanwhile.
            """)

    @OptionGroup var data: DataOption
    @Argument(help: "The number of a dossier of theirs (d17), of theirs as an expert (x17), or the person's own (p17).")
    var person: String
    @Argument(help: "The same number again.") var again: String?
    @Flag(help: "Erase without naming the person twice.") var yes = false

    func validate() throws {
        if let again, again != person {
            throw ValidationError("\(person) and \(again) are two persons: nobody is erased")
        }
        if again == nil, !yes {
            throw ValidationError("this can't be taken back: name \(person) twice, or say --yes; nobody is erased")
        }
    }

    func run() async throws {
        try await Complaint.orExit {
            try await data.withStore { store in
                let named = try await store.database.read { try Erasure.person(named: person, in: $0) }
                print(try await erase(named, in: store))
            }
        }
    }

    private func erase(_ person: PersonID, in store: RecordsStore) async throws -> String {
        switch try await store.database.read({ try Erasure.standing(of: person, in: $0) }) {
        case .unknown: throw Complaint("there is no person \(person) in these records: nobody is erased")
        case .erased(let since): return "OK: \(person) was erased at \(since) already"
        case .known:
            let now = try await store.moment()
            try await store.erasure.erase(person, at: now, in: store.database)
            return "OK: \(person) is erased"
        }
    }
}
