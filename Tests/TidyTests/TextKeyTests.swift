import Foundation
import Testing

/// A key without a sentence would stand on the page itself: every one that is written has its sentence.
@Suite struct TextKeyTests {
    let catalogues: [String: Set<String>]

    init() throws {
        catalogues = try ["zh", "en"].reduce(into: [:]) { catalogues, language in
            let data = try Data(contentsOf: URL(filePath: "\(Source.root)/Sources/Pages/Texts/\(language).json"))
            catalogues[language] = Set(try JSONDecoder().decode([String: String].self, from: data).keys)
        }
    }

    private func sources() throws -> [Source] {
        try Source.files(of: "Sources/Website") + Source.files(of: "Sources/Pages")
    }

    /// What stands first in `text("…"`, and every other literal of the shape `group.sentence` whose group is known.
    private func keys(in source: Source) -> Set<String> {
        let asked = source.text.matches(of: /(?:[^.\w]|site\.)text\(\s*"([^"\\]+[^"\\.])"/).map { String($0.1) }
        let groups = Set(catalogues.values.joined().compactMap { $0.split(separator: ".").first })
        let written = source.text.matches(of: /"([a-z][A-Za-z0-9]*(?:\.[A-Za-z0-9]+)+)"/).map(\.1)
            .filter { key in key.split(separator: ".").first.map { groups.contains($0) } ?? false }
        return Set(asked + written.map { String($0) }).subtracting(Self.places)
    }

    /// Written alike, these name cells of Annex 1 and members of JSON.
    private static let places = ["person.residentID", "person.birth", "form.values"]

    /// A fault's page has a title and a text under one key.
    private static func stands(_ key: String, in known: Set<String>) -> Bool {
        known.contains(key) || (known.contains(key + ".title") && known.contains(key + ".text"))
    }

    @Test(arguments: ["zh", "en"])
    func `every key written in the website and its pages has its sentence`(language: String) throws {
        let known = try #require(catalogues[language])
        let written = try sources().flatMap { source in keys(in: source).map { (source.path, $0) } }
        #expect(written.count > 200)
        #expect(written.filter { !Self.stands($0.1, in: known) }.map { "\($0.0): \($0.1)" } == [])
    }

    @Test(arguments: ["zh", "en"])
    func `every key of which the beginning is written has a sentence that begins so`(language: String) throws {
        let known = try #require(catalogues[language])
        let begun = try sources().flatMap { source in
            source.text.matches(of: /(?:[^.\w]|site\.)text\(\s*"([a-zA-Z.]+\.)(?:\\\(|")/)
                .map { (source.path, String($0.1)) }
        }
        #expect(begun.count > 20)
        let orphans = begun.filter { start in !known.contains { $0.hasPrefix(start.1) } }
        #expect(orphans.map { "\($0.0): \($0.1)" } == [])
    }
}
