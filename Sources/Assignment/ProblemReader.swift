/// Reads a problem from JSON as it comes, piece by piece; its names stand in any order, each once, and no others.
public struct ProblemReader {
    private var scanner: ByteScanner
    private var problem = AssignmentProblem(reviewsPerDossier: 0, maxLoad: 0, dossiers: 0, experts: 0)

    /// `more` gives the next piece, and an empty one at the end.
    public static func read(_ more: @escaping () throws -> [UInt8]) throws -> AssignmentProblem {
        var reader = ProblemReader(scanner: ByteScanner(more))
        try reader.readObject()
        return reader.problem
    }

    private mutating func readObject() throws {
        try scanner.skipByteOrderMark()
        try scanner.take("{")
        var names: Set<String> = []
        if try !scanner.takes("}") {
            repeat {
                _ = try scanner.peekSign()
                let position = scanner.position
                let name = try scanner.name()
                guard names.insert(name).inserted else { throw UnreadableProblem(at: position, .nameTwice(name)) }
                guard let part = Part(rawValue: name) else { throw UnreadableProblem(at: position, .unknownName(name)) }
                try scanner.take(":")
                try read(part)
            } while try scanner.takes(",")
            try scanner.take("}")
        }
        let missing = Part.needed.first { !names.contains($0.rawValue) }
        if let missing { throw UnreadableProblem(at: scanner.position, .missing(missing.rawValue)) }
        if try scanner.peekSign() != nil { throw try scanner.fault(.goesOn) }
    }

    private enum Part: String {
        case reviewsPerDossier, maxLoad, dossiers, experts, pairs, conflicts, groups

        static let needed: [Part] = [.reviewsPerDossier, .maxLoad, .dossiers, .experts, .pairs]
    }

    private mutating func read(_ part: Part) throws {
        switch part {
        case .reviewsPerDossier: problem.reviewsPerDossier = Int(try scanner.integer())
        case .maxLoad: problem.maxLoad = Int(try scanner.integer())
        case .dossiers: problem.dossiers = Int(try scanner.integer())
        case .experts: problem.experts = Int(try scanner.integer())
        case .pairs:
            try readArray { reader in
                try reader.readItem { reader, dossier, expert in
                    try reader.scanner.take(",")
                    reader.problem.costs.append(try reader.scanner.integer())
                    reader.problem.pairs.append(dossier: dossier, expert: expert)
                }
            }
        case .conflicts where try !scanner.takesNull():
            try readArray { reader in
                try reader.readItem { reader, dossier, expert in
                    reader.problem.conflicts.append(dossier: dossier, expert: expert)
                }
            }
        case .groups where try !scanner.takesNull():
            var groups: [Int64] = []
            try readArray { reader in groups.append(try reader.scanner.integer()) }
            problem.groups = groups
        case .conflicts, .groups: break
        }
    }

    private mutating func readArray(_ readItem: (inout Self) throws -> Void) throws {
        try scanner.take("[")
        if try scanner.takes("]") { return }
        repeat { try readItem(&self) } while try scanner.takes(",")
        try scanner.take("]")
    }

    /// Reads a dossier with an expert, and what stands behind them.
    private mutating func readItem(_ take: (inout Self, Int32, Int32) throws -> Void) throws {
        try scanner.take("[")
        let dossier = try readNumber()
        try scanner.take(",")
        let expert = try readNumber()
        try take(&self, dossier, expert)
        try scanner.take("]")
    }

    /// The number of a dossier or an expert, which is no larger than such numbers ever are.
    private mutating func readNumber() throws -> Int32 {
        _ = try scanner.peekSign()
        let position = scanner.position
        let number = try scanner.integer()
        guard let small = Int32(exactly: number) else { throw UnreadableProblem(at: position, .tooLarge) }
        return small
    }
}
