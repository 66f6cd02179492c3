/// What asks, and what is said about answers.
extension Specimens {
    var buttons: [ButtonModel] {
        [
            ButtonModel(text("draft.save"), .main),
            ButtonModel(text("draft.check"), .quiet, address: "/components"),
            ButtonModel(text("draft.remove"), .grave), ButtonModel(text("draft.change"), .link),
        ]
    }

    /// A field of each kind, one of them wrong.
    var form: FormModel {
        FormModel(
            action: "/components", button: text("draft.save"), key: "specimen",
            fields: [name, count, birth, passage, kind, consent, employer, file],
            saving: SavingModel(saved: text("saving.saved", ["at": "2023-09-20T09:00:00.000+08:00"])))
    }

    private var name: FieldModel {
        var field = FieldModel("name", label: text("person.name"), error: text("form.missing"))
        field.line = LineInput("text", "", autocomplete: "name")
        return field
    }

    private var count: FieldModel {
        var field = FieldModel("count", label: text("chart.count"), hint: text("specimen.count.hint"))
        field.line = LineInput("text", "9", isShort: true)
        return field
    }

    private var birth: FieldModel {
        var field = FieldModel("birth", label: text("specimen.birth"))
        field.line = LineInput("date", "1980-05-01", isShort: true)
        return field
    }

    private var passage: FieldModel {
        var field = FieldModel(
            "passage", label: text("specimen.passage"), hint: text("ask.length", ["limit": "40"]))
        field.area = AreaInput(text("specimen.passage.typed"), lines: 4, limit: 40)
        field.offer = OfferModel(
            text("specimen.passage.typed"), button: OptionModel("passage", text("offer.replace")), isOpen: true)
        return field
    }

    private var kind: FieldModel {
        var field = FieldModel("kind", label: text("dossier.tier"))
        field.choice = ChoiceInput(
            several: false, ["1", "2", "3"].map { OptionModel($0, text("tier.\($0)"), isChosen: $0 == "2") })
        return field
    }

    private var consent: FieldModel {
        var field = FieldModel("consent", label: text("check.title"))
        field.choice = ChoiceInput(several: true, [OptionModel("yes", text("check.pledge"))])
        return field
    }

    private var employer: FieldModel {
        var field = FieldModel("employer", label: text("draft.employer"), isRequired: false)
        field.select = SelectInput([OptionModel("", text("ask.choose")), OptionModel("1", Self.unit)])
        return field
    }

    private var file: FieldModel {
        var field = FieldModel("file", label: text("proof.file"), hint: text("proof.hint"))
        field.line = LineInput("file", "")
        return field
    }

    var sendingForm: FormModel {
        FormModel(
            action: "/components", button: text("proof.upload"), key: "specimen", fields: [file], hasFile: true,
            sending: SendingModel("/components"))
    }

    var arriving: [ArrivingLine] {
        [
            ArrivingLine(
                name: text("proof.file") + ".pdf",
                sentence: text("arriving.sofar", ["received": "3.1", "size": "12.0"]),
                remove: FormModel(action: "/components", button: text("proof.remove"), key: "specimen", isQuiet: true))
        ]
    }

    /// That there is none yet; a picture would have to be somebody's.
    var portrait: PortraitModel {
        PortraitModel(
            picture: nil, words: "", width: 413, height: 579, change: Link(text("portrait.change"), "/components"))
    }

    var findings: [ErrorItem] {
        [
            ErrorItem(
                text("age.tooOld", ["cutoff": "1978-01-01"]), clause: "二（二）", address: "#main",
                words: "二层次申报人员年龄在45周岁以下（1978年1月1日以后出生）"),
            ErrorItem(text("degreeOrTitle.neither"), clause: "二（二）"),
            ErrorItem(text("specimen.late"), clause: "五", remedy: text("specimen.late.remedy")),
        ]
    }

    var boxes: [NoticeBox] {
        [
            NoticeBox(.now, heading: text("receipt.next"), text("next.atBody")),
            NoticeBox(.good, text("publicity.stated")),
            NoticeBox(.wait, heading: text("pause.heading"), text("warn.sealSlate")),
            NoticeBox(.bad, heading: text("ask.refused"), text("civilServant.out", ["standing": "公务员"])),
        ]
    }

    var filters: FiltersModel {
        func select(_ name: String, _ keys: [String]) -> FieldModel {
            var field = FieldModel(name, label: text("filter.\(name)"))
            field.select = SelectInput(
                [OptionModel("", text("filter.all"))] + keys.map { OptionModel($0, text("\(name).\($0)")) })
            return field
        }
        return FiltersModel(
            address: "/components/filters",
            fields: [select("tier", ["1", "2"]), select("stage", ["submitted", "verified", "atBody"])])
    }

    var interruption: InterruptionModel {
        InterruptionModel(
            sentences: [text("warn.sealSlate")],
            form: FormModel(
                action: "/components", button: text("act.sealSlate"), key: "specimen", isGrave: true))
    }

    var receipt: ReceiptModel {
        ReceiptModel(
            heading: text("done.submitted"), number: "NMG-2023-0147",
            steps: [text("specimen.step1"), text("specimen.step2")],
            about: [
                FactLine(text("dossier.desk"), Self.unit), FactLine(text("dossier.lapses"), shown(10, 13)),
            ])
    }
}
