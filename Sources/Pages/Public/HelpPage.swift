/// What people ask, by the part they have in a season.
public struct HelpPage: Page {
    public static let template = "help"
    public let groups: [HelpGroup]

    public init(groups: [HelpGroup]) { self.groups = groups }
}

public struct HelpGroup: Shown {
    public let id: String
    public let name: String
    public let questions: [PassageModel]

    public init(id: String, name: String, questions: [PassageModel]) {
        self.id = id
        self.name = name
        self.questions = questions
    }
}
