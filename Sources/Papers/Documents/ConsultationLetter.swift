public import Selection

/// 征求有关部门意见函 of the office: the preliminary lists, to one department (三（四）, R35).
public struct ConsultationLetter: Paper {
    public static let template = "consultation"

    let call: Call
    let addressee: String
    let publisher: String
    let count: Int
    let tiers: [NamedList]
    let wanted: String
    /// No answer is then no objection.
    let silenceIsConsent: Bool
    let dated: String

    public init(
        _ program: Program, _ consultation: Consultation, to department: String, tiers: [NamedList], dated: Day
    ) {
        call = Call(program)
        addressee = department
        publisher = program.office
        count = tiers.reduce(0) { $0 + $1.people.count }
        self.tiers = tiers
        wanted = consultation.due.lastDay.written
        silenceIsConsent = consultation.silenceIsConsent
        self.dated = dated.written
    }
}

extension Moment {
    /// Of a time that ends here: the last day that belongs to it.
    public var lastDay: Day { Moment(milliseconds: milliseconds - 1).day }
}
