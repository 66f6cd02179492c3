public import Records
public import Selection

/// A publicity in a list for everyone, with how many it names as long as names are shown.
public struct ListedPublicity: Sendable {
    public let row: PublicityRow
    public let publisher: Organisation?
    public let count: Int?
}

/// A part of the list, and where it goes on.
public struct PublicityListing: Sendable {
    public let publicities: [ListedPublicity]
    public let next: PublicityPlace?
}

extension Casework {
    /// What stands before the public at a moment.
    public func running(
        at now: Moment, from place: PublicityPlace? = nil, limit: Int = 50
    ) async throws -> PublicityListing {
        try await listing(limit, at: now) { records in
            try PublicityRows.posted(endingAfter: now, from: place, limit: limit + 1, in: records)
        }
    }

    /// What stood before the public until then.
    public func ended(
        by now: Moment, from place: PublicityPlace? = nil, limit: Int = 50
    ) async throws -> PublicityListing {
        try await listing(limit, at: now) { records in
            try PublicityRows.posted(endedBy: now, from: place, limit: limit + 1, in: records)
        }
    }

    private func listing(
        _ limit: Int, at now: Moment, _ read: @Sendable @escaping (any Reading) throws -> [PublicityRow]
    ) async throws -> PublicityListing {
        try await records.database.read { records in
            let rows = try read(records)
            let counts = try PublicityRows.countNames(of: rows.prefix(limit), in: records)
            let shown = try rows.prefix(limit).map { row in
                let areNamesShown = program.publicity.areNamesShown(endingAt: row.free, at: now)
                let count = areNamesShown ? counts[row.id] : nil
                return ListedPublicity(
                    row: row, publisher: try Organisations.organisation(row.publisher, in: records)?.organisation,
                    count: count)
            }
            let last = rows.count > limit ? shown.last?.row : nil
            return PublicityListing(
                publicities: shown, next: last.flatMap { row in row.free.map { PublicityPlace(after: row, free: $0) } })
        }
    }
}
