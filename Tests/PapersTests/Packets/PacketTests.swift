import Foundation
import Selection
import Subprocess
import Testing

@testable import Papers

/// Papers in one archive, opened by somebody else's programs.
@Suite struct PacketTests {
    private let moment = Moment(Day(number: 19_620), hour: 9)
    private let manifest = "清单.sha256"

    /// The packet unpacked into a folder; what `unzip` and `sha256sum` say of it.
    private func unpacked(_ packet: Packet) async throws -> (folder: URL, said: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var bytes: [UInt8] = []
        try await packet.read { bytes += $0 }
        #expect(bytes.count == packet.size)
        try Data(bytes).write(to: folder.appending(path: "p.zip"))
        let steps = "cd \(folder.path) && python3 -m zipfile -e p.zip out && cd out && sha256sum -c \(manifest)"
        let result = try await Subprocess.run(
            .name("bash"), arguments: ["-c", steps], output: .bytes(limit: 1 << 20))
        #expect(result.terminationStatus.isSuccess)
        return (folder, String(decoding: result.standardOutput, as: UTF8.self))
    }

    private func digest(_ bytes: [UInt8]) async throws -> String {
        let result = try await Subprocess.run(
            .name("sha256sum"), arguments: [], input: .array(bytes), output: .bytes(limit: 1000))
        return String(decoding: result.standardOutput.prefix(64), as: UTF8.self)
    }

    @Test func `what went in comes out, and its list of digests is what sha256sum reads`() async throws {
        let (one, two) = (Array("报告".utf8), [UInt8](repeating: 7, count: 3_000_000))
        let (first, second) = (try await digest(one), try await digest(two))
        let packet = try await Packet.write(at: moment, manifest: manifest) { packet in
            try packet.add(one, named: PacketName("01推荐报告.pdf"), digest: first)
            try packet.add(two, named: PacketName("05申报表", "二层次-1-乌云其木格·巴雅尔.pdf"), digest: second)
        }
        let (folder, said) = try await unpacked(packet)
        defer { try? FileManager.default.removeItem(at: folder) }
        #expect(said == "01推荐报告.pdf: OK\n05申报表/二层次-1-乌云其木格·巴雅尔.pdf: OK\n")
        #expect(packet.size < 100_000)
        let written = try String(contentsOf: folder.appending(path: "out/" + manifest), encoding: .utf8)
        #expect(written.hasPrefix("\(first)  01推荐报告.pdf\n"))
    }

    @Test func `a name that would lead elsewhere leads nowhere`() {
        #expect(PacketName("05申报表", "一层次-1-../../etc/passwd\n.pdf").text == "05申报表/一层次-1-.._.._etc_passwd_.pdf")
    }

    @Test func `nothing of a packet stays, sent or given up in the middle`() async throws {
        let before = try scratch()
        do {
            let packet = try await Packet.write(at: moment, manifest: manifest) { packet in
                try packet.add([1], named: PacketName("甲"), digest: "")
            }
            #expect(packet.size > 0)
        }
        await #expect(throws: TypesettingFault.exhausted) {
            _ = try await Packet.write(at: moment, manifest: manifest) { packet in
                try packet.add([1], named: PacketName("甲"), digest: "")
                throw TypesettingFault.exhausted
            }
        }
        #expect(try scratch().subtracting(before).filter { holdsPacket($0) } == [])
    }

    private func scratch() throws -> Set<String> {
        Set(try FileManager.default.contentsOfDirectory(atPath: ScratchFile.place).filter { $0.hasPrefix("bole-") })
    }

    private func holdsPacket(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(ScratchFile.place)/\(folder)/packet.zip")
            || FileManager.default.contents(atPath: "\(ScratchFile.place)/\(folder)/0") == Data([1])
    }
}
