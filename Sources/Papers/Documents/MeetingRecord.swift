public import Selection

/// 领导集体研究记录 of a body about a slate, to be signed by those present (三（二）, R26).
public struct MeetingRecord: Paper, MarkedPaper {
    public static let template = "record"

    /// What was decided of one person.
    public struct Result: Encodable, Sendable, Hashable {
        let name: String
        let unit: String
        let isRecommended: Bool
        let dissent: String

        public init(of person: NamedList.Person, isRecommended: Bool, dissent: String) {
            name = person.name
            unit = person.unit
            self.isRecommended = isRecommended
            self.dissent = dissent
        }
    }

    public struct Sitting: Encodable, Sendable, Hashable {
        let held: String
        let number: String
        let present: Int
        let absent: Int
        let minutes: String
        let results: [Result]

        public init(_ meeting: Meeting, minutes: String, results: [Result]) {
            held = meeting.held.written
            number = meeting.number
            (present, absent) = (meeting.present, meeting.absent)
            self.minutes = minutes
            self.results = results
        }
    }

    let call: Call
    let publisher: String
    let tier: String
    let meetings: [Sitting]
    /// Once the slate is sealed.
    public internal(set) var mark: PrintedMark?

    public init(_ program: Program, of publisher: String, _ tier: Tier, meetings: [Sitting], mark: DocumentMark?) {
        call = Call(program)
        self.publisher = publisher
        self.tier = program.name(of: tier)
        self.meetings = meetings
        self.mark = mark.map { PrintedMark($0) }
    }
}
