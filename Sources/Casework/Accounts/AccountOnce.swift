import Records
public import Selection

/// What is asked of accounts and employers under a key is done once, as it is of cases.
extension AccountDesk {
    func once<Answer: Codable>(
        _ key: RequestKey?, of account: AccountID, in records: any Writing,
        _ body: () throws -> Answer
    ) throws -> Answer {
        let asker = Actor(account: account, role: .applicant)
        if let known: Answer = try Once.answer(to: key, of: asker, in: records) { return known }
        let answer = try body()
        try Once.keep(answer, to: key, of: asker, in: records)
        return answer
    }

    /// The answer given under a key before, so that no time is spent on a password again.
    func known<Answer: Codable & Sendable>(to key: RequestKey?, of account: AccountID) async throws -> Answer? {
        try await database.read { records in
            try Once.answer(to: key, of: Actor(account: account, role: .applicant), in: records)
        }
    }

    /// A key of someone who has no account yet. What was asked holds a password, so only a keyed digest of it is kept.
    func hidden(_ key: RequestKey?) -> RequestKey? {
        key.map { RequestKey(name: $0.name, asked: Fingerprint(of: vault.blindIndex("request/" + $0.asked.hex))) }
    }

    /// In whose name keys are kept for a login that is asked for; the login itself isn't.
    func asker(of login: String) -> AccountID { AccountID(Fingerprint(of: vault.blindIndex("asker/" + login)).hex) }
}

extension AccountDesk {
    /// The employer that an applicant writes into a draft is whose clerk can hand over a code (R18); one that can't be
    /// named, and another's draft, change nothing.
    public func noteEmployer(_ employer: OrganisationID?, of actor: Actor) async throws {
        guard let employer, actor.role == .applicant, employer != actor.organisation else { return }
        do {
            try await choose(employer: employer, for: actor)
        } catch is AccountFault {}
    }
}
