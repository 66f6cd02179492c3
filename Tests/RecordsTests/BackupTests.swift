import Foundation
import Records
import SQLiteDatabase
import Selection
import Testing

struct BackupTests {
    private let folder: Folder

    init() throws { folder = try Folder() }

    private var file: String { folder.path + "/backup.tar" }
    private var restored: String { folder.path + "/restored" }

    private func pack(_ store: RecordsStore) async throws -> BackupReport {
        try await store.backup(
            to: file, at: morning, databaseFile: SQLiteDatabase.fileName, database: { try SQLiteDatabase(folder: $0) })
    }

    @discardableResult
    private func unpack(
        _ from: String? = nil, keys: String? = nil
    ) async throws -> (backup: BackupReport, verified: VerificationReport) {
        try await RecordsStore.restore(
            from: from ?? file, to: restored, keysPath: keys ?? folder.keys, databaseFile: SQLiteDatabase.fileName,
            database: { try SQLiteDatabase(folder: $0) })
    }

    private func withRestored(_ body: (RecordsStore) async throws -> Void) async throws {
        let store = try await RecordsStore.open(
            folder: restored, keysPath: folder.keys, database: { try SQLiteDatabase(folder: $0) })
        try await body(store)
        try await store.database.close()
    }

    private func upload(
        _ content: [UInt8], of person: PersonID, to store: RecordsStore
    ) async throws -> Records.Attachment {
        let new = NewAttachment(
            person: person, owner: "d-1", name: "证书.pdf", type: "application/pdf", content: content)
        let limits = AttachmentLimits(bytesEach: 1_000, bytesPerOwner: 9_000)
        return try await store.attachments.add(new, limits: limits, at: morning, in: store.database)
    }

