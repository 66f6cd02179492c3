public import Selection

extension ExpertField: ListColumn {
    public var headers: [String] {
        switch self {
        case .name: ["姓名", "name"]
        case .residentID: ["身份证号", "身份证号码", "id number"]
        case .phone: ["联系电话", "手机", "手机号码", "telephone"]
        case .unit: ["工作单位", "单位", "所在单位", "unit"]
        case .formerUnits: ["单位曾用名", "曾用名", "former names of the unit"]
        case .parentUnits: ["上级单位", "主管单位", "units above"]
        case .title: ["专业技术职务", "职称", "professional title", "title"]
        case .disciplines: ["学科", "从事专业", "学科专业", "disciplines"]
        case .from: ["聘期起", "聘任开始", "term from"]
        case .to: ["聘期止", "聘任结束", "term to"]
        case .availability: ["可否参加", "参加情况", "availability"]
        case .service: ["参评经历", "评审经历", "past service"]
        case .research: ["研究方向", "主要研究方向", "field of work"]
        }
    }
}

/// The sheet by which experts come into the pool.
public enum ExpertSheet {
    /// Rows copied from a spreadsheet, or CSV; without a heading the columns stand in their own order.
    public static func rows(pasted text: String) throws -> [TypedExpert] {
        try ListedSheet.rows(pasted: text).map(typed)
    }

    /// Rows of a file, CSV or the first sheet of a workbook.
    public static func rows(of content: [UInt8], named name: String) throws -> [TypedExpert] {
        try ListedSheet.rows(of: content, named: name).map(typed)
    }

    /// Days are taken as people write them, words of a choice in either language.
    private static func typed(_ row: ListedRow<ExpertField>) -> TypedExpert {
        var answers = Dictionary(uniqueKeysWithValues: ExpertField.allCases.map { ($0, row[$0]) })
        for field in [ExpertField.from, .to] { answers[field] = day(row[field]) }
        answers[.availability] = availability(row[.availability])?.rawValue ?? row[.availability]
        return TypedExpert(line: row.line, answers)
    }

    private static func day(_ written: String) -> String {
        Array(written.utf8).withUnsafeBufferPointer { WrittenDay.read($0)?.description } ?? written
    }

    private static func availability(_ text: String) -> Availability? {
        switch text.lowercased() {
        case "可参加", "能参加", "是", "available": .available
        case "视情况", "limited": .limited
        case "不能参加", "否", "unavailable": .unavailable
        default: nil
        }
    }
}
