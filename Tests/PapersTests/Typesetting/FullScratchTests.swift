import Foundation
import Selection
import Testing

@testable import Papers

/// A disk that takes no more while files are laid out for typesetting or looking at, played by a limit on the size of
/// files, in a process of its own.
@Suite struct FullScratchTests {
    @Test func `a page that finds no room is refused, leaves nothing, and is set once there is room`() async {
        await #expect(processExitsWith: .success) {
            let typesetter = try await Typesetting.own()
            let form = FormPaper(Typesetting.program, Typesetting.form([:]))
            let frame = try await typesetter.pdf(form, at: Moment(milliseconds: 0))
            signal(SIGXFSZ, SIG_IGN)
            try limitFiles(to: rlim_t(frame.count / 2))
            await #expect(throws: NoScratchRoom()) { try await typesetter.bound(frame, [.empty]) }
            await #expect(throws: NoScratchRoom()) {
                try await typesetter.pdf(form, pictures: ["portrait": frame], at: Moment(milliseconds: 0))
            }
            let left = try FileManager.default.contentsOfDirectory(atPath: typesetter.command.folder.path)
            #expect(left == [])
            try limitFiles(to: rlim_t(frame.count * 2))
            #expect(try await !typesetter.bound(frame, [.empty]).isEmpty)
        }
    }

    @Test func `an upload that finds no room to be looked at is refused, and leaves nothing`() async {
        await #expect(processExitsWith: .success) {
            signal(SIGXFSZ, SIG_IGN)
            try limitFiles(to: 1_000)
            #expect(throws: NoScratchRoom()) { try ScratchFile([UInt8](repeating: 0x25, count: 2_000)) }
            let left = try FileManager.default.contentsOfDirectory(atPath: ScratchFile.place)
            #expect(!left.contains { name in
                let path = ScratchFile.place + "/" + name
                let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
                return name.hasPrefix("bole-upload-") && size == 1_000
            })
        }
    }
}

/// How large a file this process may write from now on.
private func limitFiles(to bytes: rlim_t) throws {
    var limits = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits)
    limits.rlim_cur = bytes
    #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limits) == 0)
}
