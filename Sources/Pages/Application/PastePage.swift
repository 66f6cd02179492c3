/// Rows pasted from a spreadsheet, with what was understood of them.
public struct PastePage: Page {
    public static let template = "paste"
    public let heading: String
    public let back: String
    public let intro: String
    public let form: FormModel
    public let preview: PastePreview?

    public init(heading: String, back: String, intro: String, form: FormModel, preview: PastePreview?) {
        self.heading = heading
        self.back = back
        self.intro = intro
        self.form = form
        self.preview = preview
    }
}

public struct PastePreview: Shown {
    public let sentence: NoticeBox
    /// The rows that are left out, and why.
    public let items: [ErrorItem]
    public let table: TableModel
    public let take: FormModel?

    public init(sentence: NoticeBox, items: [ErrorItem], table: TableModel, take: FormModel?) {
        self.sentence = sentence
        self.items = items
        self.table = table
        self.take = take
    }
}
