/// Whether an image has a sane size and can be decoded whole, as the formats' own libraries find.
struct ImageCheck {
    let sandbox: Sandbox

    func demandDecodable(_ content: [UInt8], type: UploadType) async throws {
        guard let size = ImageSize(of: content, type: type) else { throw UploadFault.damagedImage }
        guard size.isWithinLimits else { throw UploadFault.hugeImage }
        let outcome = try await sandbox.run(type == .png ? Self.png : Self.jpeg, on: content)
        guard outcome.end != .stopped else { throw UploadFault.tooHeavy }
        guard Self.isWhole(outcome, type) else { throw UploadFault.damagedImage }
    }

    /// libjpeg-turbo's own program and, for PNG, libpng behind Netpbm's; the picture itself is thrown away.
    private static let jpeg = Tool("djpeg", ["-outfile", "/dev/null"])
    private static let png = Tool("pngtopam", ["-byrow"])

    /// The JPEG program ends with 2 after a mere warning, which cameras give cause for; an early end is more than that.
    private static func isWhole(_ outcome: ToolOutcome, _ type: UploadType) -> Bool {
        switch outcome.end {
        case .exit(0): true
        case .exit(2): type == .jpeg && !outcome.errors.contains("Premature end")
        case .exit, .stopped: false
        }
    }
}
