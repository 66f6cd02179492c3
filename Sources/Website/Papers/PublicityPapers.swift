import Casework
import Pages
import Records
import Selection

/// What is printed of a publicity when its days are over.
extension PaperDeclaration {
    static let publicity = [
        PaperDeclaration("resultStatement", "/publicities/{id}/statement.pdf") { asked in
            let id = PublicityID(asked.parameter("id"))
            let pdf = try await asked.desk.statement(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("paper.statement.file", ["number": id.text]))
        }
    ]
}

extension Site {
    /// The way to it from its desk's page, once something was stated.
    func papers(of row: PublicityRow, _ visit: Visit) -> [Link] {
        if papers == nil || row.stated == nil { return [] }
        return [Link(text("paper.statement", visit), "/publicities/\(row.id)/statement.pdf")]
    }
}
