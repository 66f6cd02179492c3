import Casework
import Records
import Selection

/// Accepted dossiers, a panel that was drawn, and its experts as they sign in.
extension House {
    /// Handed in, recommended, reported and taken in by the office on 17 October.
    /// - Parameter disciplines: of those, by their place, that aren't of the usual one.
    func accepted(_ count: Int, disciplines: [Int: String] = [:]) async throws -> [DossierID] {
        var ids: [DossierID] = []
        for number in 0..<count {
            var form = Forms.right(name: "申报人\(number)", birth: "198\(number)-05-01")
            if let discipline = disciplines[number] { form.values["application.discipline"] = discipline }
            ids.append(try await submitted(try await newApplicant("applicant-\(number)"), form))
        }
        for id in ids { try await broughtToBody(id) }
        try await preparedAtBody(ids)
        let slate = try await listed(ids)
        try await sealed(slate)
        try await paperReceived(ids, on: slate, "10-17 08:30")
        let clerk = try await official(.clerk, office)
        for id in ids { try await ask(.dossier(id, .accept()), clerk, "10-17 09:00") }
        return ids
    }

    /// An account by which an expert of the pool signs in.
    func reader(_ expert: ExpertID) async throws -> Actor {
        try await records.database.write { records in
            if let known = try Accounts.account(of: expert, in: records) { return known.actor }
            let entry = try Experts.expert(expert, in: records)
            return try Accounts.add(
                NewAccount(
                    login: "expert-\(expert)", password: "x", role: .expert, organisation: nil, person: entry?.person,
                    expert: expert, displayName: entry?.details.name ?? ""),
                at: Moment(Day(number: 0)), in: records
            ).actor
        }
    }

    struct Opened {
        let id: RoundID
        let panel: PanelID
        let dossiers: [DossierID]
        /// As they sit.
        let readers: [ExpertID]
    }

    /// A round opened on 26 October for a panel of eleven, of a pool in which others can be left over.
    func openedRound(
        dossiers count: Int = 3, pool: Int = 11, changing: [Int: [ExpertField: String]] = [:], reviews: Int = 2,
        most: Int = 20
    ) async throws -> Opened {
        try await fillPool(pool, changing: changing)
        let dossiers = try await accepted(count)
        let panel = try await drawnPanel()
        let plan = RoundPlan(panel: panel, tier: .two, settings: roundSettings(reviews: reviews, most: most))
        let clerk = try await official(.clerk, office)
        let id = RoundID(try await ask(.openRound(plan), clerk, "10-26 09:00").id)
        let view = try await round(id)
        return Opened(id: id, panel: panel, dossiers: dossiers, readers: view.round.readers)
    }

    func roundSettings(reviews: Int = 2, most: Int = 20) -> RoundSettings {
        RoundSettings(reviews: reviews, most: most, due: at("11-01 00:00").day)
    }

    func round(_ id: RoundID, _ actor: Actor? = nil, _ moment: String = "10-26 12:00") async throws -> RoundView {
        let clerk = try await official(.clerk, office)
        return try await casework.round(id, for: actor ?? clerk, at: at(moment))
    }

    /// What an expert answers: conflicts by dossier, and none with the rest.
    @discardableResult
    func declare(
        _ expert: ExpertID, in round: RoundID, _ kinds: [DossierID: [ConflictKind]] = [:], restIsClear: Bool = true,
        at moment: String = "10-26 10:00"
    ) async throws -> Receipt {
        let answers = kinds.sorted { $0.key.text < $1.key.text }.map { DeclaredPair(dossier: $0.key, kinds: $0.value) }
        let declaration = Declaration(answers: answers, restIsClear: restIsClear)
        return try await ask(.round(round, .declare(declaration)), try await reader(expert), moment)
    }
}
