/// A form as it came: names, values, and at most one file; or a piece of a file, which no form carries.
struct PostedForm: Sendable {
    var body: FormBody?
    var file: PostedFile?
    var piece: [UInt8] = []
    /// The bytes that say what is asked, without the tokens, which differ at each rendering.
    var asked: [UInt8] = []

    init() {}

    init(piece: [UInt8]) { self.piece = piece }

    init(_ body: FormBody, file: PostedFile? = nil) {
        self.body = body
        self.file = file
        let said = body.pairs.filter { !Self.ours.contains($0.name) }.map { "\($0.name)=\($0.value)\n" }.joined()
        asked = Array(said.utf8) + (file?.content ?? [])
    }

    /// The first value of a name.
    subscript(_ name: String) -> String? { body?[name] }

    /// What was typed, without what the page itself put in.
    var answers: Answers {
        guard let body else { return Answers() }
        return Answers(body.without(Self.ours))
    }

    /// Hidden fields of every form.
    static let ours: Set<String> = ["token", "key", "version", "seen", "more", "row"]
}

struct PostedFile: Sendable {
    let name: String
    let content: [UInt8]
}

extension FormBody {
    init(pairs: [Pair]) { self.pairs = pairs }

    func without(_ names: Set<String>) -> FormBody { FormBody(pairs: pairs.filter { !names.contains($0.name) }) }

    func values(of name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }
}
