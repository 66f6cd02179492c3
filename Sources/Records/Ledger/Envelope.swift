import Selection

/// A fact as it is written and hashed: JSON with sorted keys and no spaces, in exactly one wording.
///
///     {"at":…,"by":{"account":…,"expert":…,"organisation":…,"person":…,"role":…},"case":{"id":…,"kind":…},
///      "event":…,"name":…,"sequence":…,"version":…}
enum Envelope {
    static func write(_ fact: Fact) -> [UInt8] {
        var json = CanonicalWriter(capacity: fact.event.utf8.count + 300)
        json.raw("{\"at\":\"")
        json.raw(fact.at.description)
        json.raw("\",\"by\":{\"account\":")
        json.text(fact.by.account.text)
        if let expert = fact.by.expert {
            json.raw(",\"expert\":")
            json.text(expert.text)
        }
        if let organisation = fact.by.organisation {
            json.raw(",\"organisation\":")
            json.text(organisation.text)
        }
        if let person = fact.by.person {
            json.raw(",\"person\":")
            json.text(person.text)
        }
        json.raw(",\"role\":")
        json.text(fact.by.role.rawValue)
        json.raw("},\"case\":{\"id\":")
        json.text(fact.key.id)
        json.raw(",\"kind\":\"")
        json.raw(fact.key.kind.rawValue)
        json.raw("\"},\"event\":")
        json.raw(fact.event)
        writeTail(of: fact, to: &json)
        return json.bytes
    }

    private static func writeTail(of fact: Fact, to json: inout CanonicalWriter) {
        json.raw(",\"name\":")
        json.text(fact.name)
        json.raw(",\"sequence\":")
        json.raw(String(fact.sequence))
        json.raw(",\"version\":")
        json.raw(String(fact.version))
        json.raw("}")
    }

    /// Reads what `write` wrote; nil for any other wording, or when the columns say otherwise than the body.
    static func read(_ body: String, columns: FactColumns) -> Fact? {
        var json = CanonicalReader(body)
        guard json.skip("{\"at\":"), let at = json.text().flatMap({ Moment($0) }),
            let by = readActor(&json),
            json.skip(",\"case\":{\"id\":"), json.text() == columns.key.id,
            json.skip(",\"kind\":"), json.text() == columns.key.kind.rawValue, json.skip("},\"event\":")
        else { return nil }
        let empty = Fact(
            key: columns.key, version: columns.version, sequence: columns.sequence, name: columns.name,
            event: "", by: by, at: at)
        var tail = CanonicalWriter(capacity: 100)
        writeTail(of: empty, to: &tail)
        guard let event = json.rest(before: tail.bytes) else { return nil }
        return Fact(
            key: columns.key, version: columns.version, sequence: columns.sequence, name: columns.name,
            event: event, by: by, at: at)
    }

    private static func readActor(_ json: inout CanonicalReader) -> Actor? {
        guard json.skip(",\"by\":{\"account\":"), let account = json.text() else { return nil }
        let expert = json.skip(",\"expert\":") ? json.text() : nil
        let organisation = json.skip(",\"organisation\":") ? json.text() : nil
        let person = json.skip(",\"person\":") ? json.text() : nil
        guard json.skip(",\"role\":"), let role = json.text().flatMap(Role.init(rawValue:)), json.skip("}")
        else { return nil }
        return Actor(
            account: AccountID(account), role: role, organisation: organisation.map { OrganisationID($0) },
            person: person.map { PersonID($0) }, expert: expert.map { ExpertID($0) })
    }
}

/// What the columns beside a body say of a fact.
struct FactColumns {
    let key: CaseKey
    let version: Int
    let sequence: Int
    let name: String

    /// Nil when a column holds what the ledger never writes.
    init?(_ row: Row) {
        guard let sequence = row.optionalInteger(0), let kind = row.optionalText(1).flatMap(CaseKind.init(rawValue:)),
            let id = row.optionalText(2), let version = row.optionalInteger(3), let name = row.optionalText(4)
        else { return nil }
        key = CaseKey(kind, id)
        self.version = Int(version)
        self.sequence = Int(sequence)
        self.name = name
    }
}
