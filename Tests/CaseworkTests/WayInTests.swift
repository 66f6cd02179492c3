import Casework
import Records
import Selection
import Testing

/// Who sees what, who may do what, and what happens when two ask at once.
@Suite struct WayInTests {
    @Test func `a desk that acts on what has ended meanwhile is told of the end`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        try await house.ask(.dossier(id, .withdraw), applicant, "09-13 09:00")
        #expect(await refusal { try await house.verify(id, "09-13 10:00") } == .ended)
    }

    @Test func `a desk that acts while the applicant corrects is told where the dossier is`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let clerk = try await house.official(.clerk, house.employer)
        let corrections = [Correction(section: "plan", remark: House.note)]
        try await house.ask(.dossier(id, .returnForCorrection(corrections)), clerk, "09-13 09:00")
        #expect(await refusal { try await house.verify(id, "09-13 10:00") } == .notHere)
    }

    @Test func `another organisation's dossier isn't there, whoever asks and whatever they ask`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let strangers = [
            try await house.addOfficial(.leader, at: OrganisationID("1502")),
            try await house.addOfficial(.clerk, at: OrganisationID("150123")),
            try await house.newApplicant("another"),
        ]
        for stranger in strangers {
            let moment = at("09-13 09:00")
            #expect(await fault { try await house.casework.dossier(id, for: stranger, at: moment) } == .notFound)
            #expect(await fault { try await house.ask(.dossier(id, .withdraw), stranger, "09-13 09:00") } == .notFound)
            #expect(await fault { try await house.ask(.dossier(id, .accept()), stranger, "09-13 09:00") } == .notFound)
        }
        let unknown = await fault {
            try await house.ask(.dossier(DossierID("d99"), .withdraw), strangers[0], "09-13 09:00")
        }
        #expect(unknown == .notFound)
    }

    @Test func `who sees a dossier may still not do what is another's to do`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        let county = try await house.official(.leader, house.county)
        #expect(await fault { try await house.ask(.dossier(id, .decline(remark: House.note)), county, "09-13 09:00") }
            == .notAllowed(.decline))
        let accepting = await fault { try await house.ask(.dossier(id, .accept()), applicant, "09-13 09:00") }
        #expect(accepting == .notAllowed(.accept))
        try await house.broughtToBody(id)
        let employer = try await house.official(.leader, house.employer)
        #expect(await fault { try await house.ask(.dossier(id, .decline(remark: House.note)), employer, "09-22 09:00") }
            == .notAllowed(.decline))
    }

    @Test func `the inspectors' answer is for the body's leader and the office, not for the applicant`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let id = try await house.submitted(applicant)
        try await house.broughtToBody(id)
        try await house.preparedAtBody([id])
        func sees(_ actor: Actor) async throws -> Bool {
            try await house.casework.dossier(id, for: actor, at: at("09-26 09:00")).timeline
                .contains { $0.name == "disciplineReplied" }
        }
        #expect(try await sees(applicant) == false)
        #expect(try await sees(try await house.official(.leader, house.employer)) == false)
        #expect(try await sees(try await house.official(.clerk, house.league)) == false)
        #expect(try await sees(try await house.official(.leader, house.league)))
        #expect(try await sees(try await house.official(.clerk, house.office)))
    }

    @Test func `of two clerks who verify at once one is told that someone was first`() async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        let clerk = try await house.official(.clerk, house.employer)
        let verification = house.verification
        let faults = await withTaskGroup(of: CaseworkFault?.self) { group in
            for _ in 0..<2 {
                group.addTask {
                    await fault { try await house.ask(.dossier(id, verification), clerk, "09-13 09:00", expecting: 1) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(faults.compactMap(\.self) == [.changedMeanwhile(expected: 1, found: 2)])
        #expect(try await house.state(id).version == 2)
    }

    @Test func `a version that a case without facts never had is not the one that was seen`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.league)
        let heard = OpinionsHeard(from: at("09-18 00:00").day, to: at("09-21 00:00").day, summary: House.note)
        let hear = Command.slate(Slate.id(of: house.league, .two), .hearOpinions(heard))
        #expect(await fault { try await house.ask(hear, clerk, "09-22 09:00", expecting: 3) }
            == .changedMeanwhile(expected: 3, found: 0))
        try await house.ask(hear, clerk, "09-22 09:00", expecting: 0)
    }

    @Test func `fifty submissions under one key are one dossier, another question under it is refused`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        let key = RequestKey(name: "k", asked: Fingerprint(of: "this"))
        let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    try await house.ask(
                        .submit(draft.id, version: 1, correcting: nil), applicant, "09-12 10:00", key: key)
                }
            }
            return try await group.reduce(into: Set<Receipt>()) { $0.insert($1) }
        }
        #expect(receipts.count == 1)
        #expect(try await house.casework.ownDossiers(of: applicant).count == 1)
        let other = RequestKey(name: "k", asked: Fingerprint(of: "that"))
        await #expect(throws: KeyOfOtherRequest.self) {
            try await house.ask(.submit(draft.id, version: 1, correcting: nil), applicant, "09-12 10:00", key: other)
        }
    }

    @Test func `submitting again under another key says that it was submitted`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        let submit = Command.submit(draft.id, version: 1, correcting: nil)
        let keys = ["1", "2"].map { RequestKey(name: $0, asked: Fingerprint(of: "x")) }
        try await house.ask(submit, applicant, "09-12 10:00", key: keys[0])
        let again = await refusal { try await house.ask(submit, applicant, "09-12 10:01", key: keys[1]) }
        #expect(again == .alreadySubmitted)
        let second = try await house.draft(applicant)
        let twice = await refusal {
            try await house.ask(.submit(second.id, version: 1, correcting: nil), applicant, "09-12 11:00")
        }
        #expect(twice == .alreadySubmitted)
    }

    @Test(arguments: [
        ("2023-10-14T23:59:59.999+08:00", nil as Refusal.Reason?), ("2023-10-15T00:00:00+08:00", .tooLate),
    ])
    func `a submission is in time to the last millisecond`(moment: String, expected: Refusal.Reason?) async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        #expect(await refusal { try await house.ask(.submit(draft.id, version: 1, correcting: nil), applicant, moment) }
            == expected)
    }

    @Test func `a stale draft isn't submitted, nor saved over`() async throws {
        let house = try await House()
        let applicant = try await house.newApplicant()
        let draft = try await house.draft(applicant)
        _ = try await house.casework.save(draft.body, over: 1, of: draft.id, by: applicant, at: at("09-12 09:30"))
        let stale = await fault {
            try await house.ask(.submit(draft.id, version: 1, correcting: nil), applicant, "09-12 10:00")
        }
        #expect(stale == .changedMeanwhile(expected: 1, found: 2))
        await #expect(throws: StaleDraft<ApplicationDraft>.self) {
            _ = try await house.casework.save(draft.body, over: 1, of: draft.id, by: applicant, at: at("09-12 09:31"))
        }
        let stranger = try await house.newApplicant("another")
        #expect(await fault { try await house.casework.draft(draft.id, by: stranger) } == .notFound)
    }
}
