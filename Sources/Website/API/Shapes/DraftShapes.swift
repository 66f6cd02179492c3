import Casework
import Records
import Selection

extension Shapes {
    static let form = Shape<FilledForm>(
        "FilledForm",
        [
            .values("values") { $0.values },
            Member("rows", formRows) { form in
                .object(form.rows.mapValues { .list($0.map { .object($0.mapValues { .text($0) }) }) })
            },
        ])

    static let formRows: JSONValue = [
        "type": "object",
        "additionalProperties": [
            "type": "array", "items": ["type": "object", "additionalProperties": ["type": "string"]],
        ],
    ]

    static let draft = Shape<Draft<ApplicationDraft>>(
        "Draft",
        [
            .text("id") { $0.id.text },
            .number("version") { $0.version },
            .moment("updated") { $0.updated },
            .one("form", form) { $0.body.form },
            .optional("employer") { $0.body.employer?.text },
            .word("channel") { $0.body.channel },
            .optional("through") { $0.body.through?.text },
            .optional("signedPage") { $0.body.signedPage },
            .optional("correcting") { $0.origin.correcting?.text },
        ])

    static let proof = Shape<Attachment>(
        "Proof",
        [
            .text("id") { $0.id },
            .text("name") { $0.name },
            .text("type") { $0.type },
            .number("size") { $0.size },
            .moment("at") { $0.at },
        ])
}
