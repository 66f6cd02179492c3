/// An applicant's own page: drafts, dossiers, and what they were told.
public struct MyPage: Page {
    public static let template = "my"
    public let drafts: [DraftLine]
    public let begin: FormModel?
    /// Begins from what was handed in last.
    public let again: FormModel?
    public let lines: [DossierLine]
    public let letters: [FactLine]

    public init(drafts: [DraftLine], begin: FormModel?, again: FormModel?, lines: [DossierLine], letters: [FactLine]) {
        self.drafts = drafts
        self.begin = begin
        self.again = again
        self.lines = lines
        self.letters = letters
    }
}

public struct DraftLine: Shown {
    public let address: String
    public let name: String
    public let saved: String

    public init(address: String, name: String, saved: String) {
        self.address = address
        self.name = name
        self.saved = saved
    }
}

/// A draft as a list of its parts, each with how far it is.
public struct DraftPage: Page {
    public static let template = "draft"
    public let heading: String
    public let intro: String?
    /// What was taken over from an earlier application, and what wasn't.
    public let reused: [String]
    /// How far along it is.
    public let ledger: LedgerModel
    public let parts: [PartLine]
    /// What handing in still waits for.
    public let blocks: [ErrorItem]
    public let check: String
    /// How it can be filled in outside of the browser.
    public let byHand: Link?
    public let remove: FormModel

    public init(
        heading: String, intro: String?, reused: [String], ledger: LedgerModel, parts: [PartLine],
        blocks: [ErrorItem], check: String, byHand: Link? = nil, remove: FormModel
    ) {
        self.byHand = byHand
        self.heading = heading
        self.intro = intro
        self.reused = reused
        self.ledger = ledger
        self.parts = parts
        self.blocks = blocks
        self.check = check
        self.remove = remove
    }
}

public struct PartLine: Shown {
    public let name: String
    /// Nil where nothing may be changed.
    public let address: String?
    public let state: TagModel
    /// What the desk that returned it wrote of this part.
    public let remark: String?

    public init(name: String, address: String?, state: TagModel, remark: String? = nil) {
        self.name = name
        self.address = address
        self.state = state
        self.remark = remark
    }
}

/// One part of a draft as a form.
public struct DraftPartPage: Page {
    public static let template = "draft-part"
    public let heading: String
    public let back: String
    public let intro: String?
    /// What the desk that returned it wrote of this part.
    public let remark: NoticeBox?
    public let form: FormModel
    public let proofs: [ProofLine]
    /// Proofs that aren't whole yet.
    public let arriving: [ArrivingLine]
    /// Where a portrait belongs to this part.
    public let portrait: PortraitModel?
    /// Where rows can be pasted.
    public let paste: Link?

    public init(
        heading: String, back: String, intro: String? = nil, remark: NoticeBox? = nil, form: FormModel,
        proofs: [ProofLine] = [], arriving: [ArrivingLine] = [], portrait: PortraitModel? = nil, paste: Link? = nil
    ) {
        self.portrait = portrait
        self.arriving = arriving
        self.remark = remark
        self.paste = paste
        self.heading = heading
        self.back = back
        self.intro = intro
        self.form = form
        self.proofs = proofs
    }
}

/// Every answer before it is handed in, and what is still wrong with them.
public struct CheckPage: Page {
    public static let template = "check"
    public let back: String
    public let about: [FactLine]
    public let sections: [SectionModel]
    public let proofs: [ProofLine]
    /// Where it is seen as it will look on paper.
    public let paper: String
    /// Where handing in goes on.
    public let next: String

    public init(
        back: String, about: [FactLine], sections: [SectionModel], proofs: [ProofLine],
        paper: String, next: String
    ) {
        self.back = back
        self.about = about
        self.sections = sections
        self.proofs = proofs
        self.paper = paper
        self.next = next
    }
}

/// That an application was handed in: its number, what happens next, and the dates.
public struct ReceiptPage: Page {
    public static let template = "handed-in"
    public let receipt: ReceiptModel
    public let dossier: String
    /// The form as PDF, to be signed.
    public let print: String?

    public init(receipt: ReceiptModel, dossier: String, print: String? = nil) {
        self.print = print
        self.receipt = receipt
        self.dossier = dossier
    }
}
