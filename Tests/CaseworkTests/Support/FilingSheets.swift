import Casework
import Papers
import Records
import Selection

/// Lists for tier 3 as bodies write them, of invented people.
extension House {
    static let heads = "推荐单位,推荐单位类别,姓名,性别,出生日期,身份证号,学历,职称等级,专业技术职务,工作单位,联系电话,申报层次"

    /// A row of the sheet; the ID number fits the birth date.
    static func row(
        _ name: String, born: String = "1985-05-01", order: Int = 2, at body: String = "呼和浩特市人力资源和社会保障局",
        kind: String = "盟市", id: String? = nil
    ) -> String {
        let number = id ?? Forms.id(birth: born, order: order)
        let sex = order.isMultiple(of: 2) ? "女" : "男"
        return "\(body),\(kind),\(name),\(sex),\(born),\(number),大学本科毕业,中级,工程师,土默特左旗草原站,13800000000,三层次"
    }

    static func sheet(_ rows: [String]) -> String { ([heads] + rows).joined(separator: "\n") }

    /// So many people, each with a number of their own.
    static func people(_ count: Int) -> [String] { (0..<count).map { row("人选\($0)", order: $0 * 2) } }

    func draft(_ rows: [String]) throws -> FilingDraft {
        let lines = try FilingSheet.lines(of: Array(Self.sheet(rows).utf8), named: "list.csv", in: casework.program)
        return FilingDraft(lines: lines, contact: .said("苏和"), phone: .said("0471-6610000"))
    }

    func prepare(_ rows: [String], at body: OrganisationID? = nil, _ moment: String = "11-20 09:00") async throws {
        let body = body ?? league
        try await ask(
            .filing(Filing(of: body).id, .prepare(try draft(rows))), official(.clerk, body), moment)
    }

    func handIn(at body: OrganisationID? = nil, _ moment: String = "11-20 10:00") async throws {
        let body = body ?? league
        try await ask(.filing(Filing(of: body).id, .handIn), official(.leader, body), moment)
    }

    func filing(_ reader: Actor, _ moment: String = "11-20 12:00") async throws -> FilingView {
        try await casework.filing(Filing(of: league).id, for: reader, at: at(moment))
    }
}
