/// A sentence cut at its placeholders: `{count}` is a value as it is, `{at:moment}`, `{until:deadline}` and
/// `{cutoff:day}` a time in the reader's language, and `{kind:endKind}` the sentence of `endKind.` and the value.
struct Sentence: Sendable {
    enum Piece: Sendable, Hashable {
        case words(String)
        case value(name: String, form: String?)
    }

    let pieces: [Piece]

    init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
            let parts = rest[rest.index(after: open)..<close].split(separator: ":", maxSplits: 1).map(
                String.init)
            pieces.append(.value(name: parts.first ?? "", form: parts.count > 1 ? parts[1] : nil))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// The placeholders as written, without their braces.
    var placeholders: Set<String> {
        Set(
            pieces.compactMap { piece in
                guard case .value(let name, let form) = piece else { return nil }
                return form.map { "\(name):\($0)" } ?? name
            })
    }
}
