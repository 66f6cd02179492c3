import Foundation

/// The one stylesheet.
public enum Stylesheet {
    public static func shipped() throws -> [UInt8] {
        Array(try Data(contentsOf: Shipped.folder("Style").appending(path: "bole.css")))
    }
}
