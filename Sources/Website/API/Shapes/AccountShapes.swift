import Casework
import Pages
import Records
import Selection

/// Everything the API writes, by name.
enum Shapes {
    static let receipt = Shape<Receipt>(
        "Receipt",
        [
            .text("id") { $0.id },
            .number("version") { $0.version },
        ])

    static let account = Shape<Session>(
        "Account",
        [
            .text("id") { $0.actor.account.text },
            .text("displayName") { $0.displayName },
            .word("role") { $0.actor.role },
            .optional("organisation") { $0.actor.organisation?.text },
            .optional("expert") { $0.actor.expert?.text },
        ])

    static let signedIn = Shape<SignedIn>(
        "SignedIn",
        [
            .text("token") { $0.token.text },
            .moment("expires") { $0.session.expires },
            .one("account", account) { $0.session },
        ])

    static let registered = Shape<RegisteredApplicant>("RegisteredAccount", [.text("id") { $0.account.text }])

    static let askedEmployer = Shape<AskedEmployer>(
        "AskedEmployer",
        [
            .text("organisation") { $0.organisation.text },
            .text("clerk") { $0.clerk.text },
        ])

    /// A one-time code, to be handed over; it is shown this once.
    static let handedCode = Shape<HandedCode>(
        "HandedCode",
        [
            .text("account") { $0.account.text },
            .text("code") { $0.code.text },
            .moment("expires") { $0.expires },
        ])

    static let listedAccount = Shape<ListedAccount>(
        "ListedAccount",
        [
            .text("id") { $0.account.text },
            .text("login") { $0.login },
            .text("displayName") { $0.displayName },
            .word("role") { $0.role },
            .truth("isInvited") { $0.isInvited },
            .day("until") { $0.until },
        ])

    static let letter = Shape<Letter>(
        "Letter",
        [
            .text("kind") { $0.content.kind },
            .text("about") { $0.content.subject },
            .moment("at") { $0.at },
        ])

    static let findingMembers: [Member<Finding>] = [
        .word("rule") { $0.rule },
        .word("severity") { $0.severity },
        .text("clause") { $0.clause.text },
        .text("message") { $0.message },
        .values("values") { $0.values },
    ]

    /// A finding with its sentence in a language.
    static func finding(_ catalogue: Catalogue, _ language: Language) -> Shape<Finding> {
        Shape(
            "Finding",
            findingMembers + [.text("detail") { catalogue.text($0.message, $0.values, in: language) }])
    }

    static let obstacle = Shape<Refusal>(
        "Obstacle",
        [
            .word("reason") { $0.reason },
            .text("clause") { $0.clause.text },
            .values("values") { $0.values },
        ])

    static let organisation = Shape<Organisation>(
        "Organisation",
        [
            .text("id") { $0.id.text },
            .text("name") { $0.name },
            .word("kind") { $0.kind },
            .optional("parent") { $0.parent?.text },
            .optionalWord("body") { $0.body },
        ])
}
