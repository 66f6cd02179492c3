public import Records
public import Selection

/// Everything that can be asked of the office: the one way in for pages, API, command line and rehearsal.
public enum Command: Sendable {
    /// An applicant hands in a draft, as it was saved or as they carry it; it brings back the corrections of the
    /// dossier named, or of the one it was begun from.
    case submit(DraftID, version: Int, carrying: ApplicationDraft? = nil, correcting: DossierID? = nil)
    case dossier(DossierID, DossierCommand)
    case slate(SlateID, SlateCommand)
    /// A desk puts together the names it will publish.
    case preparePublicity(by: OrganisationID, [DossierID], contact: PublicityContact? = nil)
    case publicity(PublicityID, PublicityCommand)
    case decision(DecisionCommand)
    case settings(SettingsCommand)
    case filing(FilingID, FilingCommand)
    /// A new draw of a panel is planned.
    case planPanel(PanelDraft)
    case panel(PanelID, PanelCommand)
    // Rounds
    /// The experts of a drawn panel are to read the dossiers of a tier.
    case openRound(RoundPlan)
    case round(RoundID, RoundCommand)
    /// What was proposed is assigned, as it stands at that version, all of it or nothing.
    case applyProposal(RoundID, version: Int)
    // Readings
    case reading(ReadingID, ReadingCommand)
    // The meeting
    case convene(SittingDraft)
    case sitting(SittingID, SittingCommand)
}

/// Who asks, when it had arrived whole, what they had seen, and the key under which it is asked once only.
public struct Request: Sendable {
    public let by: Actor
    public let at: Moment
    /// The version of the case the asker saw; nil where they saw none.
    public let expecting: Int?
    public let key: RequestKey?

    public init(by: Actor, at: Moment, expecting: Int? = nil, key: RequestKey? = nil) {
        self.by = by
        self.at = at
        self.expecting = expecting
        self.key = key
    }
}

/// A key its sender chose, and the digest of what was asked under it.
public struct RequestKey: Sendable, Hashable {
    public let name: String
    public let asked: Fingerprint

    public init(name: String, asked: Fingerprint) {
        self.name = name
        self.asked = asked
    }
}

/// What became of a command: the case it concerned and how many facts that case has now.
public struct Receipt: Sendable, Hashable, Codable {
    public let id: String
    public let version: Int
    /// The place of its last fact in the ledger, by which the signed head that covers it is found.
    public let sequence: Int

    public init(id: String, version: Int, sequence: Int) {
        self.id = id
        self.version = version
        self.sequence = sequence
    }
}

/// Why a command is not carried out, besides a rule's own `Refusal`.
public enum CaseworkFault: Error, Sendable, Hashable {
    /// There is no such case, or it isn't this actor's to see; the two are not told apart.
    case notFound
    /// The actor sees the case but this act is another's.
    case notAllowed(Act)
    /// Someone else added to the case, or saved the draft, meanwhile.
    case changedMeanwhile(expected: Int, found: Int)
}
