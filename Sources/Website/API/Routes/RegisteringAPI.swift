import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// What is done before one has signed in: registering, asking for an employer, setting a password with a code.
    static let registering: [APIRoute] = [
        APIRoute(
            name: "register", method: .post, path: "/accounts", textKey: "api.register", access: .everyone,
            asks: .json(BodySchema.of(required: ["login", "password", "displayName"], optional: ["employer"])),
            isOnce: true, mayBeRefused: true, gives: .one(Shapes.registered, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let (login, password) = (members.requiredText("login"), members.requiredText("password"))
            let (name, employer) = (members.requiredText("displayName"), members.text("employer"))
            try members.finish()
            let registered = try await call.api.accounts.register(
                login: login, password: .typed(password), displayName: name,
                employer: employer.map { OrganisationID($0) }, at: call.now, key: call.key)
            return APIAnswer(registered, as: Shapes.registered, status: 201)
        },
        APIRoute(
            name: "setPassword", method: .put, path: "/accounts/password", textKey: "api.setPassword",
            access: .everyone, asks: .json(BodySchema.of(required: ["login", "code", "password"])),
            mayBeRefused: true, gives: .nothing
        ) { call in
            var members = JSONMembers(try call.members())
            let (login, code) = (members.requiredText("login"), members.requiredText("code"))
            let password = members.requiredText("password")
            try members.finish()
            try await call.api.accounts.setPassword(login: login, code: code, to: .typed(password), at: call.now)
            return .nothing
        },
        APIRoute(
            name: "askForEmployer", method: .post, path: "/employers", textKey: "api.askForEmployer",
            access: .everyone,
            asks: .json(
                BodySchema.of(
                    required: NewEmployer.asked + ["login", "password", "displayName"],
                    words: NewEmployer.words)),
            isOnce: true, mayBeRefused: true, gives: .one(Shapes.askedEmployer, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let employer = NewEmployer(&members)
            let (login, password) = (members.requiredText("login"), members.requiredText("password"))
            let name = members.requiredText("displayName")
            try members.finish()
            let asked = try await call.api.accounts.askForEmployer(
                employer, login: login, password: .typed(password), displayName: name, at: call.now, key: call.key)
            return APIAnswer(asked, as: Shapes.askedEmployer, status: 201)
        },
    ]
}

extension NewEmployer {
    static let asked = ["name", "creditCode", "parent"]
    static let words = [
        "affiliation": Affiliation.allCases.map(\.rawValue), "ownership": Ownership.allCases.map(\.rawValue),
    ]

    /// An employer as a body describes it.
    init(_ members: inout JSONMembers) {
        self.init(
            name: members.requiredText("name"), creditCode: members.requiredText("creditCode"),
            parent: OrganisationID(members.requiredText("parent")), affiliation: members.word("affiliation"),
            ownership: members.word("ownership"))
    }
}
