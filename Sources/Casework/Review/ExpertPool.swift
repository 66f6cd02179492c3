import Papers
public import Records
public import Selection

/// The pool of experts, kept by the office.
extension Casework {
    /// A part of the pool as a list shows it.
    public func experts(
        _ filter: ExpertFilter, after last: ExpertID? = nil, size: Int = 50, for actor: Actor, at now: Moment
    ) async throws -> ExpertListing {
        try await records.database.read { records in
            try self.requireOffice(actor)
            let page = try self.page(filter, after: last, size: size, at: now, in: records)
            let applicants = try page.experts.map(\.id).filter { try !Experts.dossiers(of: $0, in: records).isEmpty }
            return ExpertListing(page: page, applicants: Set(applicants))
        }
    }

    /// The same as a sheet has it, whole: ID numbers and telephones are there to be called and compared.
    public func wholeExperts(
        _ filter: ExpertFilter, after last: ExpertID? = nil, size: Int, for actor: Actor, at now: Moment
    ) async throws -> (experts: [WholeExpert], next: ExpertID?) {
        let vault = self.records.vault
        return try await records.database.read { records in
            try self.requireKeeper(actor)
            let page = try self.page(filter, after: last, size: size, at: now, in: records)
            let whole = try page.experts.map {
                WholeExpert(entry: $0, secrets: try Experts.secrets(of: $0, vault: vault, in: records))
            }
            return (whole, page.next)
        }
    }

    private func page(
        _ filter: ExpertFilter, after last: ExpertID?, size: Int, at now: Moment, in records: any Reading
    ) throws -> ExpertPart {
        try Experts.page(
            filter, search: DossierSearch(typed: filter.typed), after: last, size: size, on: now.day, in: records)
    }

    public func expert(_ id: ExpertID, for actor: Actor) async throws -> ExpertView {
        let vault = self.records.vault
        return try await records.database.read { records in
            try self.requireOffice(actor)
            guard let entry = try Experts.expert(id, in: records) else { throw CaseworkFault.notFound }
            let same = try Experts.same(as: entry.marks, in: records)
            let alike = try self.expertCheck(in: records).alike(entry.details, entry.marks, entry.spelling)
            return ExpertView(
                entry: entry, secrets: try Experts.secrets(of: entry, vault: vault, in: records).masked,
                alike: (same + alike.filter { !same.contains($0) }).filter { $0.id != id },
                dossiers: try Experts.dossiers(of: id, in: records),
                account: try Accounts.account(of: id, in: records).map(AccountDesk.listed),
                changedBy: try Accounts.account(entry.changedBy, in: records)?.displayName ?? "")
        }
    }

    // MARK: Changing

    /// Puts an expert into the pool; once under a key.
    public func addExpert(_ typed: TypedExpert, _ request: Request) async throws -> ExpertID {
        let ids = try await addExperts([typed], request)
        guard let id = ids.first else { throw CaseworkFault.notFound }
        return id
    }

    /// Takes in every expert, or none where one isn't right; once under the same key.
    public func addExperts(_ rows: [TypedExpert], _ request: Request) async throws -> [ExpertID] {
        let vault = self.records.vault
        return try await keeping(request) { records in
            let checked = try self.checked(rows, in: records)
            guard checked.allSatisfy(\.isRight) else { throw ExpertsRefused(checked: checked) }
            return try checked.map { expert in
                try Experts.add(expert.pooled, by: request.by.account, at: request.at, vault: vault, in: records)
            }
        }
    }

    /// Changes what the pool holds of one. An ID number or telephone left empty stays as it is.
    public func changeExpert(_ id: ExpertID, to typed: TypedExpert, _ request: Request) async throws {
        let vault = self.records.vault
        _ = try await keeping(request) { records in
            let entry = try self.seen(id, request, in: records)
            let whole = typed.completed(by: try Experts.secrets(of: entry, vault: vault, in: records))
            let checked = try self.expertCheck(in: records).check(whole, changing: id)
            guard checked.isRight else { throw ExpertsRefused(checked: [checked]) }
            try Experts.change(
                entry, to: checked.pooled, by: request.by.account, at: request.at, vault: vault, in: records)
            try Accounts.rename(id, to: checked.pooled.details.name, in: records)
            return id
        }
    }

