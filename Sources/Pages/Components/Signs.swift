/// What a state means for the reader: done, under way, waiting for someone, stopped, or at rest.
public enum Tone: String, Sendable, Hashable, CaseIterable {
    case good, now, wait, bad, calm
}

/// A state in a word; its shape and colour go with the tone.
public struct TagModel: Shown {
    public let word: String
    public let tone: String

    public init(_ word: String, _ tone: Tone) {
        self.word = word
        self.tone = tone.rawValue
    }
}

/// Something to be read before going on.
public struct NoticeBox: Shown {
    public let tone: String
    public let heading: String?
    public let text: String

    public init(_ tone: Tone, heading: String? = nil, _ text: String) {
        self.tone = tone.rawValue
        self.heading = heading
        self.text = text
    }
}

/// That there is nothing here, and what could be done about it.
public struct EmptyModel: Shown {
    public let text: String
    public let way: Link?

    public init(_ text: String, way: Link? = nil) {
        self.text = text
        self.way = way
    }
}

/// What stands after something was handed in: its number, what happens next, and the dates.
public struct ReceiptModel: Shown {
    public let heading: String
    public let number: String
    public let steps: [String]
    public let about: [FactLine]

    public init(heading: String, number: String, steps: [String], about: [FactLine]) {
        self.heading = heading
        self.number = number
        self.steps = steps
        self.about = about
    }
}

/// The halt before what can't be taken back.
public struct InterruptionModel: Shown {
    public let sentences: [String]
    public let form: FormModel?

    public init(sentences: [String], form: FormModel?) {
        self.sentences = sentences
        self.form = form
    }
}

/// What two people seal: who prepared it, who confirmed it or may, and the digest of what they sealed.
public struct SealModel: Shown {
    public let prepared: SealHand?
    public let confirmed: SealHand?
    /// Who may confirm it, while nobody has.
    public let may: String?
    /// What is sealed.
    public let about: [FactLine]
    public let digest: String?

    public init(
        prepared: SealHand?, confirmed: SealHand?, may: String? = nil, about: [FactLine] = [], digest: String?
    ) {
        self.prepared = prepared
        self.confirmed = confirmed
        self.may = may
        self.about = about
        self.digest = digest
    }
}

public struct SealHand: Shown {
    public let who: String
    public let at: String

    public init(who: String, at: String) {
        self.who = who
        self.at = at
    }
}
