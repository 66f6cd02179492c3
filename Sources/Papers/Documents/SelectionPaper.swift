public import Selection

/// 入选通知, numbered, with a list for each tier (三（四）).
public struct SelectionPaper: Paper, MarkedPaper {
    public static let template = "selection"

    public let title: String
    public let organ: String
    public let number: String
    public let addressee: String
    public let project: String
    public let notice: String
    public let call: String
    public let count: Int
    public let issued: String
    public let tiers: [NamedList]
    public internal(set) var mark: PrintedMark?

    public init(_ program: Program, number: String, issued: Day, tiers: [NamedList], mark: DocumentMark) {
        title = "关于公布\(program.project)入选人员的通知"
        organ = program.office
        self.number = number
        addressee = (program.words(of: "抬头") ?? "").trimming("：")
        project = program.project
        notice = program.title
        call = program.number
        count = tiers.reduce(0) { $0 + $1.people.count }
        self.issued = issued.written
        self.tiers = tiers
        self.mark = PrintedMark(mark)
    }
}

extension String {
    fileprivate func trimming(_ end: Character) -> String { last == end ? String(dropLast()) : self }
}
