import Casework
import Hummingbird
import Pages
import Records
import Selection

/// A draft as a list of its parts: how far each is, and what handing in still waits for.
extension Site {
    func overview(_ draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> Response {
        let portrait = try await casework.portrait(beside: draft.id, by: try visit.actor())
        let findings = casework.findings(on: draft.body.form).filter { $0.severity == .block }
            + casework.program.form.findings(hasPortrait: portrait != nil)
        let proofs = try await casework.attachments(of: draft.id, by: try visit.actor())
        let remarks = try await remarks(on: draft, visit)
        let place = "/drafts/\(draft.id)"
        let form = casework.progress(of: draft.body.form, findings: findings) { $0.section }
        let way: SectionProgress = draft.body.employer == nil ? .notBegun : .complete
        let proof: SectionProgress = proofs.isEmpty ? .notBegun : .complete
        let models = FormModels(site: self, visit: visit)
        let reused = try await casework.reused(in: draft)
        let same = Set(form.map(\.section).filter { reused?.stands($0, in: draft.body.form) == true }.map(\.id))
        let parts =
            [DraftPart("way", text("draft.way", visit), place + "/way", way)]
            + form.flatMap { section, progress in
                [DraftPart(section.id, models.name(section), "\(place)/sections/\(section.id)", progress)]
                    + (section.portrait.map { portraitPart($0, in: section, portrait, place, visit) } ?? [])
            } + [DraftPart("proofs", text("dossier.proofs", visit), place + "/proofs", proof)]
        // What may stay empty, and is, counts neither as done nor as open.
        let asked = parts.filter { $0.progress != .optional }
        let done = asked.count { $0.progress.isDone }
        let page = DraftPage(
            heading: text("draft.title", visit),
            intro: draft.origin.correcting == nil ? nil : text("draft.corrections", visit),
            reused: reused.map { self.reused($0, draft, proofs: proofs.count, visit) } ?? [],
            ledger: LedgerModel(
                caption: text("draft.along", ["done": "\(done)", "all": "\(asked.count)"], visit), of: asked.count,
                [
                    (text("draft.partsDone", visit), done, .used),
                    (text("draft.partsLeft", visit), asked.count - done, .left),
                ]),
            parts: parts.map { line($0, remarks, isSame: same.contains($0.id), visit) },
            blocks: blocks(parts, findings, visit),
            check: place + "/check",
            byHand: papers == nil ? nil : Link(text("word.link", visit), place + "/word"),
            remove: button(place + "/removal", "draft.remove", visit))
        return try await self.page(page, page.heading, in: visit)
    }

    /// A returned section opens its portrait with it.
    private func portraitPart(
        _ rule: PortraitRule, in section: FormSection, _ kept: Attachment?, _ place: String, _ visit: Visit
    ) -> [DraftPart] {
        let progress: SectionProgress = kept != nil ? .complete : rule.isRequired ? .notBegun : .optional
        return [DraftPart(section.id, visit.name(of: rule), place + "/portrait", progress)]
    }

    /// What was taken over from the earlier application, what wasn't, and that all of it has to be looked at.
    private func reused(
        _ reused: ReusedForm, _ draft: Draft<ApplicationDraft>, proofs: Int, _ visit: Visit
    ) -> [String] {
        let taken = casework.program.form.sections.filter { $0.isAnswered(in: reused.form) }
        let comma = text("ask.comma", visit)
        let names = taken.map { sectionName($0.id, visit) }.joined(separator: comma)
        let values = ["number": draft.origin.reusing?.text ?? "", "parts": names, "count": "\(proofs)"]
        var lines = [text("reuse.taken", values, visit)]
        if !reused.left.isEmpty {
            let left = reused.left.map { fieldName($0, visit) }.joined(separator: comma)
            lines.append(text("reuse.left", ["fields": left], visit))
        }
        return lines + [text("reuse.look", visit)]
    }

    private func line(
        _ part: DraftPart, _ remarks: [String: String]?, isSame: Bool, _ visit: Visit
    ) -> PartLine {
        guard let remarks else {
            return PartLine(
                name: part.name, address: part.address, state: state(part.progress, visit),
                remark: isSame ? text("reuse.same", visit) : nil)
        }
        guard let remark = remarks[part.id] else {
            return PartLine(name: part.name, address: nil, state: TagModel(text("draft.asItIs", visit), .calm))
        }
        return PartLine(
            name: part.name, address: part.address, state: state(part.progress, visit), remark: remark)
    }

    private func state(_ progress: SectionProgress, _ visit: Visit) -> TagModel {
        let tone: Tone =
            switch progress {
            case .complete: .good
            case .hasFindings: .bad
            case .begun: .now
            case .notBegun, .optional: .calm
            }
        return TagModel(text("progress.\(progress.rawValue)", visit), tone)
    }

    /// A line for each part that lacks something, and one for each answer that can't stay.
    private func blocks(_ parts: [DraftPart], _ findings: [Finding], _ visit: Visit) -> [ErrorItem] {
        parts.filter { !$0.progress.isDone && $0.progress != .optional }.flatMap { part in
            let own = findings.filter { $0.section == part.id && !$0.isMissing }
            let missing = findings.count { $0.section == part.id && $0.isMissing }
            var lines = part.progress == .hasFindings
                ? own.map {
                    ErrorItem(
                        sentence($0, visit), clause: $0.clause.text, address: part.address + "?check=yes")
                } : []
            if part.progress == .notBegun || missing > 0 {
                let key = part.progress == .notBegun ? "draft.partNotBegun" : "draft.partMissing"
                lines.append(
                    ErrorItem(
                        text(key, ["part": part.name, "count": "\(missing)"], visit), address: part.address))
            }
            return lines
        }
    }

    /// What a returned dossier was sent back for, by section; nil where the draft corrects nothing.
    func remarks(on draft: Draft<ApplicationDraft>, _ visit: Visit) async throws -> [String: String]? {
        guard let id = draft.origin.correcting else { return nil }
        let view = try await casework.dossier(id, for: try visit.actor(), at: visit.now)
        let details = view.timeline.last { $0.name == "returned" }?.details ?? []
        return Dictionary(grouping: details.filter { $0.label.hasPrefix("correction.") }) {
            String($0.label.dropFirst(11))
        }.mapValues { $0.map { said($0, visit) }.joined(separator: " ") }
    }
}

/// A part of a draft, whether a section of Annex 1 or what lies beside it.
private struct DraftPart {
    let id: String
    let name: String
    let address: String
    let progress: SectionProgress

    init(_ id: String, _ name: String, _ address: String, _ progress: SectionProgress) {
        self.id = id
        self.name = name
        self.address = address
        self.progress = progress
    }
}
