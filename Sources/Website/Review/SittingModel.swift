import Casework
import Pages
import Papers
import Records
import Selection

/// A meeting as its pages show it.
struct SittingModel {
    let site: Site
    let visit: Visit
    let view: SittingView

    var sitting: Sitting { view.sitting }
    var place: String { "/sittings/\(sitting.id)" }
    private var isMember: Bool { visit.session?.actor.role == .expert }
    /// The word is the room's: whoever looks on from elsewhere isn't told it.
    private var isToldWord: Bool { visit.session?.actor.role.isOfficial == true }

    var heading: String { "\(view.panel) · \(site.tierName(sitting.convening.tier, visit))" }

    var page: SittingPage {
        SittingPage(
            heading: heading, state: site.state(of: sitting.standing, visit), about: about, quorum: quorum,
            agenda: sitting.agenda.enumerated().map { line($1, $0 + 1) }, members: members, ballots: ballots,
            afterwards: afterwards, ways: ways, acts: site.actLinks(scene, visit), papers: papers)
    }

    var scene: ActScene {
        var scene = ActScene(id: sitting.id.text, address: place, version: view.version, acts: view.acts, about: about)
        let waiting = sitting.waiting
        let members = sitting.convening.members.map { OptionModel($0.text, called($0)) }
        scene.choices = [
            "expert": members, "experts": members,
            "dossier": (sitting.discussed.map { [$0] } ?? []).map(option)
                + waiting.filter { $0 != sitting.discussed }.map(option),
        ]
        let unprepared = waiting.filter { sitting.items[$0]?.prepared == nil && sitting.items[$0]?.running == nil }
        scene.presets = [
            "experts": sitting.attended.map(\.text).joined(separator: "\n"),
            "order": sitting.agenda.map(\.text).joined(separator: "\n"),
            "dossiers": unprepared.map(\.text).joined(separator: "\n"), "dossier": sitting.discussed?.text ?? "",
            "onPaper": "no",
        ]
        scene.warnings = [
            .openBallot: text("warn.openBallot"), .closeBallot: text("warn.closeBallot"),
            .annulBallot: text("warn.annulBallot"), .signSitting: signing,
            .declareAfterwards: text("warn.declareAfterwards"),
            .prepareBallots: text("warn.prepareBallots"), .countPapers: text("warn.countPapers"),
        ]
        if waiting.isEmpty, let expert = visit.session?.actor.expert {
            scene.choices["dossier"] = sitting.votedOn(by: expert).map(option)
        }
        return scene
    }

    /// Whoever signs is told how many haven't answered what is asked of them afterwards.
    private var signing: String {
        let missing = sitting.undeclared.count
        if missing == 0 { return text("warn.signSitting") }
        return text("warn.signSitting") + " " + text("warn.signUndeclared", ["count": "\(missing)"])
    }

    /// The open votes that a member can cast, for their browser; the word is on the room's screen alone.
    var openToMember: [JSONValue] {
        guard let expert = visit.session?.actor.expert else { return [] }
        return sitting.openBallots.filter { open in
            open.ballot.standing == .open && open.ballot.opening.tokens > 0
                && open.ballot.opening.voters.contains(expert)
        }.map { open in
            let name = sitting.name(of: open.ballot.number, on: open.dossier)
            return ["ballot": .text(name.text), "person": .text(person(open.dossier))]
        }
    }

    // MARK: The room

    var room: RoomPage {
        let discussed = sitting.discussed.map { dossier in
            let shown = view.rows[dossier]?.shown
            return [
                FactLine(text("sitting.person"), person(dossier)), FactLine(text("sitting.unit"), shown?.unit ?? ""),
                FactLine(text("room.title"), shown?.title ?? ""), FactLine(text("sitting.out"), out(dossier)),
            ].filter { !$0.value.isEmpty }
        }
        return RoomPage(
            heading: heading, quorum: quorum, discussed: discussed ?? [],
            open: isMember ? [] : sitting.openBallots.filter { $0.ballot.standing == .open }.map { open in
                RoomBallot(
                    name: person(open.dossier), word: isToldWord ? open.ballot.opening.word : nil,
                    voters: text("room.voters", ["count": "\(open.ballot.opening.voters.count)"]))
            },
            next: sitting.waiting.filter { $0 != sitting.discussed }.prefix(3).map(person))
    }

    // MARK: What is shown

