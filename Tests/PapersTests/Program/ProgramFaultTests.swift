import Foundation
import Papers
import Testing

@Suite struct ProgramFaultTests {
    let folder: SpoiltFolder

    init() throws { folder = try SpoiltFolder() }

    @Test func `a copy of the shipped folder has no fault`() {
        #expect(folder.faults() == [])
    }

    /// One spoilt value, and what is said on its line.
    struct Spoilt: Sendable, CustomStringConvertible {
        let file: String
        let old: String
        let new: String
        let message: String
        var description: String { "\(file): \(new)" }

        init(_ file: String, _ old: String, _ new: String, _ message: String) {
            self.file = file
            self.old = old
            self.new = new
            self.message = message
        }
    }

    @Test(arguments: [
        Spoilt("programme.yaml", "employer-days: { value: 5", "employer-days: { value: -1",
            "`value: -1` isn't a whole number from 1 to 366"),
        Spoilt("codes/remark.csv", "person-birth,correction,person", "person-birth,correction,persona",
            "the form has no section `persona`"),
        Spoilt("codes/remark.csv", "person-birth,correction", "person-birth,praise",
            "`praise` isn't one of correction, ending, filing"),
        Spoilt("codes/remark.csv", ",二（二）", ",", "`clause` is empty"),
        Spoilt("programme.yaml", "{ id: report,", "{ id: in-time,", "the id `in-time` stands twice"),
        Spoilt("programme.yaml", "body-days: { value: 5", "body-days: { value: five",
            "`value: five` isn't a whole number from 1 to 366"),
        Spoilt("programme.yaml", "day: 1973-01-01", "day: 1973-02-29",
            "`day: 1973-02-29` isn't a day of the calendar such as 2023-09-11"),
        Spoilt("programme.yaml", "day: 1973-01-01, ", "", "`day` is missing"),
        Spoilt("programme.yaml", "value: 2023-09-11, clause: 文末", "value: 2023-09-11", "`clause` is missing"),
        Spoilt("programme.yaml", "value: 2023-09-11, clause: 文末", "clause: 文末", "`value` is missing"),
        Spoilt("programme.yaml", "value: 2023-09-11, clause: 文末", "value: , clause: 文末", "`value` has no value"),
        Spoilt("programme.yaml", "year: { value: 2023", "year: { valeu: 1, value: 2023",
            "the key `valeu` isn't known here"),
        Spoilt("programme.yaml", "year: { value: 2023", "year: { value: 1, value: 2023",
            "the key `value` stands twice; the first is on line 7"),
        Spoilt("programme.yaml", "tier: 3", "tier: 4", "there is no tier `4`: 1, 2 or 3"),
        Spoilt("programme.yaml", "tier: 2", "tier: 1", "tier 1 stands twice"),
        Spoilt("programme.yaml", "kind: hands-on", "kind: tall",
            "`tall` isn't one of born-on-or-after, degree-or-title, category, not-leading-cadre, "
                + "not-civil-servant, hands-on"),
        Spoilt("programme.yaml", "kind: hands-on", "kind: hands-on, day: 1973-01-01", "`hands-on` takes no `day`"),
        Spoilt("programme.yaml", "from: 副厅级", "from: 首席", "the code list `rank` has no `首席`"),
        Spoilt("programme.yaml", "bodies: [盟市, 自治区主管部门", "bodies: [盟市, 盟市以外",
            "`盟市以外` isn't one of 盟市, 自治区主管部门, 自治区直属单位, 中央驻区单位, 工商联"),
        Spoilt("programme.yaml", "value: posting-day", "value: some-day",
            "`some-day` isn't one of posting-day, next-day"),
        Spoilt("programme.yaml", "\"12:00\"", "\"25:00\"", "`value: 25:00` isn't an hour such as 12:00"),
        Spoilt("programme.yaml", "2023-10-15T00:00:00+08:00", "2023-10-15T24:00:00+08:00",
            "`value: 2023-10-15T24:00:00+08:00` isn't a moment such as 2023-10-15T00:00:00+08:00"),
        Spoilt("programme.yaml", "attendance: { value: 2/3", "attendance: { value: 3/2",
            "`value: 3/2` isn't a share such as 2/3"),
        Spoilt("programme.yaml", "[25, 11]", "[25, 12]", "a panel of 12 isn't odd, as `odd-only` asks"),
        Spoilt("programme.yaml", "odd-only: { value: yes", "odd-only: { value: maybe",
            "`value: maybe` isn't `yes` or `no`"),
        Spoilt("programme.yaml", "recused-present: { value: no", "recused-present: { value: perhaps",
            "`value: perhaps` isn't `yes` or `no`"),
        Spoilt("programme.yaml", "weight: 40", "weight: 45", "the weights make 105 percent, not 100"),
        Spoilt("programme.yaml", "weight: 40, most: 100", "weight: 40, most: 30",
            "`most: 30` isn't one of 1, 2, 4, 5, 10, 20, 25, 50, 100"),
        Spoilt("programme.yaml", "id: renown", "id: level", "the id `level` stands twice"),
        Spoilt("programme.yaml", "    grassroots-share:", "    places: { value: 0, clause: 一 }\n    grassroots-share:",
            "`value: 0` isn't a whole number from 1 to 10000"),
        Spoilt("programme.yaml", "official: { value: mean", "official: { value: best",
            "`best` isn't one of mean, trimmed-mean, median, adjusted"),
        Spoilt("programme.yaml", "least-reviews: { value: 3", "least-reviews: { value: 1",
            "`value: 1` isn't a whole number from 2 to 99"),
        Spoilt("programme.yaml", "most-reviews: { value: 5", "most-reviews: { value: 2",
            "it is less than `least-reviews`"),
        Spoilt("programme.yaml", "[votes, median, range]", "[votes, lots]", "`lots` isn't one of votes, median, range"),
        Spoilt("programme.yaml", "}号\"", "}号\" , extra: 1", "the key `extra` isn't known here"),
        Spoilt("programme.yaml", "{number}号", "号", "the numbering has no `{number}`"),
        Spoilt("programme.yaml", "id: agency", "id: federation", "the id `federation` stands twice"),
        Spoilt("programme.yaml", "to: 2023-09-22", "to: 2023-09-01", "it ends before it begins"),
        Spoilt("programme.yaml", "from: 2023-10-17", "from: 2023-10-01", "it begins before the milestone above it"),
        Spoilt("programme.yaml", "cutoff: paper,", "cutoff: paper, from: 2023-10-16,", "it follows its cut-off"),
        Spoilt("programme.yaml", "cutoff: tier3", "cutoff: tier9", "`tier9` isn't one of electronic, paper, tier3"),
        Spoilt("form.yaml", "codes: sex", "codes: sexes", "there is no code list `sexes`"),
        Spoilt("form.yaml", "id: formerName", "id: name", "the id `name` stands twice"),
        Spoilt("form.yaml", "kind: name", "kind: nickname",
            "`nickname` isn't one of text, name, passage, day, month, year, number, code, yes-no, resident-id, "
                + "phone, email, pledge"),
        Spoilt("form.yaml", "kind: code, required: yes, codes: sex", "kind: code, required: yes",
            "a field of the kind `code` names its `codes`"),
        Spoilt("form.yaml", "elements: [A01_Gender]", "elements: [A16_Gender]",
            "`A16_Gender` is no element of GB/T 35397"),
        Spoilt("form.yaml", "experts: [category, discipline]", "experts: [category, subject]",
            "`subject` is no field of the section"),
        Spoilt("form.yaml", "experts: [name, formerName", "experts: [residentID, formerName",
            "`residentID` isn't for those who judge"),
        Spoilt("summary.yaml", "codes: body-kind", "codes: bodies", "there is no code list `bodies`"),
        Spoilt("summary.yaml", "header: 姓名", "header: 推荐单位", "the header `推荐单位` stands twice"),
        Spoilt("summary.yaml", "shows: person.sex", "shows: person.sexes", "`person.sexes` is no question of the form"),
        Spoilt("summary.yaml", "[post.title, post.titleSince]", "[post.title, since]",
            "`since` is no question of the form"),
        Spoilt("summary.yaml", "shows: rank, width: 5", "shows: rank, width: 0",
            "`width: 0` isn't a whole number from 2 to 200"),
        Spoilt("codes/sex.csv", "2,女", "1,女", "the code `1` stands twice; the first is on line 3"),
        Spoilt("codes/sex.csv", "女性|F", "女性|M", "`M` already stands for the code 1 on line 3"),
        Spoilt("codes/sex.csv", "2,女,Female,女性|F,女", "2,女,Female,女性|F", "4 cells where the header has 5"),
        Spoilt("codes/education.csv", "other", "others",
            "`others` means nothing to the rules; known are postgraduate, other"),
        Spoilt("organisations.csv", "county,1501,", "county,1599,", "the parent `1599` doesn't exist"),
        Spoilt("organisations.csv", "150102,新城区", "1501,新城区", "the id `1501` stands twice; the first is on line 3"),
        Spoilt("organisations.csv", "局,county", "局,shire",
            "`shire` isn't one of office, league, department, direct, central, federation, county, association, "
                + "agency, employer"),
        Spoilt("organisations.csv", "1501,呼和浩特市人力资源和社会保障局,league,office", "1501,呼和浩特市人力资源和社会保障局,league,",
            "`parent` is empty"),
        Spoilt("organisations.csv", "1501,呼和浩特市人力资源和社会保障局,league,office,盟市",
            "1501,呼和浩特市人力资源和社会保障局,league,150102,盟市", "its parents go round in a circle"),
        Spoilt("organisations.csv", "厅,office,,", "厅,office,1501,", "the office has nobody above it"),
        Spoilt("organisations.csv", "会,federation,office,工商联", "会,federation,office,",
            "no recommending body stands above it"),
        Spoilt("organisations.csv", ",150100,", ",1501,", "the division `1501` isn't six digits"),
        Spoilt("organisations.csv", "盟市,150100,,,,no", "盟市,150100,914403001922038217,,,no",
            "the credit code `914403001922038217` is wrong: its check characters don't fit"),
        Spoilt("organisations.csv", "盟市,150100,,,,no", "盟市,150100,,,,perhaps", "`perhaps` isn't one of yes, no"),
        Spoilt("organisations.csv", "盟市,150100,,,,no", "盟市,150100,,省,,no",
            "`省` isn't one of 中央, 自治区, 盟市, 旗县, 苏木乡镇街道, 嘎查村社区, 其他"),
        Spoilt("organisations.csv", "盟市,150100,,,,no", "盟市,150100,,,no", "9 cells where the header has 10"),
        Spoilt("organisations.csv", "id,name", "name,id",
            "the header isn't id,name,kind,parent,body,division,credit-code,affiliation,ownership,sample"),
    ])
    func `a spoilt value is named on its line`(spoilt: Spoilt) throws {
        let line = try folder.replace(spoilt.old, with: spoilt.new, in: spoilt.file)
        #expect(folder.faults().contains("\(spoilt.file):\(line): \(spoilt.message)"))
    }

