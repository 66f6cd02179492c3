/// A body's list for tier 3: how far it is, who stands on it, and what is to be put right.
public struct FilingPage: Page {
    public static let template = "filing"
    public let heading: String
    public let state: TagModel
    public let about: [FactLine]
    public let findings: [ErrorItem]
    /// What the office gave back, while it is the body's to put right.
    public let corrections: [FactLine]
    public let people: [FiledLine]
    /// Why nobody is shown, where nobody is.
    public let empty: String
    /// Where the list is had as a sheet, and an empty one for those who fill it in.
    public let downloads: [Link]
    public let seal: SealModel?
    public let timeline: [TimelineModel]
    public let acts: [ActLink]

    public init(
        heading: String, state: TagModel, about: [FactLine], findings: [ErrorItem], corrections: [FactLine],
        people: [FiledLine], empty: String, downloads: [Link], seal: SealModel?, timeline: [TimelineModel],
        acts: [ActLink]
    ) {
        self.heading = heading
        self.state = state
        self.about = about
        self.findings = findings
        self.corrections = corrections
        self.people = people
        self.empty = empty
        self.downloads = downloads
        self.seal = seal
        self.timeline = timeline
        self.acts = acts
    }
}

/// Someone on a list for tier 3, and what is found about them.
public struct FiledLine: Shown {
    public let place: Int
    /// The identifier under which their data is kept.
    public let number: String
    public let name: String
    public let birth: String
    public let residentID: String
    public let unit: String
    public let title: String
    public let findings: [ErrorItem]

    public init(
        place: Int, number: String, name: String, birth: String, residentID: String, unit: String, title: String,
        findings: [ErrorItem]
    ) {
        self.place = place
        self.number = number
        self.name = name
        self.birth = birth
        self.residentID = residentID
        self.unit = unit
        self.title = title
        self.findings = findings
    }
}

/// Every body's list for tier 3, for the office.
public struct FilingsPage: Page {
    public static let template = "filings"
    public let about: [FactLine]
    public let lines: [FilingDueLine]

    public init(about: [FactLine], lines: [FilingDueLine]) {
        self.about = about
        self.lines = lines
    }
}

public struct FilingDueLine: Shown {
    public let name: String
    public let address: String
    public let kind: String
    public let state: TagModel
    public let people: Int
    public let due: String
    public let number: String

    public init(
        name: String, address: String, kind: String, state: TagModel, people: Int, due: String, number: String
    ) {
        self.name = name
        self.address = address
        self.kind = kind
        self.state = state
        self.people = people
        self.due = due
        self.number = number
    }
}
