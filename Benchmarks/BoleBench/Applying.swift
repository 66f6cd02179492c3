import Casework
import Foundation
import Records
import Selection

/// Someone signed in, with a draft and a proof beside it, whose form is about to be handed in.
struct WaitingSubmission: Sendable {
    let draft: Draft<ApplicationDraft>
    let actor: Actor
    let token: SessionToken
    /// The form as a program sends it.
    let json: String

    var path: String { "/api/v1/drafts/\(draft.id)/submission" }
    var key: String { "submission-\(draft.id)" }

    var command: Command { .submit(draft.id, version: draft.version, carrying: draft.body, correcting: nil) }

    func request(at moment: Moment) -> Request {
        Request(by: actor, at: moment, key: RequestKey(name: "api/" + key, asked: Fingerprint(of: path + json)))
    }
}

/// Brings so many people to where they can hand in, through the office as a server would.
struct Applying: Sendable {
    /// Cheap passwords: nobody's speed of signing in is measured.
    static let cost = Passwords.Cost(memory: 8192, passes: 1)

    let office: Casework
    let people: Int

    func submissions() async throws -> [WaitingSubmission] {
        let accounts = AccountDesk(office.records, passwords: try Passwords(cost: Self.cost))
        let employer = try await employer()
        var all: [WaitingSubmission] = []
        for first in stride(from: 1, through: people, by: 64) {
            let group = try await together(first..<min(first + 64, people + 1)) { number in
                try await begin(number, at: employer, accounts)
            }
            _ = try await office.attach(
                group.map { waiting in
                    NewProof(
                        draft: waiting.draft.id, name: "证书.pdf", type: "application/pdf",
                        content: Array("%PDF-1.4 \(waiting.draft.id)".utf8), by: waiting.actor,
                        at: SubmissionBench.day)
                })
            all += group
        }
        return all
    }

    private func begin(
        _ number: Int, at employer: Organisation, _ accounts: AccountDesk
    ) async throws -> WaitingSubmission {
        let (login, password) = ("bench-\(number)", "草原上的风 2023-\(number)")
        let registered = try await accounts.register(
            login: login, password: .typed(password), displayName: "测试", at: SubmissionBench.day)
        let session = try await accounts.signIn(login: login, password: password, at: SubmissionBench.day)
        let body = ApplicationDraft(form: BenchForm.filled(number, at: employer.name), employer: employer.id)
        let draft = try await office.beginDraft(body, by: registered.actor, at: SubmissionBench.day)
        return WaitingSubmission(
            draft: draft, actor: registered.actor, token: session.token,
            json: try BenchForm.json(body, of: employer.id))
    }

    /// An employer under a banner, whose way up is the longest.
    private func employer() async throws -> Organisation {
        let found = office.program.organisations.first { $0.parent == OrganisationID("150121") }
        guard let found else { throw CaseworkFault.notFound }
        return found
    }

    private func together(
        _ numbers: Range<Int>, _ body: @escaping @Sendable (Int) async throws -> WaitingSubmission
    ) async throws -> [WaitingSubmission] {
        try await withThrowingTaskGroup(of: WaitingSubmission.self) { tasks in
            for number in numbers { tasks.addTask { try await body(number) } }
            return try await tasks.reduce(into: []) { $0.append($1) }
        }
    }
}
