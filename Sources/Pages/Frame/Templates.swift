import Foundation
import Mustache

/// The pages as HTML. Templates hold `[[key]]` where a sentence of the catalogue stands, put in once for each language.
public struct Templates: Sendable {
    public let catalogue: Catalogue
    private let libraries: [Language: MustacheLibrary]

    /// The templates the package ships.
    public static func shipped() throws -> Templates {
        try Templates(folder: Shipped.folder("Templates"), catalogue: try .shipped())
    }

    init(folder: URL, catalogue: Catalogue) throws {
        self.catalogue = catalogue
        let sources = try Self.sources(in: folder)
        MustacheContentTypes.register(Escaping(), named: Escaping.name)
        libraries = try Dictionary(
            uniqueKeysWithValues: Language.allCases.map { language in
                let templates = try sources.mapValues {
                    try MustacheTemplate(string: Self.escaping + Self.speak($0, catalogue, language))
                }
                return (language, MustacheLibrary(templates: templates))
            })
    }

    /// A page in its frame.
    public func html(_ page: some Page, in frame: Frame, _ language: Language) -> String {
        libraries[language]?.render(Whole(page: page, frame: frame), withTemplate: type(of: page).template) ?? ""
    }

    /// A part of a page by itself, without a frame.
    public func html(_ part: some Page, _ language: Language) -> String {
        libraries[language]?.render(part, withTemplate: type(of: part).template) ?? ""
    }

    /// Every template by its name.
    static func sources(in folder: URL) throws -> [String: String] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".mustache") }
        return try Dictionary(
            uniqueKeysWithValues: files.map {
                (String($0.dropLast(9)), try String(contentsOf: folder.appending(path: $0), encoding: .utf8))
            })
    }

    private static let escaping = "{{% CONTENT_TYPE: \(Escaping.name)}}\n"

    /// The keys of sentences in a template.
    static func keys(in template: String) -> [String] {
        template.matches(of: mark).map { String($0.1) }
    }

    private static func speak(_ template: String, _ catalogue: Catalogue, _ language: Language) -> String {
        template.replacing(mark) { escaped(catalogue.text(String($0.1), in: language)) }
    }

    private static var mark: Regex<(Substring, Substring)> { /\[\[([A-Za-z0-9.\-]+)\]\]/ }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
            .replacing("{{", with: "{&#123;")
    }
}

/// A page and its frame as one: a name is looked for in the page first.
private struct Whole<Part: Page>: Shown {
    let page: Part
    let frame: Frame

    func child(named name: String) -> Any? { page.child(named: name) ?? frame.child(named: name) }
}
