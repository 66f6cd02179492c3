public import Records
public import Selection

/// A slate as its board shows it: beside the list the hands that seal it, what came about, and who is still on the
/// way to it at which desk.
public struct SlateBoard: Sendable {
    public let view: SlateView
    public let seal: SealHands
    /// Its facts, the newest last.
    public let timeline: [TimelineEntry]
    /// Not yet with the body: what lapses first, then the nearest.
    public let onTheWay: [DossierRow]
    /// More are on the way than are shown.
    public let isCut: Bool
    public let paper: SlatePaper
    /// The employers of everyone shown and the desks that hold them.
    public let organisations: [OrganisationID: Organisation]
}

/// The two people who seal a slate, and what they seal.
public struct SealHands: Sendable, Hashable {
    /// Someone of the body and the moment of what they did.
    public struct Hand: Sendable, Hashable {
        public let name: String
        public let at: Moment
    }

    /// None where a change of the list took it back.
    public let prepared: Hand?
    public let confirmed: Hand?
    public let contact: String?
    public let phone: String?
    /// The leaders of the body who may confirm what was prepared.
    public let mayConfirm: [String]
    /// The chain's link after the fact that sealed it, by which its number is looked up.
    public let digest: Fingerprint?
}

extension Casework {
    /// How many lines a board has in all, and how many of them are kept for those on the way.
    static let boardHeight = 50
    static let onTheWayHeight = 15

    public func slateBoard(_ id: SlateID, for actor: Actor, at now: Moment) async throws -> SlateBoard {
        try await records.database.read { records in
            let desk = try Desk(records: records, casework: self, actor: actor, now: now)
            guard let empty = Slate(id), let kind = try desk.organisation(empty.body)?.body else {
                throw CaseworkFault.notFound
            }
            return try desk.board(desk.slate(empty, kind))
        }
    }
}

extension Desk {
    fileprivate func board(_ view: SlateView) throws -> SlateBoard {
        let slate = view.slate
        let facts = try Ledger.facts(of: CaseKey(.slate, slate.id.text), in: records)
        let height = max(Casework.onTheWayHeight, Casework.boardHeight - view.rows.count)
        let found =
            slate.sealedAt == nil
            ? try DossierRows.onTheWay(
                to: slate.body, tier: slate.tier, at: now, limit: height + 1, in: records) : []
        let onTheWay = Array(found.prefix(height))
        let named = Set((view.rows + onTheWay).flatMap { [$0.employer] + [$0.desk].compactMap(\.self) })
        return SlateBoard(
            view: view, seal: try hands(of: slate, facts), timeline: facts.map { TimelineEntry($0, details: []) },
            onTheWay: onTheWay, isCut: found.count > onTheWay.count,
            paper: try paper(of: view, facts), organisations: try organisations(named))
    }

    private func hands(of slate: Slate, _ facts: [Fact]) throws -> SealHands {
        let prepared = slate.preparedBy == nil ? nil : facts.last { $0.name == "prepared" }
        let sealed = facts.last { $0.name == "sealed" }
        let said = try prepared.flatMap(preparation)
        let leaders = try Accounts.accounts(at: slate.body, in: records).filter {
            $0.role == .leader && $0.state == .active && $0.id != slate.preparedBy
        }
        return SealHands(
            prepared: try prepared.flatMap(hand), confirmed: try sealed.flatMap(hand),
            contact: try said.flatMap { try casework.opened($0.contact, in: records) },
            phone: try said.flatMap { try casework.opened($0.phone, in: records) },
            mayConfirm: leaders.compactMap(\.displayName),
            digest: try sealed.flatMap { try Ledger.link(after: $0, in: records) })
    }

    /// What a fact prepares.
    func preparation(of fact: Fact) throws -> SlatePreparation? {
        guard case .prepared(let said) = try CanonicalJSON.decode(from: fact.event) as SlateEvent else { return nil }
        return said
    }

    func hand(of fact: Fact) throws -> SealHands.Hand? {
        try Accounts.account(fact.by.account, in: records)?.displayName.map { SealHands.Hand(name: $0, at: fact.at) }
    }
}
