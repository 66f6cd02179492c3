/// A row of a tier-3 list and what is found in it.
public struct CheckedFilingRow: Sendable, Hashable {
    /// The line of the sheet, or the place on the list.
    public let line: Int
    public let findings: [Finding]

    public init(line: Int, findings: [Finding]) {
        self.line = line
        self.findings = findings
    }

    public var blocks: [Finding] { findings.filter { $0.severity == .block } }
}

/// Where else in the season someone on a tier-3 list stands (四（二）, R46).
public enum FiledElsewhere: String, Sendable, Hashable, CaseIterable {
    /// Their application for tier 1 or 2 goes on, or they were selected.
    case higherTier
    /// Another body's list for tier 3.
    case otherList

    public func finding(clause: Clause) -> Finding { Finding(.duplicate, .block, clause, message) }

    fileprivate var message: String {
        switch self {
        case .higherTier: "duplicate.higherTier"
        case .otherList: "duplicate.otherList"
        }
    }
}

extension FiledRow {
    /// 四（二）: the list is this body's own, of tier 3 alone.
    public func findings(of body: Organisation, in program: Program) -> [Finding] {
        let clause = program.deadlines.tier3.clause
        let wanted: [(source: SummarySource, texts: [String])] = [
            (.body, [body.name]), (.bodyKind, program.words(of: body.body?.rawValue ?? "", in: "body-kind")),
            (.tier, program.words(of: "\(Tier.three.rawValue)", in: "tier")),
        ]
        return wanted.compactMap { source, texts in
            let written = text(source, in: program.summary)
            guard !written.isEmpty, !texts.contains(written),
                let column = program.summary.columns.first(where: { $0.source == source })
            else { return nil }
            return Finding(
                .form, .block, clause, "form.notThisList", ["column": column.header, "expected": texts[0]])
        }
    }
}

extension Program {
    /// Every way to write an entry of a list, its name first.
    fileprivate func words(of code: String, in list: String) -> [String] {
        let entry = codes[list]?.entries.first { $0.code == code || $0.name == code }
        guard let entry else { return [code] }
        return [entry.name, entry.code] + entry.aliases
    }
}

extension FilingFacts {
    /// How many there may be, and what the notice says where the body is of a kind it doesn't name (R43–R44).
    public func listFindings(count: Int) -> [Finding] {
        let rules = program.rules(for: .three)
        return [rules?.quota(for: bodyKind)?.finding(count: count), rules?.bodyFinding(bodyKind)].compactMap(\.self)
    }

    /// Refuses a list with too many people, or with someone who can't stand on it; every finding is told.
    func requireRight(count: Int) throws(Refusal) {
        guard program.rules(for: .three)?.quota(for: bodyKind) != nil else {
            throw Refusal(.quotaUnknown, cutoff.clause)
        }
        if let finding = listFindings(count: count).first(where: { $0.severity == .block }) {
            throw Refusal(.quotaExceeded, finding.clause, finding.values, findings: [finding])
        }
        let wrong = rows.filter { !$0.blocks.isEmpty }
        guard let first = wrong.first?.blocks.first else { return }
        throw refusal(over: first, wrong)
    }

    /// By what is found first; its sentence names every row of which the same is said.
    private func refusal(over finding: Finding, _ wrong: [CheckedFilingRow]) -> Refusal {
        let said = wrong.filter { row in row.blocks.contains { $0.message == finding.message } }
        let all = wrong.flatMap(\.blocks)
        let values = finding.values.merging(
            ["lines": said.map { "\($0.line)" }.joined(separator: "、"), "count": "\(wrong.count)"]) { $1 }
        switch (finding.rule, finding.message) {
        case (.age, _): return Refusal(.filedTooOld, finding.clause, values, findings: all)
        case (.duplicate, FiledElsewhere.higherTier.message):
            return Refusal(.filedInHigherTier, finding.clause, values, findings: all)
        case (.duplicate, FiledElsewhere.otherList.message):
            return Refusal(.filedOnOtherList, finding.clause, values, findings: all)
        case (.duplicate, _): return Refusal(.filedTwice, finding.clause, values, findings: all)
        default: return Refusal(.filedRowsWrong, finding.clause, values, findings: all)
        }
    }
}
