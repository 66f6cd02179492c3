/// What stands in a Word document, every tracked change accepted: paragraphs and tables in their order.
public struct WordText: Sendable, Hashable, Decodable {
    let blocks: [Block]

    struct Block: Sendable, Hashable, Decodable {
        /// Of a paragraph.
        var text: String?
        /// Of a table, where it has one.
        var name: String?
        var rows: [[Cell]]?
    }

    struct Cell: Sendable, Hashable, Decodable {
        let text: String
        /// That of the control in it, or around it.
        let tag: String?
        /// How many columns it takes.
        let span: Int
        /// Whether it was made one with those above or below.
        let isTall: Bool
    }
}

/// Why a Word document isn't read; each has a sentence of its own in the texts.
public enum UnreadableDocument: String, Error, Sendable, Hashable, CaseIterable {
    case empty, tooLarge
    /// It needs a password.
    case locked
    /// `.doc`, which was written before 2007.
    case old
    case noDocument, damaged
    case macros
    /// It names a document type, as only attacks do.
    case documentType
    /// Reading it took more time or memory than one document is given.
    case tooHeavy
    /// No record of people after GB/T 35397; of nobody; of several.
    case talentUnreadable, talentNobody, talentSeveral
    /// It is of another programme, or no form at all.
    case otherForm
    /// The same of a recommendation report.
    case otherReport

    /// The name of its sentence.
    public var textKey: String { "word." + rawValue }
}

extension Typesetter {
    /// The most bytes a document may have; a filled form has a twentieth of it.
    public static let mostWordBytes = 10 << 20

    /// Reads a Word document from outside, behind the same walls; throws an `UnreadableDocument`.
    public func read(_ document: [UInt8]) async throws -> WordText {
        guard !document.isEmpty else { throw UnreadableDocument.empty }
        guard document.count <= Self.mostWordBytes else { throw UnreadableDocument.tooLarge }
        let folder = try ScratchFolder(["document": document], within: command.folder)
        defer { withExtendedLifetime(folder) {} }
        do {
            let job = ReadingJob(file: folder.path + "/document", seconds: min(seconds, Self.readingSeconds))
            let told = try JSON.decode(Told.self, from: try await made(JSON.line(of: job)).content)
            guard let fault = told.fault else { return WordText(blocks: told.blocks ?? []) }
            throw UnreadableDocument(rawValue: fault) ?? .damaged
        } catch is TypesettingFault {
            throw UnreadableDocument.tooHeavy
        }
    }

    private static let readingSeconds = 20
}

private struct ReadingJob: Encodable {
    let kind = "read"
    let file: String
    let seconds: Int
}

/// What the process says of a document.
private struct Told: Decodable {
    let blocks: [WordText.Block]?
    let fault: String?
}
