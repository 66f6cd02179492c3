import Casework
import Hummingbird
import Pages
import Records
import Selection

/// A slate's board as its page shows it.
struct SlateModel {
    let site: Site
    let visit: Visit
    let board: SlateBoard

    private var view: SlateView { board.view }
    private var slate: Slate { board.view.slate }
    private var isSealed: Bool { slate.sealedAt != nil }

    func page(_ heading: String, _ acts: [ActLink]) -> SlatePage {
        let rows = Dictionary(uniqueKeysWithValues: view.rows.map { ($0.id, $0) })
        return SlatePage(
            heading: heading, state: site.state(of: view, visit), about: about,
            ledgers: [quota, share].compactMap(\.self),
            findings: isSealed ? [] : findings,
            members: slate.members.enumerated().compactMap { place, member in
                rows[member].map { person($0, place + 1) }
            },
            order: order, workbook: "/slates/\(slate.id)/summary.xlsx",
            others: view.rows.filter { view.unlistable[$0.id] == nil }.map { person($0, nil) },
            zero: zero, seal: view.hasLapsed ? nil : seal, waiting: isSealed || view.hasLapsed ? nil : waiting,
            timeline: timeline, acts: acts, papers: papers, paper: paper.register,
            scans: isSealed ? "/slates/\(slate.id)/scans" : nil,
            reportEditing: hasReport && isOwn ? "/slates/\(slate.id)/report" : nil,
            workbookBack: isOwn ? "/slates/\(slate.id)/summary" : nil)
    }

    private var papers: [Link] {
        if site.papers == nil { return [] }
        let papers = [
            ("paper.summary", "summary", true), ("paper.record", "record", !slate.decided.isEmpty),
            ("slate.report", "report", isSealed),
        ]
        let packets = isSealed ? [("paper.packet", "packet"), ("paper.bundle", "bundle")] : []
        return papers.filter(\.2).map { Link(text($0.0), "/slates/\(slate.id)/\($0.1).pdf") }
            + packets.map { Link(text($0.0), "/slates/\(slate.id)/\($0.1).zip") }
    }

    private var hasReport: Bool { isSealed && site.papers != nil }
    private var isOwn: Bool { visit.session?.actor.organisation == slate.body }

    /// Those that stand nowhere else on the board.
    var actsBeside: [Act] {
        let onBoard: Set<Act> = zero == nil ? [.list, .unlist] : [.list, .unlist, .prepareSlate]
        return view.acts.filter { !onBoard.contains($0) }
    }

    private var about: [FactLine] {
        [
            FactLine(text("slate.due"), site.countdown(to: view.due, visit)),
            FactLine(
                text("slate.opinions"), text(slate.opinionsHeardUntil == nil ? "choice.no" : "choice.yes")),
        ]
            + view.changes.map { change in
                let own = text("slate.thisBody")
                return FactLine(text("slate.changed"), site.sentence(of: change, naming: { _ in own }, visit))
            }
    }

    var paper: PaperModel {
        PaperModel(
            site: site, visit: visit, slate: slate, paper: board.paper, mayReceive: view.acts.contains(.receivePaper))
    }

    // MARK: What it uses up

    private var findings: [ErrorItem] {
        view.ledger.findings.map { ErrorItem(site.sentence($0, visit), clause: $0.clause.text) }
    }

    private var quota: LedgerModel {
        let (used, limit) = (view.ledger.used, view.ledger.limit)
        return LedgerModel(
            caption: text("slate.ledger", ["used": String(used), "limit": String(limit)]), of: limit,
            [
                (text("slate.used"), used, used > limit ? .over : .used),
                (text("slate.left"), max(0, limit - used), .left),
            ])
    }

    /// How many come from the grass-roots, and how many more there is room for while it is open.
    private var share: LedgerModel? {
        guard let atLeast = view.ledger.atLeast else { return nil }
        let now = view.ledger.grassroots
        let missing = max(0, atLeast - now)
        let reachable = min(missing, max(0, view.ledger.limit - view.ledger.used))
        let open: [(name: String, count: Int, kind: LedgerPart.Kind)] = [
            (text("slate.reachable"), reachable, .reachable), (text("slate.unreachable"), missing - reachable, .over),
        ]
        let rest = isSealed ? [(text("slate.short"), missing, .left)] : open
        let caption = text("slate.share", ["now": String(now), "atLeast": String(atLeast)])
        return LedgerModel(
            caption: caption, of: atLeast,
            [(text("slate.grassrootsNow"), now, .used)] + rest.filter { $0.kind == .reachable || $0.count > 0 })
    }

    // MARK: People

    private func person(_ row: DossierRow, _ rank: Int?) -> SlatePerson {
        let applied = ["tier": String(row.tierApplied.rawValue)]
        return SlatePerson(
            rank: rank, value: row.id.text, address: "/dossiers/\(row.id)", name: name(row),
            unit: row.shown.unit ?? board.organisations[row.employer]?.name ?? "", isGrassroots: row.countsAsGrassroots,
            applied: row.tierApplied == row.tier ? nil : text("slate.applied", applied),
            obstacles: isSealed ? [] : (view.obstacles[row.id] ?? []).map(item),
            act: form(rank == nil ? .list : .unlist, [HiddenField("dossier", row.id.text)]),
            moves: moves(of: row, rank))
    }