    @Test func `a restored backup has every fact, file, sealed value and checkpoint, and verifies`() async throws {
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 25)
            let attachment = try await upload([1, 2, 3], of: sarnai, to: store)
            let name = try await store.database.write { try store.vault.seal("萨仁", for: sarnai, in: $0) }
            try await store.checkpoints.make(in: store.database)
            let report = try await pack(store)
            let (backup, verified) = try await unpack()
            #expect(backup == report)
            #expect(report.facts == 25)
            #expect(report.attachments == 1)
            #expect(report.checkpoints == 1)
            #expect(verified.facts == 25)
            #expect(verified.attachments == 1)
            #expect(verified.checkpoints == 1)
            #expect(verified.sealed == 1)
            try await withRestored { copy in
                #expect(try await copy.attachments.content(of: attachment, in: copy.database) == [1, 2, 3])
                let opened = try await copy.database.read { try copy.vault.open(name, as: String.self, in: $0) }
                #expect(opened == .value("萨仁"))
            }
        }
    }

    @Test func `a backup taken while others write holds an earlier state of the whole ledger`() async throws {
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 10)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<4 {
                    group.addTask {
                        for number in 0..<60 {
                            try await store.database.write { records in
                                let key = CaseKey(.slate, "s-\(writer)")
                                _ = try Ledger.append([said("noted")], to: key, expecting: number, in: records)
                            }
                        }
                    }
                }
                _ = try await pack(store)
                try await group.waitForAll()
            }
            let (backup, verified) = try await unpack()
            let all = try await store.database.read { try Ledger.facts(after: 0, limit: 999, in: $0) }
            #expect(all.count == 250)
            #expect(verified.facts == backup.facts)
            try await withRestored { copy in
                let kept = try await copy.database.read { try Ledger.facts(after: 0, limit: 999, in: $0) }
                #expect(kept == Array(all.prefix(backup.facts)))
            }
        }
    }

    @Test func `a byte changed anywhere in a backup is found, and nothing is restored`() async throws {
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 3)
            _ = try await upload([UInt8](repeating: 7, count: 700), of: sarnai, to: store)
            try await store.checkpoints.make(in: store.database)
            _ = try await pack(store)
        }
        let whole = try #require(FileManager.default.contents(atPath: file))
        let manifest = whole.count - 3_072
        let places = Array(stride(from: 0, to: whole.count, by: 1_499)) + Array(stride(from: 0, to: 1_700, by: 31))
            + Array(stride(from: manifest, to: whole.count, by: 13))
        let changed = folder.path + "/changed.tar"
        for place in places {
            var bytes = whole
            bytes[place] ^= 1
            try bytes.write(to: URL(filePath: changed))
            await #expect(throws: BackupFault.self, "byte \(place)") { try await unpack(changed) }
        }
        for end in [whole.count - 1, whole.count / 2, 600, 0] {
            try whole.prefix(end).write(to: URL(filePath: changed))
            await #expect(throws: BackupFault.cutShort(path: changed)) { try await unpack(changed) }
        }
        try (whole + [0]).write(to: URL(filePath: changed))
        await #expect(throws: BackupFault.damaged(path: changed)) { try await unpack(changed) }
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        #expect(left == ["backup.tar", "changed.tar", "data", "data.keys"])
    }

    @Test func `a changed part is named`() async throws {
        try await withStore(in: folder) { store, _ in
            let attachment = try await upload([9, 9], of: sarnai, to: store)
            _ = try await pack(store)
            var bytes = try #require(FileManager.default.contents(atPath: file))
            bytes[512] ^= 1
            try bytes.write(to: URL(filePath: file))
            await #expect(throws: BackupFault.changed(part: "attachments/\(attachment.id)")) { try await unpack() }
        }
    }

    @Test func `whoever was erased after the backup stays erased when it is restored`() async throws {
        try await withStore(in: folder) { store, _ in
            let (hers, his) = try await store.database.write { records in
                (
                    try store.vault.seal("萨仁", for: sarnai, in: records),
                    try store.vault.seal("巴特尔", for: bataar, in: records)
                )
            }
            _ = try await upload([1], of: sarnai, to: store)
            try await store.fill(facts: 3)
            _ = try await pack(store)
            try await store.erasure.erase(sarnai, at: morning, in: store.database)
            let (backup, verified) = try await unpack()
            #expect(backup.attachments == 1)
            #expect(verified.attachments == 0)
            #expect(verified.sealed == 1)
            try await withRestored { copy in
                let found = try await copy.database.read { records in
                    [try copy.vault.open(hers, as: String.self, in: records),
                        try copy.vault.open(his, as: String.self, in: records)]
                }
                #expect(found == [.erased, .value("巴特尔")])
            }
            let files = try FileManager.default.subpathsOfDirectory(atPath: restored + "/attachments")
            #expect(files.filter { $0.count > 60 } == [])
        }
    }

    @Test func `a folder that has something in it is not restored into, an empty one is`() async throws {
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 2)
            _ = try await pack(store)
        }
        try FileManager.default.createDirectory(atPath: restored, withIntermediateDirectories: true)
        try Data("note".utf8).write(to: URL(filePath: restored + "/note"))
        await #expect(throws: BackupFault.notEmpty(folder: restored)) { try await unpack() }
        #expect(try FileManager.default.contentsOfDirectory(atPath: restored) == ["note"])
        try FileManager.default.removeItem(atPath: restored + "/note")
        #expect(try await unpack().verified.facts == 2)
    }

    @Test func `a backup holds no keys, and is not restored without them or with others`() async throws {
        try await withStore(in: folder) { store, _ in
            try await store.fill(facts: 2)
            _ = try await pack(store)
        }
        let nowhere = folder.path + "/nowhere.keys"
        await #expect(throws: KeyFault.missing(path: nowhere)) { try await unpack(keys: nowhere) }
        let others = folder.path + "/others.keys"
        _ = try KeyFile.make(at: others)
        await #expect(throws: BackupFault.notSigned(keysPath: others)) { try await unpack(keys: others) }
        #expect(!FileManager.default.fileExists(atPath: restored))
    }

    @Test func `a backup never replaces a file`() async throws {
        try await withStore(in: folder) { store, _ in
            _ = try await pack(store)
            await #expect(throws: BackupFault.exists(path: file)) { try await pack(store) }
        }
    }

    @Test func `a file removed while the backup is taken leaves the backup too`() async throws {
        try await withStore(in: folder) { store, _ in
            let gone = try await upload([1], of: sarnai, to: store)
            _ = try await upload([2], of: sarnai, to: store)
            let live = RemovingAfterCopy(inner: store.database) {
                try await store.attachments.remove(gone.id, in: store.database)
            }
            let beside = try await RecordsStore.openAsItIs(
                folder: folder.data, keysPath: folder.keys, database: { _ in live })
            #expect(try await pack(beside).attachments == 1)
            #expect(try await unpack().verified.attachments == 1)
        }
    }

    @Test func `a file that is missing though it is registered stops the backup`() async throws {
        try await withStore(in: folder) { store, _ in
            let lost = try await upload([1], of: sarnai, to: store)
            try FileManager.default.removeItem(
                atPath: "\(folder.data)/attachments/\(lost.id.prefix(2))/\(lost.id.dropFirst(2).prefix(2))/\(lost.id)")
            await #expect(throws: BadRecord.attachment(lost.id)) { try await pack(store) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["data", "data.keys"])
        }
    }
}

/// A database beside which something happens right after it was copied.
private struct RemovingAfterCopy: Records.Database {
    let inner: any Records.Database
    let afterCopy: @Sendable () async throws -> Void

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Reading) throws -> Value) async throws -> Value {
        try await inner.read(body)
    }

    func glance<Value: Sendable>(_ body: @Sendable (any Reading) throws -> Value) async throws -> Value {
        try await inner.glance(body)
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Writing) throws -> Value) async throws -> Value {
        try await inner.write(body)
    }

    var counts: CommitCounts { inner.counts }
    var isHealthy: Bool { inner.isHealthy }

    func copy(to path: String) async throws {
        try await inner.copy(to: path)
        try await afterCopy()
    }

    func isSound() async throws -> Bool { try await inner.isSound() }
    func close() async throws { try await inner.close() }
}
