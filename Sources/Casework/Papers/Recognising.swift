public import Papers
import Records
public import Selection

/// What a file that somebody holds turns out to be, with nothing in it that isn't everyone's.
public enum RecognisedFile: Sendable {
    /// Byte for byte as it was printed first at that moment.
    case printed(NumberedDocument, isCurrent: Bool, at: Moment)
    /// Another file: all that can be said is what its squares say.
    case carrying([CarriedPaper])

    /// One paper of which a file carries pages.
    public struct CarriedPaper: Sendable {
        public let mark: DocumentMark
        public let pages: [Int]
        /// Nil where the records have no such number.
        public let document: NumberedDocument?
        public let standing: DigestStanding
    }
}

extension UploadDesk {
    /// How many pages of a stranger's file are looked at.
    static let pagesForAnyone = 20

    public func recognise(_ content: [UInt8], named name: String) async throws -> RecognisedFile {
        let digest = Fingerprint(of: content)
        let print = try await casework.records.database.read { try Prints.paper(digest, in: $0) }
        if let print, let document = try await casework.document(numbered: print.number) {
            return .printed(document, isCurrent: print.at >= document.at, at: print.at)
        }
        let type = try await inspector.inspect(content, named: name).type
        let squares = try await SquareReader(drawer).squares(of: content, type: type, limit: Self.pagesForAnyone)
        var carried: [DocumentMark] = []
        var pages: [DocumentMark: [Int]] = [:]
        for (read, page) in squares.flatMap({ $0.compactMap { DocumentMark.reading($0) } }) {
            // Where a number is looked up says nothing of the paper.
            let mark = DocumentMark(number: read.number, digest: read.digest, place: "")
            if pages[mark] == nil { carried.append(mark) }
            pages[mark, default: []].append(page)
        }
        return .carrying(try await carried.asyncMap { try await self.paper($0, pages[$0] ?? []) })
    }

    private func paper(_ mark: DocumentMark, _ pages: [Int]) async throws -> RecognisedFile.CarriedPaper {
        let document = try await casework.document(numbered: mark.number)
        var standing = DigestStanding.unknown
        if let document { standing = try await casework.standing(of: mark.digest, under: document) }
        return RecognisedFile.CarriedPaper(mark: mark, pages: pages, document: document, standing: standing)
    }
}
