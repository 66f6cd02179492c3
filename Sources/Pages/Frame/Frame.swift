/// What every page shows around its own part.
public struct Frame: Shown {
    public let language: String
    /// The language to change to, and its own name.
    public let otherLanguage: String
    public let title: String
    public let program: String
    public let files: PageFiles
    /// The reader's own choice of looks; nothing where the device decides.
    public let theme: String?
    public let themes: [OptionModel]
    /// Where this page is, so that a change of language or clock comes back here.
    public let path: String
    /// The token that every form of this session carries.
    public let token: String
    /// The key under which a form of this rendering is carried out once only.
    public let key: String
    public let links: [Link]
    public let reader: Reader?
    public let clock: ClockStrip?
    /// What has just been done.
    public let done: String?
    public let summary: ErrorSummary?
    /// After how many seconds the page is loaded again where no script does it.
    public let reload: String?

    public init(
        language: Language, title: String, program: String, files: PageFiles, theme: Theme? = nil,
        themes: [OptionModel] = [], path: String, token: String, key: String,
        links: [Link] = [], reader: Reader? = nil, clock: ClockStrip? = nil, done: String? = nil,
        summary: ErrorSummary? = nil, reload: Int? = nil
    ) {
        self.language = language == .chinese ? "zh-CN" : "en"
        otherLanguage = language == .chinese ? "en" : "zh"
        self.title = title
        self.program = program
        self.files = files
        self.theme = theme?.rawValue
        self.themes = themes
        self.path = path
        self.token = token
        self.key = key
        self.links = links
        self.reader = reader
        self.clock = clock
        self.done = done
        self.summary = summary
        self.reload = reload.map { String($0) }
    }
}

/// A way to another page.
public struct Link: Shown {
    public let name: String
    public let address: String
    public let isCurrent: Bool

    public init(_ name: String, _ address: String, isCurrent: Bool = false) {
        self.name = name
        self.address = address
        self.isCurrent = isCurrent
    }
}

/// Who is signed in.
public struct Reader: Shown {
    /// Their account, under which their browser keeps what couldn't be sent.
    public let id: String
    public let name: String
    public let role: String
    public let organisation: String?

    public init(id: String, name: String, role: String, organisation: String?) {
        self.id = id
        self.name = name
        self.role = role
        self.organisation = organisation
    }
}

/// The simulated clock, shown on every page of a simulated folder.
public struct ClockStrip: Shown {
    public let shown: String
    /// As an input for a local date and time has it.
    public let value: String

    public init(shown: String, value: String) {
        self.shown = shown
        self.value = value
    }
}
