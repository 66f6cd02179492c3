import Foundation

/// A form with a file (`multipart/form-data`, RFC 7578), of a body that has arrived whole within its limit.
struct Multipart {
    private let body: [UInt8]
    private let delimiter: [UInt8]

    /// Reads the boundary of a content type; nil when it is of another kind.
    init?(_ body: [UInt8], contentType: String) {
        guard contentType.lowercased().hasPrefix("multipart/form-data"),
            let mark = contentType.range(of: "boundary=")
        else { return nil }
        let boundary = contentType[mark.upperBound...].prefix { $0 != ";" }.filter { $0 != "\"" }
        guard (1...70).contains(boundary.utf8.count) else { return nil }
        self.body = body
        delimiter = Array("--\(boundary)".utf8)
    }

    /// The form, with the first file that has content; nil when a part can't be read.
    func form() -> PostedForm? {
        var pairs: [FormBody.Pair] = []
        var file: PostedFile?
        for part in parts() {
            guard let part = Part(part) else { return nil }
            if let name = part.fileName {
                if file == nil, !part.content.isEmpty { file = PostedFile(name: name, content: Array(part.content)) }
            } else if let value = String(validating: part.content, as: UTF8.self) {
                pairs.append(FormBody.Pair(name: part.name, value: value))
            } else {
                return nil
            }
        }
        return PostedForm(FormBody(pairs: pairs), file: file)
    }

    /// What lies between delimiters, without the line ends around it.
    private func parts() -> [ArraySlice<UInt8>] {
        var parts: [ArraySlice<UInt8>] = []
        var rest = body[...]
        guard let first = rest.firstRange(of: delimiter) else { return [] }
        rest = rest[first.upperBound...]
        let between = [13, 10] + delimiter
        while let end = rest.firstRange(of: between) {
            if rest.starts(with: [13, 10]) {
                let start = rest.startIndex + 2
                parts.append(rest[start..<max(end.lowerBound, start)])
            }
            rest = rest[end.upperBound...]
        }
        return parts
    }
}

/// One part: its header lines, an empty line, its content.
private struct Part {
    let name: String
    let fileName: String?
    let content: ArraySlice<UInt8>

    init?(_ bytes: ArraySlice<UInt8>) {
        guard let gap = bytes.firstRange(of: [13, 10, 13, 10]),
            let head = String(validating: bytes[..<gap.lowerBound], as: UTF8.self)
        else { return nil }
        let lines = head.split(separator: "\r\n")
        guard let line = lines.first(where: { $0.lowercased().hasPrefix("content-disposition:") }),
            let name = Self.value("name", in: line)
        else { return nil }
        self.name = name
        fileName = Self.value("filename", in: line)
        content = bytes[gap.upperBound...]
    }

    /// `name="…"` of a header line; browsers write a quotation mark inside as `%22`.
    private static func value(_ key: String, in line: Substring) -> String? {
        guard let start = line.range(of: "; \(key)=\"") else { return nil }
        return String(line[start.upperBound...].prefix { $0 != "\"" }).replacing("%22", with: "\"")
    }
}
