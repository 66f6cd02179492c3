import Casework
import Pages
import Records
import Selection

/// What stands beside a dossier and a member on the page of a meeting, so that it is conducted from there; and what
/// stands below: what members said afterwards, and the papers.
extension SittingModel {
    /// What names nothing but the dossier and has nothing to be read first.
    private static let buttons: Set<Act> = [.openDiscussion, .closeDiscussion]

    /// Buttons, and ways to the forms of all other steps with the dossier chosen. All lead back to the dossier's line.
    func steps(with dossier: DossierID) -> [StepModel] {
        (view.steps[dossier] ?? []).compactMap { act in
            guard let declaration = ActDeclarations.of(act) else { return nil }
            let (name, whom) = (text(declaration.textKey), person(dossier))
            let address = declaration.path(on: sitting.id.text)
            guard Self.buttons.contains(act) else {
                return StepModel(name, for: whom, "\(address)?dossier=\(dossier)&row=\(dossier)")
            }
            let hidden = [HiddenField("dossier", dossier.text), HiddenField("row", dossier.text)]
            return StepModel(
                name, for: whom, address, button: StepButton(key: Site.newKey(), hidden: hidden))
        }
    }

    /// That a member has come, gone or come back.
    func steps(of expert: ExpertID) -> [StepModel] {
        guard let mark = view.marks[expert], let declaration = ActDeclarations.of(.markAttendance) else { return [] }
        let hidden = [("expert", expert.text), ("mark", mark.rawValue), ("row", expert.text)]
        return [
            StepModel(
                text("choice.mark.\(mark.rawValue)"), for: called(expert), declaration.path(on: sitting.id.text),
                button: StepButton(key: Site.newKey(), hidden: hidden.map { HiddenField($0.0, $0.1) }))
        ]
    }

    /// What was said of conflicts afterwards; the office sees all of it and who is missing, a member their own.
    var afterwards: TableModel? {
        var lines = view.afterwards.map { said in
            let conflicts = said.conflicts.map { conflict in
                let kinds = conflict.kinds.map { text("choice.conflict.\($0.rawValue)") }
                return person(conflict.dossier) + text("ask.colon") + kinds.joined(separator: text("ask.comma"))
            }
            let turns = said.conflicts.map { conflict in
                person(conflict.dossier) + text("ask.colon")
                    + text(conflict.couldTurn ? "sitting.couldTurn" : "sitting.couldNotTurn")
            }
            return [
                called(said.expert),
                conflicts.isEmpty ? text("choice.conflict.none") : conflicts.joined(separator: text("ask.semicolon")),
                turns.joined(separator: text("ask.semicolon")),
            ]
        }
        if view.isOffice, sitting.opened != nil, sitting.waiting.isEmpty {
            lines += sitting.undeclared.map { [called($0), text("sitting.unsaid"), ""] }
        }
        if lines.isEmpty { return nil }
        return TableModel(
            heads: ["expert.name", "sitting.said", "sitting.turn"].map { text($0) }, lines: lines)
    }

    var papers: [Link] {
        if site.papers == nil { return [] }
        let agenda = view.mayHaveAgenda ? [Link(text("paper.agenda"), place + "/agenda.pdf")] : []
        let minutes = view.mayHaveMinutes && sitting.opened != nil
        return agenda + (minutes ? [Link(text("paper.minutes"), place + "/minutes.pdf")] : [])
    }
}

/// Meetings on desks.
extension Site {
    /// Those of which something waits for the office.
    func sittingPile(_ due: [SittingDue], _ visit: Visit) -> [PileModel] {
        if due.isEmpty { return [] }
        let lines = due.map { each in
            ToDoRow(
                who: each.panel, address: "/sittings/\(each.row.id)",
                unit: tierName(each.row.tier, visit) + " · " + each.row.place,
                what: text("sitting.waits.\(each.wait.rawValue)", visit),
                since: ShownTime.weekday(each.row.meets, in: visit.language), act: text("toDo.open", visit))
        }
        return [
            PileModel(stage: text("sitting.title", visit), next: text("sitting.waits", visit), lines: lines, rest: nil)
        ]
    }

    /// Those to which an expert is called, with the way to vote, or to what they are asked afterwards.
    func ownMeetings(_ visit: Visit) async throws -> [OwnMeeting] {
        try await casework.ownSittings(for: try visit.actor(), at: visit.now).map { own in
            let address = "/sittings/\(own.row.id)"
            let vote = own.row.standing == .open && own.row.waiting > 0
            let way =
                vote
                ? Link(text("voting.title", visit), address + "/voting")
                : own.isAsked ? Link(text("act.declareAfterwards", visit), address + "/afterwards") : nil
            return OwnMeeting(
                address: address, name: own.panel + " · " + tierName(own.row.tier, visit),
                state: state(of: own.row.standing, visit), meets: ShownTime.weekday(own.row.meets, in: visit.language),
                place: own.row.place, way: way)
        }
    }
}
