import ArgumentParser
import Casework
import Foundation
import Papers

/// Where the typesetter is.
struct TypesetterOption: ParsableArguments {
    @Option(name: .customLong("typesetter"), help: "The Python that has the typesetter; that of .venv when not given.")
    var python: String?

    /// The desk that prints, with a typesetter that stays up.
    func desk(_ casework: Casework, _ inspector: UploadInspector) async throws -> PaperDesk {
        let python = python ?? Locations.find(".venv").map { $0 + "/bin/python3" } ?? ".venv/bin/python3"
        return PaperDesk(
            casework,
            typesetter: try await Typesetter.start(python: URL(filePath: python).path, sandbox: inspector.sandbox),
            drawer: inspector.drawer)
    }
}
