/// Something the reader can do: a link to its form, or its button where nothing is asked.
public struct ActLink: Shown {
    public let name: String
    public let address: String
    /// Where pressing is all it takes.
    public let form: FormModel?

    public init(name: String, address: String, form: FormModel?) {
        self.name = name
        self.address = address
        self.form = form
    }
}

/// The form of one act, with what it is about beside it.
public struct ActPage: Page {
    public static let template = "act"
    public let heading: String
    public let about: [FactLine]
    public let back: String
    /// What is asked, where anything is.
    public let form: FormModel?
    public let warning: NoticeBox?
    /// Where nothing is asked but whether to go on.
    public let interruption: InterruptionModel?

    public init(heading: String, about: [FactLine], back: String, form: FormModel, warning: String? = nil) {
        self.heading = heading
        self.about = about
        self.back = back
        let halts = warning != nil && form.fields.isEmpty
        self.form = halts ? nil : form
        self.warning = halts ? nil : warning.map { NoticeBox(.wait, $0) }
        interruption = halts ? InterruptionModel(sentences: warning.map { [$0] } ?? [], form: form) : nil
    }

    /// An act that can't be done now: what stands against it is said above, and nothing is asked.
    public init(closed heading: String, about: [FactLine], back: String) {
        self.heading = heading
        self.about = about
        self.back = back
        (form, warning, interruption) = (nil, nil, nil)
    }
}

/// A name and what stands for it.
public struct FactLine: Shown {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
