public import Selection

/// The frame of a bound volume: cover, contents, and a page for each page that is set in (三（一）, 三（二）, R16, R24).
public struct VolumePaper: Paper {
    public static let template = "volume"

    /// A file in the volume.
    public struct Sheet: Encodable, Sendable, Hashable {
        public let name: String
        let claim: Claim?
        public let pages: Int
        /// Under which its pages are looked up.
        public let number: String
        public let digest: String
        let isForm: Bool
        let squares: [String]

        /// - Parameter digest: of the file as it was sent, in hexadecimal.
        public init(proof name: String, claim: Claim?, pages: Int, digest: String, mark: DocumentMark) {
            self.name = name
            self.claim = claim
            self.pages = pages
            number = mark.number
            self.digest = String(digest.prefix(16))
            isForm = false
            let own = DocumentMark(number: mark.number, digest: digest, place: mark.place)
            squares = (1...max(1, pages)).compactMap { QRCode(own.address(page: $0))?.svg }
        }

        /// Annex 1, which carries its own numbers and squares.
        public init(form name: String, pages: Int) {
            self.name = name
            claim = nil
            self.pages = pages
            number = ""
            digest = ""
            isForm = true
            squares = []
        }
    }

    /// What a proof proves: a section of the form, perhaps a row of its table, and on which of the proof's pages.
    public struct Claim: Encodable, Sendable, Hashable {
        let section: String
        let row: Int?
        /// What the row begins with.
        let title: String?
        let firstPage: Int?
        let lastPage: Int?

        public init?(_ claim: ProofClaim, of form: FilledForm, in program: Program) {
            guard let section = program.form.section(claim.section) else { return nil }
            let rows = form.rows[claim.section] ?? []
            let row = claim.row.flatMap { rows.indices.contains($0) ? $0 : nil }
            self.section = section.name
            self.row = row.map { $0 + 1 }
            title = row.map { row in section.fields.compactMap { rows[row][$0.id] }.first ?? "" }
            firstPage = claim.pages?.lowerBound
            lastPage = claim.pages?.upperBound
        }
    }

    /// Who looked at the proofs beside their claims, and when.
    public struct Verifier: Sendable, Hashable {
        public let name: String
        public let at: Moment

        public init(name: String, at: Moment) {
            self.name = name
            self.at = at
        }
    }

    public let heading: String
    public let cover: [FormPaper.Line]
    public let sheets: [Sheet]
    public let verifier: String?
    public let verifiedAt: String?
    public let mark: PrintedMark

    /// - Parameter mark: of the volume's own pages; its cover names the form's.
    public init(
        _ program: Program, _ form: FilledForm, cover: FormPaper.Cover, sheets: [Sheet], verifier: Verifier?,
        mark: DocumentMark
    ) {
        heading = program.formTitle
        self.cover = FormWriter(program).cover(form, cover)
        self.sheets = sheets
        self.verifier = verifier?.name
        verifiedAt = verifier?.at.day.written
        // The cover, and the contents with room for their longest lines.
        self.mark = PrintedMark(mark, pages: 2 + sheets.count / 5)
    }
}
