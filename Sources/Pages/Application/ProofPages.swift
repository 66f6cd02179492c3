/// An uploaded proof.
public struct ProofLine: Shown {
    public let name: String
    /// Where the original is handed out.
    public let address: String
    /// Where its pages are shown, and its first one small.
    public let pages: String
    public let thumbnail: String
    public let size: String
    public let isSignedPage: Bool
    /// What it proves and where, and where that is said or changed.
    public let claim: String?
    public let change: String?
    public let remove: FormModel?

    public init(
        name: String, address: String, size: String, isSignedPage: Bool = false, claim: String? = nil,
        change: String? = nil, remove: FormModel? = nil
    ) {
        self.name = name
        self.address = address
        pages = address + "/pages"
        thumbnail = address + "/thumbnail"
        self.size = size
        self.isSignedPage = isSignedPage
        self.claim = claim
        self.change = change
        self.remove = remove
    }
}

/// A proof of which a part has arrived, and a way to drop it.
public struct ArrivingLine: Shown {
    public let name: String
    public let sentence: String
    public let remove: FormModel

    public init(name: String, sentence: String, remove: FormModel) {
        self.name = name
        self.sentence = sentence
        self.remove = remove
    }
}

/// A proof as pictures of its pages.
public struct ProofPage: Page {
    public static let template = "proof"
    public let heading: String
    public let back: String
    public let original: String
    public let sheets: [ProofSheet]

    public init(heading: String, back: String, original: String, sheets: [ProofSheet]) {
        self.heading = heading
        self.back = back
        self.original = original
        self.sheets = sheets
    }
}

/// One page of a proof, drawn.
public struct ProofSheet: Shown {
    /// By which a claim leads to it.
    public let id: String
    public let picture: String
    public let caption: String

    public init(id: String, picture: String, caption: String) {
        self.id = id
        self.picture = picture
        self.caption = caption
    }
}
