import Casework
import Selection

/// A draft as it is sent: the form's values and rows, where it goes and by which way.
enum DraftBody {
    static let schema: JSONValue = schema(members)

    /// With the login of the person for whom a clerk types it.
    static let beginningSchema: JSONValue = schema(members.merging(["for": ["type": "string"]]) { first, _ in first })

    private static func schema(_ members: [String: JSONValue]) -> JSONValue {
        ["type": "object", "additionalProperties": false, "properties": .object(members)]
    }

    private static let members: [String: JSONValue] = [
        "form": [
            "type": "object", "additionalProperties": false,
            "properties": [
                "values": ["type": "object", "additionalProperties": ["type": "string"]],
                "rows": Shapes.formRows,
            ],
        ],
        "employer": ["type": "string"],
        "channel": ["type": "string", "enum": .list(ChannelID.allCases.map { .text($0.rawValue) })],
        "through": ["type": "string"], "signedPage": ["type": "string"],
    ]

    /// A draft as it is begun: the login it is typed for, where a clerk types it, and the draft itself.
    static func readBeginning(
        _ object: [String: JSONValue]
    ) throws(AnswerFaults) -> (login: String?, draft: ApplicationDraft) {
        guard let login = object["for"] else { return (nil, try read(object)) }
        guard let login = login.text else { throw AnswerFaults(["for": .wrongType("string")]) }
        return (login, try read(object.filter { $0.key != "for" }))
    }

    static func read(_ object: [String: JSONValue]) throws(AnswerFaults) -> ApplicationDraft {
        var members = JSONMembers(object)
        var draft = ApplicationDraft()
        draft.form = form(members.object("form") ?? [:], &members)
        draft.employer = members.text("employer").map { OrganisationID($0) }
        draft.through = members.text("through").map { OrganisationID($0) }
        draft.signedPage = members.text("signedPage")
        if let channel = members.text("channel") {
            if let known = ChannelID(rawValue: channel) {
                draft.channel = known
            } else {
                members.note(.notAChoice, at: "channel")
            }
        }
        try members.finish()
        return draft
    }

    private static func form(_ object: [String: JSONValue], _ members: inout JSONMembers) -> FilledForm {
        var form = FilledForm()
        for (name, value) in object {
            switch (name, value.members) {
            case ("values", let values?): form.values = members.texts("form.values", in: values)
            case ("rows", let tables?): form.rows = rows(tables, &members)
            case ("values", nil), ("rows", nil): members.note(.wrongType("object"), at: "form.\(name)")
            default: members.note(.unknown, at: "form.\(name)")
            }
        }
        return form
    }

    private static func rows(
        _ tables: [String: JSONValue], _ members: inout JSONMembers
    ) -> [String: [[String: String]]] {
        var rows: [String: [[String: String]]] = [:]
        for (name, value) in tables {
            let place = "form.rows.\(name)"
            guard let list = value.list else {
                members.note(.wrongType("array"), at: place)
                continue
            }
            for (index, row) in list.enumerated() {
                guard let row = row.members else {
                    members.note(.wrongType("object"), at: "\(place)[\(index)]")
                    continue
                }
                rows[name, default: []].append(members.texts("\(place)[\(index)]", in: row))
            }
        }
        return rows
    }
}
