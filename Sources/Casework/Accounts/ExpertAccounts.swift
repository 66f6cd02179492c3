import Records
public import Selection

/// Accounts of experts: opened by the office from the pool, one for each, and of no use once the term is over.
extension AccountDesk {
    /// Opens an expert's account with a code by which they set a password. Under the same key it is the same account
    /// with a code made anew.
    public func invite(
        _ id: ExpertID, login typed: String, by actor: Actor, at moment: Moment, key: RequestKey? = nil
    ) async throws -> HandedCode {
        try await database.write { [self] records in
            try demandOffice(actor, in: records)
            guard let expert = try Experts.expert(id, in: records) else { throw AccountFault.expertUnknown }
            let invited = try once(key, of: actor.account, in: records) {
                try open(expert, login: Login(typed: typed).text, at: moment, in: records).id
            }
            guard let account = try Accounts.account(invited, in: records), account.state == .invited else {
                throw AccountFault.expertHasAccount
            }
            return try handOver(.invitation, to: account, by: actor, at: moment, in: records)
        }
    }

    private func open(
        _ expert: ExpertEntry, login: String, at moment: Moment, in records: any Writing
    ) throws -> AccountEntry {
        guard expert.standing(on: moment.day) != .ended else { throw AccountFault.termEnded }
        guard try Accounts.account(of: expert.id, in: records) == nil else { throw AccountFault.expertHasAccount }
        return try add(
            NewAccount(
                login: login, password: nil, role: .expert, organisation: nil, person: expert.person,
                expert: expert.id, displayName: expert.details.name),
            at: moment, in: records)
    }

    /// Whether it is an expert's whose term was over on a day, or who is in the pool no more.
    func isOver(_ account: AccountEntry, on day: Day, in records: any Reading) throws -> Bool {
        guard let expert = account.expert else { return false }
        guard let entry = try Experts.expert(expert, in: records) else { return true }
        return entry.standing(on: day) == .ended
    }
}

extension Desk {
    /// The expert who asks, while their term lasts; to everyone else it isn't there.
    func expert() throws -> ExpertID {
        guard actor.role == .expert, let id = actor.expert, let entry = try Experts.expert(id, in: records),
            entry.standing(on: now.day) != .ended
        else { throw CaseworkFault.notFound }
        return id
    }
}
