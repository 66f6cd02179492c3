import Casework
import Records
import Selection

/// 四（一）: the list within quota and share, prepared by one person and sealed by another on the last days.
extension Season {
    /// After the meetings the first lists are made; one league forgets the grass-roots.
    mutating func list() async throws {
        let candidates = try await candidates()
        for slate in candidates.keys.sorted() {
            let rows = candidates[slate] ?? []
            let free = chosen(rows, of: slate, at: SeasonDays.cutoffMoment)
            let others = chosen(
                rows.filter { !$0.countsAsGrassroots }, of: slate, at: SeasonDays.cutoffMoment, bare: true)
            let forgets = share(of: slate) != nil && others.count >= 5 && isFirst("forgets the grass-roots")
            if forgets { once.insert("short/\(slate)") }
            try await list(forgets ? Array(others.prefix(5)) : free, on: slate)
        }
    }

    private mutating func list(_ rows: [DossierRow], on slate: SlateID) async throws {
        guard let body = Slate(slate)?.body else { return }
        let clerk = try officials.clerk(of: body)
        let (old, new) = (listed[slate] ?? [], rows.map(\.id))
        try await ask(old.filter { !new.contains($0) }.map { .slate(slate, .unlist($0), by: clerk) })
        try await ask(new.filter { !old.contains($0) }.map { .slate(slate, .list($0), by: clerk) })
        listed[slate] = new
    }

    /// Every body seals its two slates; where nobody is on one, it says so.
    mutating func seal(on day: Day) async throws {
        let candidates = try await candidates()
        let isLastDay = day == SeasonDays.sealing.last
        for (place, body) in recommending.enumerated() where ![places.lateBody, places.reopenedBody].contains(body) {
            for tier in [Tier.one, .two] {
                let slate = Slate.id(of: body, tier)
                let rows = candidates[slate] ?? []
                let (free, all) = (
                    chosen(rows, of: slate, at: now), chosen(rows, of: slate, at: SeasonDays.cutoffMoment)
                )
                let isReady = free.count == all.count && !once.contains("short/\(slate)")
                guard isLastDay || isReady && SeasonDays.sealing[place % 3] <= day, isFirst("sealed/\(slate)") else {
                    continue
                }
                try await prepare(slate, rows)
                try await ask(.slate(slate, .seal, by: try officials.leader(of: body)))
            }
        }
        if isLastDay { try await prepareLate(candidates) }
    }

    var recommending: [OrganisationID] {
        places.organisations.values.filter { $0.body != nil }.map(\.id).sorted()
    }

    private mutating func prepareLate(_ candidates: [SlateID: [DossierRow]]) async throws {
        for slate in lateSlates { try await prepare(slate, candidates[slate] ?? []) }
    }

    private var lateSlates: [SlateID] {
        [places.lateBody, places.reopenedBody].compactMap(\.self).flatMap { body in
            [Tier.one, .two].map { Slate.id(of: body, $0) }
        }
    }

    /// Two bodies press the button when the last day has ended.
    mutating func sealTooLate() async throws {
        for slate in lateSlates {
            guard let body = Slate(slate)?.body else { continue }
            try await ask(.slate(slate, .seal, by: try officials.leader(of: body), .refused(.slateLapsed)))
        }
    }

    /// The office opens one of them again, with a reason (五, R51).
    mutating func reopen() async throws {
        guard let body = places.reopenedBody else { return }
        let reopening = Reopening(
            until: Moment(SeasonDays.sealedAfterReopening.adding(days: 1)), reason: .said("系统维护致该单位未能按时报送。"))
        try await ask(
            try [Tier.one, .two].map { tier in
                .slate(Slate.id(of: body, tier), .reopen(reopening), by: try officials.leader(of: places.office))
            })
    }

    mutating func sealReopened() async throws {
        guard let body = places.reopenedBody else { return }
        let candidates = try await candidates()
        for tier in [Tier.one, .two] {
            let slate = Slate.id(of: body, tier)
            try await prepare(slate, candidates[slate] ?? [])
            try await ask(.slate(slate, .seal, by: try officials.leader(of: body)))
        }
    }

    /// Takes off who is gone, fills up in order, tries one too many, explains where due, and prepares the report.
    private mutating func prepare(_ slate: SlateID, _ rows: [DossierRow]) async throws {
        guard let body = Slate(slate)?.body else { return }
        let clerk = try officials.clerk(of: body)
        let isZero = body == places.zeroBody && Slate(slate)?.tier == .one
        let names = isZero ? [] : chosen(rows, of: slate, at: now)
        let report = SlatePreparation(
            contact: .said("经办人"), phone: .said("0471-0000000"), isZero: names.isEmpty, by: clerk.account)
        if once.remove("short/\(slate)") != nil {
            try await ask(.slate(slate, .prepare(report), by: clerk, .refused(.grassrootsShort)))
        }
        try await list(names, on: slate)
        let more = rows.first { row in recommended.contains(row.id) && !names.contains { $0.id == row.id } }
        if let more, names.count == limit(of: slate) {
            try await ask(.slate(slate, .list(more.id), by: clerk, .refused(.quotaExceeded)))
        }
        if names.count > 1 { try await ask(.slate(slate, .rank(names.map(\.id)), by: clerk)) }
        if share(of: slate) != nil, names.count < 5, names.contains(where: { !$0.countsAsGrassroots }) {
            let text = Explanation(text: .said("基层和非公有制领域申报人数不足，特此说明。"))
            try await ask(.slate(slate, .explain(text), by: clerk))
        }
        try await ask(.slate(slate, .prepare(report), by: clerk))
    }

    /// Whom the meeting recommended, the inspectors let go on and the public has seen, in order and within the rules.
    private func chosen(
        _ rows: [DossierRow], of slate: SlateID, at moment: Moment, bare: Bool = false
    ) -> [DossierRow] {
        let ready = byMerit(rows).filter { row in
            guard recommended.contains(row.id), story(of: row) != .underInquiry,
                let name = published[Posting(publisher: row.body, dossier: row.id)]
            else { return false }
            return name.free <= moment
        }
        let limit = limit(of: slate)
        guard let share = share(of: slate), !bare else { return Array(ready.prefix(limit)) }
        let grassroots = ready.filter(\.countsAsGrassroots)
        guard grassroots.count >= share.atLeast else {
            let others = ready.filter { !$0.countsAsGrassroots }
            return Array((grassroots + others).prefix(share.atLeast - 1))
        }
        let sure = Set(grassroots.prefix(share.atLeast).map(\.id))
        let rest = ready.filter { !sure.contains($0.id) }.prefix(limit - share.atLeast)
        return byMerit(ready.filter { sure.contains($0.id) } + rest)
    }
}
