import Casework
import Records
import Selection

extension Shapes {
    /// In a list; ID number and telephone are in none.
    static let listedExpert = Shape<ExpertEntry>("ListedExpert", expertMembers { $0 })

    static let expertPart = Shape<ExpertPart>(
        "ExpertPage",
        [
            .list("experts", listedExpert) { $0.experts },
            .optional("next") { $0.next?.text },
        ])

    static let expert = Shape<ExpertView>(
        "Expert",
        expertMembers { $0.entry } + [
            .text("residentID") { $0.secrets.residentID },
            .text("phone") { $0.secrets.phone },
            .texts("dossiers") { $0.dossiers.map(\.id.text) },
            .texts("alike") { $0.alike.map(\.id.text) },
            .optional("account") { $0.account?.account.text },
        ])

    static let conflict = Shape<ExpertInConflict>(
        "Conflict",
        [
            .text("expert") { $0.entry.id.text },
            .text("name") { $0.entry.details.name },
            .truth("isOwn") { $0.isOwn },
            .list("signs", conflictSign) { $0.signs },
        ])

    /// What stands at the place is left out: the form has it.
    static let conflictSign = Shape<ConflictSign>(
        "ConflictSign",
        [
            .word("kind") { $0.kind },
            .word("reason") { $0.reason },
            .text("place") { $0.place },
            .truth("isCertain") { $0.isCertain },
        ])

    private static func expertMembers<Subject>(
        _ entry: @escaping @Sendable (Subject) -> ExpertEntry
    ) -> [Member<Subject>] {
        [
            .text("id") { entry($0).id.text },
            .number("version") { entry($0).version },
            .text("name") { entry($0).details.name },
            .text("unit") { entry($0).details.unit },
            .texts("formerUnits") { entry($0).details.formerUnits },
            .texts("parentUnits") { entry($0).details.parentUnits },
            .text("title") { entry($0).details.title },
            .texts("disciplines") { entry($0).details.disciplines },
            .day("from") { entry($0).details.from },
            .day("to") { entry($0).details.to },
            .word("availability") { entry($0).details.availability },
            .text("service") { entry($0).details.service },
            .text("research") { entry($0).details.research },
            .day("ended") { entry($0).ended },
            .optional("endReason") { entry($0).endReason },
        ]
    }
}
