/// How a name stands in a publicity: with which particulars, until when, and whether an objection holds it back.
public struct PublishedStanding: Sendable, Hashable {
    public let particulars: Int
    /// The first instant at which the name has stood its whole window; none until it is posted.
    public let free: Moment?
    public let objection: HoldingObjection?

    public init(particulars: Int, free: Moment?, objection: HoldingObjection?) {
        self.particulars = particulars
        self.free = free
        self.objection = objection
    }
}

/// An objection that holds a person back (三（二）, R27).
public enum HoldingObjection: String, Sendable, Hashable, Codable, CaseIterable {
    case open, upheld
}

extension Publicity {
    /// How a name stands in it; none when it isn't named.
    public func standing(of dossier: DossierID) -> PublishedStanding? {
        name(of: dossier).map { name in
            let holding = objection(holding: dossier)
            return PublishedStanding(
                particulars: name.particulars, free: posting == nil ? nil : window(for: dossier)?.free,
                objection: holding.map { $0.outcome == .upheld ? .upheld : .open })
        }
    }
}

extension [PublishedStanding] {
    /// 三（二）, R27: of the names posted with these particulars the last stood for its whole window, and nothing
    /// objected is open or was upheld.
    func require(_ particulars: Int, at now: Moment) throws(Refusal) {
        let shown = last { $0.free != nil && $0.particulars == particulars }
        guard let shown, let free = shown.free else { throw Refusal(.publicityMissing, "三（二）") }
        guard now >= free else {
            throw Refusal(.publicityStillOpen, "三（二）", ["until": free.description])
        }
        switch shown.objection {
        case .upheld: throw Refusal(.objectionUpheld, "三（二）")
        case .open: throw Refusal(.objectionOpen, "三（二）")
        case nil: break
        }
    }
}
