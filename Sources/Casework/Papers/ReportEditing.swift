public import Papers
import Records
public import Selection

/// 推荐报告 as a body words it: out as a Word document, compared when it comes back, kept when that is confirmed.
extension PaperDesk {
    /// The report as it would be printed, to be edited.
    public func reportWord(on id: SlateID, by actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        _ = try ownBody(id, actor)
        return try await typesetter.word(reportPaper(on: id, for: actor, at: now, place: place).paper)
    }

    /// What stands in place of the system's words now, and what would be replaced.
    public func reportWording(
        on id: SlateID, by actor: Actor, at now: Moment
    ) async throws -> (isEdited: Bool, instead: String) {
        _ = try ownBody(id, actor)
        let report = try await reportPaper(on: id, for: actor, at: now, place: "")
        return (report.isEdited, report.instead)
    }

    /// What a Word document says otherwise than would be printed; nothing is kept.
    public func compareReport(
        _ document: [UInt8], on id: SlateID, by actor: Actor, at now: Moment
    ) async throws -> ReportComparison {
        _ = try ownBody(id, actor)
        let paper = try await reportPaper(on: id, for: actor, at: now, place: "").paper
        let returned = try await typesetter.read(document)
        let printed = try await typesetter.read(try await typesetter.word(paper))
        guard let printed = ReportText(printed, to: paper.addressee),
            let returned = ReportText(returned, to: paper.addressee)
        else { throw UnreadableDocument.otherReport }
        return try ReportComparison(printed, returned)
    }

    /// Keeps a body's wording in place of the system's, of which the body saw these; nil puts the system's back.
    public func keepReport(
        _ paragraphs: [String]?, instead seen: String, on id: SlateID, by actor: Actor, at now: Moment
    ) async throws {
        let body = try ownBody(id, actor)
        let report = try await reportPaper(on: id, for: actor, at: now, place: "")
        guard report.instead == seen else { throw StaleReport() }
        let vault = casework.records.vault
        try await casework.records.database.write { records in
            if let paragraphs {
                try EditedReports.keep(
                    EditedReport(paragraphs, instead: seen), of: body, by: actor.account, at: now, vault: vault,
                    in: records)
            } else {
                try EditedReports.remove(of: body, in: records)
            }
        }
    }

    /// A report is its body's own; for others it isn't there to be edited.
    private func ownBody(_ id: SlateID, _ actor: Actor) throws -> OrganisationID {
        guard let body = Slate(id)?.body, actor.role.isOfficial, actor.organisation == body else {
            throw CaseworkFault.notFound
        }
        return body
    }
}

/// The system's own words are other ones by now than those that were edited.
public struct StaleReport: Error, Sendable {}
