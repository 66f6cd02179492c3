public import Selection

/// 附件1, 照片: makes a portrait of a photograph: upright, cropped, shrunk, and nothing in it but the picture.
public struct PortraitMaker: Sendable {
    private let inspector: UploadInspector

    public init(inspector: UploadInspector) { self.inspector = inspector }

    /// A JPEG of just the form's size; throws an `UploadFault` that says why there can be none.
    public func make(_ content: [UInt8], to size: PortraitRule, crop: PortraitCrop) async throws -> [UInt8] {
        let type = try await inspector.inspect(content, named: "").type
        guard type != .pdf, let pixels = ImageSize(of: content, type: type) else { throw UploadFault.noPicture }
        let orientation = type == .jpeg ? Orientation(ofJPEG: content) : nil
        let isOnItsSide = (orientation?.value ?? 1) > 4
        let (width, height) = isOnItsSide ? (pixels.height, pixels.width) : (pixels.width, pixels.height)
        guard width >= size.width, height >= size.height else { throw UploadFault.smallPicture }
        let cut = crop.cut(outOf: width, height, to: size)
        for quality in [90, 75, 50] {
            let steps = Self.steps(type, turn: orientation?.turn, cut, size, quality: quality)
            let tool = Tool("sh", ["-c", steps.joined(separator: " | ")], outputLimit: 8 << 20)
            let picture = try await inspector.drawer.turnstile.pass {
                try await inspector.sandbox.run(tool, on: content)
            }
            let drawn = ImageSize(of: picture.output, type: .jpeg)
            guard drawn == ImageSize(width: size.width, height: size.height) else {
                throw picture.end == .stopped ? UploadFault.tooHeavy : UploadFault.damagedImage
            }
            if picture.output.count <= size.bytes { return picture.output }
        }
        throw UploadFault.tooHeavy
    }

    /// Each program's output is the next one's input, all within the walls; `$0` is the file. The decoder halves while
    /// it reads, as long as enough is left.
    private static func steps(
        _ type: UploadType, turn: String?, _ cut: PortraitCut, _ size: PortraitRule, quality: Int
    ) -> [String] {
        let share = type == .png ? 1 : [8, 4, 2].first { cut.width / $0 >= size.width } ?? 1
        let read = type == .png ? "pngtopam -byrow -mix -background=#ffffff \"$0\"" : "djpeg -scale 1/\(share) \"$0\""
        let place = "-left \(cut.left / share) -top \(cut.top / share)"
        let extent = "-width \(cut.width / share) -height \(cut.height / share)"
        return [read] + [turn.map { "pamflip \($0)" }].compactMap(\.self) + [
            "pamcut \(place) \(extent)", "pamscale -width \(size.width) -height \(size.height)",
            "pnmtojpeg -quality=\(quality)",
        ]
    }
}
