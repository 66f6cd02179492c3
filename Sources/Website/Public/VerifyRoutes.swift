import Casework
import HTTPTypes
import Hummingbird
import Pages
import Records
import Selection

/// A document's number → what it is, since when, and its digest; an address that can be printed beside it.
extension Site {
    func verifyRoutes(_ pages: Pages) {
        pages.get("/verify") { request, visit in
            guard let number = request.uri.queryParameters["number"].map({ String($0) }) else {
                return try await verify("", visit)
            }
            guard let document = try await casework.document(numbered: number) else {
                return try await unknown(number, visit)
            }
            return try await verify(document.number, visit, found: shown(document, visit))
        }
    }

    /// Where a number is looked up.
    static func verifyAddress(_ number: String) -> String { "/verify?number=" + escaped(number) }

    private func verify(
        _ number: String, _ visit: Visit, found: FoundDocument? = nil, status: HTTPResponse.Status = .ok,
        problem: String? = nil
    ) async throws -> Response {
        var field = FieldModel(
            "number", label: text("document.number", visit), hint: text("document.hint", visit), error: problem)
        field.line = LineInput("text", number)
        let summary = problem.map {
            ErrorSummary(heading: text("ask.wrong", visit), items: [ErrorItem($0, address: "#" + field.id)])
        }
        return try await page(
            VerifyPage(field: field, found: found), text("document.title", visit), in: visit, status: status,
            summary: summary)
    }

    private func unknown(_ number: String, _ visit: Visit) async throws -> Response {
        let isEmpty = number.allSatisfy(\.isWhitespace)
        return try await verify(
            number, visit, status: isEmpty ? .unprocessableContent : .notFound,
            problem: text(isEmpty ? "document.empty" : "document.unknown", visit))
    }

    private func shown(_ document: NumberedDocument, _ visit: Visit) -> FoundDocument {
        let publisher = document.kind == .publicity ? document.publisher?.name ?? casework.program.office : nil
        let notice = document.holder?.notice
        let number = Self.escaped(notice ?? document.number)
        let address = (document.kind == .publicity ? "/publicities/" : "/notices/") + number
        return FoundDocument(
            heading: text("document.kind.\(document.kind.rawValue)", visit),
            about: [
                FactLine(text("document.number", visit), document.number),
                FactLine(
                    text("document.at.\(document.kind.rawValue)", visit),
                    ShownTime.weekday(document.at, in: visit.language)),
            ] + (publisher.map { [FactLine(text("publicity.publisher", visit), $0)] } ?? [])
                + (document.holder.map { holder($0, visit) } ?? []),
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
}
