/// Every meeting, for the office and for its members.
public struct SittingsPage: Page {
    public static let template = "sittings"
    public let lines: [SittingLine]
    /// Whether new ones can be called.
    public let calls: Bool

    public init(lines: [SittingLine], calls: Bool) {
        self.lines = lines
        self.calls = calls
    }
}

/// A meeting in a list.
public struct SittingLine: Shown {
    public let address: String
    public let name: String
    public let state: TagModel
    public let meets: String
    public let place: String
    public let waiting: String

    public init(address: String, name: String, state: TagModel, meets: String, place: String, waiting: String) {
        self.address = address
        self.name = name
        self.state = state
        self.meets = meets
        self.place = place
        self.waiting = waiting
    }
}

/// A meeting as it is conducted, and afterwards its minutes.
public struct SittingPage: Page {
    public static let template = "sitting"
    public let heading: String
    public let state: TagModel
    public let about: [FactLine]
    /// How many are there, and whether that is enough.
    public let quorum: TagModel
    public let agenda: [AgendaLine]
    public let members: [MemberLine]
    public let ballots: [BallotLine]
    /// What members said of conflicts once all was decided.
    public let afterwards: TableModel?
    /// For the screen in the room, and for a member's own ballots.
    public let ways: [Link]
    public let acts: [ActLink]
    public let papers: [Link]

    public init(
        heading: String, state: TagModel, about: [FactLine], quorum: TagModel, agenda: [AgendaLine],
        members: [MemberLine], ballots: [BallotLine], afterwards: TableModel?, ways: [Link], acts: [ActLink],
        papers: [Link]
    ) {
        self.heading = heading
        self.state = state
        self.about = about
        self.quorum = quorum
        self.agenda = agenda
        self.members = members
        self.ballots = ballots
        self.afterwards = afterwards
        self.ways = ways
        self.acts = acts
        self.papers = papers
    }
}

/// A dossier of the agenda.
public struct AgendaLine: Shown {
    public let number: Int
    public let dossier: String
    public let name: String
    public let unit: String
    public let score: String
    /// Who is out for it.
    public let out: String
    public let state: TagModel
    /// What the reader can do with it next.
    public let steps: [StepModel]

    public init(
        number: Int, dossier: String, name: String, unit: String, score: String, out: String, state: TagModel,
        steps: [StepModel] = []
    ) {
        self.number = number
        self.dossier = dossier
        self.name = name
        self.unit = unit
        self.score = score
        self.out = out
        self.state = state
        self.steps = steps
    }
}

/// A member, with when they came and went.
public struct MemberLine: Shown {
    public let number: String
    public let name: String
    public let unit: String
    public let marks: String
    public let steps: [StepModel]

    public init(number: String, name: String, unit: String, marks: String, steps: [StepModel]) {
        self.number = number
        self.name = name
        self.unit = unit
        self.marks = marks
        self.steps = steps
    }
}

/// A step beside what it is about: a button where nothing has to be asked or read, else a link to its form.
public struct StepModel: Shown {
    public let step: String
    /// Whom it is about, for those who hear the page.
    public let whom: String
    public let address: String
    public let button: StepButton?

    public init(_ step: String, for whom: String, _ address: String, button: StepButton? = nil) {
        self.step = step
        self.whom = whom
        self.address = address
        self.button = button
    }
}

/// What a step's button sends.
public struct StepButton: Shown {
    /// The key under which this rendering is carried out once only.
    public let key: String
    public let hidden: [HiddenField]

    public init(key: String, hidden: [HiddenField]) {
        self.key = key
        self.hidden = hidden
    }
}

/// A vote as it was counted, or how far it is.
public struct BallotLine: Shown {
    public let name: String
    public let state: TagModel
    /// Present, given out, returned, unused, void, for, against, abstained.
    public let counts: [FactLine]
    /// The list of its ballots, once it is counted.
    public let list: String?

    public init(name: String, state: TagModel, counts: [FactLine], list: String?) {
        self.name = name
        self.state = state
        self.counts = counts
        self.list = list
    }
}

/// What everyone in the room sees: large, and new again every few seconds.
public struct RoomPage: Page {
    public static let template = "room"
    public let heading: String
    public let quorum: TagModel
    public let discussed: [FactLine]
    public let open: [RoomBallot]
    public let next: [String]

    public init(heading: String, quorum: TagModel, discussed: [FactLine], open: [RoomBallot], next: [String]) {
        self.heading = heading
        self.quorum = quorum
        self.discussed = discussed
        self.open = open
        self.next = next
    }
}

/// An open vote on the screen, with the word that is shown nowhere else.
public struct RoomBallot: Shown {
    public let name: String
    /// Nil for whoever looks on from elsewhere.
    public let word: String?
    public let voters: String

    public init(name: String, word: String?, voters: String) {
        self.name = name
        self.word = word
        self.voters = voters
    }
}

/// A member's own ballots.
public struct VotingPage: Page {
    public static let template = "voting"
    public let heading: String
    public let sitting: String
    public let token: String
    public let choices: [OptionModel]

    public init(heading: String, sitting: String, token: String, choices: [OptionModel]) {
        self.heading = heading
        self.sitting = sitting
        self.token = token
        self.choices = choices
    }
}

/// Every ballot of a vote that was counted, for everyone.
public struct BallotPage: Page {
    public static let template = "ballot"
    public let heading: String
    public let counts: [FactLine]
    public let ballots: [ListedBallot]
    /// With the tokens; nil for whoever looks on.
    public let file: FileLink?
    /// What stands for the list in the records.
    public let digest: String

    public init(
        heading: String, counts: [FactLine], ballots: [ListedBallot], file: FileLink?, digest: String
    ) {
        self.heading = heading
        self.counts = counts
        self.ballots = ballots
        self.file = file
        self.digest = digest
    }
}

/// A ballot by the digest of its token.
public struct ListedBallot: Shown {
    public let digest: String
    public let vote: String

    public init(digest: String, vote: String) {
        self.digest = digest
        self.vote = vote
    }
}
