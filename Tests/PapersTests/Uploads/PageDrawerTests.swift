import Testing

@testable import Papers

/// 佐证材料 as pictures of their pages.
struct PageDrawerTests {
    private func draw(
        _ page: Int, of content: [UInt8], _ type: UploadType, _ size: PageDrawer.Size = .whole
    ) async throws -> ImageSize? {
        let drawer = try await UploadInspector.start(bytesEach: 1_000_000).drawer
        return ImageSize(of: try await drawer.draw(page: page, of: content, type: type, size: size), type: .jpeg)
    }

    @Test func `a page of a PDF becomes a picture of the asked size`() async throws {
        #expect(try await draw(1, of: Example.onePage, .pdf)?.longerSide == 1600)
        // Poppler rounds one side up.
        #expect(try await draw(1, of: Example.onePage, .pdf, .small)?.longerSide == 241)
    }

    @Test func `a page that isn't there is told from one that can't be drawn`() async throws {
        await #expect(throws: PageFault.noSuchPage) { try await draw(2, of: Example.onePage, .pdf) }
        await #expect(throws: PageFault.noSuchPage) { try await draw(0, of: Example.onePage, .pdf) }
        await #expect(throws: PageFault.noSuchPage) { try await draw(2, of: Example.jpeg(), .jpeg) }
        await #expect(throws: PageFault.undrawable) { try await draw(2, of: Example.secondPageOnly, .pdf) }
        #expect(try await draw(1, of: Example.secondPageOnly, .pdf) != nil)
    }

    @Test func `an image is never made larger, and a large one is made to fit`() async throws {
        #expect(try await draw(1, of: Example.jpeg(), .jpeg)?.longerSide == 8)
        #expect(try await draw(1, of: Example.png(width: 60, height: 300), .png, .small)?.longerSide == 240)
        #expect(try await draw(1, of: Example.png(width: 4, height: 4), .png)?.longerSide == 4)
    }

    @Test func `the pages are counted`() async throws {
        let drawer = try await UploadInspector.start(bytesEach: 1_000_000).drawer
        #expect(try await drawer.pageCount(of: Example.secondPageOnly, type: .pdf) == 2)
        #expect(try await drawer.pageCount(of: Example.jpeg(), type: .jpeg) == 1)
    }

    @Test func `what a camera notes of how it was held is followed, and nonsense is not`() {
        #expect(Orientation(ofJPEG: noted(6)).turn == "-rotate270")
        #expect(Orientation(ofJPEG: noted(1)).turn == nil)
        #expect(Orientation(ofJPEG: noted(200)).turn == nil)
        #expect(Orientation(ofJPEG: Array(noted(6).prefix(30))).turn == nil)
        #expect(Orientation(ofJPEG: Example.jpeg()).turn == nil)
    }

    /// The opening of a JPEG whose EXIF note holds nothing but the orientation.
    private func noted(_ value: UInt8) -> [UInt8] {
        let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0]
        let note = Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8, 0, 1] + entry
        return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(note.count + 2)] + note + [0xFF, 0xD9]
    }
}
