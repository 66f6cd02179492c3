/// A file that can't be read as a sheet: names the sentence that says why, and what it is about.
public struct UnreadableSheet: Error, Hashable, Sendable {
    public let message: String
    public let values: [String: String]

    public init(_ message: String, _ values: [String: String] = [:]) {
        self.message = message
        self.values = values
    }
}
