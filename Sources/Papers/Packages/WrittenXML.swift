/// An element of XML as it is written, with its text or with what stands in it.
struct WrittenXML {
    private let name: String
    private let attributes: [(String, String)]
    private let content: Content

    private enum Content {
        case text(String)
        case elements([WrittenXML])
    }

    init(_ name: String, _ text: String, _ attributes: [(String, String)] = []) {
        self.name = name
        self.attributes = attributes
        content = .text(text)
    }

    init(_ name: String, _ attributes: [(String, String)] = [], _ elements: [WrittenXML]) {
        self.name = name
        self.attributes = attributes
        content = .elements(elements)
    }

    /// The whole document, an element to a line.
    var document: [UInt8] {
        var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        write(to: &text, depth: 0)
        return Array(text.utf8)
    }

    private func write(to text: inout String, depth: Int) {
        let indent = String(repeating: "  ", count: depth)
        let said = attributes.map { " \($0)=\"\(Self.escaped($1))\"" }.joined()
        switch content {
        case .text(let words): text += "\(indent)<\(name)\(said)>\(Self.escaped(words))</\(name)>\n"
        case .elements(let elements):
            text += "\(indent)<\(name)\(said)>\n"
            for element in elements { element.write(to: &text, depth: depth + 1) }
            text += "\(indent)</\(name)>\n"
        }
    }

    /// Signs that XML can't hold become the replacement sign.
    private static func escaped(_ text: String) -> String {
        var written = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": written += "&amp;"
            case "<": written += "&lt;"
            case ">": written += "&gt;"
            case "\"": written += "&quot;"
            case "\n", "\t", "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                written.unicodeScalars.append(scalar)
            case "\r": written += "&#13;"
            default: written += "\u{FFFD}"
            }
        }
        return written
    }
}
