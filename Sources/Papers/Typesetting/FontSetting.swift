/// 《党政机关公文格式》's typefaces. A document is set in the first of a face's families that can draw all of it, so
/// that no line mixes two.
enum Typeface: String, CaseIterable, Sendable {
    case xiaobiaosong, fangsong, heiti, kaiti
    /// Only for runs of the script itself.
    case mongolian

    /// The official families, then what Debian has in their stead.
    var families: [String] {
        switch self {
        case .xiaobiaosong: ["方正小标宋_GBK", "FZXiaoBiaoSong-B05", "Noto Serif CJK SC"]
        case .fangsong: ["FangSong_GB2312", "仿宋_GB2312", "FangSong", "Noto Serif CJK SC"]
        case .heiti: ["SimHei", "黑体", "Noto Sans CJK SC"]
        case .kaiti: ["KaiTi_GB2312", "楷体_GB2312", "KaiTi", "AR PL KaitiM GB", "Noto Serif CJK SC"]
        case .mongolian: ["Mongolian Baiti", "Noto Sans Mongolian"]
        }
    }
}

/// The installed families, and which of them set a document.
struct FontSetting: Sendable {
    private let installed: [Typeface: [(family: String, coverage: GlyphCoverage)]]

    /// Throws a `MissingFont` where a typeface has no family at all.
    static func find() async throws -> FontSetting {
        let known = try await GlyphCoverage.find(Set(Typeface.allCases.flatMap(\.families)))
        var installed: [Typeface: [(String, GlyphCoverage)]] = [:]
        for face in Typeface.allCases {
            installed[face] = face.families.compactMap { family in known[family].map { (family, $0) } }
            if installed[face]?.isEmpty != false { throw MissingFont(families: face.families) }
        }
        return FontSetting(installed: installed)
    }

    private init(installed: [Typeface: [(String, GlyphCoverage)]]) { self.installed = installed }

    /// The family of each typeface for a text; throws the signs that none can draw.
    func families(for text: String) throws(TypesettingFault) -> [String: String] {
        let signs = Set(text.unicodeScalars).filter { $0.value >= 0x20 && !$0.properties.isVariationSelector }
        let mongolian = signs.filter(\.isMongolian)
        var chosen: [String: String] = [:]
        var missing: Set<Unicode.Scalar> = []
        for face in Typeface.allCases {
            let asked = face == .mongolian ? mongolian : signs.subtracting(mongolian)
            let families = installed[face] ?? []
            let whole = families.first { family in asked.allSatisfy(family.coverage.contains) }
            chosen[face.rawValue] = (whole ?? families.last)?.family
            // A heading's face may lack what only the text has; the text's own face decides.
            if whole == nil, face == .fangsong || face == .mongolian, let last = families.last {
                missing.formUnion(asked.filter { !last.coverage.contains($0) })
            }
        }
        guard missing.isEmpty else { throw .missingGlyphs(missing.sorted()) }
        return chosen
    }
}

/// A typeface none of whose families is installed.
public struct MissingFont: Error, Hashable, CustomStringConvertible {
    public let families: [String]

    public var description: String { "none of these fonts is installed: " + families.joined(separator: ", ") }
}

extension Unicode.Scalar {
    /// Of the Mongolian script and its supplement, or the narrow space that joins its suffixes.
    fileprivate var isMongolian: Bool {
        (0x1800...0x18AF).contains(value) || (0x11660...0x1167F).contains(value) || value == 0x202F
    }
}
