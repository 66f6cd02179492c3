import Papers
import Selection

/// What `bole check --format json` promises.
enum CheckJSON {
    /// One object in two pieces, which are made at once.
    static func pieces(_ sheet: CheckedSheet, _ speech: Speech) async -> [[UInt8]] {
        let middle = sheet.rows.count / 2
        async let later = laterPiece(sheet, from: middle, speech)
        var json = JSONBytes(expecting: middle * bytesOfRow)
        json.raw("{\"program\":")
        json.add(sheet.program)
        json.raw(",\n\"rows\":[")
        for row in sheet.rows[..<middle] {
            json.add(row, speech)
            json.raw(",")
        }
        return [json.bytes, await later]
    }

    private static func laterPiece(_ sheet: CheckedSheet, from middle: Int, _ speech: Speech) async -> [UInt8] {
        var json = JSONBytes(expecting: (sheet.rows.count - middle) * bytesOfRow + sheet.slates.count * bytesOfRow)
        json.add(sheet.rows[middle...], separated: { $0.add($1, speech) })
        json.raw("],\n\"slates\":")
        json.add(sheet.slates) { $0.add($1, speech) }
        json.raw(",\n\"counts\":")
        json.add(sheet.counts)
        json.raw("}\n")
        return json.bytes
    }

    /// What most rows need, so that the bytes seldom move.
    private static let bytesOfRow = 160
}

extension JSONBytes {
    fileprivate mutating func add(_ row: CheckedRow, _ speech: Speech) {
        raw("\n{\"line\":")
        add(row.line)
        raw(",\"name\":")
        add(row.name)
        raw(",\"tier\":")
        add(row.tier?.rawValue)
        raw(",\"verdict\":")
        add(row.verdict.rawValue)
        raw(",\"transferable\":")
        add(row.isTransferable)
        raw(",\"findings\":")
        add(row.findings) { $0.add($1, speech) }
        raw("}")
    }

    fileprivate mutating func add(_ slate: CheckedSlate, _ speech: Speech) {
        raw("\n{\"recommender\":")
        add(slate.recommender)
        raw(",\"tier\":")
        add(slate.tier.rawValue)
        raw(",\"count\":")
        add(slate.count)
        raw(",\"limit\":")
        add(slate.limit)
        raw(",\"grassroots\":")
        add(slate.grassroots)
        raw(",\"verdict\":")
        add(slate.verdict.rawValue)
        raw(",\"findings\":")
        add(slate.findings) { $0.add($1, speech) }
        raw("}")
    }

    fileprivate mutating func add(_ counts: CheckCounts) {
        raw("{\"eligible\":")
        add(counts.eligible)
        raw(",\"caution\":")
        add(counts.caution)
        raw(",\"ineligible\":")
        add(counts.ineligible)
        raw(",\"slatesBlocked\":")
        add(counts.slatesBlocked)
        raw("}")
    }

    private mutating func add(_ finding: Finding, _ speech: Speech) {
        raw("{\"rule\":")
        add(finding.rule.rawValue)
        raw(",\"severity\":")
        add(finding.severity.rawValue)
        raw(",\"clause\":")
        add(finding.clause.text)
        raw(",\"message\":")
        add(speech.text(finding))
        raw("}")
    }
}