    private var about: [FactLine] {
        let convening = sitting.convening
        return [
            FactLine(text("sitting.meets"), ShownTime.weekday(convening.meets, in: visit.language)),
            FactLine(text("sitting.place"), convening.place), FactLine(text("sitting.chair"), called(convening.chair)),
            FactLine(text("sitting.minuteTaker"), view.minuteTaker),
            FactLine(text("sitting.seats"), "\(convening.seats)"),
            FactLine(text("sitting.leavings"), "\(sitting.leavings)"),
        ]
    }

    private var quorum: TagModel {
        let counts = ["present": "\(sitting.inRoom.count)", "members": "\(sitting.convening.seats)"]
        let isEnough = sitting.hasQuorum(view.program)
        return TagModel(text(isEnough ? "sitting.quorum" : "sitting.noQuorum", counts), isEnough ? .good : .bad)
    }

    private var ways: [Link] {
        let room = Link(text("room.link"), place + "/room")
        return isMember ? [Link(text("voting.title"), place + "/voting")] : [room]
    }

    private func line(_ dossier: DossierID, _ number: Int) -> AgendaLine {
        AgendaLine(
            number: number, dossier: dossier.text, name: person(dossier), unit: view.rows[dossier]?.shown.unit ?? "",
            score: view.scores[dossier].map(PanelPoints.written) ?? "", out: out(dossier), state: state(dossier),
            steps: steps(with: dossier))
    }

    /// A member who is out for a dossier sees that it stands there, and nothing that was said of it.
    private func state(_ dossier: DossierID) -> TagModel {
        guard let item = sitting.items[dossier] else { return TagModel("", .calm) }
        if view.hidden.contains(dossier) { return TagModel(text("sitting.item.recused"), .calm) }
        if let result = item.result {
            let passes = view.program.panel.pass.value.isReached(by: result.votesFor, of: result.present)
            return TagModel(text(passes ? "sitting.item.passed" : "sitting.item.failed"), passes ? .good : .bad)
        }
        if item.isTakenOff { return TagModel(text("sitting.item.takenOff"), .calm) }
        if let ballot = item.running { return TagModel(text("sitting.ballot.\(ballot.standing.rawValue)"), .now) }
        return TagModel(text("sitting.discussion.\(item.discussion.rawValue)"), .calm)
    }

    private var ballots: [BallotLine] {
        sitting.agenda.flatMap { dossier -> [BallotLine] in
            guard let item = sitting.items[dossier], !view.hidden.contains(dossier) else { return [] }
            return item.ballots.map { ballot in
                let name = sitting.name(of: ballot.number, on: dossier)
                let isListed = ballot.standing == .counted && ballot.list != nil
                return BallotLine(
                    name: text("sitting.ballot", ["name": person(dossier), "number": "\(ballot.number)"]),
                    state: TagModel(text("sitting.ballot.\(ballot.standing.rawValue)"), .calm),
                    counts: site.counts(of: ballot, visit), list: isListed ? "/ballots/\(name.text)" : nil)
            }
        }
    }

    private var members: [MemberLine] {
        sitting.convening.members.map { expert in
            let found = sitting.attendance[expert]
            let marks = zip(found?.marks ?? [], found?.at ?? []).map { mark, at in
                text("choice.mark.\(mark.rawValue)") + " " + ShownTime.weekday(at, in: visit.language)
            }
            return MemberLine(
                number: expert.text, name: called(expert), unit: view.people[expert]?.details.unit ?? "",
                marks: marks.isEmpty ? text("sitting.absent") : marks.joined(separator: text("ask.semicolon")),
                steps: steps(of: expert))
        }
    }

    // MARK: Words

    private func option(_ dossier: DossierID) -> OptionModel {
        OptionModel(dossier.text, "\(person(dossier)) · \(view.rows[dossier]?.shown.unit ?? "")（\(dossier)）")
    }

    func person(_ dossier: DossierID) -> String {
        view.rows[dossier]?.shown.name ?? text("person.erased")
    }

    private func out(_ dossier: DossierID) -> String {
        let recused = sitting.items[dossier]?.recused ?? []
        return sitting.convening.members.filter(recused.contains).map(called).joined(separator: text("ask.comma"))
    }

    func called(_ expert: ExpertID) -> String {
        let name = view.people[expert]?.details.name ?? text("person.erased")
        return text("panel.expert", ["name": name, "number": expert.text])
    }

    func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
