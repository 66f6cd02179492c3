import Casework
import Records
import Selection

/// 三（三）: experts read and score what was assigned to them. One declines, one tells of a conflict after the scores were
/// in, one is opened again by the leader, and some are reminded.
extension Season {
    /// What was offered is agreed to; the first of tier 2 is declined, and later goes to another.
    mutating func agreeToRead() async throws {
        var asks: [Ask] = []
        for row in try await readings(.offered) {
            let actor = try await actor(for: row.offer.expert)
            let declines = row.offer.tier == .two && isFirst("declines to read")
            asks.append(
                .reading(
                    row.id, declines ? .decline(.field, remark: .said("不是本人的研究方向。")) : .accept, by: actor))
        }
        try await ask(asks)
    }

    /// Of what was agreed to the punctual hand everything in; who lags keeps a draft for two days. One dossier of tier
    /// 2 is scored on paper alone.
    mutating func score(isLastCall: Bool) async throws {
        var asks: [Ask] = []
        let agreed = try await readings(.accepted)
        scoredOnPaper = scoredOnPaper ?? agreed.last { $0.offer.tier == .two }?.offer.dossier
        for row in agreed where row.offer.dossier != scoredOnPaper {
            let actor = try await actor(for: row.offer.expert)
            if !isLastCall, lags(row) {
                _ = try await casework.keep(try typed(row), over: 0, of: row.id, by: actor, at: now)
            } else {
                asks.append(.reading(row.id, .handIn(try typed(row)), by: actor))
            }
        }
        try await ask(asks)
    }

    mutating func remindReaders() async throws {
        let clerk = try officials.clerk(of: places.office)
        for tier in [Tier.one, .two] {
            _ = try await casework.remindReaders(in: tier, Request(by: clerk, at: now))
        }
    }

    /// Scores that were opened again, one that can't be, and a conflict that came to mind late.
    mutating func mendReadings() async throws {
        let given = try await readings(.handedIn)
        if let row = given.first {
            let leader = try officials.leader(of: places.office)
            let actor = try await actor(for: row.offer.expert)
            var wrong = try typed(row)
            wrong.points["level"] = "101"
            try await ask([
                .reading(row.id, .handIn(wrong), by: actor, .refused(.alreadyScored)),
                .reading(row.id, .reopen(reason: .said("评语与分数不符。")), by: leader),
                .reading(row.id, .handIn(wrong), by: actor, .refused(.criterionOutOfRange)),
                .reading(row.id, .handIn(try typed(row)), by: actor),
            ])
        }
        if let row = given.last, given.count > 1 {
            let told = ReadingCommand.tellConflict([.coAuthor], remark: .said("提交后想起曾共同署名。"))
            try await ask(.reading(row.id, told, by: try await actor(for: row.offer.expert)))
        }
    }

    // MARK: Who, and what they give

    private func readings(_ standing: ReadingStanding) async throws -> [ReadingRow] {
        let moment = now
        return try await casework.records.database.read { records in
            try [Tier.one, .two].flatMap { try ReadingRows.rows(in: $0, records: records) }.filter { row in
                guard row.standing == standing, let round = try RoundRows.row(row.offer.round, in: records) else {
                    return false
                }
                return round.ended == nil && moment.day <= round.due
            }
        }
    }

    private func lags(_ row: ReadingRow) -> Bool { chance(row, 8).0 % 5 == 0 }

    /// A dossier's worth, an expert's severity, and a little luck, the same whenever the season is played.
    private func typed(_ row: ReadingRow) throws -> TypedScores {
        let worth = 70 + chance(row, 5).1 % 25
        let severity = chance(row, 6).2 % 9 - 4
        let criteria = casework.program.rules(for: row.offer.tier)?.rubric?.criteria ?? []
        let points = criteria.enumerated().map { place, criterion in
            let luck = chance(row, UInt64(20 + place)).0 % 7 - 3
            let points = min(max(worth + severity + luck, 0), 99) * criterion.most / 100
            return (criterion.id, place == 0 ? "\(points).5" : "\(points)")
        }
        return TypedScores(
            points: Dictionary(uniqueKeysWithValues: points), comment: "材料完整，成果与申报类别相符。")
    }

    /// By the pair, by the dossier, and by the expert.
    private func chance(_ row: ReadingRow, _ seed: UInt64) -> (Int, Int, Int) {
        let dossier = Int(row.offer.dossier.text.dropFirst()) ?? 0
        let expert = Int(row.offer.expert.text.dropFirst()) ?? 0
        func drawn(_ number: Int) -> Int {
            var chance = Chance(seed: seed, number: number)
            return chance.below(1000)
        }
        return (drawn(dossier * 1000 + expert), drawn(dossier), drawn(expert))
    }
}
