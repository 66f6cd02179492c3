import Casework
import Pages
import Selection

/// A paper at its address; who may have it, Casework says. The pages hand it out by this one declaration.
struct PaperDeclaration: Sendable {
    /// Below the pages' root.
    let path: String
    let make: @Sendable (PaperRequest) async throws -> PaperFile

    static let all = body + publicity + panel + decision
}

/// Who asks for which paper, when, and under what name they reached the server.
struct PaperRequest: Sendable {
    let desk: PaperDesk
    let asker: Actor?
    let now: Moment
    /// Where a printed sheet's number is looked up.
    let place: String
    let language: Language
    let catalogue: Catalogue
    let parameters: [String: String]

    /// Nobody else gets further.
    func actor() throws -> Actor {
        guard let asker else { throw SiteFault.notSignedIn }
        return asker
    }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// A file's name in the reader's language.
    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        catalogue.text(key, values, in: language)
    }
}

/// A paper as it is handed out, to be kept under a name.
struct PaperFile: Sendable {
    let content: [UInt8]
    let name: String

    init(_ content: [UInt8], named name: String) {
        self.content = content
        self.name = name + ".pdf"
    }
}
