import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// What officials do for others: employers opened and confirmed, officials invited, codes made, accounts closed.
    static let officials: [APIRoute] = organisations + others

    private static let organisations: [APIRoute] = [
        APIRoute(
            name: "organisations", method: .get, path: "/organisations", textKey: "api.organisations",
            gives: .list(of: Shapes.organisation)
        ) { call in
            APIAnswer(try await call.casework.organisationsBelow(try call.actor()), each: Shapes.organisation)
        },
        APIRoute(
            name: "openEmployer", method: .post, path: "/organisations", textKey: "api.openEmployer",
            asks: .json(BodySchema.of(required: NewEmployer.asked, words: NewEmployer.words)),
            isOnce: true, mayBeRefused: true, gives: .one(Shapes.organisation, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let employer = NewEmployer(&members)
            try members.finish()
            let id = try await call.api.accounts.openEmployer(
                employer, by: try call.actor(), at: call.now, key: call.key)
            guard let opened = try await call.casework.organisation(id) else { throw CaseworkFault.notFound }
            return APIAnswer(opened, as: Shapes.organisation, status: 201)
        },
        APIRoute(
            name: "confirmEmployer", method: .post, path: "/organisations/{id}/confirmation",
            textKey: "api.confirmEmployer", isOnce: true, mayBeRefused: true, gives: .nothing
        ) { call in
            try await call.api.accounts.confirmEmployer(
                OrganisationID(call.parameter("id")), by: try call.actor(), at: call.now, key: call.key)
            return .nothing
        },
        APIRoute(
            name: "declineEmployer", method: .post, path: "/organisations/{id}/rejection",
            textKey: "api.declineEmployer", isOnce: true, mayBeRefused: true, gives: .nothing
        ) { call in
            try await call.api.accounts.declineEmployer(
                OrganisationID(call.parameter("id")), by: try call.actor(), at: call.now, key: call.key)
            return .nothing
        },
    ]

    private static let others: [APIRoute] = [
        APIRoute(
            name: "accounts", method: .get, path: "/accounts", textKey: "api.accounts",
            query: [APIParameter(name: "at", schema: ["type": "string"])], gives: .list(of: Shapes.listedAccount)
        ) { call in
            let actor = try call.actor()
            guard let place = call.query["at"].map({ OrganisationID($0) }) ?? actor.organisation else {
                throw CaseworkFault.notFound
            }
            return APIAnswer(try await call.api.accounts.accounts(at: place, for: actor), each: Shapes.listedAccount)
        },
        APIRoute(
            name: "invite", method: .post, path: "/accounts/invitations", textKey: "api.invite",
            asks: .json(
                BodySchema.of(
                    required: ["login", "displayName", "organisation", "role"], words: ["role": ["clerk", "leader"]])),
            isOnce: true, mayBeRefused: true, gives: .one(Shapes.handedCode, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let (login, name) = (members.requiredText("login"), members.requiredText("displayName"))
            let (place, role) = (members.requiredText("organisation"), members.word("role") ?? Role.applicant)
            try members.finish()
            let code = try await call.api.accounts.invite(
                login: login, displayName: name, role: role, to: OrganisationID(place), by: try call.actor(),
                at: call.now, key: call.key)
            return APIAnswer(code, as: Shapes.handedCode, status: 201)
        },
        APIRoute(
            name: "inviteObserver", method: .post, path: "/accounts/observers", textKey: "api.inviteObserver",
            asks: .json(BodySchema.of(required: ["login", "displayName", "until"])), isOnce: true, mayBeRefused: true,
            gives: .one(Shapes.handedCode, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let (login, name) = (members.requiredText("login"), members.requiredText("displayName"))
            let until = members.requiredText("until")
            try members.finish()
            let code = try await call.api.accounts.invite(
                observer: login, displayName: name, until: Day(until), by: try call.actor(), at: call.now,
                key: call.key)
            return APIAnswer(code, as: Shapes.handedCode, status: 201)
        },
        APIRoute(
            name: "issueCode", method: .post, path: "/accounts/codes", textKey: "api.issueCode",
            asks: .json(BodySchema.of(required: ["login"])), isOnce: true, mayBeRefused: true,
            gives: .one(Shapes.handedCode, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let login = members.requiredText("login")
            try members.finish()
            // A code is never kept to be shown again: asked once more, another is made.
            let code = try await call.api.accounts.issueCode(for: login, by: try call.actor(), at: call.now)
            return APIAnswer(code, as: Shapes.handedCode, status: 201)
        },
        APIRoute(
            name: "closeAccount", method: .post, path: "/accounts/{id}/closing", textKey: "api.closeAccount",
            isOnce: true, mayBeRefused: true, gives: .nothing
        ) { call in
            try await call.api.accounts.close(
                AccountID(call.parameter("id")), by: try call.actor(), at: call.now, key: call.key)
            return .nothing
        },
    ]
}
