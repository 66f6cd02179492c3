// The standard library's own reflection lists the stored properties of a type: a page asks for thousands of them, and a
// mirror, which needs no such import, takes ten times as long for each.
@_spi(Reflection) import Swift
import Synchronization

/// Where the properties of each type that templates show lie.
enum Properties {
    /// A path into a struct, held for whichever type it is of.
    private struct Path: @unchecked Sendable {  // A key path to a stored property holds no value and never changes.
        let path: AnyKeyPath
        let isOptional: Bool
    }

    private static let known = Mutex<[ObjectIdentifier: [String: Path]]>([:])

    /// A property by its name; `false` where it is empty, and nil where there is no such property.
    static func value<Thing>(of thing: Thing, _ name: String) -> Any? {
        let path = known.withLock { known in
            let type = ObjectIdentifier(Thing.self)
            if let paths = known[type] { return paths[name] }
            let paths = paths(of: Thing.self)
            known[type] = paths
            return paths[name]
        }
        guard let path, let typed = path.path as? PartialKeyPath<Thing> else { return nil }
        let value = thing[keyPath: typed]
        guard path.isOptional, let optional = value as? any Emptiable else { return value }
        return optional.content ?? false
    }

    private static func paths<Thing>(of type: Thing.Type) -> [String: Path] {
        var paths: [String: Path] = [:]
        _ = _forEachFieldWithKeyPath(of: type) { name, path in
            let isOptional = Swift.type(of: path).valueType is any Emptiable.Type
            paths[String(cString: name)] = Path(path: path, isOptional: isOptional)
            return true
        }
        return paths
    }
}

/// A value that may be there or not.
private protocol Emptiable {
    var content: Any? { get }
}

extension Optional: Emptiable {
    var content: Any? { self }
}
