public import Records
public import Selection

/// 收件登记 of a slate, as its body and the office see it: until it is sealed what the body has from its employers, then
/// what the office has from the body.
public struct SlatePaper: Sendable {
    public struct Line: Sendable {
        public let row: DossierRow
        public let sum: PaperRegister.Sum
        public let lack: PaperLack?
        public let isWaived: Bool
    }

    /// A parcel as it was put on record.
    public struct Record: Sendable {
        public let number: Int
        public let parcel: PaperParcel
        /// False once a later record stands for it.
        public let isStanding: Bool
        /// Nil once the body's own papers were erased.
        public let handedOverBy: String?
        public let receivedBy: String
        /// When it was put on record.
        public let recorded: Moment
    }

    public let isAtOffice: Bool
    public let lines: [Line]
    public let hasReport: Bool
    public let isReportWaived: Bool
    /// The newest last.
    public let records: [Record]
    /// The first instant at which what isn't there is missing.
    public let due: Moment

    /// Whether anything is still to come.
    public var isWhole: Bool {
        lines.allSatisfy { $0.lack == nil } && (!isAtOffice || hasReport || isReportWaived)
    }
}

extension Desk {
    func paper(of view: SlateView, _ facts: [Fact]) throws -> SlatePaper {
        let slate = view.slate
        let isAtOffice = slate.sealedAt != nil
        let members = Set(slate.members)
        let people = view.rows.filter { (isAtOffice ? members.contains($0.id) : true) && $0.endKind == nil }
        return SlatePaper(
            isAtOffice: isAtOffice, lines: people.map { line($0, slate, isAtOffice) },
            hasReport: slate.paper.hasReport(at: program.officeID), isReportWaived: slate.paper.isReportWaived,
            records: try records(of: slate, facts),
            due: program.deadlines.paperBy(try reportBy(slate.body, slate.tier)))
    }

    private func line(_ row: DossierRow, _ slate: Slate, _ isAtOffice: Bool) -> SlatePaper.Line {
        let desk = isAtOffice ? program.officeID : slate.body
        return SlatePaper.Line(
            row: row, sum: slate.paper.sum(of: row.id, at: desk),
            lack: isAtOffice
                ? slate.ownLack(of: row.id, in: program) : slate.paper.lack(of: row.id, at: desk, due: program.paper),
            isWaived: isAtOffice && slate.paper.waived.contains(row.id))
    }

    func records(of slate: Slate, _ facts: [Fact]) throws -> [SlatePaper.Record] {
        let received = facts.filter { $0.name == "paperReceived" }
        return try zip(slate.paper.parcels, received).enumerated().map { index, record in
            let (parcel, fact) = record
            return SlatePaper.Record(
                number: index + 1, parcel: parcel,
                isStanding: slate.paper.isStanding(index + 1, at: parcel.desk),
                handedOverBy: try casework.opened(parcel.handedOverBy, in: records),
                receivedBy: try Accounts.account(fact.by.account, in: records)?.displayName ?? "", recorded: fact.at)
        }
    }

    /// What holds the taking in of each that waits with the office.
    func paperObstacles(_ rows: [DossierRow]) throws -> [DossierID: Refusal] {
        guard now >= program.deadlines.paper.value else { return [:] }
        var slates: [SlateID: SlateRow] = [:]
        return try rows.reduce(into: [:]) { held, row in
            guard let id = row.slate else { return }
            if slates[id] == nil { slates[id] = try SlateRows.row(id, in: records) }
            let reportBy = try reportBy(row.body, row.tier)
            held[row.id] = program.deadlines.refusal(for: slates[id]?.lack(of: row.id), reportBy: reportBy, at: now)
        }
    }
}
