public import Selection

/// 附件2体例: the summary's model sentence, filled from what Annex 1 holds already. What only the person can say stays
/// open as the notice writes it, and the text is theirs to change.
public struct SummaryScaffold: Sendable {
    private let form: FilledForm
    private let program: Program
    private let today: Day

    public init(_ form: FilledForm, in program: Program, on today: Day) {
        self.form = form
        self.program = program
        self.today = today
    }

    /// What the person has to say themselves.
    public static let open = "……"

    /// With as many examples of each kind as there is room for, three at most.
    public func text(within limit: Int) -> String {
        let texts = [3, 2, 1, 0].lazy.map { text(examples: $0) }
        return texts.first { $0.count <= limit } ?? opening
    }

    private func text(examples: Int) -> String {
        "\(opening)主要业绩包括\(works(examples))。获得的主要奖项、荣誉包括\(praise(examples))。"
    }

    private var opening: String {
        let field = form["post.field"].isEmpty ? Self.open : form["post.field"]
        let discipline = name(of: form["application.discipline"], in: "discipline")
        let years = years.map { "\($0)年" } ?? "\(Self.open)年"
        return "从事\(field)工作\(years)，在\(discipline ?? field)领域作出\(Self.open)成就，具有很好的发展潜能。"
            + "（取得\(Self.open)成就或具有\(Self.open)学术技术水平）"
    }

    /// Whole years since technical work began.
    private var years: Int? {
        guard let since = Day(form["person.technicalSince"] + "-01") else { return nil }
        let (then, now) = (since.components, today.components)
        let years = now.year - then.year - (now.month < then.month ? 1 : 0)
        return years > 0 ? years : nil
    }

    private func works(_ examples: Int) -> String {
        let projects = kind("projects", examples, of: "项课题") { row in
            "\(self.name(of: row["role"] ?? "", in: "project-role") ?? "")“\(row["name"] ?? "")”"
                + Self.aside([row["source"], Self.span(row["from"], row["to"])])
        }
        let papers = kind("papers", examples, of: "篇（部）论文论著") { row in
            "《\(row["title"] ?? "")》"
                + Self.aside([
                    row["venue"], row["year"].map { "\($0)年" }, self.name(of: row["order"] ?? "", in: "author-order"),
                ])
        }
        let patents = kind("patents", examples, of: "项专利、标准或成果转化") { row in
            "\(self.name(of: row["kind"] ?? "", in: "patent-kind") ?? "")“\(row["name"] ?? "")”"
                + Self.aside([row["day"].map { "\($0.prefix(4))年" }])
        }
        return joined([projects, papers, patents])
    }

    private func praise(_ examples: Int) -> String {
        let awards = kind("awards", examples, of: "项奖励", by: level) { row in
            "\(row["grantor"] ?? "")\(row["name"] ?? "")"
                + Self.aside([
                    Self.month(row["month"]), row["grade"], row["position"].map { "排名第\($0)" },
                ])
        }
        let honours = kind("honours", examples, of: "项荣誉、兼职") { row in
            "\(row["organisation"] ?? "")\(row["name"] ?? "")" + Self.aside([Self.month(row["month"])])
        }
        return joined([awards, honours])
    }

    private func joined(_ kinds: [String?]) -> String {
        let said = kinds.compactMap(\.self)
        return said.isEmpty ? Self.open : said.joined(separator: "；")
    }

    /// The first rows of a table, and how many there are where not all are named; nil for an empty table.
    private func kind(
        _ table: String, _ examples: Int, of counted: String, by rank: (([String: String]) -> Int)? = nil,
        _ said: ([String: String]) -> String
    ) -> String? {
        var rows = (form.rows[table] ?? []).filter { !($0["name"] ?? $0["title"] ?? "").isEmpty }
        if rows.isEmpty { return nil }
        if let rank {
            rows = rows.enumerated()
                .sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(\.element)
        }
        let named = rows.prefix(examples).map(said).joined(separator: "、")
        if rows.count <= examples { return named }
        return named.isEmpty ? "\(rows.count)\(counted)" : "\(named)等\(rows.count)\(counted)"
    }

    /// The higher an award, the earlier it is named.
    private func level(_ row: [String: String]) -> Int {
        program.codes["award-level"]?.entries.firstIndex { $0.code == row["level"] } ?? .max
    }

    private func name(of code: String, in list: String) -> String? { program.codes[list]?.name(of: code) }

    private static func aside(_ words: [String?]) -> String {
        let said = words.compactMap(\.self).filter { !$0.isEmpty }
        return said.isEmpty ? "" : "（\(said.joined(separator: "，"))）"
    }

    private static func span(_ from: String?, _ to: String?) -> String? {
        guard let from = from?.prefix(4), !from.isEmpty else { return nil }
        guard let to = to?.prefix(4), !to.isEmpty else { return "\(from)年起" }
        return from == to ? "\(from)年" : "\(from)—\(to)年"
    }

    private static func month(_ text: String?) -> String? {
        guard let text, let day = Day(text + "-01") else { return nil }
        return "\(day.components.year)年\(day.components.month)月"
    }
}
