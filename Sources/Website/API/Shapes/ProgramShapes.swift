import Casework
import Records
import Selection

/// A notice with whom it names.
struct ReadNotice: Sendable {
    let notice: NoticeRow
    let rows: [DossierRow]
}

extension Shapes {
    static let milestone = Shape<Milestone>(
        "Milestone",
        [
            .text("name") { $0.name },
            .text("english") { $0.english },
            .day("from") { $0.from },
            .day("to") { $0.to },
            .text("clause") { $0.clause.text },
        ])

    static let program = Shape<Program>(
        "Program",
        [
            .text("id") { $0.id },
            .text("title") { $0.title },
            .text("number") { $0.number },
            .number("year") { $0.year },
            .day("issued") { $0.issued },
            .moment("reportBy") { $0.deadlines.electronic.value },
            .list("timeline", milestone) { $0.timeline },
            .words("channels") { $0.channels.map(\.id) },
        ])

    static let field = Shape<FormField>(
        "FormField",
        [
            .text("id") { $0.id },
            .text("name") { $0.name },
            .text("english") { $0.english },
            .word("kind") { $0.kind },
            .truth("isRequired") { $0.isRequired },
            .optionalNumber("maximumLength") { $0.maximumLength },
            .optional("codes") { $0.codes },
        ])

    static let section = Shape<FormSection>(
        "FormSection",
        [
            .text("id") { $0.id },
            .text("name") { $0.name },
            .text("english") { $0.english },
            .optionalNumber("maximumRows") { $0.maximumRows },
            .list("fields", field) { $0.fields },
            .text("clause") { $0.clause.text },
        ])

    static let code = Shape<Code>(
        "Code",
        [
            .text("code") { $0.code },
            .text("name") { $0.name },
            .text("english") { $0.english },
        ])

    static let notice = Shape<ReadNotice>(
        "Notice",
        [
            .text("number") { $0.notice.number },
            .day("issued") { $0.notice.issued },
            .list("people", selected) { $0.rows },
        ])

    static let selected = Shape<DossierRow>(
        "SelectedPerson",
        [
            .number("tier") { $0.tier.rawValue },
            .optional("name") { $0.shown.name },
            .optional("unit") { $0.shown.unit },
        ])

    /// The problem document as its description says it; what writes one is `Problem`.
    static let problem: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["type", "title", "status", "detail"],
        "properties": [
            "type": ["type": "string"], "title": ["type": "string"], "status": ["type": "integer"],
            "detail": ["type": "string"], "instance": ["type": "string"], "reason": ["type": "string"],
            "clause": ["type": "string"],
            "values": ["type": "object", "additionalProperties": ["type": "string"]],
            "findings": ["type": "array", "items": ["$ref": "#/components/schemas/Finding"]],
            "faults": ["type": "array", "items": ["$ref": "#/components/schemas/MemberFault"]],
            "current": ["$ref": "#/components/schemas/Draft"],
        ],
    ]

    static let memberFault: JSONValue = [
        "type": "object", "additionalProperties": false, "required": ["member", "fault", "detail"],
        "properties": [
            "member": ["type": "string"], "fault": ["type": "string"], "detail": ["type": "string"],
        ],
    ]
}
