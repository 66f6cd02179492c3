/// 收件登记 on a slate's page: what is there of each person's paper, and each parcel as it was put on record.
public struct PaperRegisterModel: Shown {
    public let state: TagModel
    public let about: [FactLine]
    public let lines: [PaperLine]
    public let records: [PaperRecord]

    public init(state: TagModel, about: [FactLine], lines: [PaperLine], records: [PaperRecord]) {
        self.state = state
        self.about = about
        self.lines = lines
        self.records = records
    }
}

/// One person's paper: copies there of copies due.
public struct PaperLine: Shown {
    public let name: String
    public let address: String
    public let forms: String
    public let volumes: String
    public let state: TagModel

    public init(name: String, address: String, forms: String, volumes: String, state: TagModel) {
        self.name = name
        self.address = address
        self.forms = forms
        self.volumes = volumes
        self.state = state
    }
}

/// A parcel: its number, what was in it, who brought and who took it.
public struct PaperRecord: Shown {
    public let number: String
    public let what: String
    public let when: String
    public let hands: String
    /// Another record stands for it.
    public let isCorrected: Bool
    public let correct: String?
    public let receipt: String?

    public init(
        number: String, what: String, when: String, hands: String, isCorrected: Bool, correct: String?,
        receipt: String?
    ) {
        self.number = number
        self.what = what
        self.when = when
        self.hands = hands
        self.isCorrected = isCorrected
        self.correct = correct
        self.receipt = receipt
    }
}

/// Whose paper isn't there yet, slate by slate.
public struct PaperQueuePage: Page {
    public static let template = "paper-queue"
    public let cutoff: String
    public let lines: [ToDoRow]
    public let empty: String
    public let pager: PagerModel?

    public init(cutoff: String, lines: [ToDoRow], empty: String, pager: PagerModel?) {
        self.cutoff = cutoff
        self.lines = lines
        self.empty = empty
        self.pager = pager
    }
}
