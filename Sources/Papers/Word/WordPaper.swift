/// A paper that is also given out as a Word document, to be filled in or edited by hand.
public protocol WordPaper: Paper {}

extension FormPaper: WordPaper {}

extension ReportPaper: WordPaper {}

extension Typesetter {
    /// A paper as `.docx`, of the same value as the typeset one; throws a `TypesettingFault`.
    public func word(_ paper: some WordPaper) async throws -> [UInt8] {
        let fonts = Dictionary(uniqueKeysWithValues: Typeface.allCases.map { ($0.rawValue, $0.official) })
        let job = WordJob(
            document: type(of: paper).template, paper: try JSON.text(of: paper), fonts: fonts, seconds: seconds)
        return try await made(JSON.line(of: job)).content
    }
}

private struct WordJob: Encodable {
    let kind = "word"
    let document: String
    let paper: String
    let fonts: [String: String]
    let seconds: Int
}

extension Typeface {
    /// As word processors name it; who reads the document has it or sees another in its stead.
    fileprivate var official: String {
        switch self {
        case .xiaobiaosong: "方正小标宋_GBK"
        case .fangsong: "仿宋_GB2312"
        case .heiti: "黑体"
        case .kaiti: "楷体_GB2312"
        case .mongolian: "Mongolian Baiti"
        }
    }
}
