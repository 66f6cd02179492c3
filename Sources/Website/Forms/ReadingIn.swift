import HTTPTypes
import Hummingbird
import Pages

/// A file that is read in and looked at before anything of it is taken: where, and by which keys its sentences go.
struct ReadingIn {
    /// Of its keys: `word.title`, `.intro`, `.upload`, `.fileHint`, `.look`.
    let prefix: String
    let address: String
    let back: Link
    /// What the file is made from.
    let blank: Link
}

extension Site {
    /// What was understood of a file, or why it wasn't read, and the form that reads another.
    func readInPage(
        _ reading: ReadingIn, _ understood: UnderstoodModel?, _ visit: Visit, _ status: HTTPResponse.Status,
        refusedFor sentence: String?
    ) async throws -> Response {
        let summary = sentence.map { sentence in
            ErrorSummary(heading: text("ask.wrong", visit), items: [ErrorItem(sentence, address: "#f-file")])
        }
        return try await readInPage(reading, understood, visit, status, summary: summary)
    }

    func readInPage(
        _ reading: ReadingIn, _ understood: UnderstoodModel?, _ visit: Visit, _ status: HTTPResponse.Status,
        summary: ErrorSummary?
    ) async throws -> Response {
        let words = { (key: String) in text(reading.prefix + key, visit) }
        var file = FieldModel("file", label: words(".upload"), hint: words(".fileHint"))
        file.line = LineInput("file", "")
        let page = ReadInPage(
            heading: words(".title"), back: reading.back, intro: words(".intro"), blank: reading.blank,
            form: FormModel(
                action: reading.address, button: words(".look"), key: Self.newKey(), fields: [file],
                isQuiet: understood?.take != nil, hasFile: true),
            understood: understood)
        return try await self.page(page, page.heading, in: visit, status: status, summary: summary)
    }
}

extension String {
    /// A page isn't the place for what is a hundred times too long.
    var shortened: String { count > 200 ? prefix(200) + "……" : self }
}
