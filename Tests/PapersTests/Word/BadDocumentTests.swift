import Foundation
import Selection
import Testing

@testable import Papers

/// What no Word document should be: each refused by name, nothing fetched, run or unfolded without end.
@Suite struct BadDocumentTests {
    private static let old: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    private static let title = WordFile.paragraph(Typesetting.program.formTitle)

    private func fault(_ content: [UInt8]) async throws -> UnreadableDocument? {
        do {
            let text = try await Typesetting.shared().read(content)
            _ = try FormDocumentReader(Typesetting.program, check: FormCheck(Typesetting.program)).read(
                text, beside: FilledForm())
            return nil
        } catch let fault as UnreadableDocument {
            return fault
        }
    }

    @Test func `a program, an old document and a locked one are each named`() async throws {
        let package = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(try await fault([]) == .empty)
        #expect(try await fault([0x7F, 0x45, 0x4C, 0x46] + Array(repeating: 0, count: 500)) == .noDocument)
        #expect(try await fault(Self.old + Array(repeating: 0, count: 500)) == .old)
        #expect(try await fault(Self.old + package) == .locked)
        #expect(try await fault(Array(repeating: 1, count: (10 << 20) + 1)) == .tooLarge)
    }

    @Test func `a document cut off, a workbook and a zip of anything are each named`() async throws {
        let whole = try WordFile(Self.title).bytes()
        #expect(try await fault(whole) == nil)
        #expect(try await fault(Array(whole.prefix(whole.count / 2))) == .damaged)
        let workbook = try Array(Data(contentsOf: URL(filePath: Workbook(cells: [["姓名"]]).write())))
        #expect(try await fault(workbook) == .noDocument)
        var broken = WordFile(Self.title)
        broken.parts["word/document.xml"] = Array("<w:document>".utf8)
        #expect(try await fault(broken.bytes()) == .damaged)
    }

    @Test func `macros are refused, whether they are declared or hidden`() async throws {
        var declared = WordFile(Self.title)
        declared.kind = "document.macroEnabled.main+xml"
        #expect(try await fault(declared.bytes()) == .macros)
        var hidden = WordFile(Self.title)
        hidden.parts["word/vbaProject.bin"] = [1]
        #expect(try await fault(hidden.bytes()) == .macros)
    }

    @Test func `a document type is refused before any entity of it is looked at`() async throws {
        var file = WordFile(Self.title, WordFile.table([["姓名", "&secret;"]]))
        file.prologue = "<!DOCTYPE w [<!ENTITY secret SYSTEM \"file:///etc/passwd\">]>"
        #expect(try await fault(file.bytes()) == .documentType)
        file.prologue = "<!DOCTYPE w [<!ENTITY a \"甲甲甲甲\"><!ENTITY secret \"&a;&a;&a;&a;\">]>"
        #expect(try await fault(file.bytes()) == .documentType)
    }

    @Test func `what unfolds without end, or stands too deep in itself, is given up`() async throws {
        #expect(try await fault(WordFile(Self.title, String(repeating: " ", count: 17 << 20)).bytes()) == .tooLarge)
        let cells = WordFile.table([Array(repeating: "甲", count: 20_001)])
        #expect(try await fault(WordFile(Self.title, cells).bytes()) == .tooLarge)
        let deep = String(repeating: "<w:sdt><w:sdtContent>", count: 5_000)
            + String(repeating: "</w:sdtContent></w:sdt>", count: 5_000)
        #expect(try await fault(WordFile(Self.title, deep).bytes()) == .damaged)
    }

    @Test func `another programme's form, and no form at all, are told from this one's`() async throws {
        #expect(try await fault(WordFile(WordFile.paragraph("2022年人选申报表")).bytes()) == .otherForm)
        #expect(try await fault(WordFile().bytes()) == .otherForm)
    }
}
