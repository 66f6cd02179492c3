import Selection

/// Reads `form.yaml` (Annex 1).
struct FormReader {
    let folder: Folder
    let codes: CodeLists

    func form() -> ApplicationForm {
        let root = YAMLFile(folder: folder, name: "form.yaml").root(keys: ["sections", "cover", "opinions"])
        let keys = ["id", "name", "english", "clause", "rows", "portrait", "experts", "fields"]
        let blocks = root.blocks("sections", keys: keys)
        faultRepeated("id", in: blocks)
        let form = ApplicationForm(sections: blocks.map(section))
        let lines = root.blocks("cover", keys: ["name", "shows"]).map { cover($0, of: form) }
        let boxes = root.blocks("opinions", keys: ["id", "name", "clause", "hands"])
        faultRepeated("id", in: boxes)
        return ApplicationForm(sections: form.sections, cover: lines, opinions: boxes.map(opinion))
    }

    private func cover(_ block: Block, of form: ApplicationForm) -> CoverLine {
        let shown = block.text("shows")
        let source: CoverLine.Source
        switch shown {
        case "number": source = .number
        case "body": source = .body
        case "day": source = .day
        default: source = .answer(shown)
        }
        if source == .answer(shown), form.field(at: shown) == nil {
            block.fault("`\(shown)` is no question of the form", on: "shows")
        }
        return CoverLine(name: block.text("name"), source: source)
    }

    private func opinion(_ block: Block) -> OpinionBox {
        OpinionBox(
            id: block.text("id"), name: block.text("name"), clause: block.clause, hands: block.texts("hands"))
    }

    private func section(_ block: Block) -> FormSection {
        let keys = ["id", "name", "english", "kind", "required", "length", "codes", "elements"]
        let fields = block.blocks("fields", keys: keys)
        faultRepeated("id", in: fields)
        let asked = fields.map(field)
        return FormSection(
            id: block.text("id"), name: block.text("name"), english: block.text("english"),
            maximumRows: block.has("rows") ? block.number("rows", in: 1...1000) : nil, fields: asked,
            clause: block.clause, portrait: block.has("portrait") ? portrait(block) : nil,
            experts: block.has("experts") ? experts(block, of: asked) : [])
    }

    /// Nobody who judges needs an ID number or a way to call someone.
    private func experts(_ block: Block, of fields: [FormField]) -> Set<String> {
        let named = block.texts("experts")
        if named == ["all"] { return Set(fields.filter(\.kind.isForExperts).map(\.id)) }
        for name in named {
            guard let field = fields.first(where: { $0.id == name }) else {
                block.fault("`\(name)` is no field of the section", on: "experts")
                continue
            }
            if !field.kind.isForExperts { block.fault("`\(name)` isn't for those who judge", on: "experts") }
        }
        return Set(named)
    }

    private func portrait(_ block: Block) -> PortraitRule {
        let rule = block.block("portrait", keys: ["name", "english", "required", "width", "height", "kilobytes"])
        return PortraitRule(
            name: rule.text("name"), english: rule.text("english"), isRequired: rule.flag("required"),
            width: rule.number("width", in: 1...10_000), height: rule.number("height", in: 1...10_000),
            kilobytes: rule.number("kilobytes", in: 1...20_000))
    }

    private func field(_ block: Block) -> FormField {
        let kind: FormFieldKind = block.word("kind") ?? .text
        if kind == .code, !block.has("codes") {
            block.fault("a field of the kind `code` names its `codes`", on: "kind")
        }
        return FormField(
            id: block.text("id"), name: block.text("name"), english: block.text("english"), kind: kind,
            isRequired: block.flag("required"),
            maximumLength: block.has("length") ? block.number("length", in: 1...100_000) : nil,
            codes: codeList(block), elements: block.has("elements") ? elements(block) : [])
    }

    /// Of GB/T 35397—2017, appendix A.
    private func elements(_ block: Block) -> [String] {
        let names = block.texts("elements")
        for name in names where TalentElement(name) == nil {
            block.fault("`\(name)` is no element of GB/T 35397", on: "elements")
        }
        return names
    }

    func codeList(_ block: Block) -> String? {
        guard block.has("codes") else { return nil }
        let name = block.text("codes")
        // Where no list could be read, that has a fault of its own.
        if !name.isEmpty, codes[name] == nil, !codes.lists.isEmpty {
            block.fault("there is no code list `\(name)`", on: "codes")
        }
        return name
    }

    func faultRepeated(_ key: String, in blocks: [Block]) {
        var seen: Set<String> = []
        for block in blocks where block.has(key) {
            let name = block.text(key)
            if !seen.insert(name).inserted { block.fault("the \(key) `\(name)` stands twice", on: key) }
        }
    }
}
