import Foundation
public import Selection

/// Reads a programme folder, `programs/nmg-2023`, into the values the rules ask for, or every fault in it.
public struct ProgramReader {
    private let folder: Folder

    /// Reads the programme in a folder; its id is the folder's name.
    public static func read(folder path: String) throws(ProgramFaults) -> Program {
        let folder = Folder(path: path, log: FaultLog())
        let program = ProgramReader(folder: folder).program()
        try folder.log.throwIfAny()
        return program
    }

    private static let keys = [
        "notice", "tiers", "publicity", "deadlines", "opinions", "panel", "review", "paper", "publication",
        "channels", "acceptance", "timeline", "codes",
    ]

    private func program() -> Program {
        let root = YAMLFile(folder: folder, name: "programme.yaml").root(keys: Self.keys)
        let notice = root.block("notice", keys: ["title", "number", "year", "issued", "office"])
        let codes = CodeListReader(folder: folder).read(root.namedBlocks("codes", keys: ["standard", "clause"]))
        let deadlines = deadlines(root)
        let annexes = FormReader(folder: folder, codes: codes)
        let form = annexes.form()
        let (organisations, isWhole) = OrganisationReader(folder: folder).read()
        return Program(
            id: URL(filePath: folder.path).standardizedFileURL.lastPathComponent,
            title: notice.stated("title") { $0.text("value") }.value,
            number: notice.stated("number") { $0.text("value") }.value,
            year: notice.stated("year") { $0.number("value", in: 2000...2999) }.value,
            issued: notice.stated("issued") { $0.day("value") }.value,
            office: notice.stated("office") { $0.text("value") }.value,
            tiers: TierReader(codes: codes).read(root.blocks("tiers", keys: TierReader.keys)),
            publicity: publicity(root), deadlines: deadlines, opinions: opinions(root), panel: panel(root),
            review: RubricReader().rules(root), paper: paper(root),
            notice: publication(root, organisations: isWhole ? organisations : nil), channels: channels(root),
            form: form, summary: SummaryReader(annexes: annexes, form: form).summary(), codes: codes,
            remarks: RemarkReader(folder: folder, form: form).read(), acceptance: acceptance(root),
            organisations: organisations, timeline: timeline(root, deadlines), wording: wording())
    }

    // MARK: Sections

    private func publicity(_ root: Block) -> PublicityRules {
        let block = root.block(
            "publicity",
            keys: ["employer-days", "body-days", "region-days", "count", "latest-post-hour", "names-shown-days"])
        return PublicityRules(
            employerDays: block.stated("employer-days", Self.days), bodyDays: block.stated("body-days", Self.days),
            regionDays: block.stated("region-days", Self.days),
            count: block.stated("count") { $0.word("value") ?? .postingDay },
            latestPostMinute: block.stated("latest-post-hour") { $0.minuteOfDay("value") },
            namesShownDays: block.stated("names-shown-days", Self.days))
    }

    private func deadlines(_ root: Block) -> Deadlines {
        let block = root.block(
            "deadlines", keys: ["electronic", "paper", "tier-3", "correction-days", "consultation-days"])
        return Deadlines(
            electronic: block.stated("electronic") { $0.moment("value") },
            paper: block.stated("paper") { $0.moment("value") },
            tier3: block.stated("tier-3") { $0.moment("value") },
            correctionDays: block.stated("correction-days", Self.days),
            consultationDays: block.stated("consultation-days", Self.days))
    }

    private func opinions(_ root: Block) -> OpinionRules {
        let block = root.block("opinions", keys: ["discipline-validity-months"])
        return OpinionRules(
            disciplineValidityMonths: block.stated("discipline-validity-months") { $0.number("value", in: 1...120) })
    }

    private func panel(_ root: Block) -> PanelRules {
        let block = root.block("panel", keys: ["minimum-sizes", "odd-only", "attendance", "pass", "recused-present"])
        let rules = PanelRules(
            minimumSizes: block.stated("minimum-sizes") { $0.numbers("value", in: 1...999) },
            oddOnly: block.stated("odd-only") { $0.flag("value") },
            attendance: block.stated("attendance") { $0.fraction("value") },
            pass: block.stated("pass") { $0.fraction("value") },
            recusedPresent: block.stated("recused-present") { $0.flag("value") })
        if rules.oddOnly.value, let even = rules.minimumSizes.value.first(where: { $0.isMultiple(of: 2) }) {
            block.fault("a panel of \(even) isn't odd, as `odd-only` asks", on: "minimum-sizes")
        }
        return rules
    }

