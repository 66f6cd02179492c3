import Casework
import Hummingbird
import Pages
import Records
import Selection

/// A publicity's page, for everyone and for its desk.
extension Site {
    func publicity(_ id: PublicityID, _ visit: Visit) async throws -> Response {
        if let view = try await deskView(id, visit) { return try await deskPage(view, visit) }
        let shown = try await casework.publicPublicity(id, at: visit.now)
        let page = PublicityPage(
            heading: heading(shown.publisher, visit), number: shown.row.id.text, state: state(of: shown.row, visit),
            window: window(shown.row, visit),
            until: until(shown.row, visit), people: tiers(shown.people, visit), areNamesShown: shown.areNamesShown,
            withheld: nil, digest: shown.row.digest, checkpoint: shown.checkpoint?.text, desk: nil,
            print: shown.areNamesShown ? print(id) : nil, contact: contact(shown.contact, visit))
        return try await self.page(page, page.heading, in: visit)
    }

    /// The desk's own view, where the reader is of it.
    private func deskView(_ id: PublicityID, _ visit: Visit) async throws -> PublicityView? {
        guard let actor = visit.session?.actor, actor.role.isOfficial else { return nil }
        do {
            return try await casework.publicity(id, for: actor, at: visit.now)
        } catch CaseworkFault.notFound {
            return nil
        }
    }

    private func deskPage(_ view: PublicityView, _ visit: Visit) async throws -> Response {
        let scene = publicityScene(view, visit)
        let withheld = view.people.count { $0.isWithheld }
        let shown = view.row.posted == nil ? nil : try await casework.publicPublicity(view.row.id, at: visit.now)
        let page = PublicityPage(
            heading: heading(view.publisher, visit), number: view.row.id.text, state: state(of: view.row, visit),
            window: window(view.row, visit),
            until: until(view.row, visit), people: tiers(view.people.filter { !$0.isWithheld }, visit),
            areNamesShown: true, withheld: withheld == 0 ? nil : withheld, digest: view.row.digest,
            checkpoint: shown?.checkpoint?.text,
            desk: PublicityDeskPart(
                foreseen: foreseen(view, visit),
                objections: view.publicity.objections.map { objection($0, view, visit) },
                // Each objection has its own link, which brings its number along.
                acts: actLinks(scene, visit).filter { !$0.address.hasSuffix("objection-conclusion") },
                papers: papers(of: view.row, visit),
                scans: view.row.posted == nil ? nil : "/publicities/\(view.row.id)/scans"),
            print: print(view.row.id), contact: contact(view.contact, visit))
        return try await self.page(page, page.heading, in: visit)
    }

    private func contact(_ contact: ShownContact, _ visit: Visit) -> [FactLine] {
        [("phone", contact.phone), ("address", contact.address)].compactMap { name, given in
            given.map { FactLine(text("act.preparePublicity.\(name)", visit), $0) }
        }
    }

    private func print(_ id: PublicityID) -> String? { papers == nil ? nil : "/publicities/\(id)/notice.pdf" }

    private func heading(_ publisher: Organisation?, _ visit: Visit) -> String {
        (publisher?.name ?? casework.program.office) + " · " + text("publicity.title", visit)
    }

    func until(_ row: PublicityRow, _ visit: Visit) -> String? {
        let key = row.isOver(at: visit.now) ? "publicity.endedAt" : "publicity.until"
        return row.free.map { text(key, ["until": $0.description], visit) }
    }

    private func tiers(_ people: [PublishedPerson], _ visit: Visit) -> [NamedTier] {
        Dictionary(grouping: people, by: \.tier).sorted { $0.key < $1.key }.map { tier, people in
            NamedTier(
                tier: text("tier.\(tier.rawValue)", visit),
                people: people.map { PersonLine(name: $0.name ?? "", unit: $0.unit ?? "", title: $0.title ?? "") })
        }
    }

    /// Every day from the first to the last, with rest and make-up days named.
    private func window(_ row: PublicityRow, _ visit: Visit) -> WindowModel? {
        calendar(row.days, "window.caption", visit)
    }

    /// Before posting: the days as they would be counted, the programme's own way first.
    private func foreseen(_ view: PublicityView, _ visit: Visit) -> [WindowModel] {
        let counted = casework.program.publicity.count.value
        return view.foreseen.sorted { first, _ in first.key == counted }.compactMap { count, window in
            let use = count == counted ? "counted" : "advisory"
            return calendar(window.days, "window.\(use).\(count.rawValue)", visit)
        }
    }

    private func calendar(_ days: [Day], _ caption: String, _ visit: Visit) -> WindowModel? {
        guard let first = days.first, let last = days.last else { return nil }
        let values = ["first": first.description, "last": last.description]
        return WindowModel(
            from: first, through: last, caption: text(caption, values, visit), in: visit.language
        ) { day in
            guard let count = days.firstIndex(of: day) else {
                return (.rest, casework.calendar.name(of: day) ?? text("window.rest", visit))
            }
            let mark = text("window.day", ["number": String(count + 1)], visit)
            return day.weekday > 5 ? (.makeUp, mark + " · " + text("window.makeUp", visit)) : (.counted, mark)
        }
    }

    private func objection(_ objection: Objection, _ view: PublicityView, _ visit: Visit) -> ObjectionModel {
        let isOpen = objection.outcome == nil
        let address = "/publicities/\(view.row.id)/objection-conclusion?number=\(objection.number)"
        return ObjectionModel(
            number: objection.number,
            name: view.people.first { $0.dossier == objection.dossier }?.name ?? text("person.erased", visit),
            received: ShownTime.weekday(objection.received, in: visit.language),
            source: text(objection.isRealName ? "objection.realName" : "objection.nameless", visit),
            content: view.objections[objection.number] ?? text("person.erased", visit),
            outcome: TagModel(
                text(objection.outcome.map { "choice.outcome.\($0.rawValue)" } ?? "objection.open", visit),
                isOpen ? .wait : objection.outcome == .upheld ? .bad : .good),
            conclude: isOpen && view.acts.contains(.concludeObjection) ? address : nil)
    }

    func publicityScene(_ view: PublicityView, _ visit: Visit) -> ActScene {
        var scene = ActScene(
            id: view.row.id.text, address: "/publicities/\(view.row.id)", version: view.version, acts: view.acts,
            about: [
                FactLine(text("publicity.publisher", visit), view.publisher?.name ?? casework.program.office),
                FactLine(text("publicity.state", visit), state(of: view.row, visit).word),
                FactLine(text("publicity.names", visit), String(view.people.count)),
            ])
        scene.people[.named] = view.people.map {
            OptionModel($0.dossier.text, "\($0.name ?? text("person.erased", visit)) · \($0.unit ?? "")")
        }
        scene.warnings = [.postPublicity: text("warn.postPublicity", visit)]
        return scene
    }
}
