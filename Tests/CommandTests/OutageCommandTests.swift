import Foundation
import Testing

/// The page a proxy shows in the server's place.
struct OutageCommandTests {
    private let folder: DataFolder

    init() throws { folder = try DataFolder() }

    @Test func `the page says in both languages until when, and asks for nothing else`() throws {
        let file = folder.parent + "/outage.html"
        let answer = try Command.run("outage", "--to", file, "--until", "2023-10-10T06:00")
        #expect(answer == Command.Answer(status: 0, output: "OK: \(file)\n", error: ""))
        let page = try String(contentsOfFile: file, encoding: .utf8)
        #expect(page.contains("预计2023年10月10日06:00恢复。"))
        #expect(page.contains("Expected back at 06:00 on 10 October 2023."))
        #expect(page.contains("<style>:root"))
        #expect(page.firstMatch(of: /(?:src|href|action)=|url\(|@import/) == nil)
    }

    @Test func `a place that can't be written is told`() throws {
        let file = folder.parent + "/none/outage.html"
        #expect(try Command.run("outage", "--to", file) == Command.refusal("\(file) can't be written"))
    }
}
