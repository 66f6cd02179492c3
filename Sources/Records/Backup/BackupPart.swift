/// What may stand in a backup, and under which name; a name from elsewhere never becomes a path.
enum BackupPart: Hashable {
    case database
    case attachment(String)
    case checkpoint(Int)
    /// A file of a vote.
    case ballots(String)

    var name: String {
        switch self {
        case .database: "database"
        case .attachment(let id): "attachments/\(id)"
        case .checkpoint(let count): "checkpoints/\(count)"
        case .ballots(let file): "ballots/\(file)"
        }
    }

    init?(_ name: String) {
        let words = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (words.first, words.count) {
        case ("database", 1): self = .database
        case ("attachments", 2):
            guard words[1].utf8.count == 64, words[1].utf8.allSatisfy(Self.hexDigits.contains) else { return nil }
            self = .attachment(words[1])
        case ("checkpoints", 2):
            guard let count = Int(words[1]), count >= 0, String(count) == words[1] else { return nil }
            self = .checkpoint(count)
        case ("ballots", 2):
            guard BallotStore.isFile(words[1]) else { return nil }
            self = .ballots(words[1])
        default: return nil
        }
    }

    private static let hexDigits = Set("0123456789abcdef".utf8)
}
