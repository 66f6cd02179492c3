import Casework
import Pages
import Records
import Selection

/// 收件登记 of a slate as its page shows it.
struct PaperModel {
    let site: Site
    let visit: Visit
    let slate: Slate
    let paper: SlatePaper
    /// Whether this reader may put parcels on record.
    let mayReceive: Bool

    var register: PaperRegisterModel {
        PaperRegisterModel(
            state: state, about: about, lines: paper.lines.map(line), records: paper.records.reversed().map(record))
    }

    private var state: TagModel {
        if paper.lines.isEmpty, !paper.isAtOffice { return TagModel(text("paperRegister.nobody"), .calm) }
        if paper.isWhole { return TagModel(text("paperRegister.whole"), .good) }
        return visit.now < paper.due
            ? TagModel(text("paperRegister.awaited"), .wait) : TagModel(text("paperRegister.missing"), .bad)
    }

    private var about: [FactLine] {
        let until = ShownTime.end(paper.due, in: visit.language)
        var lines = [
            FactLine(text("paperRegister.of"), text(paper.isAtOffice ? "paperRegister.office" : "paperRegister.body")),
            FactLine(text("paperRegister.due"), until),
        ]
        if paper.isAtOffice {
            let said = paper.hasReport ? "there" : paper.isReportWaived ? "waived" : "missing"
            lines.append(FactLine(text("paperRegister.report"), text("paperRegister.report.\(said)")))
        }
        return lines
    }

    private func line(_ line: SlatePaper.Line) -> PaperLine {
        let due = site.casework.program.paper
        return PaperLine(
            name: name(line), address: "/dossiers/\(line.row.id)", forms: "\(line.sum.forms) / \(due.form.value)",
            volumes: "\(line.sum.volumes) / \(due.evidence.value)", state: state(of: line))
    }

    private func state(of line: SlatePaper.Line) -> TagModel {
        if let lack = line.lack { return TagModel(text("paperLack.\(lack.rawValue)"), .wait) }
        return line.isWaived
            ? TagModel(text("paperRegister.waived"), .calm) : TagModel(text("paperRegister.whole"), .good)
    }

    private func name(_ line: SlatePaper.Line) -> String { line.row.shown.name ?? text("person.erased") }

    private func record(_ record: SlatePaper.Record) -> PaperRecord {
        let address = "/slates/\(slate.id)/parcel"
        let isOwn = record.parcel.desk == visit.session?.actor.organisation
        return PaperRecord(
            number: text("paperRegister.number", ["number": String(record.number)]), what: what(record.parcel),
            when: ShownTime.weekday(record.parcel.received, in: visit.language),
            hands: text(
                "paperRegister.hands", ["from": record.handedOverBy ?? text("person.erased"), "to": record.receivedBy]),
            isCorrected: !record.isStanding,
            correct: mayReceive && isOwn && record.isStanding ? address + "?corrects=\(record.number)" : nil,
            receipt: site.papers == nil ? nil : "/slates/\(slate.id)/parcels/\(record.number)/receipt.pdf")
    }

    private func what(_ parcel: PaperParcel) -> String {
        let counts = [
            "people": String(parcel.counts.count), "forms": String(parcel.counts.reduce(0) { $0 + $1.forms }),
            "volumes": String(parcel.counts.reduce(0) { $0 + $1.volumes }),
        ]
        let key = parcel.hasReport ? "paperRegister.contentsWithReport" : "paperRegister.contents"
        return text(parcel.counts.isEmpty && !parcel.hasReport ? "paperRegister.contents.none" : key, counts)
    }

    /// What its acts ask about, with what is still due as the likely answer.
    func addQuestions(to scene: inout ActScene) {
        let people = paper.lines.map { (line: $0, option: site.option($0.row, visit)) }
        scene.people[.onPaper] = people.map(\.option)
        scene.people[.lackingPaper] = people.filter { $0.line.lack != nil }.map(\.option)
        scene.presets["received"] = visit.now.description
        if paper.isAtOffice { scene.presets["hasReport"] = paper.hasReport ? "no" : "yes" }
        let due = site.casework.program.paper
        for line in paper.lines {
            let isAwaited = line.lack == .copies
            scene.rowPresets[line.row.id.text] = [
                "forms": String(isAwaited ? max(0, due.form.value - line.sum.forms) : 0),
                "volumes": String(isAwaited ? max(0, due.evidence.value - line.sum.volumes) : 0),
                "isSigned": "yes", "isSealed": "yes",
            ]
        }
        for record in paper.records where record.isStanding {
            scene.earlier[String(record.number)] = answers(record)
        }
    }

    private func answers(_ record: SlatePaper.Record) -> Answers {
        let parcel = record.parcel
        let yesNo = { (truth: Bool) in [truth ? "yes" : "no"] }
        return Answers(
            texts: [
                "received": [parcel.received.description], "handedOverBy": [record.handedOverBy ?? ""],
                "hasReport": yesNo(parcel.hasReport), "corrects": [String(record.number)],
            ],
            rows: [
                "counts": parcel.counts.map { count in
                    Answers(texts: [
                        "dossier": [count.dossier.text], "forms": [String(count.forms)],
                        "volumes": [String(count.volumes)], "isSigned": yesNo(count.isSigned),
                        "isSealed": yesNo(count.isSealed),
                    ])
                }
            ])
    }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }
}
