import Foundation
import Selection
import Testing

@testable import Papers

/// 附件1, 照片: of a photograph of any size, held any way.
struct PortraitMakerTests {
    private let rule = PortraitRule(
        name: "照片", english: "Photograph", isRequired: false, width: 413, height: 579, kilobytes: 500)

    /// A photograph, red, green, blue and yellow in its corners, as a camera held that way wrote it.
    private func photograph(_ width: Int, _ height: Int, held value: UInt8 = 1) throws -> [UInt8] {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "pamgradient red lime blue yellow \(width) \(height) | pnmtojpeg -quality=95"]
        process.standardOutput = output
        try process.run()
        let plain = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
        let note = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1] + entry + [0, 0, 0, 0]
        return Array(plain.prefix(2)) + [0xFF, 0xE1, 0, UInt8(note.count + 2)] + note + plain.dropFirst(2)
    }

    private func make(_ content: [UInt8], _ crop: PortraitCrop = .usual) async throws -> [UInt8] {
        let inspector = try await UploadInspector.start(bytesEach: 20 << 20)
        return try await PortraitMaker(inspector: inspector).make(content, to: rule, crop: crop)
    }

    /// The colour a corner leans to: 0 upper left, 1 upper right, 2 lower left, 3 lower right.
    private func corners(of picture: [UInt8]) async throws -> [String] {
        let tool = Tool("djpeg", ["-pnm"], outputLimit: 1 << 20)
        let dots = try await Sandbox.find().run(tool, on: picture).output.suffix(3 * 413 * 579)
        let places = [(5, 5), (407, 5), (5, 573), (407, 573)]
        return places.map { column, row in
            let place = dots.startIndex + 3 * (row * 413 + column)
            let isHigh = dots[place..<place + 3].map { $0 > 127 }
            return isHigh == [true, false, false] ? "red" : isHigh == [false, true, false] ? "green"
                : isHigh == [false, false, true] ? "blue" : isHigh == [true, true, false] ? "yellow" : "\(isHigh)"
        }
    }

    @Test func `a photograph becomes just the form's size, light, and nothing of its notes stays`() async throws {
        let portrait = try await make(try photograph(1652, 2316))
        #expect(ImageSize(of: portrait, type: .jpeg) == ImageSize(width: 413, height: 579))
        #expect(portrait.count <= 500 << 10)
        #expect(portrait.firstRange(of: Array("Exif".utf8)) == nil)
        #expect(try await corners(of: portrait) == ["red", "green", "blue", "yellow"])
    }

    @Test func `one held on its side is set upright`() async throws {
        #expect(try await corners(of: try await make(try photograph(2316, 1652, held: 6)))
            == ["blue", "red", "yellow", "green"])
        #expect(try await corners(of: try await make(try photograph(1652, 2316, held: 3)))
            == ["yellow", "blue", "green", "red"])
    }

    @Test func `a part further left, lower and closer is taken where it is asked for`() async throws {
        let wide = try photograph(4000, 3000)
        let left = try await make(wide, PortraitCrop(across: 0, down: 100, closer: 95))
        #expect(try await corners(of: left) == ["blue", "blue", "blue", "blue"])
        let right = try await make(wide, PortraitCrop(across: 100, down: 0, closer: 100))
        #expect(try await corners(of: right) == ["green", "green", "green", "green"])
    }

    @Test func `the smallest that will do is taken as it is, a smaller one and what is no picture are refused`()
        async throws
    {
        let portrait = try await make(try photograph(413, 579))
        #expect(ImageSize(of: portrait, type: .jpeg)?.width == 413)
        await #expect(throws: UploadFault.smallPicture) { try await make(try photograph(412, 579)) }
        // Held on its side it has too few dots across.
        await #expect(throws: UploadFault.smallPicture) { try await make(try photograph(600, 400, held: 8)) }
        await #expect(throws: UploadFault.noPicture) { try await make(Example.onePage) }
        await #expect(throws: UploadFault.unknownType) { try await make(Array("words".utf8)) }
        await #expect(throws: UploadFault.empty) { try await make([]) }
        let cut = Array(try photograph(900, 1200).dropLast(2_000))
        await #expect(throws: UploadFault.damagedImage) { try await make(cut) }
    }
}
