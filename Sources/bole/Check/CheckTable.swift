import Papers
import Selection

/// What `bole check` prints for people: who has findings, every slate, and the counts.
enum CheckTable {
    static func bytes(_ sheet: CheckedSheet, _ speech: Speech) -> [UInt8] {
        let rows = sheet.rows.filter { !$0.findings.isEmpty }
        let parts = [
            rows.isEmpty ? nil : people(rows, speech).text,
            sheet.slates.isEmpty ? nil : slates(sheet.slates, speech).text,
            counts(sheet.counts, speech),
        ]
        return Array((parts.compactMap(\.self).joined(separator: "\n\n") + "\n").utf8)
    }

    private static func people(_ rows: [CheckedRow], _ speech: Speech) -> TextTable {
        var table = TextTable(
            head: ["check.line", "check.name", "check.tier", "check.verdict", "check.clause", "check.finding"].map {
                speech.text($0)
            })
        for row in rows {
            let tier = row.tier.map { speech.text("tier.\($0.rawValue)") } ?? "–"
            let verdict = speech.text("verdict.\(row.verdict.rawValue)")
            table.add(["\(row.line)", row.name, tier, verdict], then: row.findings.map { cells($0, speech) })
        }
        return table
    }

    private static func slates(_ slates: [CheckedSlate], _ speech: Speech) -> TextTable {
        let keys = [
            "check.recommender", "check.tier", "check.count", "check.limit", "check.grassroots", "check.verdict",
            "check.clause", "check.finding",
        ]
        var table = TextTable(head: keys.map { speech.text($0) })
        for slate in slates {
            let begin = [
                slate.recommender, speech.text("tier.\(slate.tier.rawValue)"), "\(slate.count)",
                slate.limit.map(String.init) ?? "–", slate.grassroots.map(String.init) ?? "–",
                speech.text("verdict.\(slate.verdict.rawValue)"),
            ]
            table.add(begin, then: slate.findings.map { cells($0, speech) })
        }
        return table
    }

    /// A row of one verdict may hold findings of several weights, so each says its own.
    private static func cells(_ finding: Finding, _ speech: Speech) -> [String] {
        [finding.clause.text, "[\(speech.text("severity.\(finding.severity.rawValue)"))] \(speech.text(finding))"]
    }

    private static func counts(_ counts: CheckCounts, _ speech: Speech) -> String {
        speech.text(
            "check.total",
            [
                "eligible": "\(counts.eligible)", "caution": "\(counts.caution)",
                "ineligible": "\(counts.ineligible)", "slatesBlocked": "\(counts.slatesBlocked)",
            ])
    }
}
