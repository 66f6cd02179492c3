import Foundation
import Testing

@testable import Pages

/// Whoever sees little can read every word: contrast by WCAG 2.2, computed from the colours themselves.
@Suite struct PaletteTests {
    static let themes = ["light": \Palette.Role.light, "dark": \.dark]

    @Test func `black on white has the contrast that is defined for it`() {
        #expect(Self.contrast("#000000", "#ffffff") == 21)
        #expect(abs(Self.contrast("#767676", "#ffffff") - 4.54) < 0.01)
    }

    @Test(arguments: Palette.running, Palette.grounds)
    func `running text has seven to one on every ground`(text: Palette.Role, ground: Palette.Role) {
        for (_, shade) in Self.themes {
            #expect(Self.contrast(text[keyPath: shade], ground[keyPath: shade]) >= 7)
        }
    }

    @Test(arguments: Palette.signs)
    func `a sign has seven to one on the page and four and a half on every ground`(sign: Palette.Role) {
        for (_, shade) in Self.themes {
            let contrasts = Palette.grounds.map { Self.contrast(sign[keyPath: shade], $0[keyPath: shade]) }
            #expect(contrasts[0] >= 7)
            #expect(contrasts.allSatisfy { $0 >= 4.5 })
            #expect(Self.contrast(Palette.onSign[keyPath: shade], sign[keyPath: shade]) >= 4.5)
        }
    }

    @Test(arguments: Palette.grounds)
    func `the edge of a field is seen on every ground`(ground: Palette.Role) {
        for (_, shade) in Self.themes {
            #expect(Self.contrast(Palette.edge[keyPath: shade], ground[keyPath: shade]) >= 3)
        }
    }

    @Test func `stylesheets speak of colours by their roles alone, and of no role that isn't there`() throws {
        let css = try String(decoding: Stylesheet.shipped(), as: UTF8.self)
        let rules = css.dropFirst(Palette.css.count)
        let spoken = Set(rules.matches(of: /var\(--([a-z0-9-]+)\)/).map { String($0.1) })
        let declared = Set(css.matches(of: /--([a-z0-9-]+):/).map { String($0.1) })
        #expect(spoken.count > 20)
        #expect(spoken.subtracting(declared) == [])
        #expect(Set(Palette.all.map(\.name)).subtracting(spoken) == [])
        // The mark's own colours, and black on paper, are the same in every theme.
        let own = rules.split(separator: "\n").filter {
            $0.contains(/#[0-9a-f]{3,6}\b/) && !$0.contains("mark-")
        }
        #expect(own.filter { !$0.contains("#000") } == [])
    }

    @Test func `what every page shares is light`() throws {
        let size = try Stylesheet.shipped().count + Stylesheet.script().count + Stylesheet.mark().count
        #expect(size < 48_000)
        #expect(try Stylesheet.sendingScript().count < 12_000)
    }

    /// WCAG 2.2, "contrast ratio".
    private static func contrast(_ one: String, _ other: String) -> Double {
        let (darker, lighter) = { ($0.min() ?? 0, $0.max() ?? 0) }([luminance(one), luminance(other)])
        return (lighter + 0.05) / (darker + 0.05)
    }

    private static func luminance(_ colour: String) -> Double {
        let channels = [1, 3, 5].map { start in
            let digits = colour.dropFirst(start).prefix(2)
            let value = Double(Int(digits, radix: 16) ?? 0) / 255
            return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }
}
