import Selection

/// The components with invented data, in the reader's language.
public struct Specimens: Sendable {
    public static let names = [
        "buttons", "fields", "problems", "boxes", "tags", "road", "counts", "to-dos", "findings", "window", "ledger",
        "seal", "sending", "portrait",
        "table", "pager", "filters", "columns", "timeline", "comparison", "empty", "receipt", "interruption", "charts",
        "understood", "handed", "draws", "pool", "shares", "ways", "declaring",
    ]

    let catalogue: Catalogue
    let language: Language

    public init(_ catalogue: Catalogue, in language: Language) {
        self.catalogue = catalogue
        self.language = language
    }

    /// All of them, as a list to choose from.
    public var index: ComponentsPage {
        ComponentsPage(components: Self.names.map { Link(text("component.\($0)"), "/components/\($0)") })
    }

    /// One of them alone; nothing under a name that none has.
    public func page(_ name: String) -> ComponentPage? {
        guard Self.names.contains(name) else { return nil }
        var specimen = Specimen()
        put(name, into: &specimen)
        return ComponentPage(heading: text("component.\(name)"), specimen: specimen)
    }

    private func put(_ name: String, into specimen: inout Specimen) {
        switch name {
        case "buttons": specimen.buttons = buttons
        case "fields": specimen.form = form
        case "problems": specimen.problems = ErrorSummary(heading: text("ask.wrong"), items: findings)
        case "boxes": specimen.boxes = boxes
        case "tags": specimen.tags = tags
        case "road": specimen.road = road
        case "counts": specimen.counts = counts
        case "to-dos": specimen.toDos = toDos
        case "findings": specimen.findings = findings
        case "window": specimen.window = window
        case "ledger": specimen.ledgers = ledgers
        case "seal": specimen.seals = seals
        case "sending": (specimen.form, specimen.arriving) = (sendingForm, arriving)
        case "portrait": specimen.portrait = portrait
        case "table": specimen.table = table
        case "pager": specimen.pager = PagerModel(previous: "/components/table", next: "/components/filters")
        case "filters": specimen.filters = filters
        case "columns": specimen.columns = columns
        case "timeline": specimen.timeline = timeline
        case "comparison": specimen.comparisons = comparisons
        case "empty": specimen.emptyStates = emptyStates
        case "receipt": specimen.receipt = receipt
        case "interruption": specimen.interruption = interruption
        case "understood": specimen.understood = understood
        case "handed": specimen.handed = handed
        case "draws": specimen.draws = draws
        case "pool": specimen.pool = pool
        case "shares": specimen.shares = shares
        case "ways": specimen.ways = ways
        case "declaring": specimen.declaring = declaring
        default: specimen.charts = charts
        }
    }

    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, values, in: language)
    }

    func day(_ month: Int, _ date: Int) -> Day { Day(year: 2023, month: month, day: date) ?? Day(number: 0) }

    func shown(_ month: Int, _ date: Int) -> String { ShownTime.weekday(day(month, date), in: language) }

    static let person = "乌云其其格"
    static let other = "萨仁"
    static let unit = "呼和浩特市中心医院"
    static let body = "呼和浩特市人力资源和社会保障局"
    static let digest = "9f2c1b7e4a0d5c83e61f7a29b4d80c5e3f1a6b92d7c4e85f0a3b6c9d2e5f8a1b"
}
