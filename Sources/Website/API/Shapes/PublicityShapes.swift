import Casework
import Records
import Selection

/// An objection with its words, where they are not erased.
struct ReadObjection: Sendable {
    let objection: Objection
    let content: String?
}

extension Shapes {
    static let publicityRow = Shape<PublicityRow>(
        "PublicityRow",
        [
            .text("id") { $0.id.text },
            .number("version") { $0.version },
            .text("publisher") { $0.publisher.text },
            .moment("prepared") { $0.prepared },
            .moment("posted") { $0.posted },
            .texts("days") { $0.days.map(\.description) },
            .moment("free") { $0.free },
            .text("digest") { $0.digest },
            .number("openObjections") { $0.openObjections },
            .moment("stated") { $0.stated },
        ])

    static let published = Shape<PublishedPerson>(
        "PublishedPerson",
        [
            .number("tier") { $0.tier.rawValue },
            .optional("name") { $0.name },
            .optional("unit") { $0.unit },
            .optional("title") { $0.title },
        ])

    /// What everyone sees; no dossier's number and no objection.
    static let publicPublicity = Shape<PublicPublicity>(
        "PublicPublicity",
        [
            .text("id") { $0.row.id.text },
            .text("publisher") { $0.row.publisher.text },
            .optional("publisherName") { $0.publisher?.name },
            .moment("posted") { $0.row.posted },
            .texts("days") { $0.row.days.map(\.description) },
            .moment("free") { $0.row.free },
            .text("digest") { $0.row.digest },
            .truth("areNamesShown") { $0.areNamesShown },
            .list("people", published) { $0.people },
            .optional("text") { read in
                read.areNamesShown
                    ? PublishedText(publisher: read.row.publisher, people: read.people).text : nil
            },
            .optional("checkpoint") { $0.checkpoint?.text },
        ])

    static let named = Shape<PublishedPerson>(
        "NamedDossier",
        [
            .text("dossier") { $0.dossier.text },
            .truth("isWithheld") { $0.isWithheld },
            .number("tier") { $0.tier.rawValue },
            .optional("name") { $0.name },
            .optional("unit") { $0.unit },
            .optional("title") { $0.title },
        ])

    static let objection = Shape<ReadObjection>(
        "Objection",
        [
            .number("number") { $0.objection.number },
            .text("dossier") { $0.objection.dossier.text },
            .moment("received") { $0.objection.received },
            .truth("isRealName") { $0.objection.isRealName },
            .optional("content") { $0.content },
            .optionalWord("outcome") { $0.objection.outcome },
        ])

    static let publicity = Shape<PublicityView>(
        "Publicity",
        [
            .one("row", publicityRow) { $0.row },
            .number("version") { $0.version },
            .list("names", named) { $0.people },
            .list("objections", objection) { view in
                view.publicity.objections.map {
                    ReadObjection(objection: $0, content: view.objections[$0.number])
                }
            },
            .words("acts") { $0.acts },
        ])

    static let provenFact = Shape<ProvenFact>(
        "ProvenFact",
        [
            .text("name") { $0.name },
            .number("sequence") { $0.sequence },
            .text("body") { $0.body },
            .text("link") { $0.link.hex },
            .text("leaf") { $0.leaf.hex },
            .texts("proof") { $0.proof.map(\.hex) },
        ])

    static let inclusion = Shape<PublicityInclusion>(
        "Inclusion",
        [
            .text("checkpoint") { $0.checkpoint.text },
            .number("count") { $0.checkpoint.count },
            .text("root") { $0.checkpoint.root.hex },
            .list("facts", provenFact) { $0.facts },
        ])
}
