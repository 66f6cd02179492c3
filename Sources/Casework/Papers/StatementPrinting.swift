import Papers
import Records
public import Selection

/// 公示情况说明 on paper (三（二）, 三（四）), for the desk that published and the office.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func statement(of id: PublicityID, for actor: Actor, at now: Moment, place: String) async throws -> [UInt8] {
        let view = try await casework.publicity(id, for: actor, at: now)
        guard let stated = view.row.stated, let statement = view.publicity.statement else {
            throw CaseworkFault.notFound
        }
        let named = view.people.filter { !$0.isWithheld }.map {
            StatementPaper.Named($0.dossier, $0.tier, NamedList.Person($0))
        }
        let paper = StatementPaper(
            casework.program, by: level(of: view.publisher), publisher: view.publisher?.name ?? casework.program.office,
            view.publicity, named: named, words: try await words(of: id, statement, stated),
            mark: DocumentMark(number: id.text, digest: view.row.digest, place: place, paper: "statement"))
        return try await noted(typesetter.pdf(paper, at: stated), number: id.text, at: now)
    }

    private func words(
        of id: PublicityID, _ statement: ResultStatement, _ stated: Moment
    ) async throws -> StatementPaper.Words {
        let casework = casework
        return try await casework.records.database.read { records in
            var reports: [Int: String] = [:]
            for fact in try Ledger.facts(of: CaseKey(.publicity, id.text), in: records) {
                guard case .objectionConcluded(let ended) = try CanonicalJSON.decode(from: fact.event) as PublicityEvent
                else { continue }
                reports[ended.number] = try casework.opened(ended.report, in: records)
            }
            let text = try casework.opened(statement.text, in: records) ?? ""
            return StatementPaper.Words(statement: text, stated: stated.day, reports: reports)
        }
    }
}