    private func paper(_ root: Block) -> PaperCopies {
        let block = root.block("paper", keys: ["form-copies", "evidence-copies"])
        return PaperCopies(
            form: block.stated("form-copies") { $0.number("value", in: 0...99) },
            evidence: block.stated("evidence-copies") { $0.number("value", in: 0...99) })
    }

    /// The departments are looked up where every organisation could be read.
    private func publication(_ root: Block, organisations: [Organisation]?) -> NoticeRules {
        let block = root.block("publication", keys: ["consulted", "numbering"])
        let rules = NoticeRules(
            consulted: block.stated("consulted") { $0.texts("value") },
            numbering: block.stated("numbering") { $0.text("value") })
        guard let names = organisations.map({ Set($0.map(\.name)) }) else { return rules }
        for name in rules.consulted.value where !names.contains(name) {
            block.fault("no organisation is called `\(name)`", on: "consulted")
        }
        if !rules.numbering.value.isEmpty, !rules.numbering.value.contains("{number}") {
            block.fault("the numbering has no `{number}`", on: "numbering")
        }
        return rules
    }

    private func channels(_ root: Block) -> [Channel] {
        var channels: [Channel] = []
        for block in root.blocks("channels", keys: ["id", "through", "non-public-only", "clause"]) {
            let through: OrganisationKind? = block.has("through") ? block.word("through") : nil
            let (nonPublicOnly, clause) = (block.flag("non-public-only"), block.clause)
            guard let id: ChannelID = block.word("id") else { continue }
            if channels.contains(where: { $0.id == id }) { block.fault("the id `\(id)` stands twice", on: "id") }
            channels.append(Channel(id: id, through: through, nonPublicOnly: nonPublicOnly, clause: clause))
        }
        return channels
    }

    private func acceptance(_ root: Block) -> [AcceptanceCheck] {
        var checks: [AcceptanceCheck] = []
        for block in root.blocks("acceptance", keys: ["id", "name", "english", "clause"]) {
            let check = AcceptanceCheck(
                id: block.text("id"), name: block.text("name"), english: block.text("english"), clause: block.clause)
            if checks.contains(where: { $0.id == check.id }) {
                block.fault("the id `\(check.id)` stands twice", on: "id")
            }
            checks.append(check)
        }
        return checks
    }

    /// A line has a day of its own or is the last day of a cut-off.
    private func timeline(_ root: Block, _ deadlines: Deadlines) -> [Milestone] {
        var milestones: [Milestone] = []
        for block in root.blocks("timeline", keys: ["name", "english", "from", "to", "cutoff", "clause"]) {
            let cutoff: Cutoff? = block.has("cutoff") ? block.word("cutoff") : nil
            if cutoff != nil, block.has("from") { block.fault("it follows its cut-off", on: "from") }
            let milestone = Milestone(
                name: block.text("name"), english: block.text("english"),
                from: cutoff.map { deadlines.lastDay(of: $0) } ?? block.day("from"),
                to: block.has("to") ? block.day("to") : nil, cutoff: cutoff, clause: block.clause)
            if let to = milestone.to, to < milestone.from { block.fault("it ends before it begins", on: "to") }
            if let earlier = milestones.last, milestone.from < earlier.from {
                block.fault("it begins before the milestone above it", on: cutoff == nil ? "from" : "cutoff")
            }
            milestones.append(milestone)
        }
        return milestones
    }

    /// The notice's text in `notice.csv`.
    private func wording() -> [Passage] {
        guard let table = CSVTable("notice.csv", in: folder, header: ["clause", "text"]) else { return [] }
        table.faultRepeated("clause")
        return table.rows.map { row in
            Passage(row["clause"].isEmpty ? nil : Clause(row["clause"]), table.needed("text", of: row))
        }
    }

    private static func days(_ block: Block) -> Int { block.number("value", in: 1...366) }
}
