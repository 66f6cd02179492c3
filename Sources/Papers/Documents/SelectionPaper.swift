public import Selection

/// 入选通知, numbered, with a list for each tier (三（四）).
public struct SelectionPaper: Paper, MarkedPaper {
    public static let template = "selection"

    let call: Call
    public let organ: String
    public let number: String
    public let addressee: String
    public let count: Int
    public let issued: String
    public let tiers: [NamedList]
    public internal(set) var mark: PrintedMark?

    public init(_ program: Program, number: String, issued: Day, tiers: [NamedList], mark: DocumentMark) {
        call = Call(program)
        organ = program.office
        self.number = number
        addressee = (program.words(of: "抬头") ?? "").trimming("：")
        count = tiers.reduce(0) { $0 + $1.people.count }
        self.issued = issued.written
        self.tiers = tiers
        self.mark = PrintedMark(mark)
    }
}

extension String {
    fileprivate func trimming(_ end: Character) -> String { last == end ? String(dropLast()) : self }
}
