/// "Can I apply?": the questions, and once they are answered what follows for each tier.
public struct ApplyPage: Page {
    public static let template = "apply"
    public let form: FormModel
    public let answer: ApplyAnswer?

    public init(form: FormModel, answer: ApplyAnswer? = nil) {
        self.form = form
        self.answer = answer
    }
}

public struct ApplyAnswer: Shown {
    public let sentence: NoticeBox
    public let tiers: [TierAnswer]
    /// The parts of the form and the copies to bring.
    public let sections: [String]
    public let proofs: [FactLine]
    public let isOpen: Bool

    public init(sentence: NoticeBox, tiers: [TierAnswer], sections: [String], proofs: [FactLine], isOpen: Bool) {
        self.sentence = sentence
        self.tiers = tiers
        self.sections = sections
        self.proofs = proofs
        self.isOpen = isOpen
    }
}

public struct TierAnswer: Shown {
    public let heading: String
    public let state: TagModel
    public let note: String?
    public let items: [ErrorItem]

    public init(heading: String, state: TagModel, note: String?, items: [ErrorItem]) {
        self.heading = heading
        self.state = state
        self.note = note
        self.items = items
    }
}
