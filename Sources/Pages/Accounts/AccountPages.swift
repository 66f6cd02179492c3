/// The organisations at and below the reader's, page after page, those asked for first.
public struct OrganisationsPage: Page {
    public static let template = "organisations"
    public let asked: [AskedEmployerLine]
    public let filters: FiltersModel
    public let lines: [OrganisationLine]
    public let pager: PagerModel

    public init(
        asked: [AskedEmployerLine], filters: FiltersModel, lines: [OrganisationLine], pager: PagerModel
    ) {
        self.asked = asked
        self.filters = filters
        self.lines = lines
        self.pager = pager
    }
}

/// An organisation in a list, with the way to its accounts.
public struct OrganisationLine: Shown {
    public let name: String
    public let kind: String
    public let code: String
    public let above: String
    public let accounts: String

    public init(name: String, kind: String, code: String, above: String, accounts: String) {
        self.name = name
        self.kind = kind
        self.code = code
        self.above = above
        self.accounts = accounts
    }
}

public struct AskedEmployerLine: Shown {
    public let name: String
    public let code: String
    public let parent: String
    public let confirm: FormModel
    public let decline: FormModel

    public init(name: String, code: String, parent: String, confirm: FormModel, decline: FormModel) {
        self.name = name
        self.code = code
        self.parent = parent
        self.confirm = confirm
        self.decline = decline
    }
}

/// Who stands at a place, with the forms to invite and to hand a code over.
public struct AccountsPage: Page {
    public static let template = "accounts"
    public let place: String
    public let handed: HandedCodeModel?
    public let lines: [AccountLine]
    public let invite: FormModel
    public let code: FormModel
    /// Invites an observer, at the office for its leader.
    public let observe: FormModel?

    public init(
        place: String, handed: HandedCodeModel?, lines: [AccountLine], invite: FormModel, code: FormModel,
        observe: FormModel?
    ) {
        self.place = place
        self.handed = handed
        self.lines = lines
        self.invite = invite
        self.code = code
        self.observe = observe
    }
}

public struct AccountLine: Shown {
    public let name: String
    public let login: String
    public let role: String
    public let state: String
    public let close: FormModel?

    public init(name: String, login: String, role: String, state: String, close: FormModel?) {
        self.name = name
        self.login = login
        self.role = role
        self.state = state
        self.close = close
    }
}

/// A code just made, which can't be shown again.
public struct HandedCodeModel: Shown {
    public let login: String
    public let code: String
    public let until: String

    public init(login: String, code: String, until: String) {
        self.login = login
        self.code = code
        self.until = until
    }
}
