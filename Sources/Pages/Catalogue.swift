public import Foundation

/// Every sentence shown to people, by key, in each language.
public struct Catalogue: Sendable {
    private let sentences: [Language: [String: Sentence]]

    /// The catalogue the package ships, read once.
    public static func shipped() throws -> Catalogue { try loaded.get() }

    /// Reads `zh.json`, `en.json` … of a folder, each a flat object of key and sentence.
    public init(folder: URL) throws {
        var sentences: [Language: [String: Sentence]] = [:]
        for language in Language.allCases {
            let data = try Data(contentsOf: folder.appending(path: language.rawValue + ".json"))
            sentences[language] = try JSONDecoder().decode([String: String].self, from: data).mapValues(
                Sentence.init)
        }
        self.sentences = sentences
    }

    /// The sentence of a key with its values in place; a key without a sentence stands for itself.
    public func text(_ key: String, _ values: [String: String] = [:], in language: Language) -> String {
        guard let sentence = sentences[language]?[key] else { return key }
        var text = ""
        for piece in sentence.pieces {
            switch piece {
            case .words(let words): text += words
            case .value(let name, let form): text += shown(name, form, values, language)
            }
        }
        return text
    }

    func keys(in language: Language) -> Set<String> { Set(sentences[language, default: [:]].keys) }

    func placeholders(of key: String, in language: Language) -> Set<String> {
        sentences[language]?[key]?.placeholders ?? []
    }

    private func shown(_ name: String, _ form: String?, _ values: [String: String], _ language: Language)
        -> String
    {
        guard let value = values[name] else { return "{\(name)}" }
        switch form {
        case nil: return value
        case "day": return ShownTime.day(value, in: language)
        case "moment": return ShownTime.moment(value, in: language)
        case "deadline": return ShownTime.end(value, in: language)
        case let group?:
            // Without the value itself, so that a sentence can't be told to contain itself.
            return text("\(group).\(value)", values.filter { $0.key != name }, in: language)
        }
    }

    private static let loaded = Result { try Catalogue(folder: Shipped.folder("Texts")) }
}
