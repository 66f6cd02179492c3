import Casework
import HTTPTypes
import Hummingbird
import Pages
import Papers
import Records
import Selection

/// Stamped papers that come back as scans: the signed form, the sealed report, a publicity from its board.
extension Site {
    func scanRoutes(_ pages: Pages) {
        scanRoutes(pages, under: "/dossiers") { .dossier(DossierID($0)) }
        scanRoutes(pages, under: "/slates") { .slate(SlateID($0)) }
        scanRoutes(pages, under: "/publicities") { .publicity(PublicityID($0)) }
    }

    private func scanRoutes(
        _ pages: Pages, under place: String, _ subject: @escaping @Sendable (String) -> ScanSubject
    ) {
        pages.get("\(place)/{id}/scans") { _, visit in
            try await scans(of: subject(try visit.parameter("id")), at: place, visit)
        }
        pages.post("\(place)/{id}/scans") { request, visit in
            try await takeScan(of: subject(try visit.parameter("id")), at: place, verifyPlace(request), visit)
        }
        pages.get("\(place)/{id}/scans/{scan}") { _, visit in
            let subject = subject(try visit.parameter("id"))
            let id = try visit.parameter("scan")
            return file(try await casework.scan(id, of: subject, for: try visit.actor(), at: visit.now))
        }
    }

    private func takeScan(
        of subject: ScanSubject, at place: String, _ verifyPlace: String, _ visit: Visit
    ) async throws -> Response {
        guard let uploads else { throw SiteFault.closedForWriting }
        let file = visit.form.file ?? PostedFile(name: "", content: [])
        do {
            _ = try await uploads.takeScan(
                file.content, named: file.name, of: subject, printing: papers, by: try visit.actor(), at: visit.now,
                place: verifyPlace)
            return see("\(place)/\(subject.number)/scans", done: "uploaded")
        } catch let fault as UploadFault {
            return try await scans(of: subject, at: place, visit, problem: text(fault.textKey, visit))
        } catch let fault as ScanFault {
            return try await scans(of: subject, at: place, visit, problem: sentence(of: fault, visit))
        } catch AttachmentFault.tooMuch {
            return try await scans(of: subject, at: place, visit, problem: text("upload.tooMuch", visit))
        }
    }

    func sentence(of fault: ScanFault, _ visit: Visit) -> String {
        switch fault {
        case .tooManyPages(let count, let limit):
            text("scan.tooManyPages", ["count": String(count), "limit": String(limit)], visit)
        case .tooHeavy: text(UploadFault.tooHeavy.textKey, visit)
        }
    }

    private func scans(
        of subject: ScanSubject, at place: String, _ visit: Visit, problem: String? = nil
    ) async throws -> Response {
        let kept = try await casework.scans(of: subject, for: try visit.actor(), at: visit.now)
        let document = try await casework.document(numbered: subject.number)
        let address = "\(place)/\(subject.number)"
        var field = FieldModel("file", label: text("scan.file", visit), hint: text("scan.hint", visit), error: problem)
        field.line = LineInput("file", "")
        let form = FormModel(
            action: address + "/scans", button: text("scan.upload", visit), key: Self.newKey(), fields: [field],
            hasFile: true)
        let kind = Self.kind(of: subject)
        let about = document.map { [FactLine(text("document.number", visit), $0.number)] } ?? []
        let page = ScansPage(
            heading: text("scan.back.\(kind)", visit), about: about, back: address,
            intro: text(document == nil ? "scan.notYet" : "scan.intro.\(kind)", visit),
            form: document == nil || uploads == nil ? nil : form,
            scans: kept.map { scan($0, under: address, visit) })
        let summary = problem.map {
            ErrorSummary(heading: text("ask.wrong", visit), items: [ErrorItem($0, address: "#f-file")])
        }
        return try await self.page(
            page, text("scan.title", visit), in: visit, status: problem == nil ? .ok : .unprocessableContent,
            summary: summary)
    }

    private static func kind(of subject: ScanSubject) -> String {
        switch subject {
        case .dossier: "dossier"
        case .slate: "slate"
        case .publicity: "publicity"
        }
    }

    private func scan(_ scan: ReadScan, under place: String, _ visit: Visit) -> ScanModel {
        let findings = scan.findings
        let fitting = findings.pages.count { if case .fits = $0 { true } else { false } }
        let counts = ["pages": String(findings.pages.count), "fitting": String(fitting)]
        return ScanModel(
            name: scan.attachment.name,
            address: scan.mayOpen ? "\(place)/scans/\(scan.attachment.id)" : nil,
            state: findings.isWhole
                ? TagModel(text("scan.whole", visit), .good) : TagModel(text("scan.notWhole", visit), .bad),
            when: ShownTime.weekday(scan.attachment.at, in: visit.language) + " · " + scan.by,
            sentence: text("scan.counts", counts, visit), findings: problems(in: findings, visit))
    }

    /// What is wrong, by the scan's pages, then what it lacks.
    private func problems(in findings: ScanFindings, _ visit: Visit) -> [ErrorItem] {
        let wrong = findings.pages.enumerated().compactMap { index, finding in
            Self.said(of: finding).map { key, values in
                ErrorItem(text(key, values.merging(["scan": String(index + 1)]) { $1 }, visit))
            }
        }
        if findings.missing.isEmpty { return wrong }
        let pages = findings.missing.map(String.init).joined(separator: text("ask.comma", visit))
        return wrong + [ErrorItem(text("scan.missing", ["pages": pages], visit))]
    }

    /// The key of its sentence and what that is about; nil for a page that fits.
    private static func said(of finding: PageFinding) -> (key: String, values: [String: String])? {
        switch finding {
        case .fits: nil
        case .olderVersion(let page): ("scan.olderVersion", ["page": String(page)])
        case .unknownVersion(let page): ("scan.unknownVersion", ["page": String(page)])
        case .twice(let page): ("scan.twice", ["page": String(page)])
        case .outOfOrder(let page): ("scan.outOfOrder", ["page": String(page)])
        case .otherPaper(let number): ("scan.otherPaper", ["number": number])
        case .foreignSquare: ("scan.foreignSquare", [:])
        case .noSquare: ("scan.noSquare", [:])
        }
    }
}
