/// Many officials invited from one sheet: first what was understood of it, row by row.
public struct InvitationSheetPage: Page {
    public static let template = "invitation-sheet"
    public let intro: String
    public let form: FormModel
    public let preview: InvitationPreview?

    public init(intro: String, form: FormModel, preview: InvitationPreview?) {
        self.intro = intro
        self.form = form
        self.preview = preview
    }
}

/// What inviting would do. Nothing is done yet.
public struct InvitationPreview: Shown {
    public let sentence: NoticeBox
    /// Invites those whose rows are right; none where no row is.
    public let take: FormModel?
    public let wrong: InvitationRows?
    public let right: InvitationRows?

    public init(sentence: NoticeBox, take: FormModel?, wrong: InvitationRows?, right: InvitationRows?) {
        self.sentence = sentence
        self.take = take
        self.wrong = wrong
        self.right = right
    }
}

/// Rows of a sheet, and the same as a file.
public struct InvitationRows: Shown {
    public let heading: String
    public let table: TableModel
    public let download: String?

    public init(heading: String, table: TableModel, download: String? = nil) {
        self.heading = heading
        self.table = table
        self.download = download
    }
}

/// A slip for each of the invited with the code to set a password by, to be printed and cut; shown this once.
public struct InvitationSlipsPage: Page {
    public static let template = "invitation-slips"
    public let heading: String
    public let slips: [InvitationSlip]
    public let download: String

    public init(heading: String, slips: [InvitationSlip], download: String) {
        self.heading = heading
        self.slips = slips
        self.download = download
    }
}

public struct InvitationSlip: Shown {
    public let name: String
    public let role: String
    public let organisation: String
    public let login: String
    public let code: String
    public let until: String

    public init(name: String, role: String, organisation: String, login: String, code: String, until: String) {
        self.name = name
        self.role = role
        self.organisation = organisation
        self.login = login
        self.code = code
        self.until = until
    }
}
