import Foundation
import Testing

/// `bole check` as scripts see it: exit codes, what goes where, and the JSON promised.
@Suite struct CheckCommandTests {
    static let header = "推荐单位,推荐单位类别,姓名,性别,出生日期,学历,职称等级,申报层次"
    static let eligible = "自治区水利厅,自治区主管部门,阿古拉,男,1985-06-01,硕士研究生,中级,二层次"
    static let tooOld = "自治区水利厅,自治区主管部门,\"其木\"\"格\",女,1970-01-01,硕士研究生,中级,二层次"

    private func check(_ lines: [String], _ options: String..., locale: String = "zh_CN.UTF-8") throws
        -> BoleRun
    {
        let text = lines.joined(separator: "\n") + "\n"
        return try BoleRun(["check", "-"] + options, input: Data(text.utf8), locale: locale)
    }

    private func finding(_ rule: String, _ clause: String, _ message: String) -> String {
        #"{"rule":"\#(rule)","severity":"block","clause":"\#(clause)","message":"\#(message)"}"#
    }

    private func file(_ bytes: some Sequence<UInt8>, _ kind: String = "csv") throws -> URL {
        let file = BoleRun.temporaryPlace(kind)
        try Data(bytes).write(to: file)
        return file
    }

    @Test func `nothing that blocks exits 0, something exits 1`() throws {
        #expect(try check([Self.header, Self.eligible]).status == 0)
        #expect(try check([Self.header, Self.eligible, Self.tooOld]).status == 1)
        #expect(try check([Self.header]).status == 0)
    }

    @Test func `a slate over its quota blocks though every row is eligible`() throws {
        let rows = (1...4).map { "自治区水利厅,自治区主管部门,甲\($0),男,1985-06-0\($0),硕士研究生,中级,一层次" }
        let run = try check([Self.header] + rows, "--format", "json")
        #expect(run.status == 1)
        #expect(run.output.contains(#""counts":{"eligible":4,"caution":0,"ineligible":0,"slatesBlocked":1}"#))
    }

