import Foundation
import Testing

@testable import Papers

struct UploadInspectorTests {
    private func inspect(
        _ content: [UInt8], named name: String = "证书.pdf", in isolation: Sandbox.Isolation? = nil
    ) async throws -> InspectedUpload {
        let found = try await UploadInspector.start(bytesEach: 100_000)
        guard let isolation else { return try await found.inspect(content, named: name) }
        return try await UploadInspector(sandbox: Sandbox(isolation), bytesEach: 100_000, magic: Magic())
            .inspect(content, named: name)
    }

    @Test func `a file is what its bytes are, whatever it is called`() async throws {
        #expect(try await inspect(Example.onePage, named: "照片.jpg").type == .pdf)
        #expect(try await inspect(Example.png(width: 4, height: 4)).type == .png)
        #expect(try await inspect(Example.jpeg()).type == .jpeg)
    }

    @Test func `with limits alone the answers are the same`() async throws {
        #expect(try await inspect(Example.onePage, in: .limitsOnly).type == .pdf)
        #expect(try await inspect(Example.jpeg(), in: .limitsOnly).type == .jpeg)
        await #expect(throws: UploadFault.undrawable) { try await inspect(Example.noDrawablePage, in: .limitsOnly) }
    }

    @Test(arguments: [
        "<!DOCTYPE html><script>alert(1)</script>", "PK\u{3}\u{4}", "{\\rtf1}", "#!/bin/sh\n", "\n%PDF-1.4", "%PDF",
        "GIF89a", "<svg xmlns='http://www.w3.org/2000/svg'/>",
    ])
    func `anything else is refused, whatever it is called`(content: String) async {
        await #expect(throws: UploadFault.unknownType) { try await inspect(Array(content.utf8)) }
    }

    @Test func `an empty file and one that is too large are refused`() async {
        await #expect(throws: UploadFault.empty) { try await inspect([]) }
        await #expect(throws: UploadFault.tooLarge) {
            try await inspect(Example.onePage + [UInt8](repeating: 0x20, count: 100_000))
        }
    }

    @Test func `a PDF that needs a password is refused, one that anybody may open is not`() async throws {
        let (locked, open) = (try Example.locked(with: "secret"), try Example.locked(with: ""))
        await #expect(throws: UploadFault.locked) { try await inspect(locked) }
        #expect(try await inspect(open).type == .pdf)
    }

    @Test func `a PDF is refused when no page of it can be drawn, and one page is enough`() async throws {
        await #expect(throws: UploadFault.undrawable) { try await inspect(Example.noDrawablePage) }
        await #expect(throws: UploadFault.undrawable) { try await inspect(Array(Example.onePage.prefix(150))) }
        await #expect(throws: UploadFault.undrawable) { try await inspect(Array("%PDF-1.4\n<script>".utf8)) }
        #expect(try await inspect(Example.secondPageOnly).type == .pdf)
    }

    @Test func `an image that claims too many pixels is refused before it is decoded`() async {
        let bomb = Example.png(width: 60_000, height: 60_000, rows: 4)
        #expect(ImageSize(of: bomb, type: .png)?.width == 60_000)
        await #expect(throws: UploadFault.hugeImage) { try await inspect(bomb) }
    }

    @Test func `an image that can't be decoded whole is refused`() async {
        let whole = Example.png(width: 4, height: 4)
        var flipped = whole
        flipped[45] ^= 1
        let damaged = [
            Array(whole.dropLast(20)), Example.png(width: 4, height: 4, rows: 2), Example.png(width: 0, height: 4),
            flipped, Array(whole.prefix(20)), Array(Example.jpeg().prefix(100)), [0xFF, 0xD8, 0xFF, 0xD9],
            Array(Example.jpeg().dropLast(3)),
        ]
        for content in damaged {
            await #expect(throws: UploadFault.damagedImage) { try await inspect(content) }
        }
    }

    @Test func `an image that reads as a PDF too is refused`() async throws {
        #expect(try await inspect(Example.jpeg(comment: "a camera's note")).type == .jpeg)
        await #expect(throws: UploadFault.ambiguous) { try await inspect(Example.jpeg(comment: "%PDF-1.4")) }
    }

    @Test func `behind the walls there is no network, no file of the house and nothing to write to`() async throws {
        let sandbox = try await Sandbox.find()
        try #require(sandbox.isolation == .namespaces)
        let list = try await sandbox.run(Tool("ls", ["-d", "/etc", "/root", "/home"], outputLimit: 999), on: [1])
        #expect(String(decoding: list.output, as: UTF8.self) == "/file\n")
        let write = try await sandbox.run(Tool("cp", ["/usr/bin/true", "/usr/here"]), on: [1])
        #expect(write.end != .exit(0))
        let names = try await sandbox.run(Tool("ls", ["/sys/class/net"], outputLimit: 999), on: [1])
        #expect(!String(decoding: names.output, as: UTF8.self).contains("eth0"))
    }

    @Test(arguments: [Sandbox.Isolation.namespaces, .limitsOnly])
    func `a program that takes too much memory or time is stopped`(_ isolation: Sandbox.Isolation) async throws {
        let hungry = try await Sandbox(isolation).run(Tool("tail", ["/dev/zero"]), on: [1])
        #expect(hungry.end == .exit(1))
        #expect(hungry.errors.contains("memory exhausted"))
        let idle = try await Sandbox(isolation, seconds: 1).run(Tool("tail", ["-f"]), on: [1])
        #expect(idle.end == .stopped)
        let talkative = try await Sandbox(isolation).run(Tool("cat", ["/dev/zero"], outputLimit: 99), on: [1])
        #expect(talkative.end == .stopped)
    }

    @Test func `however many come at once, at most two are let in and all get through`() async throws {
        let turnstile = Turnstile(places: 2)
        let inside = Counter()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await turnstile.pass {
                        await inside.enter()
                        await Task.yield()
                        await inside.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(await inside.most <= 2)
        #expect(await inside.passed == 50)
    }

    @Test func `a scratch file is its owner's alone, and gone when it is removed`() throws {
        let file = try ScratchFile([1, 2])
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(FileManager.default.contents(atPath: file.path) == Data([1, 2]))
        #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
        file.remove()
        #expect(!FileManager.default.fileExists(atPath: file.path))
    }

    @Test func `each reason has a key of its own`() {
        let keys = UploadFault.allCases.map(\.textKey)
        #expect(Set(keys).count == keys.count)
        #expect(keys.contains("upload.locked"))
    }
}

private actor Counter {
    private var now = 0
    private(set) var most = 0
    private(set) var passed = 0

    func enter() {
        now += 1
        most = max(most, now)
    }

    func leave() {
        now -= 1
        passed += 1
    }
}
