/// A portrait, or that there is none, with the way to change it.
public struct PortraitModel: Shown {
    public let picture: String?
    /// What is said where a picture isn't seen.
    public let words: String
    public let width: Int
    public let height: Int
    public let change: Link?

    public init(picture: String?, words: String, width: Int, height: Int, change: Link?) {
        self.picture = picture
        self.words = words
        self.width = width
        self.height = height
        self.change = change
    }
}

/// Where a photograph is chosen and its part moved.
public struct PortraitPage: Page {
    public static let template = "portrait"
    public let heading: String
    public let back: String
    public let intro: String
    public let portrait: PortraitModel?
    public let width: Int
    public let height: Int
    /// Nil while it may not be changed.
    public let form: FormModel?
    public let remove: FormModel?

    public init(
        heading: String, back: String, intro: String, portrait: PortraitModel?, width: Int, height: Int,
        form: FormModel?, remove: FormModel?
    ) {
        self.heading = heading
        self.back = back
        self.intro = intro
        // Here it is changed by the form beside it.
        self.portrait = portrait.map {
            PortraitModel(picture: $0.picture, words: $0.words, width: $0.width, height: $0.height, change: nil)
        }
        self.width = width
        self.height = height
        self.form = form
        self.remove = remove
    }
}
