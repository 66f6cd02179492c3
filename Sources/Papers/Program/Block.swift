import Selection
import Yams

/// A `key: value` block of a YAML file. Each read gives a value; where it can't, it records a fault and gives a
/// stand-in, so that reading goes on and all faults come out at once. A folder with faults is refused,
/// stand-ins and all.
struct Block {
    let file: String
    let line: Int
    let log: FaultLog
    private var values: [String: Node] = [:]

    init(_ mapping: Node.Mapping, file: String, log: FaultLog, keys: [String]) {
        self.file = file
        self.log = log
        line = mapping.mark?.line ?? 1
        for (keyNode, value) in mapping {
            let key = keyNode.string ?? ""
            if key.hasPrefix(KeyOccurrence.aside) { continue }
            if keys.contains(key) {
                values[key] = value
            } else {
                fault("the key `\(key)` isn't known here", at: keyNode)
            }
        }
    }

    /// The stand-in for a block that is missing: what it lacks is no further fault.
    init(standingInAt line: Int, file: String) {
        self.file = file
        self.line = line
        log = FaultLog()
    }

    func has(_ key: String) -> Bool { values[key] != nil }

    /// The line a key's value stands on, for faults found later.
    func line(of key: String) -> Int { values[key]?.mark?.line ?? line }

    func fault(_ message: String, on key: String) { log.add(file, line(of: key), message) }

    private func fault(_ message: String, at node: Node) { log.add(file, node.mark?.line ?? line, message) }

    // MARK: Parts

    /// The block under a key.
    func block(_ key: String, keys: [String]) -> Block {
        value(key).flatMap { block($0, called: key, keys: keys) } ?? Block(standingInAt: line, file: file)
    }

    /// The blocks listed under a key.
    func blocks(_ key: String, keys: [String]) -> [Block] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            fault("`\(key)` is a list", at: node)
            return []
        }
        return sequence.compactMap { block($0, called: key, keys: keys) }
    }

    /// The names under a key with the block each of them heads, in the order written.
    func namedBlocks(_ key: String, keys: [String]) -> [(name: String, block: Block)] {
        guard let node = value(key) else { return [] }
        guard case .mapping(let mapping) = node else {
            fault("`\(key)` is a block of `name: …`", at: node)
            return []
        }
        return mapping.compactMap { nameNode, node in
            guard let name = nameNode.string, !name.hasPrefix(KeyOccurrence.aside) else { return nil }
            return block(node, called: name, keys: keys).map { (name, $0) }
        }
    }

    private func block(_ node: Node, called key: String, keys: [String]) -> Block? {
        guard case .mapping(let mapping) = node else {
            fault("`\(key)` is a block of `key: value`", at: node)
            return nil
        }
        return Block(mapping, file: file, log: log, keys: keys)
    }

    // MARK: Values

    /// A value with its clause: `{ value: 5, clause: 三（二） }`.
    func stated<Value>(_ key: String, _ read: (Block) -> Value) -> Stated<Value> {
        let block = block(key, keys: ["value", "clause"])
        return Stated(read(block), block.clause)
    }

    var clause: Clause { Clause(text("clause")) }

    func text(_ key: String) -> String {
        guard let node = value(key) else { return "" }
        return scalar(node, called: key)
    }

    func texts(_ key: String) -> [String] {
        guard let node = value(key) else { return [] }
        guard case .sequence(let sequence) = node else {
            fault("`\(key)` is a list", at: node)
            return []
        }
        if sequence.isEmpty { fault("`\(key)` is empty", at: node) }
        return sequence.map { scalar($0, called: key) }
    }

    /// Several texts, or one that stands alone.
    func textOrTexts(_ key: String) -> [String] {
        if case .sequence? = values[key] { return texts(key) }
        return [text(key)]
    }

    func number(_ key: String, in range: ClosedRange<Int>) -> Int {
        read(key, "a whole number from \(range.lowerBound) to \(range.upperBound)", standIn: range.lowerBound) {
            Self.number($0).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    func numbers(_ key: String, in range: ClosedRange<Int>) -> [Int] {
        texts(key).compactMap { text in
            if let number = Self.number(text), range.contains(number) { return number }
            fault("`\(text)` isn't a whole number from \(range.lowerBound) to \(range.upperBound)", on: key)
            return nil
        }
    }

    func flag(_ key: String) -> Bool {
        read(key, "`yes` or `no`", standIn: false) { ["yes": true, "no": false][$0] }
    }

    func day(_ key: String) -> Day {
        read(key, "a day of the calendar such as 2023-09-11", standIn: Day(number: 0)) { Day($0) }
    }

    func moment(_ key: String) -> Moment {
        read(key, "a moment such as 2023-10-15T00:00:00+08:00", standIn: Moment(milliseconds: 0)) { Moment($0) }
    }

    /// An hour such as `12:00`, in minutes of the day.
    func minuteOfDay(_ key: String) -> Int {
        read(key, "an hour such as 12:00", standIn: 0) { text in
            let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2, parts[1].utf8.count == 2, let hour = Self.number(parts[0]), (0..<24).contains(hour),
                let minute = Self.number(parts[1]), (0..<60).contains(minute)
            else { return nil }
            return hour * 60 + minute
        }
    }

    /// A share such as `2/3`.
    func fraction(_ key: String) -> Fraction {
        read(key, "a share such as 2/3", standIn: Fraction(1, of: 1)) { text in
            let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Self.number(String($0)) }
            guard parts.count == 2, let part = parts[0], let whole = parts[1], part > 0, part <= whole else {
                return nil
            }
            return Fraction(part, of: whole)
        }
    }

    /// One word of a closed set.
    func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word? where Word.RawValue == String {
        guard let node = value(key) else { return nil }
        return word(scalar(node, called: key), at: node)
    }

    func words<Word: RawRepresentable & CaseIterable>(_ key: String) -> [Word] where Word.RawValue == String {
        texts(key).compactMap { word($0, at: values[key]) }
    }

    private func word<Word: RawRepresentable & CaseIterable>(_ text: String, at node: Node?) -> Word?
    where Word.RawValue == String {
        if let word = Word(rawValue: text) { return word }
        let known = Word.allCases.map(\.rawValue).joined(separator: ", ")
        log.add(file, node?.mark?.line ?? line, "`\(text)` isn't one of \(known)")
        return nil
    }

    private func read<Value>(_ key: String, _ wanted: String, standIn: Value, _ parse: (String) -> Value?) -> Value {
        guard let node = value(key), case let text = scalar(node, called: key), !text.isEmpty else { return standIn }
        if let parsed = parse(text) { return parsed }
        fault("`\(key): \(text)` isn't \(wanted)", at: node)
        return standIn
    }

    private func value(_ key: String) -> Node? {
        if let node = values[key] { return node }
        log.add(file, line, "`\(key)` is missing")
        return nil
    }

    private func scalar(_ node: Node, called key: String) -> String {
        guard case .scalar(let scalar) = node else {
            fault("`\(key)` is a single value", at: node)
            return ""
        }
        if scalar.string.isEmpty { fault("`\(key)` has no value", at: node) }
        return scalar.string
    }

    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "-") } ? Int(text) : nil
    }
}
