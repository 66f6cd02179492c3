import Foundation
import Papers
import Testing

/// CSV as people's programs write it.
@Suite struct CSVReaderTests {
    @Test(arguments: ["\n", "\r\n", "\r"])
    func `rows end as any system ends them`(end: String) throws {
        let rows = try csvRows("a,b\(end)1,2\(end)3,4")
        #expect(rows == [ReadText(1, "a", "b"), ReadText(2, "1", "2"), ReadText(3, "3", "4")])
    }

    @Test func `a line is the one an editor shows`() throws {
        let text = "\n\na,b\n\"x\ny\",2\n\n , \n5,6\n"
        #expect(try csvRows(text) == [ReadText(3, "a", "b"), ReadText(4, "x\ny", "2"), ReadText(8, "5", "6")])
    }

    @Test func `quotes keep commas, breaks and quotes`() throws {
        let text = "\"a,b\",\"say \"\"yes\"\"\",c\r\n\"1\r\n2\",,\n"
        #expect(try csvRows(text) == [ReadText(1, "a,b", "say \"yes\"", "c"), ReadText(2, "1\r\n2", "", "")])
    }

    @Test func `a quote inside a plain cell is a letter`() throws {
        #expect(try csvRows("5\" pipe,b\n1,2\n") == [ReadText(1, "5\" pipe", "b"), ReadText(2, "1", "2")])
    }

    @Test func `a byte order mark is no letter of the first header`() throws {
        #expect(try csvRows("\u{FEFF}姓名,性别\n甲,男\n") == [ReadText(1, "姓名", "性别"), ReadText(2, "甲", "男")])
    }

    @Test func `cells lose their outer spaces alone`() throws {
        #expect(try csvRows(" \u{3000}甲 乙\u{A0}\t,\u{A0}\n") == [ReadText(1, "甲 乙", "")])
    }

    @Test func `a formula is a text like any other`() throws {
        #expect(try csvRows("=1+1,@x\n") == [ReadText(1, "=1+1", "@x")])
    }

    @Test(arguments: ["a,b\n1,\"2\n3,4\n", "a,b\n\n\"", "a,b\n1,\"2\"\"\n"])
    func `a quote that never closes makes the file unreadable, and its line is named`(text: String) throws {
        let fault = try unreadable { _ = try csvRows(text) }
        let line = text.hasPrefix("a,b\n\n") ? "3" : "2"
        #expect(fault == UnreadableSheet("sheet.openQuote", ["line": line]))
    }

    @Test func `a cell as long as a book is read`() throws {
        let long = String(repeating: "业绩", count: 200_000)
        #expect(try csvRows("\"\(long)\",b\n") == [ReadText(1, long, "b")])
    }
}

/// Which encoding a file is in.
@Suite struct SheetEncodingTests {
    /// 姓名 and 䶮 as GB 18030 writes them, with a character of four bytes: 㐱.
    static let chinese: [UInt8] = [0xD0, 0xD5, 0xC3, 0xFB, 0x2C, 0x81, 0x39, 0xF3, 0x38, 0x0A]

    @Test func `what is not UTF-8 is read as GB 18030`() throws {
        let reader = try CSVReader(Data(Self.chinese))
        #expect(reader.isGB18030)
        #expect(try SheetFile.csv(reader).texts() == [ReadText(1, "姓名", "㐱")])
    }

    @Test func `UTF-8 is not said to be anything else`() throws {
        #expect(try CSVReader(Data("姓名,㐱".utf8)).isGB18030 == false)
    }

    @Test(arguments: [[0xFF, 0xFE, 0x41, 0x00], [0x41, 0x80], [0xD0], [0x81, 0x30], [0x2C, 0xFF]] as [[UInt8]])
    func `bytes of neither encoding are refused`(bytes: [UInt8]) throws {
        #expect(try unreadable { _ = try CSVReader(Data(bytes)) } == UnreadableSheet("sheet.unknownEncoding"))
    }

    @Test func `a long file is converted to its end`() throws {
        let name: [UInt8] = [0xD0, 0xD5]
        let many = Array(repeatElement(name, count: 100_000).joined())
        #expect(try csvRows(many) == [ReadText(1, String(repeating: "姓", count: 100_000))])
    }
}

/// What a file is, whatever it is called.
@Suite struct SheetFileTests {
    @Test func `a workbook under another name is not taken for CSV`() throws {
        let workbook = try Workbook(cells: [["a"]]).write()
        let renamed = temporaryFile("csv")
        try FileManager.default.moveItem(atPath: workbook, toPath: renamed)
        let fault = try unreadable { _ = try SheetFile(path: renamed) }
        #expect(fault == UnreadableSheet("sheet.notCSV", ["path": renamed]))
    }

    @Test(arguments: ["csv", "xlsx"])
    func `a file that isn't there is named`(kind: String) throws {
        let path = temporaryFile(kind)
        #expect(try unreadable { _ = try SheetFile(path: path) } == UnreadableSheet("sheet.cannotOpen", ["path": path]))
    }

    @Test func `an ending in capitals is a workbook's too`() throws {
        let workbook = try Workbook(cells: [["a", "b"]]).write()
        let renamed = temporaryFile("XLSX")
        try FileManager.default.moveItem(atPath: workbook, toPath: renamed)
        #expect(try SheetFile(path: renamed).texts() == [ReadText(1, "a", "b")])
    }
}
