/// A form of a page: what it asks, and where it is sent.
public struct FormModel: Shown {
    public let action: String
    public let button: String
    /// The key under which this rendering is carried out once only.
    public let key: String
    public var fields: [FieldModel]
    public var hidden: [HiddenField]
    /// Whether the button stands back behind others.
    public var isQuiet: Bool
    /// Whether pressing can't be taken back.
    public var isGrave: Bool
    public var hasFile: Bool
    /// The button that also goes on to what waits behind it.
    public var onward: String?
    /// Adds blank rows without sending anything.
    public var hasMore: Bool
    /// That it saves itself while one types, and when it did so last.
    public var saving: SavingModel?
    /// Where the page's script sends its files piece by piece.
    public var sending: SendingModel?

    public init(
        action: String, button: String, key: String, fields: [FieldModel] = [], hidden: [HiddenField] = [],
        isQuiet: Bool = false, isGrave: Bool = false, hasFile: Bool = false,
        hasMore: Bool = false, saving: SavingModel? = nil, onward: String? = nil,
        sending: SendingModel? = nil
    ) {
        self.sending = sending
        self.onward = onward
        self.action = action
        self.button = button
        self.key = key
        self.fields = fields
        self.hidden = hidden
        self.isQuiet = isQuiet
        self.isGrave = isGrave
        self.hasFile = hasFile
        self.hasMore = hasMore
        self.saving = saving
    }
}

/// What a form that saves itself says of its last save, and of what keeps it from saving.
public struct SavingModel: Shown {
    public let saved: String

    public init(saved: String) { self.saved = saved }
}

/// Where files are sent piece by piece, each line of what is under way made by the page's script.
public struct SendingModel: Shown {
    public let place: String

    public init(_ place: String) { self.place = place }
}

/// One question with what was answered so far.
public struct FieldModel: Shown {
    public let id: String
    public let name: String
    public let label: String
    public var isRequired: Bool
    public var hint: String?
    public var error: FieldRemark?
    public var line: LineInput?
    public var area: AreaInput?
    public var select: SelectInput?
    public var choice: ChoiceInput?
    public var rows: RowsInput?
    /// A value that isn't asked, shown as text and sent along.
    public var fixed: HiddenField?
    /// A text made of what is known already, to be taken over and changed.
    public var offer: OfferModel?

    public init(_ name: String, label: String, isRequired: Bool = true, hint: String? = nil, error: String? = nil) {
        id = Self.id(of: name)
        self.name = name
        self.label = label
        self.isRequired = isRequired
        self.hint = hint
        self.error = error.map { FieldRemark($0) }
    }

    /// By which a page finds the question of a name such as `awards[0].level`.
    public static func id(of name: String) -> String {
        "f-" + name.replacing("[", with: "-").replacing("].", with: "-")
    }
}

/// What is wrong with an answer, beside it; also by itself, for the script that saves the form.
public struct FieldRemark: Page {
    public static let template = "remark"
    public let text: String
    public let clause: String?
    /// The clause in the notice's own words.
    public let words: String?

    public init(_ text: String, clause: String? = nil, words: String? = nil) {
        self.text = text
        self.clause = clause
        self.words = words
    }
}

/// A text beside a field, and the button that puts it in.
public struct OfferModel: Shown {
    public let text: String
    public let button: OptionModel
    /// Whether it is shown without being asked for, as where the field is still empty.
    public let isOpen: Bool

    public init(_ text: String, button: OptionModel, isOpen: Bool) {
        self.text = text
        self.button = button
        self.isOpen = isOpen
    }
}

/// A single line; `type` is the input's own.
public struct LineInput: Shown {
    public let type: String
    public let value: String
    /// What the browser may fill in by itself.
    public let autocomplete: String?
    public let isShort: Bool
    /// Suggestions, to be searched by typing.
    public let suggestions: SuggestionList?

    public init(
        _ type: String, _ value: String, autocomplete: String? = nil, isShort: Bool = false,
        suggestions: SuggestionList? = nil
    ) {
        self.type = type
        self.value = value
        self.autocomplete = autocomplete
        self.isShort = isShort
        self.suggestions = suggestions
    }
}

/// Options that narrow as one types.
public struct SuggestionList: Shown {
    public let options: [OptionModel]

    public init(_ options: [OptionModel]) { self.options = options }
}

public struct AreaInput: Shown {
    public let value: String
    public let lines: Int
    /// The most characters it may hold, counted while one types.
    public let limit: Int?

    public init(_ value: String, lines: Int = 5, limit: Int? = nil) {
        self.value = value
        self.lines = lines
        self.limit = limit
    }
}

public struct SelectInput: Shown {
    public let options: [OptionModel]
    /// The field that takes the words of what is chosen.
    public let fills: String?

    public init(_ options: [OptionModel], fills: String? = nil) {
        self.options = options
        self.fills = fills
    }
}

/// Radio buttons, or boxes of which several can be ticked.
public struct ChoiceInput: Shown {
    public let type: String
    public let options: [OptionModel]

    public init(several: Bool, _ options: [OptionModel]) {
        type = several ? "checkbox" : "radio"
        self.options = options
    }
}

public struct OptionModel: Shown {
    public let value: String
    public let caption: String
    public let isChosen: Bool
    /// The words it puts into the field beside it.
    public let fill: String?

    public init(_ value: String, _ caption: String, isChosen: Bool = false, fill: String? = nil) {
        self.value = value
        self.caption = caption
        self.isChosen = isChosen
        self.fill = fill
    }
}

public struct RowsInput: Shown {
    public let rows: [RowModel]

    public init(_ rows: [RowModel]) { self.rows = rows }
}

public struct RowModel: Shown {
    public let number: Int
    public let cells: [FieldModel]
    /// Buttons that move the row or take it away.
    public let acts: [OptionModel]

    public init(number: Int, cells: [FieldModel], acts: [OptionModel] = []) {
        self.number = number
        self.cells = cells
        self.acts = acts
    }
}