    @Test(arguments: [
        ("盟市,150100,,,,no", "盟市,150100,,,no", "9 cells where the header has 10"),
        ("厅,office,,,150000,,,,no", "厅,office,,,150000,,,no", "9 cells where the header has 10"),
        ("office,内蒙古", "\"office,内蒙古", "a quote doesn't close, or stands inside a cell"),
        ("厅,office,,", "厅,ofice,,",
            "`ofice` isn't one of office, league, department, direct, central, federation, county, association, "
                + "agency, employer"),
    ])
    func `an organisation that can't be read is one fault, not one for each below it`(
        old: String, new: String, message: String
    ) throws {
        let line = try folder.replace(old, with: new, in: "organisations.csv")
        #expect(folder.faults() == ["organisations.csv:\(line): \(message)"])
    }

    @Test func `all faults of all files come out at once, in the order of lines`() throws {
        try folder.replace("employer-days: { value: 5", with: "employer-days: { value: 0", in: "programme.yaml")
        try folder.replace("day: 1973-01-01", with: "day: 1973-13-01", in: "programme.yaml")
        try folder.replace("codes: sex", with: "codes: sexes", in: "form.yaml")
        try folder.replace("2,女", with: "2,", in: "codes/sex.csv")
        let faults = folder.faults()
        #expect(faults.count == 4)
        let lines = faults.filter { $0.hasPrefix("programme.yaml") }
        #expect(lines.count == 2)
        #expect(lines.first?.contains("1973-13-01") == true)
    }

