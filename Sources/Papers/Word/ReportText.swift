import Selection

/// A recommendation report as a Word document says it.
public struct ReportText: Sendable, Hashable {
    /// What a body may word otherwise.
    public let body: [String]
    /// Title, addressee, contact, enclosures, signature and headings, which follow from what was sealed.
    let fixed: [String]
    /// The lists of names, a tier each: heads, then rows.
    let lists: [[[String]]]

    /// - Parameter addressee: whose line begins the body; nil is no report of this programme.
    public init?(_ text: WordText, to addressee: String) {
        let lines = text.blocks.compactMap { $0.text?.trimmingEnds }.filter { !$0.isEmpty }
        guard let start = lines.firstIndex(where: { $0.squeezed == addressee.squeezed + "：" }) else { return nil }
        let end = lines[start...].firstIndex { $0.hasPrefix("联系人：") } ?? lines.endIndex
        // Without its contact the report still ends before its enclosures.
        let last = end < lines.endIndex ? end : lines[start...].firstIndex { $0.hasPrefix("附件") } ?? lines.endIndex
        body = Array(lines[(start + 1)..<last])
        // A layout breaks titles into lines of its own.
        fixed = [lines[..<start].joined().squeezed] + ([lines[start]] + lines[last...]).map(\.squeezed)
        lists = text.blocks.compactMap { block in
            block.rows.map { rows in rows.map { row in row.map { $0.text.squeezed } } }
        }
    }
}

/// What differs between a report as the system prints it and as it came back.
public struct ReportComparison: Sendable, Hashable {
    /// A paragraph or a cell, before and now; empty where there is none.
    public struct Change: Sendable, Hashable {
        public let was: String
        public let now: String
    }

    /// A cell of a list of names.
    public struct ListChange: Sendable, Hashable {
        /// From 0, of the tiers in their order.
        public let list: Int
        /// From 1, under the heads; nil where the list has more rows or fewer.
        public let row: Int?
        public let change: Change
    }

    public let lists: [ListChange]
    public let fixed: [Change]
    public let body: [Change]
    /// The body's own wording, which is kept when it is confirmed.
    public let edited: [String]

    /// Throws where the body of the report was taken out whole, or is a book.
    public init(_ printed: ReportText, _ returned: ReportText) throws(UnreadableDocument) {
        guard Self.fits(returned.body) else {
            throw returned.body.isEmpty ? UnreadableDocument.otherReport : UnreadableDocument.tooLarge
        }
        lists = Self.lists(printed.lists, returned.lists)
        fixed = Self.changes(printed.fixed, returned.fixed)
        body = Self.changes(printed.body, returned.body)
        edited = returned.body
    }

    /// Paragraphs that came instead of others stand beside them.
    static func changes(_ before: [String], _ now: [String]) -> [Change] {
        var (removed, inserted): ([(Int, String)], [(Int, String)]) = ([], [])
        for step in now.difference(from: before) {
            switch step {
            case .remove(let offset, let words, _): removed.append((offset, words))
            case .insert(let offset, let words, _): inserted.append((offset, words))
            }
        }
        // Where each stands among the paragraphs that both have.
        let taken = Set(removed.map(\.0)), added = Set(inserted.map(\.0))
        let gap = { (offset: Int, left: Set<Int>) in offset - left.count { $0 < offset } }
        let groups = Dictionary(grouping: removed) { gap($0.0, taken) }
        let others = Dictionary(grouping: inserted) { gap($0.0, added) }
        return Set(groups.keys).union(others.keys).sorted().flatMap { place in
            // A difference tells of removals from the end.
            let was = (groups[place] ?? []).sorted { $0.0 < $1.0 }
            let now = others[place] ?? []
            return (0..<max(was.count, now.count)).map { index in
                Change(
                    was: index < was.count ? was[index].1 : "", now: index < now.count ? now[index].1 : "")
            }
        }
    }

    private static func lists(_ before: [[[String]]], _ now: [[[String]]]) -> [ListChange] {
        (0..<max(before.count, now.count)).flatMap { list -> [ListChange] in
            let was = list < before.count ? before[list] : []
            let now = list < now.count ? now[list] : []
            if was.count != now.count {
                let rows = Change(was: "\(max(0, was.count - 1))", now: "\(max(0, now.count - 1))")
                return [ListChange(list: list, row: nil, change: rows)] + cells(list, was, now)
            }
            return cells(list, was, now)
        }
    }

    private static func cells(_ list: Int, _ before: [[String]], _ now: [[String]]) -> [ListChange] {
        zip(before, now).enumerated().flatMap { row, pair -> [ListChange] in
            let width = max(pair.0.count, pair.1.count)
            return (0..<width).compactMap { column -> ListChange? in
                let was = column < pair.0.count ? pair.0[column] : ""
                let now = column < pair.1.count ? pair.1[column] : ""
                if was.utf8.elementsEqual(now.utf8) { return nil }
                return ListChange(list: list, row: row, change: Change(was: was, now: now))
            }
        }
    }
}

extension ReportComparison {
    /// Whether paragraphs are a report's: some, and no book.
    public static func fits(_ paragraphs: [String]) -> Bool {
        (1...300).contains(paragraphs.count) && paragraphs.reduce(0) { $0 + $1.utf8.count } <= 100_000
            && paragraphs.allSatisfy { $0.unwritableSign == nil }
    }
}
