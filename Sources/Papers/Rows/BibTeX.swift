/// An entry of a bibliography: its kind and its fields, both in small letters.
struct BibTeXEntry {
    let line: Int
    let kind: String
    var fields: [String: String] = [:]
}

/// Reads BibTeX as reference programs write it: values in braces, in quotation marks, or bare.
struct BibTeXReader {
    private let signs: [Character]
    private var place = 0
    private var line = 1

    init(_ text: String) { signs = Array(text.replacing("\r\n", with: "\n")) }

    /// Whether a text is a bibliography rather than a table.
    static func reads(_ text: String) -> Bool { text.contains(/^\s*@[A-Za-z]+\s*\{/) }

    mutating func entries() -> [BibTeXEntry] {
        var entries: [BibTeXEntry] = []
        while skip(to: { $0 == "@" }) != nil {
            let start = line
            _ = next()
            guard let kind = skip(to: { $0 == "{" }) else { break }
            _ = next()
            var entry = BibTeXEntry(line: start, kind: Self.plain(kind).lowercased())
            _ = skip(to: { $0 == "," || $0 == "}" })
            readFields(into: &entry)
            if !["comment", "string", "preamble"].contains(entry.kind) { entries.append(entry) }
        }
        return entries
    }

    private mutating func readFields(into entry: inout BibTeXEntry) {
        while let sign = peek, sign != "}", sign != "@" {
            if sign == "," || sign.isWhitespace {
                _ = next()
                continue
            }
            guard let name = skip(to: { $0 == "=" || $0 == "}" }), peek == "=" else { return }
            _ = next()
            entry.fields[Self.plain(name).lowercased()] = Self.plain(value())
        }
    }

    private mutating func value() -> String {
        while peek?.isWhitespace == true { _ = next() }
        guard let open = peek, open == "{" || open == "\"" else {
            return skip(to: { $0 == "," || $0 == "}" || $0 == "\n" }) ?? ""
        }
        _ = next()
        var (depth, value) = (0, "")
        while let sign = next() {
            if depth == 0, sign == (open == "{" ? "}" : "\"") { return value }
            depth += sign == "{" ? 1 : sign == "}" ? -1 : 0
            value.append(sign)
        }
        return value
    }

    private var peek: Character? { place < signs.count ? signs[place] : nil }

    private mutating func next() -> Character? {
        guard let sign = peek else { return nil }
        place += 1
        if sign == "\n" { line += 1 }
        return sign
    }

    /// What stands before the next such sign; nil where none comes.
    private mutating func skip(to isWanted: (Character) -> Bool) -> String? {
        var passed = ""
        while let sign = peek {
            if isWanted(sign) { return passed }
            passed.append(sign)
            _ = next()
        }
        return nil
    }

    /// Without braces and line ends; `--` between pages is one dash.
    private static func plain(_ text: String) -> String {
        text.filter { $0 != "{" && $0 != "}" }.replacing("\\&", with: "&").replacing("--", with: "-")
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension BibTeXEntry {
    /// As a row of the section `papers`; the order of authors only where the applicant's name is among them.
    func row(by name: String) -> [String: String] {
        let volume = [fields["volume"], fields["number"].map { "(\($0))" }].compactMap(\.self).joined()
        let authors = (fields["author"] ?? "").replacing(" and ", with: "\n").split(separator: "\n").map(String.init)
        let position = authors.firstIndex { !name.isEmpty && $0.utf8.elementsEqual(name.utf8) }
        var row = ["title": fields["title"], "identifier": fields["doi"] ?? fields["isbn"]]
        let venue: String? = fields["journal"] ?? fields["booktitle"] ?? fields["publisher"]
        let year: String? = fields["year"] ?? fields["date"].map { String($0.prefix(4)) }
        (row["venue"], row["year"]) = (venue, year)
        row["issue"] = [volume, fields["pages"] ?? ""].filter { !$0.isEmpty }.joined(separator: ": ")
        if let position { row["order"] = position == 0 ? "第一作者" : "其他" }
        return row.compactMapValues { $0?.isEmpty == false ? $0 : nil }
    }
}
