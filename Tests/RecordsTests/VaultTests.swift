import Foundation
import Records
import Selection
import Testing

struct VaultTests {
    private struct Name: Codable, Hashable, Sendable { let full: String }
    private struct Submitted: Codable, Equatable {
        let name: Sealed<Name>
        let tier: Int
    }

    @Test func `a form is written in the wording of the encoder, and reads back byte for byte`() throws {
        let form = FilledForm(
            values: ["person.name": "娜仁\u{0387}\u{FA0C}·萨仁", "contact.address": "a/b \"c\" \\d", "é": ""],
            rows: ["awards": [["name": "奖", "year": "2020"], [:]], "papers": []])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(try CanonicalJSON.encode(form) == Array(try encoder.encode(form)))
        let passage = FilledForm(values: ["plan.goals": "一\n二\t三\r四\u{1}"])
        let text = String(decoding: try CanonicalJSON.encode(passage), as: UTF8.self)
        #expect(try CanonicalJSON.decode(FilledForm.self, from: text) == passage)
    }

    @Test func `a fact is written with sorted names, in the wording of the general encoder`() throws {
        let fact = Told(
            members: ["é": ["b", "a/\"c"], "a": []], count: -7, great: .max, isTrue: true, none: nil,
            outcome: .counted(of: 3, note: "草原"), list: [.nothing, .counted(of: 1, note: "")], last: nil)
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        #expect(try CanonicalJSON.encode(fact) == Array(try encoder.encode(fact)))
        #expect(try CanonicalJSON.encode([fact.outcome]) == Array(try encoder.encode([fact.outcome])))
        #expect(try CanonicalJSON.encode(7) == Array("7".utf8))
    }

    @Test func `a fraction has no wording of its own in a fact`() throws {
        #expect(throws: (any Error).self) { try CanonicalJSON.encode(["score": 89.5]) }
        #expect(throws: (any Error).self) { try CanonicalJSON.encode(UInt64.max) }
    }

    @Test func `a fact holds a commitment, and the vault the value byte for byte`() async throws {
        try await withStore { store, folder in
            let name = Name(full: "娜仁\u{0387}\u{FA0C}·萨仁")
            let event = try await store.database.write {
                try store.vault.encode(Submitted(name: .said(name), tier: 2), for: sarnai, in: $0).json
            }
            #expect(!event.contains("娜仁"))
            let back: Submitted = try CanonicalJSON.decode(from: event)
            let commitment = try #require(back.name.commitment)
            let opened = try await store.database.read {
                try store.vault.open(commitment, as: Name.self, in: $0)
            }
            #expect(opened.value.map { Array($0.full.utf8) } == Array(name.full.utf8))
            let data = try #require(FileManager.default.contents(atPath: folder.data + "/bole.sqlite-wal"))
            #expect(data.range(of: Data("娜仁".utf8)) == nil)
        }
    }

    @Test func `two equal names have different commitments`() async throws {
        try await withStore { store, _ in
            let pair = try await store.database.write { records in
                [
                    try store.vault.seal("萨仁", for: sarnai, in: records),
                    try store.vault.seal("萨仁", for: sarnai, in: records),
                ]
            }
            #expect(pair[0] != pair[1])
            #expect(pair[0].text.utf8.count == 64)
        }
    }

    @Test func `a value moved under another commitment or person is not given out`() async throws {
        try await withStore { store, _ in
            let (one, two) = try await store.database.write { records in
                (
                    try store.vault.seal("a", for: sarnai, in: records),
                    try store.vault.seal("b", for: bataar, in: records)
                )
            }
            try await store.database.write { records in
                try records.run(
                    "UPDATE sealed SET box = (SELECT box FROM sealed WHERE commitment = ?) WHERE commitment = ?",
                    [.text(one.text), .text(two.text)])
            }
            await #expect(throws: VaultFault.damaged(two)) {
                try await store.database.read { try store.vault.open(two, as: String.self, in: $0).value }
            }
        }
    }

    @Test func `the same ID number is found again without being readable`() async throws {
        try await withStore { store, _ in
            let index = store.vault.blindIndex("11010519491231002X")
            #expect(index == store.vault.blindIndex("11010519491231002X"))
            #expect(index != store.vault.blindIndex("110105194912310021"))
            #expect(index != Vault(keys: Keys()).blindIndex("11010519491231002X"))
            #expect(index.count == 32)
        }
    }

    @Test func `an erased person's values are gone, others' stay, and every chain still verifies`()
        async throws
    {
        try await withStore { store, _ in
            let (hers, his) = try await store.database.write { records in
                (
                    try store.vault.seal("萨仁", for: sarnai, in: records),
                    try store.vault.seal("巴特尔", for: bataar, in: records)
                )
            }
            try await store.fill(facts: 5)
            try await store.erasure.erase(sarnai, at: morning, in: store.database)
            let found = try await store.database.read { records in
                [
                    try store.vault.open(hers, as: String.self, in: records),
                    try store.vault.open(his, as: String.self, in: records),
                ]
            }
            #expect(found == [.erased, .value("巴特尔")])
            await #expect(throws: VaultFault.erased(sarnai)) {
                try await store.database.write { _ = try store.vault.seal("again", for: sarnai, in: $0) }
            }
            #expect(try await store.verify().facts == 5)
        }
    }

    @Test func `a folder with records is not opened with new keys, other keys, or keys that others can read`()
        async throws
    {
        let folder = try Folder()
        try await withStore(in: folder) { store, _ in try await store.fill(facts: 1) }
        let kept = folder.path + "/kept.keys"
        try FileManager.default.moveItem(atPath: folder.keys, toPath: kept)
        await #expect(throws: KeyFault.missing(path: folder.keys)) {
            try await withStore(in: folder) { _, _ in }
        }
        _ = try KeyFile.make(at: folder.keys)
        await #expect(throws: KeyFault.ofOtherRecords(path: folder.keys)) {
            try await withStore(in: folder) { _, _ in }
        }
        try FileManager.default.removeItem(atPath: folder.keys)
        try FileManager.default.moveItem(atPath: kept, toPath: folder.keys)
        try await withStore(in: folder) { store, _ in
            let last = try await store.database.read { try Ledger.lastSequence(in: $0) }
            #expect(last == 1)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: folder.keys)
        await #expect(throws: KeyFault.readableByOthers(path: folder.keys)) {
            try await withStore(in: folder) { _, _ in }
        }
    }
}

/// A value with a bit of everything that facts are made of.
private struct Told: Encodable {
    enum Outcome: Encodable {
        case nothing
        case counted(of: UInt8, note: String?)
    }

    let members: [String: [String]]
    let count: Int
    let great: Int64
    let isTrue: Bool
    let none: String?
    let outcome: Outcome
    let list: [Outcome]
    let last: Int?

    private enum Key: String, CodingKey { case members, count, great, isTrue, none, outcome, list, last }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(members, forKey: .members)
        try container.encode(count, forKey: .count)
        try container.encode(great, forKey: .great)
        try container.encode(isTrue, forKey: .isTrue)
        try container.encodeIfPresent(none, forKey: .none)
        try container.encode(outcome, forKey: .outcome)
        var items = container.nestedUnkeyedContainer(forKey: .list)
        for item in list { try items.encode(item) }
        try container.encode(last, forKey: .last)
    }
}
