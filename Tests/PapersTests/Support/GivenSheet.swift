import Foundation
import Papers
import Selection

/// A data sheet of invented people, each eligible but for the cells a test changes.
struct GivenSheet {
    var columns = Self.allColumns
    var rows: [[String: String]]

    init(_ rows: [String: String]...) { self.rows = rows }
    init(rows: [[String: String]]) { self.rows = rows }

    static let allColumns = [
        "推荐单位", "推荐单位类别", "姓名", "性别", "民族", "出生日期", "身份证号", "学历", "学位", "职称等级", "专业技术职务",
        "工作单位", "从事专业", "主要业绩", "联系电话", "隶属关系", "单位性质", "行政级别", "人员身份", "直接从事专业技术工作",
        "申报层次", "申报类别", "同意调剂",
    ]

    static let eligible = [
        "推荐单位": "自治区水利厅", "推荐单位类别": "自治区主管部门", "性别": "女", "民族": "蒙古族", "出生日期": "1985-06-01",
        "学历": "本科", "学位": "学士", "职称等级": "副高", "专业技术职务": "高级工程师", "工作单位": "某水利研究院",
        "从事专业": "水利工程", "主要业绩": "主持项目3项", "联系电话": "0471-0000000", "隶属关系": "自治区", "单位性质": "公有",
        "行政级别": "无", "人员身份": "专业技术人员", "直接从事专业技术工作": "是", "申报层次": "二层次", "申报类别": "应用技术研究",
        "同意调剂": "",
    ]

    func without(_ dropped: String...) -> GivenSheet {
        var sheet = self
        sheet.columns.removeAll { dropped.contains($0) }
        return sheet
    }

    /// The cells of the header and of every row, as they stand in the file.
    var cells: [[String]] {
        [columns] + rows.indices.map { index in
            let person = person(index)
            return columns.map { person[$0] ?? "" }
        }
    }

    var csv: String {
        cells.map { $0.map(Self.quoted).joined(separator: ",") }.joined(separator: "\n") + "\n"
    }

    func checked() throws -> CheckedSheet {
        let sheet = SheetFile.csv(try CSVReader(Data(csv.utf8)))
        return try SummarySheetCheck.check(sheet, program: try shippedProgram.get())
    }

    private func person(_ index: Int) -> [String: String] {
        var person = Self.eligible
        person["姓名"] = "孛儿只斤·其木格\(index + 1)"
        person.merge(rows[index]) { $1 }
        if rows[index]["身份证号"] == nil {
            let birth = Day(person["出生日期"] ?? "") ?? Day(number: 0)
            person["身份证号"] = residentID(born: birth, male: person["性别"] == "男", serial: index)
        }
        return person
    }

    private static func quoted(_ cell: String) -> String {
        cell.contains { "\",\n\r".contains($0) } ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
}

/// An invented number that is right in itself; different serials give different numbers.
func residentID(born day: Day, male: Bool, serial: Int = 0) -> String {
    let date = day.description.filter { $0 != "-" }
    let order = String(String(1000 + serial % 1000 / 5 * 10 + (male ? 1 : 0) + serial % 5 * 2).suffix(3))
    let digits = "\(150_100 + serial / 1000)" + date + order
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + ($1.0.wholeNumberValue ?? 0) * $1.1 }
    return digits + String(Array("10X98765432")[sum % 11])
}

extension CheckedRow {
    /// `rule severity clause` of each finding.
    var said: [String] { findings.map(\.said) }
}

extension CheckedSlate {
    var said: [String] { findings.map(\.said) }
}

extension Finding {
    fileprivate var said: String { "\(rule.rawValue) \(severity.rawValue) \(clause)" }
}
