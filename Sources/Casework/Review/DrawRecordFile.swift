public import Foundation
public import Selection

/// A draw's record as a file, to be published.
public enum DrawRecordFile {
    public static func write(_ record: DrawRecord) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(record) + Data("\n".utf8)
    }

    /// Reads a record that has everything it should and nothing else: what isn't looked at could say anything.
    public static func read(_ data: Data) throws -> DrawRecord {
        let decoder = JSONDecoder()
        do {
            let record = try decoder.decode(DrawRecord.self, from: data)
            let (whole, read) = try (
                decoder.decode(JSONTree.self, from: data), decoder.decode(JSONTree.self, from: write(record))
            )
            if let foreign = whole.place(differingFrom: read) { throw DrawFileFault.foreign(foreign) }
            return record
        } catch let fault as DecodingError {
            throw DrawFileFault(fault)
        }
    }
}

/// Why a file is no record of a draw; a place is written such as `plan.pool[3].unit`.
public enum DrawFileFault: Error, Sendable, Hashable {
    case noJSON
    case missing(String)
    case unreadable(String)
    /// Something that no record has.
    case foreign(String)

    init(_ fault: DecodingError) {
        self =
            switch fault {
            case .keyNotFound(let key, let context): .missing(Self.place(context.codingPath + [key]))
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                .unreadable(Self.place(context.codingPath))
            case .dataCorrupted(let context) where !context.codingPath.isEmpty:
                .unreadable(Self.place(context.codingPath))
            default: .noJSON
            }
    }

    private static func place(_ keys: [any CodingKey]) -> String {
        keys.reduce("") { place, key in
            if let number = key.intValue { return place + "[\(number)]" }
            return place.isEmpty ? key.stringValue : place + "." + key.stringValue
        }
    }
}

/// JSON of any shape.
private enum JSONTree: Decodable, Equatable {
    case object([String: JSONTree])
    case list([JSONTree])
    case text(String)
    case number(Int)
    case truth(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        if value.decodeNil() {
            self = .null
        } else if let members = try? value.decode([String: JSONTree].self) {
            self = .object(members.filter { $0.value != .null })
        } else if let items = try? value.decode([JSONTree].self) {
            self = .list(items)
        } else if let truth = try? value.decode(Bool.self) {
            self = .truth(truth)
        } else if let number = try? value.decode(Int.self) {
            self = .number(number)
        } else {
            self = .text(try value.decode(String.self))
        }
    }

    /// The first place, by name, at which another says something else; nil where both say the same.
    func place(differingFrom other: JSONTree, at place: String = "") -> String? {
        switch (self, other) {
        case (.object(let ours), .object(let theirs)):
            return Set(ours.keys).union(theirs.keys).sorted().lazy.compactMap { name in
                let inner = place.isEmpty ? name : place + "." + name
                guard let own = ours[name], let others = theirs[name] else { return inner }
                return own.place(differingFrom: others, at: inner)
            }.first
        case (.list(let ours), .list(let theirs)) where ours.count == theirs.count:
            return zip(ours, theirs).enumerated().lazy.compactMap { number, pair in
                pair.0.place(differingFrom: pair.1, at: place + "[\(number)]")
            }.first
        default: return self == other ? nil : place
        }
    }
}
