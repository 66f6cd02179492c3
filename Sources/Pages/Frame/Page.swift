public import Mustache
import Synchronization

/// What a template may know of a thing: its properties by name.
public protocol Shown: Sendable, MustacheParent {}

extension Shown {
    /// A property's value. One that is empty says so itself, or the template would look for its name further out.
    public func child(named name: String) -> Any? {
        guard let property = Properties.of(self)[name] else { return nil }
        let children = Mirror(reflecting: self).children
        let value = children[children.index(children.startIndex, offsetBy: property.place)].value
        guard property.isOptional else { return value }
        return Mirror(reflecting: value).children.first?.value ?? false
    }
}

/// Where the properties of each type lie: a page asks for thousands of them by name.
private enum Properties {
    struct Property {
        let place: Int
        let isOptional: Bool
    }

    private static let known = Mutex<[ObjectIdentifier: [String: Property]]>([:])

    static func of(_ shown: some Shown) -> [String: Property] {
        known.withLock { known in
            let type = ObjectIdentifier(type(of: shown))
            if let found = known[type] { return found }
            let found = read(shown)
            known[type] = found
            return found
        }
    }

    private static func read(_ shown: some Shown) -> [String: Property] {
        Mirror(reflecting: shown).children.enumerated().reduce(into: [:]) { properties, child in
            guard let name = child.element.label else { return }
            let isOptional = Mirror(reflecting: child.element.value).displayStyle == .optional
            properties[name] = Property(place: child.offset, isOptional: isOptional)
        }
    }
}

/// What one page shows in its own part; `Frame` is what stands around it.
public protocol Page: Shown {
    /// The template's file, without `.mustache`.
    static var template: String { get }
}
