import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// A list for tier 3 comes as a sheet: it is read and looked at, and prepared whole or not at all.
extension Site {
    func filingSheetRoutes(_ pages: Pages) {
        pages.get("/filings/{id}/list") { _, visit in
            let view = try await filing(visit)
            let declaration = try Self.preparation()
            let scene = FilingModel(site: self, visit: visit, view: view).scene
            if let closed = try await closedPage(declaration, scene, in: visit) { return closed }
            return try await sheetPage(view, nil, visit)
        }
        pages.post("/filings/{id}/sheet") { _, visit in try await readFiling(visit) }
        pages.post("/filings/{id}/list") { _, visit in try await prepareFiling(visit) }
    }

    private static func preparation() throws -> ActDeclaration {
        guard let declaration = ActDeclarations.of(.prepareFiling) else { throw SiteFault.noSuchPage }
        return declaration
    }

    private func sheetPage(
        _ view: FilingView, _ understood: UnderstoodModel?, _ visit: Visit, _ status: HTTPResponse.Status = .ok,
        _ summary: ErrorSummary? = nil
    ) async throws -> Response {
        let place = "/filings/\(view.filing.id)"
        let reading = ReadingIn(
            prefix: "filingSheet", address: place + "/sheet", back: Link(text("filing.heading", visit), place),
            blank: Link(text("list.blank", visit), place + "/blank.csv"))
        return try await readInPage(reading, understood, visit, status, summary: summary)
    }

    private func readFiling(_ visit: Visit) async throws -> Response {
        let view = try await filing(visit)
        do {
            guard let file = visit.form.file else { throw UnreadableSheet("filingSheet.noFile") }
            let check = try await casework.checkFiling(
                file.content, named: file.name, on: view.filing.id, for: try visit.actor(), at: visit.now)
            if check.lines.isEmpty { throw UnreadableSheet("list.nothing") }
            return try await sheetPage(view, understood(check, view, visit), visit)
        } catch let fault as UnreadableSheet {
            return try await sheetPage(view, nil, visit, .unprocessableContent, unreadable(fault, visit))
        }
    }

    private func unreadable(_ fault: UnreadableSheet, _ visit: Visit) -> ErrorSummary {
        ErrorSummary(
            heading: text("ask.wrong", visit),
            items: [ErrorItem(text(fault.message, fault.values, visit), address: "#f-file")])
    }

    /// What was shown comes back with the form, and is looked at again where it can't be prepared.
    private func prepareFiling(_ visit: Visit) async throws -> Response {
        let (view, declaration) = (try await filing(visit), try Self.preparation())
        let answers = visit.form.answers
        do {
            let command = try declaration.command(
                on: view.filing.id.text, from: answers, by: try visit.actor(), in: casework.program)
            try await casework.perform(command, try visit.request())
            return see("/filings/\(view.filing.id)", done: declaration.act.rawValue)
        } catch let wrong as AnswerFaults {
            let scene = FilingModel(site: self, visit: visit, view: view).scene
            var form = ActForm(site: self, visit: visit, declaration: declaration, scene: scene)
            (form.answers, form.faults) = (answers, wrong.faults)
            return try await again(view, answers, wrong.faults, visit, .unprocessableContent, form.summary)
        } catch let refusal as Refusal {
            let item = ErrorItem(sentence(refusal, visit), clause: refusal.clause.text)
            let summary = ErrorSummary(heading: text("ask.refused", visit), items: [item])
            return try await again(view, answers, [:], visit, .unprocessableContent, summary)
        } catch CaseworkFault.changedMeanwhile {
            let summary = ErrorSummary(
                heading: text("fault.changed.title", visit),
                items: [ErrorItem(text("fault.changed.text", visit), address: "/filings/\(view.filing.id)")])
            return try await again(view, answers, [:], visit, .conflict, summary)
        }
    }

    private func again(
        _ view: FilingView, _ answers: Answers, _ faults: [String: AnswerFault], _ visit: Visit,
        _ status: HTTPResponse.Status, _ summary: ErrorSummary
    ) async throws -> Response {
        do {
            let check = try await casework.checkFiling(
                Array(answers["sheet"].utf8), named: "sheet", on: view.filing.id, for: try visit.actor(), at: visit.now)
            let shown = understood(check, view, visit, answers: answers, faults: faults)
            return try await sheetPage(view, shown, visit, status, summary)
        } catch is UnreadableSheet {
            return try await sheetPage(view, nil, visit, status, summary)
        }
    }

    // MARK: What was understood

    /// Row by row, those that can't stand first; it is taken whole, so nothing is taken while one of them is there.
    private func understood(
        _ check: FilingCheck, _ view: FilingView, _ visit: Visit, answers: Answers = Answers(),
        faults: [String: AnswerFault] = [:]
    ) -> UnderstoodModel {
        let rows = zip(check.lines, check.rows)
        let wrong = rows.filter { !$1.blocks.isEmpty }
        let right = rows.filter { $1.blocks.isEmpty }
        let counts = ["count": "\(check.lines.count)", "wrong": "\(wrong.count)", "right": "\(right.count)"]
        let key = check.isRight ? "filingSheet.right" : "filingSheet.wrong"
        let parts = [("filingSheet.wrongRows", wrong), ("filingSheet.rightRows", right)].filter { !$0.1.isEmpty }
        let said = [text(key, counts, visit)] + (check.findings.isEmpty ? [] : [found(check.findings, visit)])
        return UnderstoodModel(
            sentence: NoticeBox(check.isRight ? .good : .bad, said.joined(separator: " ")),
            take: check.isRight ? take(check, view, visit, answers, faults) : nil,
            parts: parts.map { heading, rows in
                UnderstoodPart(heading: text(heading, counts, visit), table: table(rows, visit))
            })
    }

    private func table(_ rows: [(FilingLine, CheckedFilingRow)], _ visit: Visit) -> TableModel {
        let heads = ["check.line", "person.name", "filing.birth", "person.unit", "filing.title", "filing.found"]
        let summary = casework.program.summary
        return TableModel(
            heads: heads.map { text($0, visit) },
            lines: rows.map { line, checked in
                ["\(line.number)"]
                    + ["person.name", "person.birth", "post.employer", "post.title"].map {
                        line.row.answer($0, in: summary).shortened
                    } + [found(checked.findings, visit)]
            })
    }

    private func found(_ findings: [Finding], _ visit: Visit) -> String {
        if findings.isEmpty { return text("filing.nothingFound", visit) }
        let blocksFirst = findings.filter { $0.severity == .block } + findings.filter { $0.severity != .block }
        return blocksFirst.map { finding in
            text(
                "filing.byClause", ["finding": sentence(finding, visit), "clause": finding.clause.text], visit)
        }.joined(separator: " ")
    }

    private func take(
        _ check: FilingCheck, _ view: FilingView, _ visit: Visit, _ answers: Answers, _ faults: [String: AnswerFault]
    ) -> FormModel {
        let fields = [("contact", "name"), ("phone", "tel")].map { name, filling in
            var field = FieldModel(
                name, label: text("act.prepareFiling.\(name)", visit),
                error: faults[name].map { text($0.textKey, $0.values, visit) })
            field.line = LineInput("text", answers[name], autocomplete: filling)
            return field
        }
        return FormModel(
            action: "/filings/\(view.filing.id)/list",
            button: text("filingSheet.take", ["count": "\(check.lines.count)"], visit), key: Self.newKey(),
            fields: fields,
            hidden: [
                HiddenField("sheet", sheet(of: check.lines.map(\.row))), HiddenField("version", "\(view.version)"),
            ], hasFile: true)
    }
}