    @Test func `a file that is missing is a fault of its own only`() throws {
        try folder.remove("form.yaml")
        #expect(folder.faults() == ["form.yaml:1: the file is missing or can't be read"])
    }

    @Test func `a list's missing file is named`() throws {
        try folder.remove("codes/award-level.csv")
        #expect(folder.faults() == ["codes/award-level.csv:1: the file is missing or can't be read"])
    }

    @Test func `a clause of the text that stands twice is named where it stands again`() throws {
        let line = try folder.append("五,又是五", to: "notice.csv")
        let fault = try #require(folder.faults().first)
        #expect(fault.hasPrefix("notice.csv:\(line): the clause `五` stands twice"))
    }

    @Test func `a section that is missing is one fault`() throws {
        let file = try String(contentsOfFile: folder.path + "/programme.yaml", encoding: .utf8)
        let start = try #require(file.range(of: "opinions:"))
        let end = try #require(file.range(of: "# The notice leaves"))
        let without = file.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
        try folder.write(without, to: "programme.yaml")
        #expect(folder.faults() == ["programme.yaml:4: `opinions` is missing"])
    }

    @Test func `a tier that experts score is a fault without criteria, and only tier 3 may have none`() throws {
        let line = try folder.replace("    rubric:\n", with: "    rubrics:\n", in: "programme.yaml")
        let tier = try folder.replace("  - tier: 1", with: "  - tier: 1", in: "programme.yaml")
        #expect(
            folder.faults() == [
                "programme.yaml:\(tier): `rubric` is missing",
                "programme.yaml:\(line): the key `rubrics` isn't known here",
            ])
    }

    @Test func `a key that stands twice in a block is named where it stands again, and the rest is read`() throws {
        let again = try folder.append("paper: 1", to: "programme.yaml")
        let wrong = try folder.replace("odd-only: { value: yes", with: "odd-only: { value: oui", in: "programme.yaml")
        let first = try folder.replace("paper:\n  form", with: "paper:\n  form", in: "programme.yaml")
        #expect(
            folder.faults() == [
                "programme.yaml:\(wrong): `value: oui` isn't `yes` or `no`",
                "programme.yaml:\(again): the key `paper` stands twice; the first is on line \(first)",
            ])
    }

    @Test func `several doubled keys are all named`() throws {
        try folder.replace("year: { value: 2023", with: "year: { value: 1, value: 2, value: 2023", in: "programme.yaml")
        try folder.replace("pass: { value: 2/3", with: "pass: { clause: 一, value: 2/3", in: "programme.yaml")
        #expect(folder.faults().count { $0.contains("stands twice") } == 3)
    }

    @Test func `what isn't YAML is told with its line, and nothing that only follows from it`() throws {
        let line = try folder.replace("[25, 11]", with: "[25, 11", in: "programme.yaml")
        let faults = folder.faults()
        #expect(faults.map { $0.hasPrefix("programme.yaml:\(line): not YAML: ") } == [true])
    }

    @Test func `an empty file, a list in place of a block, and bytes that aren't UTF-8 are faults`() throws {
        try folder.write("", to: "form.yaml")
        try folder.write("- a\n", to: "summary.yaml")
        try Data([0x69, 0xFF]).write(to: URL(filePath: folder.path + "/codes/sex.csv"))
        let faults = folder.faults()
        #expect(faults.contains("form.yaml:1: the file is empty"))
        #expect(faults.contains("summary.yaml:1: the file is a block of `key: value`"))
        #expect(faults.contains("codes/sex.csv:1: the file isn't UTF-8"))
    }

    @Test func `a department that is consulted must exist`() throws {
        try folder.replace("自治区发展和改革委员会", with: "自治区发改委", in: "programme.yaml")
        #expect(folder.faults().map { $0.contains("no organisation is called `自治区发改委`") } == [true])
    }

    @Test func `a body kind needs one quota in each tier`() throws {
        try folder.replace("bodies: [盟市], at-most: 50", with: "bodies: [工商联], at-most: 50", in: "programme.yaml")
        let messages = folder.faults().map { $0.split(separator: ": ", maxSplits: 1)[1] }
        #expect(messages == ["no quota for 盟市", "more than one quota for 工商联"])
    }

    @Test func `a quote that doesn't close is a fault on the line it opens`() throws {
        let line = try folder.append("\"9", to: "codes/sex.csv")
        #expect(folder.faults().contains("codes/sex.csv:\(line): a quote doesn't close, or stands inside a cell"))
    }

    @Test func `lines that end in CR LF are counted too`() throws {
        try folder.write("code,name,english,aliases,means\r\n\r\n1,男,Male,,man\r\n", to: "codes/sex.csv")
        #expect(folder.faults() == ["codes/sex.csv:3: `man` means nothing to the rules; known are 男, 女"])
    }

    @Test func `lines are counted through empty lines and cells of several lines`() throws {
        let list = "code,name,english,aliases,means\n\n1,\"男\n性\",Male,,男\n\n2,女,Female,,woman\n"
        try folder.write(list, to: "codes/sex.csv")
        #expect(folder.faults() == ["codes/sex.csv:6: `woman` means nothing to the rules; known are 男, 女"])
    }
}
