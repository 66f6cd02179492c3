public import Selection

/// 征求纪检监察意见函 of a body about people of its own (三（二）, R29): what was asked for and until when, in one letter to
/// one organ.
public struct DisciplineLetter: Paper {
    public static let template = "discipline"

    /// Someone asked about; a line without a word for whoever was erased.
    public struct Person: Encodable, Sendable, Hashable {
        let name: String
        let sex: String
        let residentID: String
        let post: String
        let tier: String

        public init(_ form: FilledForm?, tier: Tier, in program: Program) {
            let writer = FormWriter(program)
            func answer(_ place: String) -> String { writer.answer(at: place, in: form) }
            name = answer("person.name")
            sex = answer("person.sex")
            residentID = answer("person.residentID")
            post = answer("post.employer") + answer("post.position")
            self.tier = program.name(of: tier)
        }
    }

    let call: Call
    let number: String
    let addressee: String
    let publisher: String
    let people: [Person]
    let wanted: String
    let dated: String

    /// - Parameter wanted: the last day on which an answer is of use.
    public init(
        _ program: Program, _ request: DisciplineRequest, publisher: String, people: [Person], wanted: Day, dated: Day
    ) {
        call = Call(program)
        number = request.number
        addressee = request.organ
        self.publisher = publisher
        self.people = people
        self.wanted = wanted.written
        self.dated = dated.written
    }
}
