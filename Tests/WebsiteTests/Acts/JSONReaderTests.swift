import Testing

@testable import Website

struct JSONReaderTests {
    @Test(arguments: [
        (#" "草原" "#, .text("草原")), (#""a\"\\\/\b\f\n\r\t""#, .text("a\"\\/\u{8}\u{C}\n\r\t")),
        (#""\u4E2d\uD83C\uDF31x""#, .text("中🌱x")), ("-0", .number(0)), ("12.5e-1", .number(1.25)),
        ("true", .truth(true)),
        ("[ ]", .list([])), ("{ }", .object([:])), ("null", .null),
        (#"{"a" : [1, {"b": false}] , "c":null}"#, ["a": [1, ["b": false]], "c": .null]),
    ] as [(String, JSONValue)])
    func `JSON is read in all its ways of writing`(text: String, value: JSONValue) throws {
        #expect(try JSONValue(reading: text.utf8) == value)
    }

    @Test(arguments: [
        "01", "+1", ".5", "1.", "1e", "1e999", "-", "tru", "[1,]", "[1 2]", #"{"a":1,}"#, "{a: 1}", #"{"a" 1}"#,
        #"""#, #""\x""#, #""\u12""#, #""\uD83C""#, #""\uD83Cx""#, #""\uDF31""#, "\"\n\"", "\u{FEFF}1",
    ])
    func `what only looks like JSON is refused`(text: String) {
        #expect(throws: JSONFault.notJSON) { try JSONValue(reading: text.utf8) }
    }

    @Test func `bytes that are no text are refused`() {
        #expect(throws: JSONFault.notJSON) { try JSONValue(reading: [0x22, 0xC3, 0x28, 0x22]) }
    }

    @Test func `a value has one wording, its members by name, and reads back the same`() throws {
        let value: JSONValue = ["b": [1, .number(1.5), true, .null], "a": "\"\\\n\u{1}草/\u{1F331}", "c": [:]]
        let text = String(decoding: value.inOrder, as: UTF8.self)
        #expect(text == #"{"a":"\"\\\n\u0001草/🌱","b":[1,1.5,true,null],"c":{}}"#)
        #expect(try JSONValue(reading: text.utf8) == value)
    }
}
