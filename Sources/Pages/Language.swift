/// The languages Bole speaks; Chinese is the notice's own.
public enum Language: String, Sendable, Hashable, CaseIterable {
    case chinese = "zh"
    case english = "en"
}
