import Casework
import Pages
import Selection

/// What is printed of a body's slates.
enum SlatePapers {
    static let all: [PaperDeclaration] = [
        PaperDeclaration(path: "/slates/{id}/summary.pdf") { asked in
            let id = SlateID(asked.parameter("id"))
            let pdf = try await asked.desk.summary(of: id, for: try asked.actor(), at: asked.now, place: asked.place)
            return PaperFile(pdf, named: asked.text("slate.summary.printed.file", ["number": id.text]))
        }
    ]
}
