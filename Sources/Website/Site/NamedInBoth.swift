import Pages
import Selection

/// What the programme names in Chinese and in English.
protocol NamedInBoth {
    var name: String { get }
    var english: String { get }
}

extension FormSection: NamedInBoth {}
extension FormField: NamedInBoth {}
extension Code: NamedInBoth {}
extension Milestone: NamedInBoth {}
extension AcceptanceCheck: NamedInBoth {}
extension PortraitRule: NamedInBoth {}

extension UsualRemark: NamedInBoth {
    var name: String { words }
}

extension Visit {
    func name(of named: some NamedInBoth) -> String { language == .chinese ? named.name : named.english }
}
