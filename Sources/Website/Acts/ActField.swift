import Selection

/// One question of an act, from which its form, its JSON schema and the reading of its answer are made.
struct ActField: Sendable, Hashable {
    let name: String
    let kind: ActFieldKind
    let isRequired: Bool
    /// At most so many characters in a text, or rows in a list.
    let maximum: Int

    init(_ name: String, _ kind: ActFieldKind, isRequired: Bool = true, maximum: Int? = nil) {
        self.name = name
        self.kind = kind
        self.isRequired = isRequired
        self.maximum = maximum ?? kind.usualMaximum
    }

    /// What is said against something: a usual remark, own words, or the one and then the others.
    static func remark(_ use: UsualRemark.Use) -> [ActField] {
        [.optional("code", .usual(use)), ActField("remark", .passage)]
    }

    /// Whether one of them chooses among usual remarks.
    static func offersUsual(_ fields: [ActField]) -> Bool {
        fields.contains { if case .usual = $0.kind { true } else { false } }
    }

    static func optional(_ name: String, _ kind: ActFieldKind) -> ActField {
        ActField(name, kind, isRequired: false)
    }
}

/// How an answer is typed.
indirect enum ActFieldKind: Sendable, Hashable {
    /// One line.
    case text
    /// One line that browsers don't keep to offer it again.
    case unremembered
    /// Lines of writing.
    case passage
    case day, moment
    case number(ClosedRange<Int>)
    /// A score of up to two decimals, kept in hundredths.
    case points
    case yesNo
    /// One of these values; each has its label under `choice.<field>.<value>`.
    case choice([String])
    /// Several of these values, with the same labels.
    case choices([String])
    /// A section of Annex 1, or `proofs`.
    case section
    /// A usual remark, whose words begin the `remark` beside it.
    case usual(UsualRemark.Use)
    /// Several of what the office looks at before it takes a dossier in.
    case checks
    case dossier(DossierSource)
    case dossiers(DossierSource)
    /// Texts, one a line.
    case texts
    /// An entry of one of the programme's code lists.
    case code(String)
    /// Several of them, each by its code or its name.
    case codes(String)
    /// Annex 2's data sheet as CSV.
    case sheet
    /// Rows of these fields.
    case rows([ActField])

    /// One of a type's words.
    static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> ActFieldKind {
        .choice(type.allCases.map(\.rawValue))
    }

    /// Whether each line of what was typed is an answer of its own.
    var isLines: Bool {
        switch self {
        case .texts, .codes: true
        default: false
        }
    }

    fileprivate var usualMaximum: Int {
        switch self {
        case .text, .unremembered: 200
        case .passage: 4000
        case .sheet: 1_000_000
        case .texts, .rows, .dossiers, .codes: 500
        default: 40
        }
    }

    /// The values to choose from, where there are so many and no more.
    func choices(in program: Program) -> [String]? {
        switch self {
        case .choice(let values): values
        case .code(let list): program.codes[list]?.entries.map(\.code)
        case .section: program.form.verifiedItems
        case .usual(let use): program.remarks.filter { $0.use == use }.map(\.code)
        default: nil
        }
    }
}

/// Which dossiers an answer can name, so that a page offers those.
enum DossierSource: String, Sendable, Hashable {
    /// Everyone at the body under the slate's tier.
    case candidates
    /// Those on the slate.
    case members
    /// Those named in the publicity.
    case named
    /// Those on a preliminary list.
    case listed
    /// Those equal at the last place of a list.
    case tied
    /// Those whose paper a desk counts, and of them those whose paper isn't whole.
    case onPaper, lackingPaper
    /// Those the desk may publish now.
    case publishable
}
