import Records
import Selection
import Testing

@testable import Casework

/// Cases kept in memory hold only as their facts stand.
@Suite struct CaseMemoryTests {
    private func file(_ number: Int, _ link: String, version: Int = 1) -> CaseFile<SeasonSettings> {
        CaseFile(
            id: "s\(number)", state: SeasonSettings(SettingsID("s\(number)")), version: version,
            link: Fingerprint(of: link))
    }

    private func found(_ number: Int, _ link: String, in memory: CaseMemory) -> CaseFile<SeasonSettings>? {
        memory.file(CaseKey(.settings, "s\(number)"), endingWith: Fingerprint(of: link))
    }

    @Test func `a case is found again by its last link, and by no other`() {
        let memory = CaseMemory(capacity: 10)
        memory.remember(file(1, "a"))
        #expect(found(1, "a", in: memory)?.version == 1)
        #expect(found(1, "b", in: memory) == nil && found(2, "a", in: memory) == nil)
        memory.remember(file(1, "b", version: 2))
        #expect(found(1, "a", in: memory) == nil && found(1, "b", in: memory)?.version == 2)
    }

    @Test func `what was long not asked for is forgotten first`() {
        let memory = CaseMemory(capacity: 8)
        for number in 1...40 {
            memory.remember(file(number, "x"))
            _ = found(1, "x", in: memory)
        }
        let kept = (1...40).filter { found($0, "x", in: memory) != nil }
        #expect(kept.contains(1) && kept.contains(40) && kept.count <= 9 && !kept.contains(20))
    }

    @Test func `facts of a transaction that was rolled back leave no case behind`() async throws {
        let house = try await House()
        let dossier = try await house.submitted(house.newApplicant())
        let clerk = try await house.official(.clerk, house.employer)
        let command = Command.dossier(
            dossier, .returnForCorrection([Correction(section: "proofs", remark: .said("请补学位证书"))]))
        struct Undone: Error {}
        await #expect(throws: Undone.self) {
            try await house.records.database.write { records in
                let request = Request(by: clerk, at: at("09-13 10:00"))
                _ = try Transaction(records, house.casework, request).carryOutOnce(command)
                throw Undone()
            }
        }
        let file: CaseFile<Dossier>? = try await house.records.database.read {
            try house.casework.reader($0).file(dossier.text)
        }
        #expect(file?.version == 1 && file?.state.outstanding == nil)
        try await house.verify(dossier)
    }

    @Test func `what was said in plain words is not remembered so, and gone after an erasure`() async throws {
        let house = try await House()
        let dossier = try await house.submitted(house.newApplicant())
        try await house.verify(dossier)
        try await house.evaluate(dossier, at: house.employer, "09-14 09:00")
        let file: CaseFile<Dossier>? = try await house.records.database.read {
            try house.casework.reader($0).file(dossier.text)
        }
        let evaluation = try #require(file?.state.evaluations[house.employer])
        #expect(evaluation.opinion.said == nil && file?.state.form.said == nil)
        let person = try #require(file?.state.person)
        try await house.records.erasure.erase(person, at: at("09-14 10:00"), in: house.records.database)
        let opinion = try await house.records.database.read { records in
            try house.casework.opened(evaluation.opinion, in: records)
        }
        #expect(opinion == nil)
    }

    @Test func `a case that went on after plain words in one transaction isn't remembered with them`() async throws {
        let house = try await House()
        let dossier = try await house.submitted(house.newApplicant())
        let leader = try await house.official(.leader, house.employer)
        try await house.ask(.dossier(dossier, .decline(remark: .said("暂不推荐"))), leader, "09-13 10:00")
        let key = CaseKey(.dossier, dossier.text)
        let kept: CaseFile<Dossier>? = try await house.records.database.read { records in
            try Ledger.end(of: key, in: records).flatMap {
                house.casework.memory.file(key, endingWith: $0.link)
            }
        }
        #expect(kept == nil)
    }
}
