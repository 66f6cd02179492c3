import Subprocess

/// Which signs an installed font family can draw.
struct GlyphCoverage: Sendable, Hashable {
    /// In ascending order, none touching the next.
    private let ranges: [ClosedRange<UInt32>]

    /// What fontconfig says of one family: `20-7e a0 4e00-9fff`, in hexadecimal.
    init(_ text: some StringProtocol) {
        ranges = text.split(whereSeparator: \.isWhitespace).compactMap { part in
            let ends = part.split(separator: "-").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last, first <= last else { return nil }
            return first...last
        }.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Nil where the family isn't installed.
    static func find(family: String) async throws -> GlyphCoverage? {
        let result = try await Subprocess.run(
            .name("fc-list"), arguments: [":family=" + family, "charset"], output: .string(limit: 1 << 20))
        guard let said = result.standardOutput.split(separator: "\n").first, said.hasPrefix(":charset=") else {
            return nil
        }
        return GlyphCoverage(said.dropFirst(":charset=".count))
    }

    func contains(_ sign: Unicode.Scalar) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < sign.value { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(sign.value)
    }
}
