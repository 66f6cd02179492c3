import Foundation

/// Everything kept: the database, personal values, uploaded files and signed heads of one data folder.
public struct RecordsStore: Sendable {
    public let database: any Database
    public let vault: Vault
    public let attachments: Attachments
    public let pieces: UploadPieces
    public let checkpoints: Checkpoints
    public let ballots: BallotStore
    public let erasure: Erasure
    let keys: Keys

    /// Opens a folder with its keys, brings the tables up to date, and finishes erasures a crash or a
    /// restore left open.
    /// New keys are made for a new folder alone: without its keys an older one is lost, and must not be
    /// hidden by new ones.
    public static func open(
        folder: String, keysPath: String, database open: (String) throws -> any Database
    ) async throws -> RecordsStore {
        let database = try open(folder)
        do {
            try await Schema.migrate(database)
            let keys = try await keys(at: keysPath, for: database)
            let store = RecordsStore(folder: folder, keys: keys, keysPath: keysPath, database: database)
            try await store.erasure.applyList(in: database)
            return store
        } catch {
            try? await database.close()
            throw error
        }
    }

    /// Opens a folder as it is: nothing is made, brought up to date or erased.
    public static func openAsItIs(
        folder: String, keysPath: String, database open: (String) throws -> any Database
    ) async throws -> RecordsStore {
        let database = try open(folder)
        do {
            try await demandReadableTables(database)
            guard DurableFile.exists(keysPath) else { throw KeyFault.missing(path: keysPath) }
            let keys = try KeyFile.load(keysPath)
            let known = try await database.read { try Settings.value(of: .keys, in: $0) }
            guard known == keys.name else { throw KeyFault.ofOtherRecords(path: keysPath) }
            return RecordsStore(folder: folder, keys: keys, keysPath: keysPath, database: database)
        } catch {
            try? await database.close()
            throw error
        }
    }

    /// An older folder may lack the last steps; what is verified and copied has stood since the settings came.
    private static func demandReadableTables(_ database: any Database) async throws {
        do {
            try await Schema.check(database)
        } catch SchemaFault.missing(let step) where step > Migration.settings.number {}
    }

    /// The keys' usual place: beside the folder, never in it.
    public static func keysPath(forFolder folder: String) -> String {
        URL(fileURLWithPath: folder).standardizedFileURL.path + ".keys"
    }

    init(folder: String, keys: Keys, keysPath: String, database: any Database) {
        self.database = database
        self.keys = keys
        vault = Vault(keys: keys)
        attachments = Self.attachments(in: folder, keys)
        checkpoints = Self.checkpoints(in: folder, keys)
        ballots = Self.ballots(in: folder, keys)
        pieces = UploadPieces(folder: folder + "/uploads")
        erasure = Erasure(list: ErasureList(besideKeys: keysPath), attachments: attachments, pieces: pieces)
    }

    static func attachments(in folder: String, _ keys: Keys) -> Attachments {
        Attachments(folder: folder + "/attachments", vault: Vault(keys: keys))
    }

    static func ballots(in folder: String, _ keys: Keys) -> BallotStore {
        BallotStore(folder: folder + "/ballots", keys: keys)
    }

    static func checkpoints(in folder: String, _ keys: Keys) -> Checkpoints {
        Checkpoints(folder: folder + "/checkpoints", keys: keys)
    }

    private static func keys(at path: String, for database: any Database) async throws -> Keys {
        let known = try await database.read { try Settings.value(of: .keys, in: $0) }
        guard DurableFile.exists(path) || known == nil else { throw KeyFault.missing(path: path) }
        let keys = try DurableFile.exists(path) ? KeyFile.load(path) : KeyFile.make(at: path)
        guard known == nil || known == keys.name else { throw KeyFault.ofOtherRecords(path: path) }
        try await database.write { try Settings.set(.keys, to: keys.name, in: $0) }
        return keys
    }
}
