public import Selection

/// 入选证书 of those a notice of selection names, a page for each (三（四）).
public struct CertificatePaper: Paper {
    public static let template = "certificate"

    public struct Certificate: Encodable, Sendable, Hashable {
        let name: String
        let unit: String
        let tier: String
        let mark: PrintedMark

        /// - Parameter mark: under the certificate's own number.
        public init(for person: NamedList.Person, _ tier: Tier, in program: Program, mark: DocumentMark) {
            name = person.name
            unit = person.unit
            self.tier = program.name(of: tier)
            self.mark = PrintedMark(mark, pages: 1)
        }
    }

    let call: Call
    let organ: String
    let notice: String
    let issued: String
    let certificates: [Certificate]

    public init(_ program: Program, of notice: String, issued: Day, _ certificates: [Certificate]) {
        call = Call(program)
        organ = program.office
        self.notice = notice
        self.issued = issued.written
        self.certificates = certificates
    }
}
