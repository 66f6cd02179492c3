/// Which part of a photograph becomes the portrait: in hundredths of the way across, down, and in.
public struct PortraitCrop: Sendable, Hashable {
    public let across: Int
    public let down: Int
    /// 0 takes all there is, 100 no more than the portrait needs.
    public let closer: Int

    /// In the middle and a little high, where faces are.
    public static let usual = PortraitCrop(across: 50, down: 30, closer: 0)

    public init(across: Int, down: Int, closer: Int) {
        self.across = min(max(across, 0), 100)
        self.down = min(max(down, 0), 100)
        self.closer = min(max(closer, 0), 100)
    }

    /// The part itself, of a picture at least as large as the portrait.
    public func cut(outOf width: Int, _ height: Int, to size: PortraitRule) -> PortraitCut {
        // As many dots for each of the portrait's, in ten-thousandths.
        let most = min(width * 10_000 / size.width, height * 10_000 / size.height)
        let each = max(10_000, most - (most - 10_000) * closer / 100)
        let (taken, high) = (min(width, size.width * each / 10_000), min(height, size.height * each / 10_000))
        return PortraitCut(
            left: (width - taken) * across / 100, top: (height - high) * down / 100, width: taken, height: high)
    }
}

/// A part of a picture, in dots from its upper left.
public struct PortraitCut: Sendable, Hashable {
    public let left: Int
    public let top: Int
    public let width: Int
    public let height: Int

    public init(left: Int, top: Int, width: Int, height: Int) {
        self.left = left
        self.top = top
        self.width = width
        self.height = height
    }
}
