import Casework
import Foundation
import Records
import Selection
import Testing

/// A person is erased by whoever runs the machine, and stays erased.
struct EraseCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    /// Somebody with an account, a key and a draft.
    private func person() async throws -> PersonID {
        var person = PersonID("")
        try await folder.open { store in
            person = try await store.database.write { records in
                let id = PersonID(try Counters.nextID(.person, in: records))
                let account = try Accounts.add(
                    NewAccount(
                        login: "tuya", password: "x", role: .applicant, organisation: nil, person: id,
                        displayName: "图雅"),
                    at: Moment(Day(number: 0)), in: records)
                _ = try Drafts.begin(
                    ApplicationDraft(), about: id, by: account.id, at: Moment(Day(number: 0)), vault: store.vault,
                    in: records)
                return id
            }
        }
        return person
    }

    private func erase(_ arguments: String...) throws -> Command.Answer {
        try Command.run(["erase", "--data", folder.path] + arguments)
    }

    private func standing(_ person: PersonID) async throws -> PersonStanding? {
        var standing: PersonStanding?
        try await folder.open { store in
            standing = try await store.database.read { try Erasure.standing(of: person, in: $0) }
        }
        return standing
    }

    @Test(arguments: [false, true])
    func `a person named twice, or once with --yes, is erased for good`(saysYes: Bool) async throws {
        let person = try await person()
        let file = folder.parent + "/backup.tar"
        #expect(try Command.run("backup", "--data", folder.path, "--to", file).status == 0)
        let answer = try erase(person.text, saysYes ? "--yes" : person.text)
        #expect(answer == Command.Answer(status: 0, output: "OK: \(person) is erased\n", error: ""))
        #expect(try Command.run("journal", "verify", "--data", folder.path).status == 0)
        let list = try String(contentsOfFile: folder.keys + ".erasures", encoding: .utf8)
        #expect(list.hasSuffix(" \(person) erased\n"))
        let again = try erase(person.text, "--yes")
        #expect(again.output.hasPrefix("OK: \(person) was erased at "))
        let restored = folder.parent + "/restored"
        #expect(
            try Command.run("restore", "--from", file, "--data", restored, "--keys", folder.keys).status == 0)
        let there = try Command.run("erase", "--data", restored, "--keys", folder.keys, person.text, "--yes")
        #expect(there.output.hasPrefix("OK: \(person) was erased at "))
        try await folder.open { store in
            let account = try await store.database.read { try Accounts.account(login: "tuya", in: $0) }
            #expect(account == nil)
        }
    }

    @Test func `who isn't named twice, or twice otherwise, stays`() async throws {
        let person = try await person()
        let once = try erase(person.text)
        #expect(once.status == 64)
        #expect(once.error.contains("name \(person) twice, or say --yes; nobody is erased"))
        let otherwise = try erase(person.text, "p-other")
        #expect(otherwise.status == 64)
        #expect(otherwise.error.contains("\(person) and p-other are two persons: nobody is erased"))
        #expect(try await standing(person) == .known)
        #expect(!FileManager.default.fileExists(atPath: folder.keys + ".erasures"))
    }

    @Test func `an expert is erased by the number that the pool has them under`() async throws {
        let details = ExpertDetails(
            name: "其木格", unit: "草原研究所", title: "研究员", disciplines: ["180"], from: Day(number: 0), to: Day(number: 1))
        let marks = PersonMarks(expert: details.name, id: nil)
        try await folder.open { store in
            _ = try await store.database.write { records in
                try Experts.add(
                    PooledExpert(details: details, secrets: ExpertSecrets(), marks: marks, spelling: nil),
                    by: AccountID("a1"), at: Moment(Day(number: 0)), vault: store.vault, in: records)
            }
        }
        #expect(try erase("x1", "x1").output == "OK: p1 is erased\n")
        #expect(try Command.run("journal", "verify", "--data", folder.path).status == 0)
        try await folder.open { store in
            let left = try await store.database.read { try Experts.same(as: marks, in: $0) }
            #expect(left.isEmpty)
        }
        #expect(try erase("x1", "--yes") == Command.refusal("there is no person x1 in these records: nobody is erased"))
    }

    @Test func `nobody by that identifier is told, and nothing is written down`() async throws {
        _ = try await person()
        #expect(
            try erase("p-nobody", "--yes")
                == Command.refusal("there is no person p-nobody in these records: nobody is erased"))
        #expect(!FileManager.default.fileExists(atPath: folder.keys + ".erasures"))
    }
}
