import Casework
import Selection

/// 三（三）: the office takes a sheet of experts into its pool; one of them applies, and one has left.
extension Season {
    private static let poolSize = 60

    mutating func takeInExperts() async throws {
        let clerk = try officials.clerk(of: places.office)
        let sheet = (0..<Self.poolSize).map { expert($0) }
        let ids = try await casework.addExperts(sheet, Request(by: clerk, at: now))
        guard let last = ids.last else { return }
        try await casework.endExpert(last, because: "调离本自治区", Request(by: clerk, at: now))
    }

    /// People of the season's employers and of what stands elsewhere, the same whenever the season is played again.
    private func expert(_ place: Int) -> TypedExpert {
        let number = entrants.count + 10_000 + place
        var chance = Chance(seed: 4, number: place)
        let isWoman = place % 3 == 1
        let birth = Self.bornForPool.adding(days: chance.below(5_000))
        let employers = places.bodies.flatMap { places.employers[$0] ?? [] }.map(\.organisation)
        let unit = place.isMultiple(of: 2) || employers.isEmpty ? nil : employers[place % employers.count]
        let elsewhere = Self.elsewhere[place / 2 % Self.elsewhere.count]
        let from = SeasonDays.day(1, 1).adding(months: place % 3 * -12)
        let disciplines = [chance.pick(Self.disciplines), chance.pick(Self.disciplines)]
        let name = Names(number: number, isWoman: isWoman, &chance).name
        let residentID = ResidentNumbers.number(of: number, birth: birth, isWoman: isWoman)
        let availability: Availability = place % 10 == 3 ? .limited : place % 20 == 9 ? .unavailable : .available
        // One applies.
        let applicant = place == 7 ? entrants.first { $0.isPlain } : nil
        let answers: [ExpertField: String] = [
            .name: applicant?.name ?? name, .residentID: applicant?.residentID ?? residentID,
            .phone: "13900\(100_000 + place)", .unit: unit?.name ?? elsewhere.name,
            .formerUnits: unit == nil ? elsewhere.formerly : "",
            .parentUnits: unit?.parent.flatMap { places.organisations[$0]?.name } ?? "",
            .title: chance.pick(Self.titles), .disciplines: disciplines.joined(separator: "；"),
            .from: from.description, .to: from.adding(months: 36).adding(days: -1).description,
            .availability: availability.rawValue, .service: place % 4 == 0 ? "2021年度评审，第二组" : "",
            .research: place % 5 == 4 ? "" : Self.research[place % Self.research.count],
        ]
        return TypedExpert(line: place + 2, answers)
    }

    private static let bornForPool = Day(year: 1960, month: 1, day: 1) ?? Day(number: 0)
    private static let titles = ["教授", "研究员", "正高级工程师", "主任医师", "农业技术推广研究员"]
    private static let disciplines = ["180", "210", "220", "畜牧、兽医科学", "320", "350", "360", "430", "480", "520", "610"]
    private static let research = [
        "草原退化与生态修复，牧草品种选育。", "稀土功能材料制备与应用。", "奶牛营养与乳品质量安全。", "煤化工过程的节能与催化剂。",
        "盐碱地改良与节水灌溉。", "蒙医药与慢性病防治。", "风电、光伏并网与储能。", "家畜疫病诊断与疫苗。",
    ]
    private static let elsewhere: [(name: String, formerly: String)] = [
        (name: "塞北大学", formerly: "塞北工学院"), ("塞北农业大学", "塞北农牧学院；塞北林学院"), ("北方草原研究所", ""),
        ("北方医科大学", "北方医学院"), ("塞北化工研究院", ""), ("北方稀土研究院", "北方稀土研究所"), ("塞北水利科学研究院", ""),
    ]
}
