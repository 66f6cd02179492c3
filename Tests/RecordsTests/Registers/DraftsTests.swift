import Foundation
import Records
import Selection
import Testing

struct DraftsTests {
    private struct Form: Codable, Hashable, Sendable { var name: String }
    private let account = AccountID("a1")

    private func begin(_ name: String, in store: RecordsStore) async throws -> Draft<Form> {
        try await store.database.write { records in
            try Drafts.begin(
                Form(name: name), about: sarnai, by: account, at: morning, vault: store.vault, in: records)
        }
    }

    @Test func `a draft comes back byte for byte, and nothing of it can be read on the disk`() async throws {
        try await withStore { store, folder in
            let name = "娜仁\u{0387}\u{FA0C}"
            let draft = try await begin(name, in: store)
            let found = try await store.database.read {
                try Drafts.draft(draft.id, as: Form.self, vault: store.vault, in: $0)
            }
            #expect(found == draft)
            #expect(found.map { Array($0.body.name.utf8) } == Array(name.utf8))
            #expect(draft.id == DraftID("f1"))
            let data = try #require(FileManager.default.contents(atPath: folder.data + "/bole.sqlite-wal"))
            #expect(data.range(of: Data("娜仁".utf8)) == nil)
        }
    }

    @Test func `a save over the version that was seen makes the next one`() async throws {
        try await withStore { store, _ in
            let draft = try await begin("萨仁", in: store)
            let later = morning.adding(minutes: 1)
            let saved = try await store.database.write { records in
                try Drafts.save(
                    Form(name: "萨仁高娃"), over: 1, of: draft.id, at: later, vault: store.vault, in: records)
            }
            #expect(saved.version == 2)
            #expect(saved.updated == later)
            let found = try await store.database.read {
                try Drafts.draft(draft.id, as: Form.self, vault: store.vault, in: $0)
            }
            #expect(found == saved)
        }
    }

    @Test func `a stale save is refused with what is there now, and changes nothing`() async throws {
        try await withStore { store, _ in
            let draft = try await begin("萨仁", in: store)
            let saved = try await store.database.write { records in
                try Drafts.save(
                    Form(name: "first"), over: 1, of: draft.id, at: morning, vault: store.vault, in: records)
            }
            let stale = await #expect(throws: StaleDraft<Form>.self) {
                try await store.database.write { records in
                    try Drafts.save(
                        Form(name: "second"), over: 1, of: draft.id, at: morning, vault: store.vault,
                        in: records)
                }
            }
            #expect(stale?.expected == 1)
            #expect(stale?.found == saved)
            let found = try await store.database.read {
                try Drafts.draft(draft.id, as: Form.self, vault: store.vault, in: $0)
            }
            #expect(found == saved)
        }
    }

    @Test func `of twenty who save the same version at once, one wins`() async throws {
        try await withStore { store, _ in
            let draft = try await begin("萨仁", in: store)
            let wins = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<20 {
                    group.addTask {
                        let saved = try? await store.database.write { records in
                            try Drafts.save(
                                Form(name: "\(number)"), over: 1, of: draft.id, at: morning,
                                vault: store.vault,
                                in: records)
                        }
                        return saved != nil
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(wins == 1)
        }
    }

    @Test func `an account's and a person's drafts come with the last saved first`() async throws {
        try await withStore { store, _ in
            let first = try await begin("one", in: store)
            let second = try await begin("two", in: store)
            try await store.database.write { records in
                _ = try Drafts.save(
                    Form(name: "three"), over: 1, of: first.id, at: morning.adding(minutes: 1),
                    vault: store.vault,
                    in: records)
            }
            try await store.database.read { records in
                let mine = try Drafts.drafts(by: account, as: Form.self, vault: store.vault, in: records)
                #expect(mine.map(\.id) == [first.id, second.id])
                let hers = try Drafts.drafts(about: sarnai, as: Form.self, vault: store.vault, in: records)
                #expect(hers == mine)
                #expect(
                    try Drafts.drafts(about: bataar, as: Form.self, vault: store.vault, in: records) == [])
            }
        }
    }

    @Test func `a draft taken away is no more, and can't be saved`() async throws {
        try await withStore { store, _ in
            let draft = try await begin("萨仁", in: store)
            try await store.database.write { try Drafts.remove(draft.id, in: $0) }
            await #expect(throws: UnknownDraft.self) {
                try await store.database.write { records in
                    try Drafts.save(
                        Form(name: "x"), over: 1, of: draft.id, at: morning, vault: store.vault, in: records)
                }
            }
        }
    }

    @Test func `an older version put back into the row is not given out`() async throws {
        try await withStore { store, _ in
            let draft = try await begin("萨仁", in: store)
            try await store.database.write { try $0.run("UPDATE drafts SET version = 2") }
            await #expect(throws: VaultFault.wrongBox) {
                try await store.database.read {
                    try Drafts.draft(draft.id, as: Form.self, vault: store.vault, in: $0)
                }
            }
        }
    }
}