    @Test func `the JSON is what is promised, to the letter`() throws {
        let unreadable = "某研究所,火星,,男,1985-06-01,硕士研究生,中级,九"
        let run = try check([Self.header, Self.eligible, Self.tooOld, unreadable], "--format", "json")
        let age = finding("age", "二（二）", "出生日期早于1978年1月1日，超过本层次的年龄要求。请核对出生日期，或改报符合年龄的层次。")
        let form = [
            finding("form", "三（一）", "“推荐单位类别”填的是“火星”，不在代码表内。请按代码表的名称或代码填写。"),
            finding("form", "三（一）", "“姓名”没有填写。请补填。"),
            finding("form", "三（一）", "“申报层次”填的是“九”，不在代码表内。请按代码表的名称或代码填写。"),
        ].joined(separator: ",")
        let expected = #"""
            {"program":"nmg-2023",
            "rows":[
            {"line":2,"name":"阿古拉","tier":2,"verdict":"eligible","transferable":false,"findings":[]},
            {"line":3,"name":"其木\"格","tier":2,"verdict":"ineligible","transferable":false,"findings":[AGE]},
            {"line":4,"name":"","tier":null,"verdict":"ineligible","transferable":false,"findings":[FORM]}],
            "slates":[
            {"recommender":"自治区水利厅","tier":2,"count":2,"limit":10,"grassroots":null,"verdict":"ok","findings":[]}],
            "counts":{"eligible":1,"caution":0,"ineligible":2,"slatesBlocked":0}}

            """#.replacing("AGE", with: age).replacing("FORM", with: form)
        #expect(run.output == expected)
        #expect(run.errors == "")
    }

    @Test func `a limit that can't be known is null`() throws {
        let run = try check([Self.header, "某研究所,火星,甲,男,1985-06-01,硕士研究生,中级,二层次"], "--format", "json")
        #expect(run.output.contains(#""count":1,"limit":null,"grassroots":null,"verdict":"ok""#))
    }

    @Test(arguments: [
        ("zh_CN.UTF-8", "出生日期早于"), ("en_US.UTF-8", "Born before 1 January 1978"), ("C", "出生日期早于"),
    ])
    func `the message is Chinese unless the locale is English`(locale: String, message: String) throws {
        #expect(
            try check([Self.header, Self.tooOld], "--format", "json", locale: locale).output.contains(message)
        )
    }

    @Test func `the table lists who has findings, each slate and the counts`() throws {
        let run = try check([Self.header, Self.eligible, Self.tooOld])
        let expected = """
            行  姓名     层次    结论    条款      问题
            3   其木"格  二层次  不符合  二（二）  [不符合] 出生日期早于1978年1月1日，超过本层次的年龄要求。请核对出生日期，或改报符合年龄的层次。

            推荐单位      层次    人数  名额  基层和非公  结论  条款  问题
            自治区水利厅  二层次  2     10    –           符合

            符合1人，须核实0人，不符合1人；0份名单不符合。没有问题的人不逐一列出。

            """
        #expect(run.output == expected)
    }

    @Test func `a name can't steer the terminal`() throws {
        let run = try check([Self.header, Self.tooOld.replacing("木", with: "\u{1B}[2J\u{202E}")])
        #expect(!run.output.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
        #expect(run.status == 1)
    }

    @Test(arguments: [
        ("", "没有内容"), ("a,b\n", "缺少必需的列"), (header + "\n\"x\n", "引号没有成对"),
        ("序号,姓名,出生年月,政治面貌,学历学位\n", "打印版式"),
    ])
    func `a file that can't be read exits 2, says why, and prints nothing`(text: String, reason: String)
        throws
    {
        let run = try BoleRun(["check", "-", "--format", "json"], input: Data(text.utf8))
        #expect(run.status == 2)
        #expect(run.output == "")
        #expect(run.errors.contains(reason))
    }

    @Test(arguments: ["csv", "xlsx"])
    func `a file that is not there exits 2 and is named`(kind: String) throws {
        let run = try BoleRun(["check", "/nowhere/sheet.\(kind)"])
        #expect(run.status == 2)
        #expect(run.errors == "/nowhere/sheet.\(kind): 打不开“/nowhere/sheet.\(kind)”。请核对文件名，并确认您有读取它的权限。\n")
    }

    @Test func `a folder and a damaged workbook exit 2`() throws {
        #expect(try BoleRun(["check", "/tmp"]).status == 2)
        #expect(try BoleRun(["check", try file("PK".utf8, "xlsx").path]).status == 2)
    }

    @Test(arguments: [
        ["check"], ["check", "-", "--format", "xml"], ["check", "-", "--nothing"], ["check", "a", "b"],
        ["check", "-", "--program", "/nowhere"],
    ])
    func `wrong usage exits 64 and prints nothing`(arguments: [String]) throws {
        let run = try BoleRun(arguments)
        #expect(run.status == 64)
        #expect(run.output == "")
        #expect(run.errors != "")
    }

    @Test func `GB 18030 is read, and said on standard error`() throws {
        let header = [0xD0, 0xD5, 0xC3, 0xFB, 0x0A] as [UInt8]
        let run = try BoleRun(["check", try file(header).path])
        #expect(run.status == 2)
        #expect(run.errors.contains("缺少必需的列：推荐单位、推荐单位类别、性别"))
        let text = [Self.header, Self.eligible].joined(separator: "\n")
        let bytes = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let whole = try BoleRun(["check", try file(bytes).path, "--format", "json"])
        #expect(whole.status == 0)
        #expect(whole.errors == "文件不是UTF-8，已按GB 18030读取。\n")
        #expect(whole.output.contains("阿古拉"))
    }

    @Test func `it works from any folder and through a link`() throws {
        let folder = BoleRun.temporaryPlace("folder")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sheet = try file("\(Self.header)\n\(Self.tooOld)\n".utf8)
        let link = folder.appending(path: "b")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: BoleRun.executable)
        for command in [BoleRun.executable, link] {
            let run = try BoleRun(["check", sheet.path], folder: folder, command: command)
            #expect(run.status == 1)
            #expect(run.output.contains("超过本层次的年龄要求"))
        }
    }

    @Test(arguments: ["=1+1", "@SUM(A1)", "+1", "-1", "=HYPERLINK(`http://x`)", "＝1+1"])
    func `a formula in a cell is its text and is never worked out`(formula: String) throws {
        let row = Self.eligible.replacing("阿古拉", with: formula)
        let run = try check([Self.header, row], "--format", "json")
        #expect(run.status == 0)
        #expect(run.output.contains("\"name\":\"\(formula)\""))
    }

    @Test func `the version is told`() throws {
        let run = try BoleRun(["--version"])
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }
}
