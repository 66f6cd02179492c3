import Foundation
import Testing

@testable import Records

struct TarHeaderTests {
    @Test(arguments: [0, 1, 511, 512, 513, (1 << 33) - 1, 1 << 33, 1 << 40])
    func `a header is read back as it was written`(size: Int) {
        let header = TarHeader(name: "attachments/a", size: size)
        #expect(header.bytes.count == 512)
        #expect(TarHeader(header.bytes) == header)
        #expect((size + header.padding) % 512 == 0)
    }

    @Test(arguments: 0..<512)
    func `a header with any byte changed is none, or another's`(place: Int) {
        let header = TarHeader(name: "attachments/a", size: 513)
        for change: UInt8 in [1, 16, 0x80, 0xFF] {
            var bytes = header.bytes
            bytes[place] ^= change
            #expect(TarHeader(bytes) == nil)
        }
    }

    @Test(arguments: ["-0000000001\0", "+0000000001\0", "           \0", "00000000009\0"])
    func `a size that isn't octal digits is refused`(field: String) {
        var bytes = TarHeader(name: "database", size: 1).bytes
        bytes.replaceSubrange(124..<136, with: field.utf8)
        #expect(TarHeader(bytes) == nil)
    }

    @Test func `any tar program reads what is written`() throws {
        let folder = try Folder()
        let source = folder.path + "/source"
        let archive = folder.path + "/archive.tar"
        try Data("one fact".utf8).write(to: URL(filePath: source))
        var writer = try ArchiveWriter(at: archive)
        defer { writer.close() }
        try writer.add("checkpoints/12", from: source)
        try writer.add(manifest: "list\n")
        try writer.finish()
        let tar = Process()
        let output = Pipe()
        tar.executableURL = URL(filePath: "/usr/bin/tar")
        tar.arguments = ["-xOf", archive]
        tar.standardOutput = output
        try tar.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        tar.waitUntilExit()
        #expect(tar.terminationStatus == 0)
        #expect(text == "one factlist\n")
    }
}
