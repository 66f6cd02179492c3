import Casework
import Foundation
import Papers
import Records
import SQLiteDatabase
import Selection

/// A folder in which many invented people have each filled in a draft, put a proof beside it and signed in.
final class WaitingApplicants: Sendable {
    /// Someone about to hand in.
    struct Applicant: Sendable {
        let account: AccountID
        let token: String
        let draft: DraftID
        /// Named again when the answer was lost.
        let key: String
    }

    static let root = #filePath.components(separatedBy: "/Tests/")[0]
    static let morning = Moment(Day("2023-09-12") ?? Day(number: 0), hour: 9)

    let path: String
    let applicants: [Applicant]

    init(_ count: Int) async throws {
        path = NSTemporaryDirectory() + "bole-kill-\(UUID().uuidString)"
        let program = try ProgramReader.read(folder: Self.root + "/programs/nmg-2023")
        let records = try await RecordsStore.open(
            folder: path, keysPath: path + ".keys", database: { try SQLiteDatabase(folder: $0) })
        _ = try await SimulatedClock.start(at: Self.morning, in: records.database)
        let casework = try await Casework.open(
            records, program: program, calendar: try CalendarReader.read(folder: Self.root + "/calendars"))
        applicants = try await Self.fill(casework, count)
        try await records.database.close()
    }

    /// The folder as it stands now.
    init(copying other: WaitingApplicants) throws {
        path = NSTemporaryDirectory() + "bole-kill-\(UUID().uuidString)"
        applicants = other.applicants
        for part in ["", ".keys"] { try FileManager.default.copyItem(atPath: other.path + part, toPath: path + part) }
    }

    deinit {
        for part in ["", ".keys", ".log"] { try? FileManager.default.removeItem(atPath: path + part) }
    }

    func open<Value: Sendable>(_ body: @Sendable (RecordsStore) async throws -> Value) async throws -> Value {
        let records = try await RecordsStore.open(
            folder: path, keysPath: path + ".keys", database: { try SQLiteDatabase(folder: $0) })
        let value = try await body(records)
        try await records.database.close()
        return value
    }

    private static func fill(_ casework: Casework, _ count: Int) async throws -> [Applicant] {
        let passwords = try Passwords(cost: Passwords.Cost(memory: 8192, passes: 1))
        let desk = AccountDesk(casework.records, passwords: passwords)
        let password = ChosenPassword.hashed(try await passwords.hash("草原上的风 2023"))
        let employer = casework.program.organisations.first { $0.parent == OrganisationID("150121") }?.id
        var waiting: [Applicant] = []
        var proofs: [NewProof] = []
        for number in 0..<count {
            _ = try await desk.register(
                login: "applicant-\(number)", password: password, displayName: "测试", at: morning)
            let signedIn = try await desk.signIn(
                login: "applicant-\(number)", password: "草原上的风 2023", at: SystemClock().now())
            let draft = try await casework.beginDraft(
                ApplicationDraft(form: form(number), employer: employer), by: signedIn.session.actor, at: morning)
            proofs.append(
                NewProof(
                    draft: draft.id, name: "证书.pdf", type: "application/pdf",
                    content: Array("%PDF-1.4 \(draft.id)".utf8), by: signedIn.session.actor, at: morning))
            waiting.append(
                Applicant(
                    account: draft.account, token: signedIn.token.text, draft: draft.id, key: "submit-\(number)"))
        }
        _ = try await casework.attach(proofs)
        return waiting
    }

    /// Annex 1 of the so-manieth person.
    private static func form(_ number: Int) -> FilledForm {
        FilledForm(
            values: [
                "person.name": "测试\(number)", "person.sex": "2", "person.ethnicGroup": "02",
                "person.birth": "1980-05-01", "person.politicalStatus": "13", "person.workSince": "2004-07",
                "person.technicalSince": "2004-07", "education.level": "11", "education.degree": "208",
                "education.school": "塞北大学", "education.major": "草原生态", "education.graduated": "2010-06",
                "post.employer": "草原站", "post.title": "高级工程师", "post.titleLevel": "副高", "post.rank": "无",
                "post.standing": "专业技术人员", "post.handsOn": "是", "post.affiliation": "50",
                "post.ownership": "公有", "post.field": "草原生态", "application.tier": "2",
                "application.category": "应用技术研究", "application.discipline": "220",
                "contact.mobile": "13800000000", "achievement.summary": "从事草原生态工作。",
                "achievement.main": String(repeating: "主持修复退化草原。", count: 100), "plan.goals": "继续研究。",
                "pledge.truthful": "是", "pledge.publication": "是",
            ])
    }
}
