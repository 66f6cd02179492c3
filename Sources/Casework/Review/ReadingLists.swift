public import Records
public import Selection

/// An expert's desk: what waits for them and what they have done, and nothing of what others do.
public struct ReadingQueue: Sendable {
    public let lines: [ReadingLine]

    public func count(_ standing: ReadingStanding) -> Int { lines.count { $0.row.standing == standing } }

    /// Of all that is theirs, how much is handed in.
    public var progress: (done: Int, all: Int) {
        (count(.handedIn), lines.count { $0.row.standing.isTheirs })
    }
}

/// One reading in an expert's queue.
public struct ReadingLine: Sendable {
    public let row: ReadingRow
    /// Nil where the file is closed to the expert.
    public let subject: ReadSubject?
    /// The last day on which it can be handed in; nil where there is nothing to hand in.
    public let due: Day?
    /// Whether scores are typed already.
    public let isBegun: Bool
}

extension Casework {
    /// What waits comes first, by the day on which it is due, then what is done.
    public func readings(for actor: Actor, at now: Moment) async throws -> ReadingQueue {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            let expert = try desk.expert()
            let begun = try ScoreDrafts.begun(by: actor.account, in: records)
            let lines = try ReadingRows.rows(of: expert, in: records).map { try desk.line($0, begun) }
            return ReadingQueue(lines: lines.sorted { $0.order < $1.order })
        }
    }
}

extension Desk {
    fileprivate func line(_ row: ReadingRow, _ begun: Set<ReadingID>) throws -> ReadingLine {
        let round = try reader.file(row.offer.round.text, of: Round.self)?.state
        let isTheirs = row.standing.isTheirs && round?.isInConflict(row.offer.expert, row.offer.dossier) == false
        return ReadingLine(
            row: row, subject: isTheirs ? try subject(row.offer.dossier) : nil,
            due: row.standing.isOpen ? round?.due : nil, isBegun: begun.contains(row.id))
    }
}

extension ReadingLine {
    /// Open ones by their day, those answered before those offered; then handed in, then whatever came to nothing.
    fileprivate var order: Order {
        let group = row.standing.isOpen ? 0 : row.standing == .handedIn ? 1 : 2
        return Order(group: group, due: due, offered: row.offered, number: row.id.text)
    }

    fileprivate struct Order: Comparable {
        let group: Int
        let due: Day?
        let offered: Moment
        let number: String

        static func < (left: Order, right: Order) -> Bool {
            if left.group != right.group { return left.group < right.group }
            if let first = left.due, let second = right.due, first != second { return first < second }
            if left.offered != right.offered { return left.offered < right.offered }
            return (left.number.utf8.count, left.number) < (right.number.utf8.count, right.number)
        }
    }
}
