public import Selection

/// People of one tier, in the order in which a paper numbers them.
public struct NamedList: Encodable, Sendable, Hashable {
    public struct Person: Encodable, Sendable, Hashable {
        public let name: String
        public let unit: String
        public let title: String

        public init(name: String, unit: String, title: String) {
            self.name = name
            self.unit = unit
            self.title = title
        }

        /// Whoever was erased keeps a line.
        public static let nobody = Person(name: "", unit: "", title: "")
    }

    /// 一层次
    public let name: String
    public let people: [Person]

    public init(_ tier: Tier, in program: Program, _ people: [Person]) {
        name = program.name(of: tier)
        self.people = people
    }
}

extension Program {
    /// 2023年全区“新时代专业技术人才选拔培养项目”: the notice's title without what it asks for.
    var project: String {
        let from = title.hasPrefix("关于开展") ? title.dropFirst(4) : title[...]
        return from.firstIndex(of: "”").map { String(from[...$0]) } ?? String(from)
    }
}
