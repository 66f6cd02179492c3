import Foundation
import Records
import SQLiteDatabase
import Testing

/// A folder of a test's own, gone when the test is over.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "bole-records-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var data: String { path + "/data" }
    var keys: String { path + "/data.keys" }
}

/// The engines the contract holds for. A second one joins by one more case.
enum Engine: String, CaseIterable, Sendable {
    case sqlite

    func open(_ folder: String) throws -> any Records.Database {
        switch self {
        case .sqlite: try SQLiteDatabase(folder: folder)
        }
    }
}

/// Opens a store in a folder, runs the body, closes the store.
func withStore(
    _ engine: Engine = .sqlite, in folder: Folder? = nil, _ body: (RecordsStore, Folder) async throws -> Void
) async throws {
    let folder = try folder ?? Folder()
    let store = try await RecordsStore.open(
        folder: folder.data, keysPath: folder.keys, database: { try engine.open($0) })
    do {
        try await body(store, folder)
    } catch {
        try? await store.database.close()
        throw error
    }
    try await store.database.close()
}

func copyFile(_ path: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: path, toPath: other)
}