    private func name(_ row: DossierRow) -> String { row.shown.name ?? text("person.erased") }

    private func item(_ refusal: Refusal) -> ErrorItem {
        ErrorItem(site.sentence(refusal, visit), clause: refusal.clause.text)
    }

    private func form(_ act: Act, _ hidden: [HiddenField]) -> FormModel? {
        guard view.acts.contains(act), let declaration = ActDeclarations.of(act) else { return nil }
        return FormModel(
            action: declaration.path(on: slate.id.text), button: text(declaration.textKey), key: Site.newKey(),
            hidden: hidden + [HiddenField("version", String(view.version))], isQuiet: true)
    }

    /// Sends the order in which the board's lines stand.
    private var order: FormModel? { form(.rank, []) }

    /// Up and down by one place, where ranking is open; the same button waits at the next place.
    private func moves(of row: DossierRow, _ rank: Int?) -> [MoveForm] {
        guard let rank else { return [] }
        let members = slate.members
        return [("slate.up", "↑", -1), ("slate.down", "↓", 1)].compactMap { key, sign, step in
            guard members.indices.contains(rank - 1 + step) else { return nil }
            var order = members
            order.swapAt(rank - 1, rank - 1 + step)
            let isUpNext = step < 0 ? rank > 2 : rank + 1 == members.count
            let place = HiddenField("row", (isUpNext ? "up-" : "down-") + row.id.text)
            guard let form = form(.rank, order.map { HiddenField("order", $0.text) } + [place]) else { return nil }
            let named = FormModel(
                action: form.action, button: text(key, ["name": name(row)]), key: form.key, hidden: form.hidden)
            return MoveForm(form: named, sign: sign, place: (step < 0 ? "up-" : "down-") + row.id.text)
        }
    }

    /// Who isn't listed and can't be: those at the body first, then those still on the way, each with its holder.
    private var waiting: WaitingPeople {
        let here = view.rows.filter { view.unlistable[$0.id] != nil && !slate.members.contains($0.id) }
        let body = "&body=\(slate.body)&tier=\(slate.tier.rawValue)"
        return WaitingPeople(
            lines: here.map(line) + board.onTheWay.map(line),
            rest: view.total > view.rows.count || board.isCut ? "/dossiers?state=open\(body)" : nil)
    }

    private func line(_ row: DossierRow) -> ToDoRow {
        let desk = row.desk.flatMap { board.organisations[$0]?.name } ?? site.holder(of: row, visit)
        let why = [view.unlistable[row.id]].compactMap(\.self) + (view.obstacles[row.id] ?? [])
        return ToDoRow(
            who: name(row), address: "/dossiers/\(row.id)", unit: row.shown.unit ?? "",
            what: [text("stage.\(row.stage.rawValue)"), desk].joined(separator: " · "),
            since: ShownTime.weekday(row.since.day, in: visit.language),
            until: row.lapses.map { ShownTime.end($0, in: visit.language) }, blocked: blocked(by: why))
    }

    /// The nearest obstacle, and how many more there are.
    private func blocked(by why: [Refusal]) -> [ErrorItem] {
        guard let first = why.first else { return [] }
        let more = why.count > 1 ? text("slate.more", ["count": String(why.count - 1)]) : ""
        return [ErrorItem(site.sentence(first, visit) + more, clause: first.clause.text)]
    }

    // MARK: Sealing

    private var zero: ZeroReport? {
        guard slate.members.isEmpty, view.acts.contains(.prepareSlate) else { return nil }
        return ZeroReport(
            text: text("slate.zero.how", ["count": String(view.total)]),
            address: "/slates/\(slate.id)/preparation")
    }

    private var seal: SealModel {
        let seal = board.seal
        var about = [
            FactLine(
                text("slate.title"),
                slate.members.isEmpty
                    ? text("slate.zero") : text("slate.names", ["count": String(slate.members.count)])),
            FactLine(text("slate.grassrootsNow"), String(view.ledger.grassroots)),
        ]
        if let contact = seal.contact, let phone = seal.phone {
            about.append(FactLine(text("slate.contact"), contact + " · " + phone))
        }
        let may = seal.mayConfirm.isEmpty ? text("seal.nobody") : seal.mayConfirm.joined(separator: text("ask.comma"))
        return SealModel(
            prepared: seal.prepared.map(hand), confirmed: seal.confirmed.map(hand), may: isSealed ? nil : may,
            about: seal.prepared == nil ? [] : about, digest: seal.digest?.hex)
    }

    private func hand(_ hand: SealHands.Hand) -> SealHand {
        SealHand(who: hand.name, at: ShownTime.weekday(hand.at, in: visit.language))
    }

    var timeline: [TimelineModel] {
        board.timeline.map { entry in
            TimelineModel(
                what: text("event.\(entry.name)"), when: ShownTime.weekday(entry.at, in: visit.language),
                by: text("role.\(entry.role.rawValue)"), details: [])
        }
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
