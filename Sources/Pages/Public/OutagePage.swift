import Foundation

/// What a proxy shows while the server can't be reached: one file with its looks inside, that asks for nothing else.
public struct OutagePage: Page {
    public static let template = "outage"
    public let name: String
    public let style: String
    public let parts: [OutagePart]

    /// `until` is a moment as the ledger writes it.
    public static func html(program: String, until: String?, _ templates: Templates) throws -> String {
        let catalogue = templates.catalogue
        let parts = Language.allCases.map { language in
            let keys = ["outage.text", "outage.kept", "outage.cutoff"]
            let end = until.map { catalogue.text("outage.until", ["until": $0], in: language) }
            return OutagePart(
                language: language == .chinese ? "zh-CN" : "en", heading: catalogue.text("outage.title", in: language),
                paragraphs: [end].compactMap(\.self) + keys.map { catalogue.text($0, in: language) })
        }
        let style = "<style>" + String(decoding: try Stylesheet.shipped(), as: UTF8.self) + "</style>"
        let page = OutagePage(
            name: catalogue.text("site.name", in: .chinese) + " · " + program, style: style, parts: parts)
        let frame = Frame(
            language: .chinese, title: "", program: program,
            files: PageFiles(style: "", script: "", mark: "", sending: "", voting: "", live: ""), path: "/", token: "",
            key: "")
        return templates.html(page, in: frame, .chinese)
    }
}

/// The same in one language.
public struct OutagePart: Shown {
    public let language: String
    public let heading: String
    public let paragraphs: [String]
}
