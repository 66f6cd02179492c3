public import Records
public import Selection

/// A part of the list that is asked for: as the filter narrows it, or what is found in that by what somebody looks for.
public struct ListPart: Sendable {
    let filter: DossierFilter
    let search: DossierSearch?
    private(set) var cursor: DossierCursor?
    private(set) var found: SearchCursor?

    /// From the list's beginning.
    public init(_ filter: DossierFilter, found search: DossierSearch? = nil) {
        self.filter = filter
        self.search = search
    }

    /// Goes on where the part before it ended, in its own words; false where they name no such place.
    public mutating func begin(at text: String) -> Bool {
        if search == nil {
            cursor = DossierCursor(text, in: filter.order)
            return cursor != nil
        }
        found = SearchCursor(text)
        return found != nil
    }
}

extension Casework {
    /// A part of the list, and the words in which the next one is asked for.
    public func dossiers(
        _ part: ListPart, size: Int, for actor: Actor, at now: Moment
    ) async throws -> (listing: DossierListing, next: String?) {
        if let search = part.search {
            let found = try await dossiers(
                found: search, part.filter, after: part.found, size: size, for: actor, at: now)
            return (found.listing, found.next?.text)
        }
        let listing = try await dossiers(part.filter, after: part.cursor, size: size, for: actor, at: now)
        return (listing, listing.page.next?.text)
    }
}
