import Selection

/// What shows where things stand.
extension Specimens {
    var tags: [TagModel] {
        [
            TagModel(text("endKind.selected"), .good), TagModel(text("stage.atBody"), .now),
            TagModel(text("stage.returned"), .wait), TagModel(text("endKind.lapsed"), .bad),
            TagModel(text("endKind.withdrawn"), .calm),
        ]
    }

    var road: [RoadMark] {
        let stages: [Stage] = [
            .submitted, .verified, .evaluated, .atLevel, .atBody, .reported, .accepted, .reviewed,
        ]
        return stages.enumerated().map { index, stage in
            RoadMark(
                name: text("stage.\(stage.rawValue)"), place: index < 4 ? "past" : index == 4 ? "now" : "",
                holder: index == 4 ? Self.body : nil, until: index == 4 ? shown(10, 13) : nil)
        }
    }

    var counts: [CountLink] {
        [
            CountLink(text("counts.all"), 43, "/components/counts", isCurrent: true),
            CountLink(text("stage.submitted"), 31, "/components/to-dos"),
            CountLink(text("stage.evaluated"), 12, "/components/to-dos"),
        ]
    }

    var toDos: [ToDoRow] {
        let open = text("refusal.publicityStillOpen", ["until": "2023-10-12T00:00:00+08:00"])
        let blocked = ErrorItem(open, clause: "三（二）")
        return [
            ToDoRow(
                who: Self.person, address: "/components/road", unit: Self.unit, what: text("next.evaluated"),
                since: shown(9, 25), until: shown(10, 13), blocked: [blocked], act: text("toDo.open")),
            ToDoRow(
                who: Self.other, address: "/components/road", unit: Self.unit, what: text("next.submitted"),
                since: shown(9, 27), act: text("toDo.open")),
        ]
    }

    var timeline: [TimelineModel] {
        let by = [Self.unit, text("role.clerk")].joined(separator: " ")
        return [
            TimelineModel(
                what: text("event.submitted"), when: shown(9, 18), by: text("role.applicant"), details: []),
            TimelineModel(
                what: text("event.returned"), when: shown(9, 19), by: by,
                details: [FactLine(text("dossier.due"), shown(9, 21))]),
            TimelineModel(what: text("event.verified"), when: shown(9, 21), by: by, details: []),
        ]
    }

    var comparisons: [ComparisonModel] {
        [
            ComparisonModel(
                heading: text("back.heading", ["by": Self.unit, "returned": shown(9, 19), "now": shown(9, 20)]),
                sections: [
                    ComparedSection(
                        name: text("person.unit"), state: TagModel(text("back.changed"), .good),
                        remarks: [text("specimen.holiday")],
                        compared: [ComparedLine(text("person.unit"), before: text("back.empty"), now: Self.unit)]),
                    ComparedSection(
                        name: text("dossier.proofs"), state: TagModel(text("back.same"), .wait), remarks: [],
                        compared: []),
                ], rest: text("back.rest", ["count": "12"]), isOpen: true)
        ]
    }

    /// Over the National Day of 2023, with a Sunday worked.
    var window: WindowModel {
        let counted = [(9, 27), (9, 28), (10, 7), (10, 8), (10, 9)].map { day($0.0, $0.1) }
        let values = ["first": counted[0].description, "last": counted[4].description]
        return WindowModel(
            from: counted[0], through: counted[4], caption: text("window.caption", values), in: language
        ) { day in
            guard let place = counted.firstIndex(of: day) else { return (.rest, text("specimen.holiday")) }
            let mark = text("window.day", ["number": String(place + 1)])
            return day.weekday > 5 ? (.makeUp, mark + " · " + text("window.makeUp")) : (.counted, mark)
        }
    }

    var ledgers: [LedgerModel] {
        func ledger(_ used: Int, _ reachable: Int, of limit: Int) -> LedgerModel {
            LedgerModel(
                caption: text("slate.ledger", ["used": String(used), "limit": String(limit)]), of: limit,
                [
                    (text("slate.used"), used, used > limit ? .over : .used),
                    (text("specimen.reachable"), reachable, .reachable),
                    (text("slate.left"), max(0, limit - used - reachable), .left),
                ])
        }
        return [ledger(2, 0, of: 3), ledger(4, 3, of: 10), ledger(4, 0, of: 3)]
    }

    var seals: [SealModel] {
        let prepared = SealHand(who: Self.other, at: shown(10, 12))
        return [
            SealModel(
                prepared: prepared, confirmed: SealHand(who: "巴特尔", at: shown(10, 13)), digest: Self.digest),
            SealModel(
                prepared: prepared, confirmed: nil, may: "巴特尔", about: [FactLine(text("slate.title"), "2 / 3")],
                digest: nil),
        ]
    }

    var table: TableModel {
        TableModel(
            heads: [text("person.name"), text("person.unit"), text("dossier.tier"), text("dossier.since")],
            lines: [
                [Self.person, Self.unit, text("tier.2"), shown(9, 25)],
                [Self.other, Self.unit, text("tier.1"), shown(9, 27)],
            ])
    }

    var understood: UnderstoodModel {
        UnderstoodModel(
            sentence: NoticeBox(.wait, text("paste.counted", ["taken": "2", "left": "1"])),
            leftOut: [ErrorItem(text("paste.row", ["row": "3", "why": text("form.missing")]))],
            take: FormModel(action: "/components", button: text("paste.take", ["count": "2", "taken": "2"]), key: "k"),
            parts: [
                UnderstoodPart(
                    heading: text("experts.wrong", ["count": "1"]),
                    table: TableModel(
                        heads: [text("check.line"), text("person.name"), text("person.unit")],
                        lines: [["3", "", Self.unit]],
                        beneath: [text("list.reasons") + text("ask.colon") + text("form.missing")])),
                UnderstoodPart(heading: text("paste.understood"), table: table),
            ])
    }

    var columns: ColumnsSpecimen {
        ColumnsSpecimen(
            about: [
                FactLine(text("person.name"), Self.person), FactLine(text("person.unit"), Self.unit),
                FactLine(text("dossier.tier"), text("tier.2")),
            ],
            acts: ["verify", "returnForCorrection"].map {
                ActLink(name: text("act.\($0)"), address: "/components", form: nil)
            })
    }

    var emptyStates: [EmptyModel] {
        [
            EmptyModel(text("toDo.none")),
            EmptyModel(text("my.noDossiers"), way: Link(text("my.begin"), "/components")),
        ]
    }

    var charts: [ChartModel] {
        let stages: [Stage] = [.submitted, .verified, .evaluated, .atBody, .reported]
        return [
            ChartModel(
                caption: text("specimen.funnel"), isFunnel: true,
                Array(zip(stages.map { text("stage.\($0.rawValue)") }, [1500, 1320, 1180, 760, 402]))),
            ChartModel(
                caption: text("specimen.bars"),
                [(text("tier.1"), 96), (text("tier.2"), 1104), (text("tier.3"), 300)]),
        ]
    }
}
