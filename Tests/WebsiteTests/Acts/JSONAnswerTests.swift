import Casework
import Foundation
import Papers
import Selection
import Testing

@testable import Website

/// The same acts by JSON: what is no field or of another type is named.
@Suite struct JSONAnswerTests {
    let fields = ActDeclarations.of(.returnForCorrection)?.fields ?? []

    @Test func `an object is read as a form would be`() throws {
        let object = try JSONValue(
            reading: Data(#"{"corrections": [{"section": "person", "remark": "照片"}]}"#.utf8))
        let answers = try Answers(try #require(object.members), fields)
        #expect(
            answers
                == Answers(
                    rows: ["corrections": [Answers(texts: ["section": ["person"], "remark": ["照片"]])]]))
    }

    @Test(arguments: [
        (#"{"corections": []}"#, ["corections": AnswerFault.unknown]),
        (#"{"corrections": {}}"#, ["corrections": .wrongType("array")]),
        (#"{"corrections": [1]}"#, ["corrections[0]": .wrongType("object")]),
        (
            #"{"corrections": [{"section": true, "remark": "x", "by": "y"}]}"#,
            ["corrections[0].section": .wrongType("string"), "corrections[0].by": .unknown]
        ),
    ])
    func `what is no field or of another type is named`(body: String, faults: [String: AnswerFault]) throws {
        let object = try JSONValue(reading: Data(body.utf8))
        #expect(throws: AnswerFaults(faults)) { try Answers(try #require(object.members), fields) }
    }

    @Test(arguments: [(#"{"tier": "1"}"#, true), (#"{"tier": 1}"#, false), (#"{"tier": 1.5}"#, false)])
    func `a choice is a text`(body: String, isTaken: Bool) throws {
        let object = try #require(try JSONValue(reading: Data(body.utf8)).members)
        let fields = try #require(ActDeclarations.of(.openVote)?.fields)
        #expect(((try? Answers(object, fields)) != nil) == isTaken)
    }

    @Test func `truths and numbers are told apart`() throws {
        let fields = [ActField("count", .number(0...9)), ActField("sure", .yesNo)]
        let object = try #require(try JSONValue(reading: Data(#"{"count": true, "sure": 1}"#.utf8)).members)
        #expect(throws: AnswerFaults(["count": .wrongType("integer"), "sure": .wrongType("boolean")])) {
            try Answers(object, fields)
        }
    }

    @Test func `what lies deeper than anything of ours is refused before it is built`() {
        let depth = JSONValue.greatestDepth
        func nested(_ depth: Int) -> Data {
            Data((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
        }
        #expect((try? JSONValue(reading: nested(depth))) != nil)
        #expect(throws: JSONFault.tooDeep) { try JSONValue(reading: nested(depth + 1)) }
        #expect(throws: JSONFault.tooDeep) { try JSONValue(reading: nested(1_000_000)) }
        #expect((try? JSONValue(reading: Data(#"["[[[[[[[[[[[[[[[[[[[\"[[[["]"#.utf8))) != nil)
    }

    @Test(arguments: ["", "{", "{\"a\": }", "nul", "{\"a\": 1} x"])
    func `what is no JSON is refused`(body: String) {
        #expect(throws: JSONFault.notJSON) { try JSONValue(reading: Data(body.utf8)) }
    }
}
