/// Everything before the public now, and what ended lately; a desk also sees its own.
public struct PublicitiesPage: Page {
    public static let template = "publicities"
    public let publicities: [PublicityLine]
    public let pager: PagerModel?
    public let ended: EndedPublicities?
    public let own: OwnPublicities?

    public init(publicities: [PublicityLine], pager: PagerModel?, ended: [PublicityLine], own: OwnPublicities?) {
        self.publicities = publicities
        self.pager = pager
        self.ended = ended.isEmpty ? nil : EndedPublicities(publicities: ended)
        self.own = own
    }
}

/// What stood before the public until lately.
public struct EndedPublicities: Shown {
    public let publicities: [PublicityLine]

    public init(publicities: [PublicityLine]) { self.publicities = publicities }
}

/// Everything that ever stood before the public and has ended, without a name.
public struct PastPublicitiesPage: Page {
    public static let template = "past-publicities"
    public let lines: [PastPublicityLine]
    public let pager: PagerModel?

    public init(lines: [PastPublicityLine], pager: PagerModel?) {
        self.lines = lines
        self.pager = pager
    }
}

public struct PastPublicityLine: Shown {
    public let address: String
    public let publisher: String
    public let window: String
    public let outcome: String
    public let number: String
    public let digest: String

    public init(
        address: String, publisher: String, window: String, outcome: String, number: String, digest: String
    ) {
        self.address = address
        self.publisher = publisher
        self.window = window
        self.outcome = outcome
        self.number = number
        self.digest = digest
    }
}

/// What a desk has prepared, posted or stated.
public struct OwnPublicities: Shown {
    public let publicities: [PublicityLine]
    public let canPrepare: Bool

    public init(publicities: [PublicityLine], canPrepare: Bool) {
        self.publicities = publicities
        self.canPrepare = canPrepare
    }
}

/// One publicity: for everyone, with what its desk can do where the reader is of it.
public struct PublicityPage: Page {
    public static let template = "publicity"
    public let heading: String
    /// By which it is looked up.
    public let number: String
    public let state: TagModel
    public let window: WindowModel?
    public let until: String?
    public let people: [NamedTier]
    public let areNamesShown: Bool
    public let withheld: Int?
    public let digest: String
    public let checkpoint: String?
    public let desk: PublicityDeskPart?
    /// The same as it hangs on a board, as PDF.
    public let print: String?
    /// Where one speaks against a name.
    public let contact: [FactLine]

    public init(
        heading: String, number: String, state: TagModel, window: WindowModel?, until: String?, people: [NamedTier],
        areNamesShown: Bool, withheld: Int?, digest: String, checkpoint: String?, desk: PublicityDeskPart?,
        print: String? = nil, contact: [FactLine] = []
    ) {
        self.contact = contact
        self.print = print
        self.heading = heading
        self.number = number
        self.state = state
        self.window = window
        self.until = until
        self.people = people
        self.areNamesShown = areNamesShown
        self.withheld = withheld
        self.digest = digest
        self.checkpoint = checkpoint
        self.desk = desk
    }
}

/// What only the desk sees: objections and acts.
public struct PublicityDeskPart: Shown {
    /// The days as they would be counted if the text were posted now.
    public let foreseen: [WindowModel]
    public let objections: [ObjectionModel]
    public let acts: [ActLink]
    /// What is had on paper besides the text itself.
    public let papers: [Link]
    /// Where the stamped text comes back as a scan, once it was posted.
    public let scans: String?

    public init(
        foreseen: [WindowModel], objections: [ObjectionModel], acts: [ActLink], papers: [Link] = [],
        scans: String? = nil
    ) {
        self.papers = papers
        self.scans = scans
        self.foreseen = foreseen
        self.objections = objections
        self.acts = acts
    }
}

public struct ObjectionModel: Shown {
    public let number: Int
    public let name: String
    public let received: String
    public let source: String
    public let content: String
    public let outcome: TagModel
    public let conclude: String?

    public init(
        number: Int, name: String, received: String, source: String, content: String, outcome: TagModel,
        conclude: String?
    ) {
        self.number = number
        self.name = name
        self.received = received
        self.source = source
        self.content = content
        self.outcome = outcome
        self.conclude = conclude
    }
}
