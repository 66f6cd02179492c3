/// The code lists of the programme by name, such as `education` (GB/T 4658) or `ethnic-group` (GB/T 3304).
public struct CodeLists: Sendable, Equatable {
    public let lists: [String: CodeList]

    public init(_ lists: [String: CodeList]) { self.lists = lists }

    public subscript(name: String) -> CodeList? { lists[name] }
}

/// One list of codes in the order of its standard.
public struct CodeList: Sendable, Equatable {
    public let standard: String
    public let entries: [Code]
    private let byCode: [String: Code]

    public init(standard: String, entries: [Code]) {
        self.standard = standard
        self.entries = entries
        byCode = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }
    }

    public func entry(of code: String) -> Code? { byCode[code] }

    /// The code of an entry by its code, its name, or another name of it.
    public func code(typed: String) -> String? {
        entries.first { $0.code == typed || $0.name == typed || $0.aliases.contains(typed) }?.code
    }

    public func name(of code: String) -> String? { byCode[code]?.name }
}

/// A code, its name, and what it means to the rules where it means something (`postgraduate`, `grassroots`, …).
public struct Code: Sendable, Equatable {
    public let code: String
    public let name: String
    public let english: String
    /// Other names under which it is written in sheets.
    public let aliases: [String]
    /// The value of the rule's own small enum this code stands for, when one does.
    public let means: String?

    public init(code: String, name: String, english: String, aliases: [String] = [], means: String? = nil) {
        self.code = code
        self.name = name
        self.english = english
        self.aliases = aliases
        self.means = means
    }
}
