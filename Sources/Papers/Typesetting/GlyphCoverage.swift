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

    /// Those of some families that are installed. All fonts are listed at once: asked family by family, starting the
    /// program takes longer than what it says.
    static func find(_ families: Set<String>) async throws -> [String: GlyphCoverage] {
        let result = try await Subprocess.run(
            .name("fc-list"), arguments: ["--format", "%{family}\t%{charset}\n"], output: .string(limit: 64 << 20))
        var found: [String: GlyphCoverage] = [:]
        for line in result.standardOutput.split(separator: "\n") {
            guard let end = line.firstIndex(of: "\t") else { continue }
            // A font may name its family in several languages.
            for name in line[..<end].split(separator: ",").map(String.init) where found[name] == nil {
                if families.contains(name) { found[name] = GlyphCoverage(line[end...].dropFirst()) }
            }
        }
        return found
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
