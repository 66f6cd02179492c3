import Casework
import Records
import Selection
import Testing

/// 三（三）: what a dossier says of the experts in the pool, for the office alone.
@Suite struct ConflictTests {
    private func typed(_ name: String, _ unit: String, _ changes: [ExpertField: String] = [:]) -> TypedExpert {
        let usual: [ExpertField: String] = [
            .name: name, .unit: unit, .title: "研究员", .disciplines: "180", .from: "2023-01-01", .to: "2025-12-31",
        ]
        return TypedExpert(usual.merging(changes) { _, new in new })
    }

    @Test func `whom a dossier speaks of is named, those who are certain first, and only while their term lasts`()
        async throws
    {
        let house = try await House()
        let (clerk, _) = try await house.officials(house.office)
        let id = Forms.id(birth: "1980-05-01", order: 4)
        let dossier = try await house.submitted(try await house.newApplicant(), Forms.right(name: "斯琴", id: id))
        let rows = [
            typed("青格乐图", "土默特左旗草原站试验场"), typed("乌兰", "土默特左旗草原站"), typed("巴图", "北方大学"),
            typed("别名", "北方大学", [.residentID: id]), typed("旧人", "土默特左旗草原站", [.from: "2020-01-01", .to: "2022-12-31"]),
        ]
        let ids = try await house.casework.addExperts(rows, Request(by: clerk, at: at("09-20 09:00")))
        let view = try await house.casework.conflicts(with: dossier, for: clerk, at: at("09-20 10:00"))
        #expect(view.looked == 4)
        #expect(view.found.map(\.entry.id) == [ids[3], ids[1], ids[0]])
        #expect(view.found.map(\.isCertain) == [true, true, false])
        #expect(view.found.map { $0.signs.map(\.reason) } == [[], [.sameUnit], [.unitWithin]])
        #expect(view.found.map(\.isOwn) == [true, false, false])
    }

    @Test func `nobody but the office may look, and nothing is found of whoever was erased`() async throws {
        let house = try await House()
        let (clerk, _) = try await house.officials(house.office)
        let applicant = try await house.newApplicant()
        let dossier = try await house.submitted(applicant, Forms.right())
        _ = try await house.casework.addExperts(
            [typed("乌兰", "土默特左旗草原站")], Request(by: clerk, at: at("09-20 09:00")))
        for stranger in [applicant, try await house.official(.clerk, house.employer)] {
            let found = await fault {
                try await house.casework.conflicts(with: dossier, for: stranger, at: at("09-20 10:00"))
            }
            #expect(found == .notFound)
        }
        let unknown = await fault {
            try await house.casework.conflicts(with: DossierID("d99"), for: clerk, at: at("09-20 10:00"))
        }
        #expect(unknown == .notFound)
        let person = try await house.state(dossier).person
        try await house.records.erasure.erase(person, at: at("09-21 09:00"), in: house.records.database)
        let view = try await house.casework.conflicts(with: dossier, for: clerk, at: at("09-22 10:00"))
        #expect(view.found.isEmpty && view.isErased && view.looked == 1)
    }
}
