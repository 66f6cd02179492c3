/// The name of one thing, typed by what it names, so that an organisation's can't be passed for a person's.
public struct Identifier<Subject>: Hashable, Sendable, Codable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public init(from decoder: any Decoder) throws {
        text = try decoder.singleValueContainer().decode(String.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    public var description: String { text }
}

/// A human being whose personal data is kept under one key, whatever accounts or dossiers they have.
public enum Person {}
/// A way to sign in.
public enum Account {}

public typealias PersonID = Identifier<Person>
public typealias AccountID = Identifier<Account>
public typealias OrganisationID = Identifier<Organisation>
public typealias DossierID = Identifier<Dossier>
public typealias SlateID = Identifier<Slate>
public typealias PublicityID = Identifier<Publicity>
public typealias DecisionID = Identifier<Decision>
public typealias FilingID = Identifier<Filing>
public typealias PanelID = Identifier<Panel>
public typealias RoundID = Identifier<Round>
public typealias ReadingID = Identifier<DossierReading>
// The meeting
public typealias SittingID = Identifier<Sitting>
