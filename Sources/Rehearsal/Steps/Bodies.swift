import Casework
import Records
import Selection

/// 三（二）: bodies ask the inspectors, hear opinions, evaluate, meet and publish, for those they might recommend.
extension Season {
    /// Everyone at a body, by the slate they could stand on.
    func candidates() async throws -> [SlateID: [DossierRow]] {
        let rows = try await waiting(at: .atBody).filter { $0.slate == nil }
        return Dictionary(grouping: rows) { Slate.id(of: $0.body, $0.tier) }
    }

    /// The letters to the inspectors, and the question to those who are too many in tier 1 (四（一）).
    mutating func askAtBodies() async throws {
        let candidates = try await candidates()
        var asks: [Ask] = []
        for slate in candidates.keys.sorted() {
            let rows = candidates[slate] ?? []
            asks += try letters(shortlist(rows, of: slate))
            guard Slate(slate)?.tier == .one else { continue }
            let tooMany = byMerit(rows).dropFirst(limit(of: slate)).filter { row in
                entrant(of: row).map { $0.birth >= SeasonDays.bornForTier2 && !$0.story.leadsToOffice } ?? false
            }
            for row in tooMany.prefix(3) where isFirst("tier/\(row.id)") {
                let request = TierChangeRequest(to: .two, reason: .said("一层次名额已满，建议按二层次申报。"))
                asks.append(.dossier(row.id, .askTierChange(request), by: try officials.clerk(of: row.body)))
            }
        }
        try await ask(asks)
    }

    private mutating func letters(_ rows: [DossierRow]) throws -> [Ask] {
        try rows.filter { isFirst("asked/\($0.id)") }.map { row in
            let letter = DisciplineRequest(organ: "派驻纪检监察组", number: "纪函〔2023〕\(row.id.text.dropFirst())号")
            return .dossier(row.id, .askDiscipline(letter), by: try officials.clerk(of: row.body))
        }
    }

    mutating func recordReplies(on day: Day) async throws {
        var asks: [Ask] = []
        for row in try await waiting(at: .atBody)
        where once.contains("asked/\(row.id)") && isFirst("replied/\(row.id)") {
            let opinion: DisciplineOpinion = story(of: row) == .underInquiry ? .underInquiry : .nothingReported
            let reply = DisciplineReply(
                opinion: .said(opinion), permits: opinion.permits,
                number: "纪复〔2023〕\(row.id.text.dropFirst())号", dated: day)
            asks.append(.dossier(row.id, .recordDisciplineReply(reply), by: try officials.leader(of: row.body)))
        }
        try await ask(asks)
    }

    /// Opinions heard, an evaluation, the leadership's meeting, then five days before the public.
    mutating func meet(on day: Day) async throws {
        let candidates = try await candidates()
        for slate in candidates.keys.sorted() {
            let new = shortlist(candidates[slate] ?? [], of: slate).filter { isFirst("considered/\($0.id)") }
            guard let body = new.first?.body else { continue }
            let clerk = try officials.clerk(of: body)
            try await ask(try letters(new))
            let meeting = meeting(on: day, about: new)
            if isFirst("meets too early") {
                let leader = try officials.leader(of: body)
                try await ask(.slate(slate, .deliberate(meeting), by: leader, .refused(.opinionsNotHeard)))
            }
            if isFirst("opinions/\(slate)") {
                let heard = OpinionsHeard(
                    from: day.adding(days: -9), to: day, summary: .said("通过座谈听取群众意见，无不同意见。"))
                try await ask(.slate(slate, .hearOpinions(heard), by: clerk))
            }
            try await judge(new, on: day)
            try await ask(.slate(slate, .deliberate(meeting), by: try officials.leader(of: body)))
            recommended.formUnion(meeting.results.filter(\.recommended).map(\.dossier))
        }
        let named = candidates.keys.sorted().flatMap { candidates[$0] ?? [] }.filter { row in
            recommended.contains(row.id) && published[Posting(publisher: row.body, dossier: row.id)] == nil
        }
        try await publish(named, by: \.body)
    }

    private mutating func judge(_ rows: [DossierRow], on day: Day) async throws {
        var asks: [Ask] = []
        for row in rows {
            let evaluation = evaluation(at: row.body, of: row, on: day)
            asks.append(.dossier(row.id, .evaluate(evaluation), by: try officials.clerk(of: row.body)))
            let rule: Rule? =
                switch story(of: row) {
                case .noLongerHandsOn: .handsOn
                case .degreeOnly: .degreeOrTitle
                default: nil
                }
            guard let rule else { continue }
            let exception = ExceptionMade(rule: rule, reason: .said("业绩特别突出，经集体研究同意推荐。"))
            asks.append(.dossier(row.id, .makeException(exception), by: try officials.leader(of: row.body)))
        }
        try await ask(asks)
    }

    /// The last of every five is not recommended.
    private func meeting(on day: Day, about rows: [DossierRow]) -> Meeting {
        let results = rows.enumerated().map { place, row in
            MeetingResult(dossier: row.id, recommended: place % 5 != 4)
        }
        return Meeting(
            number: "党组会〔2023〕\(day.components.day)号", held: day, present: 7, absent: 1, results: results,
            minutes: .said("会议逐人研究，形成一致意见。"))
    }

    // MARK: Whom

    /// Whom the body looks at closely: twice as many as it may recommend, and grass-roots people enough for the share.
    private func shortlist(_ rows: [DossierRow], of slate: SlateID) -> [DossierRow] {
        let ordered = byMerit(rows)
        let first = Array(ordered.prefix(limit(of: slate) * 2))
        let grassroots = share(of: slate) == nil ? [] : ordered.filter(\.countsAsGrassroots).prefix(8)
        return first + grassroots.filter { row in !first.contains { $0.id == row.id } }
    }

    func byMerit(_ rows: [DossierRow]) -> [DossierRow] {
        let merits = rows.map { row in (merit: entrant(of: row)?.merit ?? 0, row: row) }
        return merits.sorted { ($1.merit, $0.row.id) < ($0.merit, $1.row.id) }.map(\.row)
    }

    func limit(of slate: SlateID) -> Int {
        guard let slate = Slate(slate), let kind = places.organisations[slate.body]?.body else { return 0 }
        return casework.program.rules(for: slate.tier)?.quota(for: kind)?.atMost ?? 0
    }

    func share(of slate: SlateID) -> GrassrootsShare? {
        guard let slate = Slate(slate), let kind = places.organisations[slate.body]?.body,
            let share = casework.program.rules(for: slate.tier)?.share, share.bodies.contains(kind)
        else { return nil }
        return share
    }
}
