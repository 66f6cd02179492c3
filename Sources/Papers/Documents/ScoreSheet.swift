public import Selection

/// 专家评审 of a tier (三（三）, R33): on which an expert scores and votes by hand, or what the panel's votes came to.
public struct ScoreSheet: Paper {
    public static let template = "scores"

    /// Someone who is judged.
    public struct Row: Encodable, Sendable, Hashable {
        let name: String
        let unit: String
        let title: String
        let body: String
        let members: Int?
        let present: Int?
        let votesFor: Int?
        let score: String?
        let passed: Bool?

        public init(_ person: NamedList.Person, from body: String, _ result: PanelResult? = nil) {
            name = person.name
            unit = person.unit
            title = person.title
            self.body = body
            members = result?.members
            present = result?.present
            votesFor = result?.votesFor
            score = result.map { PanelPoints.written($0.score) }
            passed = result?.passed
        }
    }

    public enum State: String, Encodable, Sendable, Hashable {
        case blank, recorded
    }

    let call: Call
    let tier: String
    let state: State
    let attendance: String
    let pass: String
    let rows: [Row]

    public init(_ program: Program, _ tier: Tier, _ state: State, _ rows: [Row]) {
        call = Call(program)
        self.tier = program.name(of: tier)
        self.state = state
        attendance = program.panel.attendance.value.written
        pass = program.panel.pass.value.written
        self.rows = rows
    }
}

/// 签到表 of the panel: a line for each member, to be filled in and signed by hand.
public struct SignatureSheet: Paper {
    public static let template = "signatures"

    let call: Call
    let tier: String
    let members: Int
    /// As it was recorded, where it was the same for everyone judged.
    let present: Int?

    /// - Parameter results: what was recorded in the tier; as long as nothing is, there is room for the largest panel.
    public init(_ program: Program, _ tier: Tier, results: [PanelResult]) {
        call = Call(program)
        self.tier = program.name(of: tier)
        let largest = program.panel.minimumSizes.value.max() ?? 1
        members = results.map(\.members).max() ?? largest
        let sittings = Set(results.map { [$0.members, $0.present] })
        present = sittings.count == 1 ? results.first?.present : nil
    }
}

/// A score in hundredths as it is read.
public enum PanelPoints {
    public static func written(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Fraction {
    /// 2/3
    fileprivate var written: String { "\(numerator)/\(denominator)" }
}
