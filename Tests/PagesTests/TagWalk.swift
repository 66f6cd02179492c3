@testable import Pages

/// Goes through a template as the renderer does, with a stack of models in which every list has an element and nothing
/// is missing, and notes each tag that none of them knows.
struct TagWalk {
    let templates: [String: String]
    private(set) var unknown: Set<String> = []
    private(set) var seen = 0
    private var visited: [String] = []

    init(templates: [String: String]) { self.templates = templates }

    mutating func walk(_ name: String, _ stack: [Any]) {
        // A row holds fields again: once round is enough.
        guard visited.filter({ $0 == name }).count < 2, let template = templates[name] else { return }
        visited.append(name)
        walk(Self.tags(in: template)[...], stack, in: name)
        visited.removeLast()
    }

    private mutating func walk(_ tags: ArraySlice<Tag>, _ stack: [Any], in name: String) {
        var rest = tags
        while let tag = rest.popFirst() {
            switch tag.kind {
            case .partial: walk(tag.name, stack)
            case .value: note(tag, stack, in: name)
            case .section, .inverted:
                let end = rest.indices.first { index in
                    rest[index].kind == .end && rest[index].name == tag.name
                        && depth(rest[rest.startIndex..<index], tag) == 0
                }
                guard let end else { unknown.insert("\(name): \(tag.name) never ends"); return }
                let inner = rest[rest.startIndex..<end]
                rest = rest[(end + 1)...]
                guard let value = note(tag, stack, in: name) else { continue }
                walk(inner, tag.kind == .section ? stack + [value] : stack, in: name)
            case .end: break
            }
        }
    }

    private func depth(_ tags: ArraySlice<Tag>, _ tag: Tag) -> Int {
        tags.reduce(0) { depth, other in
            guard other.name == tag.name else { return depth }
            switch other.kind {
            case .section, .inverted: return depth + 1
            case .end: return depth - 1
            default: return depth
            }
        }
    }

    @discardableResult
    private mutating func note(_ tag: Tag, _ stack: [Any], in name: String) -> Any? {
        seen += 1
        if tag.name == "." { return stack.last }
        for model in stack.reversed() {
            guard let value = Mirror(reflecting: model).children.first(where: { $0.label == tag.name })?.value else {
                continue
            }
            return Self.one(value)
        }
        unknown.insert("\(name): \(tag.name)")
        return nil
    }

    /// What a section is entered with: what an optional holds, the first of a list. A recursive form has no row within
    /// a row, and then the section isn't entered.
    private static func one(_ value: Any) -> Any? {
        let mirror = Mirror(reflecting: value)
        switch mirror.displayStyle {
        case .optional, .collection: return mirror.children.first.flatMap { one($0.value) }
        default: return value
        }
    }

    private static func tags(in template: String) -> [Tag] {
        template.matches(of: /\{\{([#^\/>]?) *([A-Za-z.\-]+) *\}\}/).map { match in
            Tag(kind: Tag.Kind(String(match.1)), name: String(match.2))
        }
    }
}

private struct Tag {
    enum Kind {
        case value, section, inverted, end, partial

        init(_ sign: String) {
            switch sign {
            case "#": self = .section
            case "^": self = .inverted
            case "/": self = .end
            case ">": self = .partial
            default: self = .value
            }
        }
    }

    let kind: Kind
    let name: String
}
