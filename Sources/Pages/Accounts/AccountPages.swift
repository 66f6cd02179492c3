/// The organisations at and below the reader's, those asked for first.
public struct OrganisationsPage: Page {
    public static let template = "organisations"
    public let asked: [AskedEmployerLine]
    public let form: FormModel
    public let lines: [FactLine]

    public init(asked: [AskedEmployerLine], form: FormModel, lines: [FactLine]) {
        self.asked = asked
        self.form = form
        self.lines = lines
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
    public let places: SelectInput
    public let invite: FormModel
    public let code: FormModel

    public init(
        place: String, handed: HandedCodeModel?, lines: [AccountLine], places: SelectInput, invite: FormModel,
        code: FormModel
    ) {
        self.place = place
        self.handed = handed
        self.lines = lines
        self.places = places
        self.invite = invite
        self.code = code
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
