import Papers
import Records
import Selection

/// 入选通知 on paper (三（四）), for everyone.
extension PaperDesk {
    /// - Parameter place: where numbers are looked up.
    public func selection(numbered number: String, place: String) async throws -> [UInt8] {
        let notices = try await casework.notices()
        guard let (notice, rows) = notices.first(where: { $0.notice.number.utf8.elementsEqual(number.utf8) }),
            let document = try await casework.document(numbered: number)
        else { throw CaseworkFault.notFound }
        let tiers = Dictionary(grouping: rows, by: \.tier).sorted { $0.key < $1.key }
        let paper = SelectionPaper(
            casework.program, number: notice.number, issued: notice.issued,
            tiers: tiers.map { tier, rows in NamedList(tier, in: casework.program, rows.map(\.named)) },
            mark: DocumentMark(number: document.number, digest: document.digest, place: place))
        return try await noted(typesetter.pdf(paper, at: document.at), number: document.number, at: document.at)
    }
}

extension DossierRow {
    /// As a list on paper names the person; whoever is erased keeps a line.
    var named: NamedList.Person {
        NamedList.Person(name: shown.name ?? "", unit: shown.unit ?? "", title: shown.title ?? "")
    }
}
