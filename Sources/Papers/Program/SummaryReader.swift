import Selection

/// Reads `summary.yaml` (Annex 2), whose columns repeat what Annex 1 asks.
struct SummaryReader {
    let annexes: FormReader
    let form: ApplicationForm

    func summary() -> SummarySheet {
        let file = YAMLFile(folder: annexes.folder, name: "summary.yaml")
        let root = file.root(keys: ["clause", "words", "columns", "printed"])
        // Annex 2 keeps no clause of its own in the programme; that it names one is checked all the same.
        _ = root.clause
        let columns = root.blocks("columns", keys: ["header", "needed", "may-be-empty", "codes", "shows"])
        let printed = root.blocks("printed", keys: ["header", "shows", "width", "months"])
        for blocks in [columns, printed] { annexes.faultRepeated("header", in: blocks) }
        let words = root.block("words", keys: ["data", "body", "filler", "phone"])
        return SummarySheet(
            columns: columns.map(column), printed: printed.map(printedColumn),
            words: SummaryWords(
                data: words.text("data"), body: words.text("body"), filler: words.text("filler"),
                phone: words.text("phone")))
    }

    private func column(_ block: Block) -> SummaryColumn {
        SummaryColumn(
            header: block.text("header"), isNeeded: block.flag("needed"), mayBeEmpty: block.flag("may-be-empty"),
            codes: annexes.codeList(block), source: source(block))
    }

    private func printedColumn(_ block: Block) -> PrintedColumn {
        PrintedColumn(
            header: block.text("header"), source: source(block), width: block.number("width", in: 2...200),
            showsMonths: block.has("months") && block.flag("months"))
    }

    private func source(_ block: Block) -> SummarySource {
        let shown = block.textOrTexts("shows")
        switch shown.first {
        case "rank": return .rank
        case "body": return .body
        case "body-kind": return .bodyKind
        case "tier": return .tier
        case "grassroots": return .grassroots
        default:
            // Where no form could be read, that has a fault of its own.
            for place in shown where form.field(at: place) == nil && !form.sections.isEmpty {
                block.fault("`\(place)` is no question of the form", on: "shows")
            }
            return .answers(shown)
        }
    }
}
