import Casework
import Records
import Selection

/// 四（二）: most bodies hand in a list for tier 3; one gets it back, one comes too late, and the office puts them on file.
extension Season {
    /// Four in five, each with a few people of its own.
    private var bodiesWithList: [OrganisationID] {
        recommending.enumerated().filter { $0.offset % 5 != 4 }.map(\.element)
    }

    private var lateWithList: OrganisationID? { bodiesWithList.count > 3 ? bodiesWithList.last : nil }

    mutating func prepareLists() async throws {
        try await ask(
            bodiesWithList.enumerated().map { place, body in
                .filing(body, .prepare(list(of: body, place, count: 2 + place % 3)), by: try officials.clerk(of: body))
            })
    }

    mutating func handInLists() async throws {
        try await ask(
            bodiesWithList.filter { $0 != lateWithList }.map {
                .filing($0, .handIn, by: try officials.leader(of: $0))
            })
    }

    /// The first list comes back once, for one of its people and for itself.
    mutating func returnList() async throws {
        guard let body = bodiesWithList.first else { return }
        let clerk = try officials.clerk(of: places.office)
        let people = try await casework.filing(Filing(of: body).id, for: clerk, at: now).people
        let corrections = people.suffix(1).map {
            FilingCorrection(person: $0.person, remark: .said("工作单位没有写全称，或者与实际不符，请改正。"), code: "list-unit")
        }
        try await ask(
            .filing(
                body, .giveBack(corrections + [FilingCorrection(person: nil, remark: .said("请核对人数。"))]), by: clerk))
    }

    mutating func correctList() async throws {
        guard let body = bodiesWithList.first else { return }
        try await ask([
            .filing(body, .prepare(list(of: body, 0, count: 1)), by: try officials.clerk(of: body)),
            .filing(body, .handIn, by: try officials.leader(of: body)),
        ])
    }

    mutating func handInListTooLate() async throws {
        guard let body = lateWithList else { return }
        try await ask(.filing(body, .handIn, by: try officials.leader(of: body), .refused(.filingLate)))
    }

    mutating func putListsOnFile() async throws {
        let leader = try officials.leader(of: places.office)
        try await ask(
            bodiesWithList.filter { $0 != lateWithList }.enumerated().map { place, body in
                .filing(body, .file(number: "内人社专备〔2023〕\(place + 1)号"), by: leader)
            })
    }

    /// People who applied nowhere, the same whenever the season is played again.
    private func list(of body: OrganisationID, _ place: Int, count: Int) -> FilingDraft {
        FilingDraft(
            lines: (0..<count).map { FilingLine($0 + 2, row(of: body, number: entrants.count + place * 10 + $0 + 1)) },
            contact: .said("经办人"), phone: .said("0471-0000000"))
    }

    private func row(of body: OrganisationID, number: Int) -> FiledRow {
        let (organisation, summary) = (places.organisations[body], casework.program.summary)
        var chance = Chance(seed: 3, number: number)
        let isWoman = number.isMultiple(of: 2)
        let birth = SeasonDays.bornForTier3.adding(days: chance.below(4_000))
        let answers = [
            "person.name": Names(number: number, isWoman: isWoman, &chance).name, "person.sex": isWoman ? "女" : "男",
            "person.birth": "\(birth)",
            "person.residentID": ResidentNumbers.number(of: number, birth: birth, isWoman: isWoman),
            "education.level": "大学本科毕业", "post.titleLevel": "中级", "post.title": "工程师",
            "post.employer": (organisation?.name ?? "") + "所属单位",
        ]
        let cells = summary.columns.compactMap { column -> (String, String)? in
            switch column.source {
            case .body: (column.header, organisation?.name ?? "")
            case .bodyKind: (column.header, organisation?.body?.rawValue ?? "")
            case .tier: (column.header, "三层次")
            case .answers(let places): places.first.flatMap { answers[$0] }.map { (column.header, $0) }
            case .rank, .grassroots: nil
            }
        }
        return FiledRow(cells: Dictionary(cells) { first, _ in first })
    }
}
