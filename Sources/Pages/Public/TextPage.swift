/// A page to be read: help, accessibility.
public struct TextPage: Page {
    public static let template = "text"
    public let heading: String
    public let passages: [PassageModel]

    public init(heading: String, passages: [PassageModel]) {
        self.heading = heading
        self.passages = passages
    }
}

public struct PassageModel: Shown {
    public let heading: String
    public let paragraphs: [String]

    public init(heading: String, paragraphs: [String]) {
        self.heading = heading
        self.paragraphs = paragraphs
    }
}
