import Foundation
import Records
import SQLiteDatabase
import Selection
import Testing

/// Pieces of files: encrypted, in their order, and gone with whom they belong to.
struct UploadsTests {
    private let file = AnnouncedFile(name: "证书.pdf", size: 6, modified: "m")

    private func begin(in store: RecordsStore) async throws -> (upload: Upload, key: PersonKey) {
        try await store.database.write { records in
            _ = try store.vault.seal("萨仁", for: sarnai, in: records)
            let upload = try Uploads.begin(file, by: sarnai, owner: "d-1", at: morning, in: records)
            return (upload, try #require(try store.vault.personKey(of: sarnai, in: records)))
        }
    }

    private func add(_ piece: [UInt8], to upload: Upload, _ key: PersonKey, in store: RecordsStore) async throws
        -> Bool
    {
        let name = try store.pieces.keep(piece, of: upload, under: key)
        return try await store.database.write {
            try Uploads.add(piece: name, of: piece.count, to: upload, at: morning, in: $0)
        }
    }

    private func upload(_ id: String, in store: RecordsStore) async throws -> Upload? {
        try await store.database.read { try Uploads.upload(id, in: $0) }
    }

    private func files(_ folder: Folder) throws -> [String] {
        let place = folder.data + "/uploads"
        guard FileManager.default.fileExists(atPath: place) else { return [] }
        return try FileManager.default.contentsOfDirectory(atPath: place)
    }

    @Test func `after a restart the file goes on from its last piece, and no piece is readable on disk`()
        async throws
    {
        let folder = try Folder()
        var id = ""
        try await withStore(in: folder) { store, _ in
            let (upload, key) = try await begin(in: store)
            #expect(try await add(Array("草".utf8), to: upload, key, in: store))
            id = upload.id
        }
        try await withStore(in: folder) { store, _ in
            let (again, key) = try await begin(in: store)
            #expect(again.id == id && again.received == 3)
            #expect(try await add(Array("原".utf8), to: again, key, in: store))
            let whole = try #require(try await upload(id, in: store))
            #expect(whole.isWhole)
            #expect(try store.pieces.content(of: whole, under: key) == Array("草原".utf8))
            for name in try files(folder).flatMap({ try pieces(of: $0, folder) }) {
                let kept = try #require(FileManager.default.contents(atPath: name))
                #expect(kept.range(of: Data("草".utf8)) == nil)
            }
        }
    }

    private func pieces(of upload: String, _ folder: Folder) throws -> [String] {
        let place = folder.data + "/uploads/" + upload
        return try FileManager.default.contentsOfDirectory(atPath: place).map { place + "/" + $0 }
    }

    @Test func `of two pieces at one place the first is taken`() async throws {
        try await withStore { store, _ in
            let (begun, key) = try await begin(in: store)
            #expect(try await add([1, 2, 3], to: begun, key, in: store))
            #expect(try await !add([4, 5, 6], to: begun, key, in: store))
            let now = try #require(try await upload(begun.id, in: store))
            #expect(try store.pieces.content(of: now, under: key) == [1, 2, 3])
        }
    }

    @Test func `a piece that was changed on disk is never read`() async throws {
        try await withStore { store, folder in
            let (begun, key) = try await begin(in: store)
            #expect(try await add([1, 2, 3], to: begun, key, in: store))
            let place = try #require(try pieces(of: begun.id, folder).first)
            try Data([0]).write(to: URL(fileURLWithPath: place))
            let now = try #require(try await upload(begun.id, in: store))
            #expect(throws: VaultFault.wrongBox) { try store.pieces.content(of: now, under: key) }
        }
    }

    @Test func `who is erased leaves no piece, and what no row speaks of is swept`() async throws {
        try await withStore { store, folder in
            let (begun, key) = try await begin(in: store)
            _ = try await add([1, 2, 3], to: begun, key, in: store)
            try await store.pieces.sweep(store.database)
            #expect(try files(folder) == [begun.id])
            try await store.erasure.erase(sarnai, at: morning, in: store.database)
            #expect(try await upload(begun.id, in: store) == nil)
            #expect(try files(folder) == [])
            _ = try store.pieces.keep([1], of: begun, under: key)
            try await store.pieces.sweep(store.database)
            #expect(try files(folder) == [])
        }
    }

    @Test func `a backup passes by what isn't whole`() async throws {
        let folder = try Folder()
        var id = ""
        try await withStore(in: folder) { store, _ in
            let (begun, key) = try await begin(in: store)
            _ = try await add([1, 2, 3], to: begun, key, in: store)
            id = begun.id
            _ = try await store.backup(
                to: folder.path + "/backup.tar", at: morning, databaseFile: SQLiteDatabase.fileName,
                database: { try SQLiteDatabase(folder: $0) })
            #expect(try await upload(id, in: store)?.received == 3)
        }
        _ = try await RecordsStore.restore(
            from: folder.path + "/backup.tar", to: folder.path + "/restored", keysPath: folder.keys,
            databaseFile: SQLiteDatabase.fileName, database: { try SQLiteDatabase(folder: $0) })
        let store = try await RecordsStore.open(
            folder: folder.path + "/restored", keysPath: folder.keys, database: { try SQLiteDatabase(folder: $0) })
        #expect(try await upload(id, in: store) == nil)
        try await store.database.close()
    }
}
