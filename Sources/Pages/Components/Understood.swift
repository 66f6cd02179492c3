/// What was understood of a file or of pasted rows before anything is done with it, and what wasn't.
public struct UnderstoodModel: Shown {
    public let sentence: NoticeBox
    /// What is left out, and why.
    public let leftOut: [ErrorItem]
    /// Does what was shown; none where there is nothing to do.
    public let take: FormModel?
    public let parts: [UnderstoodPart]

    public init(sentence: NoticeBox, leftOut: [ErrorItem] = [], take: FormModel?, parts: [UnderstoodPart]) {
        self.sentence = sentence
        self.leftOut = leftOut
        self.take = take
        self.parts = parts
    }
}

/// Lines that belong together, and the same as a file.
public struct UnderstoodPart: Shown {
    public let heading: String
    public let table: TableModel
    public let download: FileLink?

    public init(heading: String, table: TableModel, download: FileLink? = nil) {
        self.heading = heading
        self.table = table
        self.download = download
    }
}

/// A file within the page, kept under a name.
public struct FileLink: Shown {
    public let name: String
    public let address: String
    public let file: String

    public init(_ name: String, _ address: String, file: String) {
        self.name = name
        self.address = address
        self.file = file
    }
}

/// Something read in: a file or pasted rows, looked at before it is taken.
public struct ReadInPage: Page {
    public static let template = "read-in"
    public let heading: String
    public let back: Link
    public let intro: String
    /// An empty one to be filled in.
    public let blank: Link?
    public let form: FormModel
    public let understood: UnderstoodModel?

    public init(
        heading: String, back: Link, intro: String, blank: Link? = nil, form: FormModel, understood: UnderstoodModel?
    ) {
        self.heading = heading
        self.back = back
        self.intro = intro
        self.blank = blank
        self.form = form
        self.understood = understood
    }
}
