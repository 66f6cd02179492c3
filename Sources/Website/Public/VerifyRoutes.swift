import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Papers
import Selection

/// A document's number, as typed or as a square carries it, → what it is, since when, and whether its digest stands.
extension Site {
    func verifyRoutes(_ pages: Pages) {
        pages.get("/verify") { request, visit in
            let asked = request.uri.queryParameters
            guard let number = asked["number"].map({ String($0) }) else { return try await verify("", visit) }
            guard let document = try await casework.document(numbered: number) else {
                return try await unknown(number, visit)
            }
            guard let digest = asked["digest"].map({ String($0) }), !digest.isEmpty else {
                return try await verify(document.number, visit, found: [shown(document, visit)])
            }
            let standing = try await casework.standing(of: digest, under: document)
            let pages = asked["page"].flatMap { Int($0) }.map { [$0] } ?? []
            return try await verify(document.number, visit, found: [shown(document, as: standing, on: pages, visit)])
        }
        verifyFileRoutes(pages)
    }

    /// Where a number is looked up.
    static func verifyAddress(_ number: String) -> String { "/verify?number=" + escaped(number) }

    /// The page with what was found, or with what stands in the way of a field.
    func verify(
        _ number: String, _ visit: Visit, answer: NoticeBox? = nil, found: [FoundDocument] = [],
        status: HTTPResponse.Status = .ok, problem: (field: String, text: String)? = nil
    ) async throws -> Response {
        func error(_ name: String) -> String? { problem?.field == name ? problem?.text : nil }
        var field = FieldModel(
            "number", label: text("document.number", visit), hint: text("document.hint", visit),
            error: error("number"))
        field.line = LineInput("text", number)
        var file = FieldModel("file", label: text("document.file", visit), error: error("file"))
        file.line = LineInput("file", "")
        let form = FormModel(
            action: "/verify/file", button: text("document.askFile", visit), key: Self.newKey(), fields: [file],
            isQuiet: true, hasFile: true)
        let summary = problem.map {
            ErrorSummary(
                heading: text("ask.wrong", visit), items: [ErrorItem($0.text, address: "#f-" + $0.field)])
        }
        let page = VerifyPage(field: field, file: uploads == nil ? nil : form, answer: answer, found: found)
        return try await self.page(page, text("document.title", visit), in: visit, status: status, summary: summary)
    }

    private func unknown(_ number: String, _ visit: Visit) async throws -> Response {
        let isEmpty = number.allSatisfy(\.isWhitespace)
        return try await verify(
            number, visit, status: isEmpty ? .unprocessableContent : .notFound,
            problem: ("number", text(isEmpty ? "document.empty" : "document.unknown", visit)))
    }

    func shown(
        _ document: NumberedDocument, as standing: DigestStanding? = nil, on pages: [Int] = [], _ visit: Visit
    ) -> FoundDocument {
        let publisher = document.kind == .publicity ? document.publisher?.name ?? casework.program.office : nil
        let notice = document.holder?.notice
        let number = Self.escaped(notice ?? document.number)
        let address = (document.kind == .publicity ? "/publicities/" : "/notices/") + number
        return FoundDocument(
            heading: text("document.kind.\(document.kind.rawValue)", visit),
            standing: standing.map { tag($0, visit) },
            about: [
                FactLine(text("document.number", visit), document.number),
                FactLine(
                    text("document.at.\(document.kind.rawValue)", visit),
                    ShownTime.weekday(document.at, in: visit.language)),
            ] + (publisher.map { [FactLine(text("publicity.publisher", visit), $0)] } ?? [])
                + (document.holder.map { holder($0, visit) } ?? []) + pageLines(pages, visit),
            digest: document.digest, note: text("document.note.\(document.kind.rawValue)", visit),
            way: document.isPublic || notice != nil ? Link(text("document.open", visit), address) : nil)
    }

    /// What the notice says of them too.
    private func holder(_ row: DossierRow, _ visit: Visit) -> [FactLine] {
        [
            FactLine(text("person.name", visit), row.shown.name ?? text("person.erased", visit)),
            FactLine(text("person.unit", visit), row.shown.unit ?? ""),
            FactLine(text("dossier.tier", visit), text("tier.\(row.tier.rawValue)", visit)),
            FactLine(text("document.kind.notice", visit), row.notice ?? ""),
        ]
    }

    func tag(_ standing: DigestStanding, _ visit: Visit) -> TagModel {
        let tone: Tone =
            switch standing {
            case .stands, .proof: .good
            case .earlier: .wait
            case .unknown: .bad
            }
        return TagModel(text("document.standing.\(standing.rawValue)", visit), tone)
    }

    func pageLines(_ pages: [Int], _ visit: Visit) -> [FactLine] {
        if pages.isEmpty { return [] }
        let numbers = Array(Set(pages)).sorted().map(String.init).joined(separator: text("ask.comma", visit))
        return [FactLine(text("document.pages", visit), numbers)]
    }
}
