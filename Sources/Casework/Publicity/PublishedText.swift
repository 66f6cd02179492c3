public import Records
public import Selection

/// The names of a publicity as they stand in its text, in one wording, so that anyone can compute the digest again.
public struct PublishedText: Sendable {
    public let publisher: OrganisationID
    public let people: [PublishedPerson]

    public init(publisher: OrganisationID, people: [PublishedPerson]) {
        self.publisher = publisher
        self.people = people
    }

    /// `publisher`, then a line each: tier, name, unit, title, parted by tabs.
    public var text: String {
        let lines = people.filter { !$0.isWithheld }.map { person in
            let shown = [person.name, person.unit, person.title].map { $0 ?? "" }
            return ([String(person.tier.rawValue)] + shown).joined(separator: "\t")
        }
        return ([publisher.text] + lines).joined(separator: "\n") + "\n"
    }

    public var digest: String {
        Fingerprint(of: text).hex
    }
}
