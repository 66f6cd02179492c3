public import Mustache

/// What a template may know of a thing: its properties by name.
public protocol Shown: Sendable, MustacheParent {}

extension Shown {
    /// A property's value. One that is empty says so itself, or the template would look for its name further out.
    public func child(named name: String) -> Any? { Properties.value(of: self, name) }
}

/// What one page shows in its own part; `Frame` is what stands around it.
public protocol Page: Shown {
    /// The template's file, without `.mustache`.
    static var template: String { get }
}
