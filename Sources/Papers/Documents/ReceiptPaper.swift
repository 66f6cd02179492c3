public import Selection

/// 收件回执 of a parcel, signed by whoever brought it and whoever took it (三（一）, R16).
public struct ReceiptPaper: Paper, MarkedPaper {
    public static let template = "receipt"

    /// One person's paper: copies there of copies due are the template's to set beside one another.
    public struct Line: Encodable, Sendable, Hashable {
        public let name: String
        public let forms: Int
        public let volumes: Int
        public let isSigned: Bool
        public let isSealed: Bool

        public init(_ count: PaperCount, _ name: String) {
            self.name = name
            forms = count.forms
            volumes = count.volumes
            isSigned = count.isSigned
            isSealed = count.isSealed
        }
    }

    public let project: String
    /// The body that brought it; none where employers bring theirs to the body.
    public let from: String?
    public let tier: String
    public let handedOverBy: String
    public let received: String
    public let desk: String
    public let receivedBy: String
    public let dueForms: Int
    public let dueVolumes: Int
    public let lines: [Line]
    public let hasReport: Bool
    /// The number of the record for which this one stands.
    public let corrects: Int?
    /// False once another record stands for this one.
    public let isStanding: Bool
    public internal(set) var mark: PrintedMark?

    public init(
        _ program: Program, from: String?, tier: Tier, handedOverBy: String, received: Moment, desk: String,
        receivedBy: String, lines: [Line], hasReport: Bool, corrects: Int?, isStanding: Bool, mark: DocumentMark
    ) {
        project = program.project
        self.from = from
        self.tier = program.name(of: tier)
        self.handedOverBy = handedOverBy
        self.received = received.written
        self.desk = desk
        self.receivedBy = receivedBy
        dueForms = program.paper.form.value
        dueVolumes = program.paper.evidence.value
        self.lines = lines
        self.hasReport = hasReport
        self.corrects = corrects
        self.isStanding = isStanding
        self.mark = PrintedMark(mark, pages: 1)
    }
}

extension Moment {
    /// 2023年10月16日 15:05, as papers write it.
    var written: String { day.written + " " + clock }
}
