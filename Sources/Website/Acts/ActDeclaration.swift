import Casework
import Selection

/// One act of the office as it is asked for outside: from this its form, its address, its JSON schema and the reading
/// of its answers are made.
struct ActDeclaration: Sendable {
    /// Reads answers that have been looked at.
    typealias Building<Asked> = @Sendable (ActValues) throws(AnswerFaults) -> Asked

    let act: Act
    let subject: ActSubject
    /// What its address ends with: `POST /dossiers/7/verification`.
    let noun: String
    let fields: [ActField]
    private let build: Building<Command>

    /// The key of its name, as on a button.
    var textKey: String { "act." + act.rawValue }

    /// The key of a field's label; a row's field by both names: `items.remark`.
    func textKey(of field: String) -> String { textKey + "." + field }

    /// The command that answers make, or every fault in them.
    func command(
        on id: String, from answers: Answers, by actor: Actor, in program: Program
    ) throws(AnswerFaults) -> Command {
        let answers = answers.sayingUsual(fields, in: program)
        try AnswerCheck(program: program).require(fields, in: answers)
        return try build(ActValues(answers: answers, actor: actor, id: id, program: program))
    }

    init(
        _ act: Act, on subject: ActSubject, _ noun: String, _ fields: [ActField], _ build: @escaping Building<Command>
    ) {
        self.act = act
        self.subject = subject
        self.noun = noun
        self.fields = fields
        self.build = build
    }
}

/// What an act is done on.
enum ActSubject: String, Sendable, Hashable, CaseIterable {
    case dossier, slate, publicity, decision, settings, filing, panel
    case reading
    /// The pool of experts, of which a new panel is drawn.
    case pool
    /// The meeting of a panel, and the calling of a new one.
    case sitting, meetings
    /// The actor's own organisation, for what doesn't exist yet.
    case desk
    /// A round of a drawn panel's experts, and the drawn panels for which a new one is opened.
    case round, drawn

    /// Whether the act makes something that doesn't exist yet.
    var isNew: Bool { [.desk, .pool, .drawn, .meetings].contains(self) }

    /// Whether the season has one of them.
    var isOnly: Bool { self == .decision || self == .settings }

    /// The address under which such things are found.
    var collection: String {
        switch self {
        case .dossier: "dossiers"
        case .slate: "slates"
        case .publicity, .desk: "publicities"
        case .decision: "decision"
        case .settings: "settings"
        case .filing: "filings"
        case .panel, .pool: "panels"
        case .round, .drawn: "rounds"
        case .reading: "readings"
        case .sitting, .meetings: "sittings"
        }
    }
}

extension ActDeclaration {
    /// Its address; `{id}` stands for the case, and the desk's own act makes a new one.
    var path: String {
        if subject.isNew { return "/" + noun }
        return "/\(subject.collection)/" + (subject.isOnly ? "" : "{id}/") + noun
    }

    /// Its address for one case.
    func path(on id: String) -> String { path.replacing("{id}", with: id) }
}

/// Every act there is, but handing in, which is a draft's.
enum ActDeclarations {
    static let all =
        application + employer + level + body + slate + paper + publicity + review + decision + settings
        + filing + panel + round + reading + sitting

    static func of(_ act: Act) -> ActDeclaration? { byAct[act] }

    /// The act under an address, such as `dossiers` and `verification`.
    static func of(_ subject: ActSubject, noun: String) -> ActDeclaration? {
        all.first { $0.subject == subject && $0.noun == noun }
    }

    private static let byAct = Dictionary(uniqueKeysWithValues: all.map { ($0.act, $0) })
}

extension ActDeclaration {
    static func dossier(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<DossierCommand>
    ) -> ActDeclaration { one(act, on: .dossier, noun, fields, build) { .dossier(DossierID($0), $1) } }

    static func slate(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<SlateCommand>
    ) -> ActDeclaration { one(act, on: .slate, noun, fields, build) { .slate(SlateID($0), $1) } }

    static func publicity(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<PublicityCommand>
    ) -> ActDeclaration { one(act, on: .publicity, noun, fields, build) { .publicity(PublicityID($0), $1) } }

    static func filing(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<FilingCommand>
    ) -> ActDeclaration { one(act, on: .filing, noun, fields, build) { .filing(FilingID($0), $1) } }

    static func panel(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<PanelCommand>
    ) -> ActDeclaration { one(act, on: .panel, noun, fields, build) { .panel(PanelID($0), $1) } }

    static func round(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<RoundCommand>
    ) -> ActDeclaration { one(act, on: .round, noun, fields, build) { .round(RoundID($0), $1) } }

    static func reading(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<ReadingCommand>
    ) -> ActDeclaration { one(act, on: .reading, noun, fields, build) { .reading(ReadingID($0), $1) } }

    static func sitting(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<SittingCommand>
    ) -> ActDeclaration { one(act, on: .sitting, noun, fields, build) { .sitting(SittingID($0), $1) } }

    static func decision(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<DecisionCommand>
    ) -> ActDeclaration { one(act, on: .decision, noun, fields, build) { .decision($1) } }

    static func settings(
        _ act: Act, _ noun: String, _ fields: [ActField] = [], _ build: @escaping Building<SettingsCommand>
    ) -> ActDeclaration { one(act, on: .settings, noun, fields, build) { .settings($1) } }

    /// An act on a case that is there: what is asked of it, and the command with its number.
    private static func one<Asked>(
        _ act: Act, on subject: ActSubject, _ noun: String, _ fields: [ActField], _ build: @escaping Building<Asked>,
        _ command: @escaping @Sendable (String, Asked) -> Command
    ) -> ActDeclaration {
        ActDeclaration(act, on: subject, noun, fields) { values throws(AnswerFaults) in
            command(values.id, try build(values))
        }
    }
}
