/// An expert's desk.
public struct ReadingsPage: Page {
    public static let template = "readings"
    /// How much of what is theirs is done; nil where nothing is.
    public let progress: String?
    public let lines: [ReadingLineModel]
    /// What stands there where nothing waits.
    public let empty: String
    public let letters: [FactLine]
    /// Where they answer about conflicts, round by round.
    public let rounds: [Link]
    /// The meetings to which they are called.
    public let meetings: [OwnMeeting]

    public init(
        progress: String?, lines: [ReadingLineModel], empty: String, letters: [FactLine], rounds: [Link],
        meetings: [OwnMeeting]
    ) {
        self.progress = progress
        self.lines = lines
        self.empty = empty
        self.letters = letters
        self.rounds = rounds
        self.meetings = meetings
    }
}

/// A meeting on the desk of a member, with the way to what waits for them there.
public struct OwnMeeting: Shown {
    public let address: String
    public let name: String
    public let state: TagModel
    public let meets: String
    public let place: String
    public let way: Link?

    public init(address: String, name: String, state: TagModel, meets: String, place: String, way: Link?) {
        self.address = address
        self.name = name
        self.state = state
        self.meets = meets
        self.place = place
        self.way = way
    }
}

/// A dossier in an expert's queue.
public struct ReadingLineModel: Shown {
    public let address: String
    public let name: String
    public let unit: String
    public let tier: String
    public let discipline: String
    public let state: TagModel
    public let due: String

    public init(
        address: String, name: String, unit: String, tier: String, discipline: String, state: TagModel, due: String
    ) {
        self.address = address
        self.name = name
        self.unit = unit
        self.tier = tier
        self.discipline = discipline
        self.state = state
        self.due = due
    }
}

/// One reading: the dossier as those see it who judge, beside the rubric.
public struct ReadingPage: Page {
    public static let template = "reading"
    public let heading: String
    public let back: Link
    public let state: TagModel
    public let notice: NoticeBox?
    public let about: [FactLine]
    /// Once the expert has agreed to read it.
    public let document: ReadDocumentModel?
    /// The rubric as a form; an act's own form would find another of that name.
    public let scoring: FormModel?
    /// What was handed in.
    public let given: [FactLine]
    public let timeline: [TimelineModel]
    public let acts: [ActLink]

    public init(
        heading: String, back: Link, state: TagModel, notice: NoticeBox?, about: [FactLine],
        document: ReadDocumentModel?, scoring: FormModel?, given: [FactLine], timeline: [TimelineModel],
        acts: [ActLink]
    ) {
        self.heading = heading
        self.back = back
        self.state = state
        self.notice = notice
        self.about = about
        self.document = document
        self.scoring = scoring
        self.given = given
        self.timeline = timeline
        self.acts = acts
    }
}

/// What of a dossier those see who judge.
public struct ReadDocumentModel: Shown {
    public let sections: [SectionModel]
    public let proofs: [ProofLine]

    public init(sections: [SectionModel], proofs: [ProofLine]) {
        self.sections = sections
        self.proofs = proofs
    }
}
