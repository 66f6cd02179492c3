import Testing

@testable import Website

@Suite struct CSVSheetTests {
    @Test(arguments: [
        (["甲", "乙"], "甲,乙\r\n"), (["=1+1"], "'=1+1\r\n"), (["@x", "-2", "+3"], "'@x,'-2,'+3\r\n"),
        (["a,b", "说\"好\""], "\"a,b\",\"说\"\"好\"\"\"\r\n"), (["=\"x\""], "\"'=\"\"x\"\"\"\r\n"), ([""], "\r\n"),
        (["\r\nx"], "\"'\r\nx\"\r\n"),
    ]) func `cells are quoted where they must be and never a formula`(cells: [String], line: String) {
        #expect(CSVSheet.line(cells) == line)
    }
}
