import Casework
import Papers
import Records
import Selection
import Testing

/// The pool of experts: kept by the office alone, nobody in it twice, ID numbers and telephones sealed.
@Suite struct ExpertPoolTests {
    private static let id = "11010519491231002X"

    private func typed(_ name: String, _ changes: [ExpertField: String] = [:]) -> TypedExpert {
        let usual: [ExpertField: String] = [
            .name: name, .unit: "草原研究所", .title: "研究员", .disciplines: "180", .from: "2023-01-01",
            .to: "2025-12-31",
        ]
        return TypedExpert(usual.merging(changes) { _, new in new })
    }

    private func request(_ actor: Actor, expecting: Int? = nil, key: RequestKey? = nil) -> Request {
        Request(by: actor, at: at("09-20 09:00"), expecting: expecting, key: key)
    }

    private func faults(_ body: () async throws -> some Any) async -> [[ExpertField: ExpertFault]] {
        do {
            _ = try await body()
            return []
        } catch {
            return (error as? ExpertsRefused)?.checked.map(\.faults) ?? []
        }
    }

    @Test func `an expert is kept with the name as written, and sealed values shown by their ends`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let secrets: [ExpertField: String] = [.residentID: Self.id, .phone: "13900001234"]
        let id = try await house.casework.addExpert(typed("其木格·阿", secrets), request(clerk))
        let view = try await house.casework.expert(id, for: clerk)
        #expect(view.entry.details.name == "其木格·阿")
        #expect(view.secrets == ExpertSecrets(residentID: "110************02X", phone: "139*****234"))
        let rows = try await house.records.database.read { try $0.rows("SELECT * FROM experts") }
        #expect(!"\(rows)".contains("13900001234"))
        #expect(!"\(rows)".contains(Self.id))
    }

    @Test func `nobody but the office knows of the pool`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let id = try await house.casework.addExpert(typed("其木格"), request(clerk))
        let strangers = [try await house.official(.leader, house.league), try await house.newApplicant()]
        for stranger in strangers {
            #expect(await fault { try await house.casework.expert(id, for: stranger) } == .notFound)
            let listed = await fault {
                try await house.casework.experts(ExpertFilter(), for: stranger, at: at("09-20 09:00"))
            }
            #expect(listed == .notFound)
            #expect(await fault { try await house.casework.addExpert(typed("甲"), request(stranger)) } == .notFound)
            #expect(await fault { try await house.casework.check([typed("甲")], by: stranger) } == .notFound)
        }
    }

    @Test func `the same person isn't taken in twice, and is named`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let id = try await house.casework.addExpert(typed("其木格·阿", [.residentID: Self.id]), request(clerk))
        let sameID = [typed("别名", [.residentID: Self.id])]
        let byID = await faults { try await house.casework.addExperts(sameID, request(clerk)) }
        #expect(byID == [[.residentID: .knownByResidentID]])
        // The dot is another sign, and there are spaces around.
        let sameName = [typed(" 其木格•阿 ")]
        let byName = await faults { try await house.casework.addExperts(sameName, request(clerk)) }
        #expect(byName == [[.name: .knownByName]])
        let checked = try await house.casework.check(sameName + sameID, by: clerk)
        #expect(checked.map { $0.known.map(\.id) } == [[id], [id]])
        // One of the name with another number is someone else.
        let other = typed("其木格·阿", [.residentID: Forms.id(birth: "1970-05-01", order: 4)])
        let someoneElse = try await house.casework.addExpert(other, request(clerk))
        // Of two with one name, either is changed without its number being typed again.
        let moved = typed("其木格·阿", [.unit: "新所"])
        try await house.casework.changeExpert(id, to: moved, request(clerk))
        try await house.casework.changeExpert(someoneElse, to: moved, request(clerk))
        let views = [
            try await house.casework.expert(id, for: clerk), try await house.casework.expert(someoneElse, for: clerk),
        ]
        #expect(views.map(\.entry.details.unit) == ["新所", "新所"])
        #expect(views.map { $0.alike.map(\.id) } == [[], []])
    }

    @Test(arguments: [
        ("草原研究所", "", true), ("牧业所", "", true), ("草地所", "牧业所", true), ("草地所", "", false), ("农牧厅", "", false),
    ])
    func `a name that sounds alike at one unit, however it is called, is named and not refused`(
        unit: String, formerly: String, isNamed: Bool
    ) async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let first = typed("其木格", [.formerUnits: "牧业所", .parentUnits: "农牧厅", .residentID: Self.id])
        let id = try await house.casework.addExpert(first, request(clerk))
        let second = typed("琪木格", [.unit: unit, .formerUnits: formerly])
        let alike = isNamed ? [id] : []
        #expect(try await house.casework.check([second], by: clerk)[0].alike.map(\.id) == alike)
        let other = try await house.casework.addExpert(second, request(clerk))
        #expect(try await house.casework.expert(other, for: clerk).alike.map(\.id) == alike)
        let numbered = typed("琪木格", [.residentID: Forms.id(birth: "1970-05-01", order: 4)])
        #expect(try await house.casework.check([numbered], by: clerk)[0].alike.map(\.id).contains(id) == false)
    }

    @Test func `a sheet is taken whole or not at all, and once under its key`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let numbered = typed("戊", [.residentID: Forms.id(birth: "1970-05-01", order: 4)])
        let twice = [
            typed("甲", [.residentID: Self.id]), typed("乙", [.residentID: Self.id]), typed("丙"), typed("丁"),
            typed("丁 "), numbered, typed("戊", [.residentID: Forms.id(birth: "1971-05-01", order: 4)]),
        ]
        let refused = await faults { try await house.casework.addExperts(twice, request(clerk)) }
        let sameID = [ExpertField.residentID: ExpertFault.twiceOnSheet]
        let sameName = [ExpertField.name: ExpertFault.twiceOnSheet]
        #expect(refused == [sameID, sameID, [:], sameName, sameName, [:], [:]])
        let alike = try await house.casework.check([typed("其木格"), typed("琪木格"), typed("丙")], by: clerk)
        #expect(alike.map { $0.alikeOnSheet.map { $0[.name] } } == [["琪木格"], ["其木格"], []])
        let key = RequestKey(name: "k", asked: Fingerprint(of: "sheet"))
        let rows = [typed("甲"), typed("乙")]
        let first = try await house.casework.addExperts(rows, request(clerk, key: key))
        #expect(try await house.casework.addExperts(rows, request(clerk, key: key)) == first)
        let listed = try await house.casework.experts(ExpertFilter(), for: clerk, at: at("09-20 09:00"))
        #expect(listed.page.experts.map(\.id) == first)
        let many = Array(repeating: typed("甲"), count: 1_001)
        await #expect(throws: ListedSheet.tooMany) { try await house.casework.addExperts(many, request(clerk)) }
    }

    @Test func `the pool is read to its end part by part, and a sheet looked up beside all of it`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let rows = (0..<1_000).map { typed("专家\($0)") }
        #expect(try await house.casework.addExperts(rows, request(clerk)).count == 1_000)
        var (last, seen): (ExpertID?, [ExpertID]) = (nil, [])
        repeat {
            let part = try await house.casework.wholeExperts(
                ExpertFilter(), after: last, size: 300, for: clerk, at: at("09-20 09:00"))
            seen += part.experts.map(\.entry.id)
            last = part.next
        } while last != nil
        #expect((seen.count, Set(seen).count) == (1_000, 1_000))
        let checked = try await house.casework.check([typed("专家7"), typed("专家")], by: clerk)
        #expect(checked.map(\.known.count) == [1, 0])
    }

    @Test func `an expert who applies this season is flagged`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let form = Forms.right(name: "斯琴", id: Forms.id(birth: "1980-05-01", order: 4))
        let dossier = try await house.submitted(try await house.newApplicant(), form)
        let same = typed("别名", [.residentID: Forms.id(birth: "1980-05-01", order: 4)])
        let named = typed("斯琴")
        let other = typed("斯琴", [.residentID: Self.id])
        // As the applicant wrote it, but for the spaces around.
        let spaced = typed(" 斯琴 ")
        let checked = try await house.casework.check([same], by: clerk)
            + house.casework.check([named], by: clerk) + house.casework.check([other], by: clerk)
            + house.casework.check([spaced], by: clerk) + house.casework.check([typed("丝琴")], by: clerk)
        #expect(checked.map { $0.dossiers.map(\.id) } == [[dossier], [dossier], [], [dossier], []])
        let id = try await house.casework.addExpert(named, request(clerk))
        #expect(try await house.casework.expert(id, for: clerk).dossiers.map(\.id) == [dossier])
        let listed = try await house.casework.experts(ExpertFilter(), for: clerk, at: at("09-20 09:00"))
        #expect(listed.applicants == [id])
    }

    @Test func `a change keeps what is left empty, and a stale one is refused`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let id = try await house.casework.addExpert(typed("其木格", [.residentID: Self.id]), request(clerk))
        let changed = typed("其木格", [.unit: "新所", .formerUnits: "草原研究所"])
        try await house.casework.changeExpert(id, to: changed, request(clerk, expecting: 1))
        let view = try await house.casework.expert(id, for: clerk)
        #expect((view.entry.version, view.entry.details.unit) == (2, "新所"))
        #expect(view.secrets.residentID == "110************02X")
        let stale = await fault {
            try await house.casework.changeExpert(id, to: changed, request(clerk, expecting: 1))
        }
        #expect(stale == .changedMeanwhile(expected: 1, found: 2))
        let again = try await house.casework.check([typed("别名", [.residentID: Self.id])], by: clerk)
        #expect(again[0].known.map(\.id) == [id])
    }

    @Test func `a term ends with its last day, or before it with a reason`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let id = try await house.casework.addExpert(typed("其木格"), request(clerk))
        func standing(_ moment: String) async throws -> ExpertStanding {
            try await house.casework.expert(id, for: clerk).entry.standing(on: at(moment).day)
        }
        #expect(try await standing("2022-12-31T09:00:00+08:00") == .coming)
        #expect(try await standing("2025-12-31T09:00:00+08:00") == .current)
        #expect(try await standing("2026-01-01T09:00:00+08:00") == .ended)
        for reason in [" ", String(repeating: "因", count: 201)] {
            await #expect(throws: ExpertEndFault.reasonMissing) {
                try await house.casework.endExpert(id, because: reason, request(clerk))
            }
        }
        try await house.casework.endExpert(id, because: "本人申请", request(clerk, expecting: 1))
        #expect(try await standing("2023-09-20T09:00:00+08:00") == .ended)
        await #expect(throws: ExpertEndFault.alreadyEnded) {
            try await house.casework.endExpert(id, because: "本人申请", request(clerk))
        }
        let over = typed("旧人", [.from: "2020-01-01", .to: "2022-12-31"])
        let former = try await house.casework.addExpert(over, request(clerk))
        await #expect(throws: ExpertEndFault.alreadyEnded) {
            try await house.casework.endExpert(former, because: "本人申请", request(clerk))
        }
    }

    @Test func `who was ended is back with a new term, and not by any other change`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let coming = typed("其木格", [.from: "2024-01-01"])
        let id = try await house.casework.addExpert(coming, request(clerk))
        try await house.casework.endExpert(id, because: "本人申请", request(clerk))
        func changed(_ changes: [ExpertField: String]) async throws -> ExpertEntry {
            let typed = typed("其木格", [.from: "2024-01-01"].merging(changes) { $1 })
            try await house.casework.changeExpert(id, to: typed, request(clerk))
            return try await house.casework.expert(id, for: clerk).entry
        }
        #expect(try await changed([.unit: "新所"]).endReason == "本人申请")
        #expect(try await changed([.from: "2023-09-19"]).standing(on: at("09-20 09:00").day) == .ended)
        let back = try await changed([.from: "2023-09-20"])
        #expect((back.ended, back.endReason) == (nil, nil))
        #expect(back.standing(on: at("09-20 09:00").day) == .current)
    }

    @Test func `an expert who is erased is out of the pool`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let id = try await house.casework.addExpert(typed("其木格", [.residentID: Self.id]), request(clerk))
        let records = house.records
        let person = try await records.database.read { try Erasure.person(named: id.text, in: $0) }
        #expect(try await records.database.read { try Erasure.standing(of: person, in: $0) } == .known)
        try await records.erasure.erase(person, at: at("09-21 09:00"), in: records.database)
        #expect(await fault { try await house.casework.expert(id, for: clerk) } == .notFound)
        #expect(try await house.casework.check([typed("其木格")], by: clerk)[0].known.isEmpty)
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `the list is searched and narrowed, and goes on where it stopped`() async throws {
        let house = try await House()
        let clerk = try await house.official(.clerk, house.office)
        let rows = [
            typed("其木格"), typed("巴图", [.disciplines: "110、180", .formerUnits: "畜牧所"]),
            typed("萨仁", [.from: "2020-01-01", .to: "2022-12-31"]), typed("乌兰", [.availability: "unavailable"]),
            typed("曾岚", [.unit: "内蒙古曾氏医院", .from: "2024-01-01"]),
        ]
        _ = try await house.casework.addExperts(rows, request(clerk))
        func names(_ filter: ExpertFilter) async throws -> Set<String> {
            let listing = try await house.casework.experts(filter, for: clerk, at: at("09-20 09:00"))
            return Set(listing.page.experts.map(\.details.name))
        }
        #expect(try await names(ExpertFilter(typed: "qi mu ge")) == ["其木格"])
        #expect(try await names(ExpertFilter(typed: "QMG")) == ["其木格"])
        #expect(try await names(ExpertFilter(typed: "zengl")) == ["曾岚"])
        #expect(try await names(ExpertFilter(typed: "x2")) == ["巴图"])
        #expect(try await names(ExpertFilter(typed: "木格 草原")) == ["其木格"])
        #expect(try await names(ExpertFilter(typed: "畜牧")) == ["巴图"])
        #expect(try await names(ExpertFilter(discipline: "110")) == ["巴图"])
        #expect(try await names(ExpertFilter(standing: .ended)) == ["萨仁"])
        #expect(try await names(ExpertFilter(standing: .coming)) == ["曾岚"])
        #expect(try await names(ExpertFilter(standing: .current, availability: .unavailable)) == ["乌兰"])
        #expect(try await names(ExpertFilter(typed: "100%")) == [])
        #expect(try await names(ExpertFilter(typed: "_")) == [])
        #expect(try await names(ExpertFilter(typed: " ")).count == 5)
        let first = try await house.casework.experts(ExpertFilter(), size: 3, for: clerk, at: at("09-20 09:00"))
        let rest = try await house.casework.experts(
            ExpertFilter(), after: first.page.next, size: 3, for: clerk, at: at("09-20 09:00"))
        let all = (first.page.experts + rest.page.experts).map(\.details.name)
        #expect(all == ["巴图", "曾岚", "其木格", "萨仁", "乌兰"])
        #expect(rest.page.next == nil)
    }
}
