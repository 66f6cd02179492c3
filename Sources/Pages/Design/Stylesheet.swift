import Foundation

/// What a page's looks and small comforts come from, each one file to the browser.
public enum Stylesheet {
    /// In the order in which later rules stand above earlier ones.
    static let parts = ["base", "frame", "forms", "signs", "work", "figures", "paper"]

    /// The one stylesheet: the colours, then its parts.
    public static func shipped() throws -> [UInt8] {
        let rules = try parts.map { try String(contentsOf: file("\($0).css"), encoding: .utf8) }
        return Array((Palette.css + rules.joined()).utf8)
    }

    /// The one script, without which every page works too.
    public static func script() throws -> [UInt8] { try script(of: ["bole", "saving"]) }

    /// What sends files piece by piece and shows what is cut out of one, for the pages that ask for files.
    public static func sendingScript() throws -> [UInt8] { try script(of: ["sending", "portrait"]) }

    /// A member's side of secret ballots, for the one page that can't do without.
    public static func votingScript() throws -> [UInt8] { try script(of: ["blind", "voting"]) }

    /// What makes a page new by itself, for the pages on which others' steps are watched.
    public static func liveScript() throws -> [UInt8] { try script(of: ["live"]) }

    /// The mark, for the browser's own bars.
    public static func mark() throws -> [UInt8] { Array(try Data(contentsOf: file("mark.svg"))) }

    /// Remarks are for whoever reads the files, and stay there.
    private static func script(of parts: [String]) throws -> [UInt8] {
        let whole = try parts.map { try String(contentsOf: file($0 + ".js"), encoding: .utf8) }.joined()
        let lines = whole.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        return Array(lines.map { $0 + "\n" }.joined().utf8)
    }

    private static func file(_ name: String) -> URL { Shipped.folder("Style").appending(path: name) }
}
