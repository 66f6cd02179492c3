/// The body of a page's form (`application/x-www-form-urlencoded`): names and values in their order.
struct FormBody: Sendable, Hashable {
    struct Pair: Sendable, Hashable {
        let name: String
        let value: String
    }

    let pairs: [Pair]

    /// Reads a body; nil when it isn't UTF-8 or a `%` is not followed by two digits.
    init?(_ body: some Collection<UInt8>) {
        var pairs: [Pair] = []
        for part in body.split(separator: UInt8(ascii: "&")) {
            let bytes = part.prefix { $0 != UInt8(ascii: "=") }
            let rest = part.dropFirst(bytes.count + 1)
            guard let name = Self.decoded(Array(bytes)), let value = Self.decoded(Array(rest)) else { return nil }
            pairs.append(Pair(name: name, value: value))
        }
        self.pairs = pairs
    }

    /// The first value of a name.
    subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

    private static func decoded(_ bytes: [UInt8]) -> String? {
        var plain: [UInt8] = []
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "+"): plain.append(32)
            case UInt8(ascii: "%"):
                guard let pair = String(validating: rest.prefix(2), as: UTF8.self), pair.utf8.count == 2,
                    let value = UInt8(pair, radix: 16), !pair.hasPrefix("+")
                else { return nil }
                plain.append(value)
                rest = rest.dropFirst(2)
            default: plain.append(byte)
            }
        }
        return String(validating: plain, as: UTF8.self)
    }
}

extension Answers {
    /// Reads `opinion=…` and `corrections[0].section=…`. Rows left blank, and names of no such shape, are passed over.
    init(_ body: FormBody) {
        self.init()
        var numbered: [String: [Int: Answers]] = [:]
        for pair in body.pairs {
            let value = pair.value.replacing("\r\n", with: "\n")
            guard let place = RowPlace(pair.name) else {
                texts[pair.name, default: []].append(value)
                continue
            }
            numbered[place.field, default: [:]][place.row, default: Answers()].texts[place.name, default: []]
                .append(value)
        }
        for (field, found) in numbered {
            rows[field] = found.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
        }
    }
}

/// `corrections[0].section`: a field, the number of a row, and the field within it.
private struct RowPlace {
    let field: String
    let row: Int
    let name: String

    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([A-Za-z]+)\[([0-9]{1,4})\]\.([A-Za-z]+)/), let row = Int(match.2) else {
            return nil
        }
        (field, self.row, name) = (String(match.1), row, String(match.3))
    }
}
