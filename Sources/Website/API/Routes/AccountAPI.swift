import Casework
import HTTPTypes
import Selection

extension APIRoutes {
    /// Signing in gives a token for one account in its one role; it ends when it idles, and with the session.
    static let account: [APIRoute] = [
        APIRoute(
            name: "signIn", method: .post, path: "/sessions", textKey: "api.signIn", access: .everyone,
            asks: .json(BodySchema.of(required: ["login", "password"])), gives: .one(Shapes.signedIn, 201)
        ) { call in
            var members = JSONMembers(try call.members())
            let (login, password) = (members.requiredText("login"), members.requiredText("password"))
            try members.finish()
            let signed = try await call.api.accounts.signIn(
                login: login, password: password, at: try await call.api.sessionClock.now(), on: call.now.day)
            return APIAnswer(signed, as: Shapes.signedIn, status: 201)
        },
        APIRoute(
            name: "signOut", method: .delete, path: "/sessions/current", textKey: "api.signOut",
            gives: .nothing
        ) { call in
            if let token = call.token { try await call.api.accounts.signOut(token) }
            return .nothing
        },
        APIRoute(
            name: "account", method: .get, path: "/account", textKey: "api.account",
            gives: .one(Shapes.account)
        ) { call in
            guard let session = call.session else { throw APIFault.notSignedIn }
            return APIAnswer(session, as: Shapes.account)
        },
        APIRoute(
            name: "changePassword", method: .put, path: "/account/password", textKey: "api.changePassword",
            asks: .json(BodySchema.of(required: ["password", "newPassword"])), gives: .nothing
        ) { call in
            guard let token = call.token else { throw APIFault.notSignedIn }
            var members = JSONMembers(try call.members())
            let (old, new) = (members.requiredText("password"), members.requiredText("newPassword"))
            try members.finish()
            try await call.api.accounts.changePassword(
                token, from: old, to: .typed(new), at: try await call.api.sessionClock.now())
            return .nothing
        },
    ]
}