    /// Ends a term before its last day, and with it the expert's account.
    public func endExpert(_ id: ExpertID, because reason: String, _ request: Request) async throws {
        _ = try await keeping(request) { records in
            let entry = try self.seen(id, request, in: records)
            guard entry.standing(on: request.at.day) != .ended else { throw ExpertEndFault.alreadyEnded }
            guard !reason.allSatisfy(\.isWhitespace), reason.count <= 200 else { throw ExpertEndFault.reasonMissing }
            try Experts.end(
                id, on: request.at.day, because: reason, by: request.by.account, at: request.at, in: records)
            if let account = try Accounts.account(of: id, in: records) {
                try Accounts.close(account.id, by: request.by.account, at: request.at, in: records)
            }
            return id
        }
    }

    /// What taking a sheet's experts in would do; nothing is changed.
    public func check(_ rows: [TypedExpert], by actor: Actor) async throws -> [CheckedExpert] {
        try await records.database.read { records in
            try self.requireKeeper(actor)
            return try self.checked(rows, in: records)
        }
    }

    private func checked(_ rows: [TypedExpert], in records: any Reading) throws -> [CheckedExpert] {
        guard rows.count <= ListedSheet.mostRows else { throw ListedSheet.tooMany }
        return try expertCheck(in: records).check(rows)
    }

    private func expertCheck(in records: any Reading) -> ExpertCheck {
        ExpertCheck(disciplines: program.codes["discipline"], vault: self.records.vault, records: records)
    }

    private func seen(_ id: ExpertID, _ request: Request, in records: any Reading) throws -> ExpertEntry {
        guard let entry = try Experts.expert(id, in: records) else { throw CaseworkFault.notFound }
        if let expected = request.expecting, expected != entry.version {
            throw CaseworkFault.changedMeanwhile(expected: expected, found: entry.version)
        }
        return entry
    }

    // MARK: Who

    /// Whoever may change the pool; to others it isn't there.
    public func requireKeeper(_ actor: Actor) throws {
        try requireOffice(actor)
        guard Permissions.allow(.keepExperts, actor.role, at: [.office]) else {
            throw CaseworkFault.notAllowed(.keepExperts)
        }
    }

    /// Changes the pool in one transaction, and once under a request's key.
    private func keeping<Answer: Codable & Sendable>(
        _ request: Request, _ body: @escaping @Sendable (any Writing) throws -> Answer
    ) async throws -> Answer {
        try await records.database.write { records in
            try self.requireKeeper(request.by)
            if let known: Answer = try Once.answer(to: request.key, of: request.by, in: records) { return known }
            let answer = try body(records)
            try Once.keep(answer, to: request.key, of: request.by, in: records)
            return answer
        }
    }
}

extension TypedExpert {
    /// With what was left empty as it is kept.
    fileprivate func completed(by kept: ExpertSecrets) -> TypedExpert {
        var answers = answers
        if self[.residentID].isEmpty { answers[.residentID] = kept.residentID }
        if self[.phone].isEmpty { answers[.phone] = kept.phone }
        return TypedExpert(line: line, answers)
    }
}

/// A part of the pool, with those of it who apply this season.
public struct ExpertListing: Sendable {
    public let page: ExpertPart
    public let applicants: Set<ExpertID>
}

/// An expert with ID number and telephone.
public struct WholeExpert: Sendable {
    public let entry: ExpertEntry
    public let secrets: ExpertSecrets
}

/// An expert as the office sees one, ID number and telephone by their ends.
public struct ExpertView: Sendable {
    public let entry: ExpertEntry
    public let secrets: ExpertSecrets
    /// Who else of the pool it may be.
    public let alike: [ExpertEntry]
    public let dossiers: [DossierRow]
    /// By which they sign in; none where the office has opened none, or closed it.
    public let account: ListedAccount?
    public let changedBy: String
}

/// Why a term isn't ended; each has its sentence under `expert.end.`
public enum ExpertEndFault: String, Error, Sendable, Hashable, CaseIterable {
    case alreadyEnded, reasonMissing
}
