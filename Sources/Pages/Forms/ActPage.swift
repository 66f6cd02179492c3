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
    public let form: FormModel
    public let warning: String?

    public init(heading: String, about: [FactLine], back: String, form: FormModel, warning: String? = nil) {
        self.heading = heading
        self.about = about
        self.back = back
        self.form = form
        self.warning = warning
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
