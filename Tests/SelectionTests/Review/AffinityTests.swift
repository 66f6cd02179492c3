import Foundation
import Selection
import Testing

/// 三（三）, R33: how well an expert fits a dossier, part by part.
@Suite struct AffinityTests {
    private func field(_ words: String, _ disciplines: String...) -> FieldOfWork {
        FieldOfWork(disciplines: disciplines, words: words)
    }

    /// Of one dossier and one expert.
    private func reasons(_ dossier: FieldOfWork, _ expert: FieldOfWork, bid: Bid? = nil) -> AffinityReasons {
        let bids = bid.map { [0: [0: $0]] } ?? [:]
        return Affinity(dossiers: [dossier], experts: [expert], bids: bids).reasons(dossier: 0, expert: 0)
    }

    // MARK: Disciplines

    @Test(arguments: [
        ("180", "180", DisciplineDistance.same), ("180.57", "18057", .same), ("1805720", "180.5720", .same),
        ("1805720", "1805710", .sameSecondLevel), ("180.57", "1805710", .sameSecondLevel),
        ("180.57", "180.51", .sameFirstLevel), ("180", "180.57", .sameFirstLevel),
        ("120", "130", .apart), ("180", "190", .apart), ("18057", "19057", .apart), ("", "", .apart),
        ("18", "18", .apart),
    ])
    func `given two codes, when they are compared, then the levels they share say how far apart they are`(
        one: String, other: String, distance: DisciplineDistance
    ) {
        #expect(DisciplineDistance(one, other) == distance)
        #expect(DisciplineDistance(other, one) == distance)
    }

    @Test func `given several disciplines, when they are matched, then the nearest two count`() {
        let match = DisciplineMatch(dossier: ["220", "180.57"], expert: ["180.5710", "910", "220.20"])
        #expect((match.distance, match.dossier, match.expert) == (.sameSecondLevel, "180.57", "180.5710"))
        let equal = DisciplineMatch(dossier: ["210"], expert: ["220", "210.10", "210.20"])
        #expect((equal.distance, equal.expert) == (.sameFirstLevel, "210.10"))
    }

    @Test(arguments: [([String](), ["180"]), (["180"], []), (["180"], ["190"])])
    func `given nothing in common, when disciplines are matched, then none is named`(one: [String], other: [String]) {
        let match = DisciplineMatch(dossier: one, expert: other)
        #expect((match.distance, match.dossier, match.expert) == (.apart, nil, nil))
    }

    // MARK: Texts

    @Test(arguments: [
        ("修复退化草原", "修复退化草原"), ("修复退化草原", " 修复 退化\u{3000}草原\n"), ("检测DNA序列", "检测ｄｎａ序列"),
        ("随娜仁·萨仁学习", "随娜仁•萨仁学习"), ("随娜仁·萨仁学习", "随娜仁.萨仁学习"), ("随娜仁·萨仁学习", "随娜仁・萨仁学习"),
        ("修复草原3万亩，获奖", "修复草原12万亩。获奖！"), ("修复\u{200B}草原", "修复草原"), ("Мал аж ахуй", "МАЛ АЖ АХУЙ"),
        ("ᠮᠣᠩᠭᠣᠯ\u{180B}", "ᠮᠣᠩᠭᠣᠯ"), ("𠀀𠀁草原", "𠀀 𠀁草原"),
    ])
    func `given words that differ in spaces, dots, case or width, when they are compared, then they are the same`(
        one: String, other: String
    ) {
        #expect(reasons(field(one), field(other)).likeness == 1000)
    }

    @Test(arguments: [("修复退化草原", "机器翻译模型"), ("草原", "草，原"), ("草原", "原草"), ("草1原", "草原")])
    func `given no two letters in common, when texts are compared, then they are not alike`(
        one: String, other: String
    ) {
        let none = reasons(field(one + "、水利"), field(other + "、航天"))
        #expect((none.likeness, none.shared, none.textCost) == (0, [], 300))
    }

    @Test(arguments: [("", "修复草原"), ("修复草原", ""), ("修复草原", " 2019，！"), ("修", "修")])
    func `given nothing said, when texts are compared, then that isn't known and nobody is the better for it`(
        one: String, other: String
    ) {
        let unknown = reasons(field(one), field(other))
        #expect((unknown.likeness, unknown.shared, unknown.textCost) == (nil, [], 300))
    }

    @Test func `given two short texts, when they are compared, then it is the cosine of their weights`() {
        // 草原 is in both and weighs 1, 原修 in one: 1 + ln(3/2). 1 / √(1 + 1.405²) is 0.5797, its root 0.7616.
        let reasons = reasons(field("草原"), field("草原修"))
        #expect((reasons.likeness, reasons.textCost) == (580, 72))
    }

    @Test func `given words that all dossiers have, when texts are compared, then rare ones tell more`() {
        let others = ["水利", "航天", "教育", "矿山", "冶金", "纺织", "药学", "法学"].map { field("主持完成项目\($0)") }
        let affinity = Affinity(
            dossiers: [field("主持完成项目修复退化草原")] + others, experts: [field("主持完成项目成绩突出"), field("修复退化草原植被调查")])
        let likeness = (0...1).map { affinity.reasons(dossier: 0, expert: $0).likeness ?? 0 }
        #expect(likeness[1] > 3 * likeness[0])
        #expect(likeness[0] > 0)
    }

    @Test func `given many texts, when they are compared by the index, then each is as alike as when compared alone`() {
        var chance = FewLetters(seed: 7)
        let (dossiers, experts) = ((0..<30).map { _ in chance.text() }, (0..<20).map { _ in chance.text() })
        let affinity = Affinity(dossiers: dossiers.map { field($0) }, experts: experts.map { field($0) })
        let plain = PlainCosine(dossiers + experts)
        for (dossier, one) in dossiers.enumerated() {
            for (expert, other) in experts.enumerated() {
                let likeness = affinity.reasons(dossier: dossier, expert: expert).likeness ?? 0
                #expect(abs(Double(likeness) - 1000 * plain.cosine(one, other)) <= 0.51)
            }
        }
    }

    // MARK: Why

    @Test(arguments: [
        ("修复退化草原，研究植被恢复", "植被恢复与退化草原的调查", ["植被恢复", "退化草原"]), ("草原生态学", "草原生，生态学", ["生态学", "草原生"]),
        ("草原、草原、草原", "草原", ["草原"]), ("DNA 检测", "检测dna", ["dna", "检测"]),
    ])
    func `given two texts, when it is asked by what they are alike, then the words of both are told`(
        one: String, other: String, words: [String]
    ) {
        #expect(reasons(field(one), field(other)).shared == words)
    }

    @Test func `given words that few have, when it is asked by what texts are alike, then those come first`() {
        let affinity = Affinity(
            dossiers: [field("主持项目，退化草原"), field("主持项目，水利"), field("主持项目，航天")], experts: [field("主持项目，退化草原")])
        #expect(affinity.reasons(dossier: 0, expert: 0).shared == ["退化草原", "主持项目"])
    }

    @Test func `given a text that repeats another, when it is asked by what they are alike, then a few words do`() {
        let long = String(String.UnicodeScalarView((0x4E00..<0x4E00 + 300).compactMap { Unicode.Scalar($0) }))
        let shared = reasons(field(long), field(long)).shared
        #expect(shared.map(\.count) == [12, 12, 12, 12, 12])
    }

    // MARK: Costs

    @Test func `given the best and the worst, when they cost, then it is 0 and 1,000`() {
        let best = reasons(field("修复退化草原", "180"), field("修复退化草原", "180"), bid: .eager)
        let worst = reasons(field("修复退化草原", "180"), field("机器翻译模型", "520"), bid: .reluctant)
        #expect((best.cost, worst.cost) == (0, 1000))
    }

    @Test func `given bids, when they cost, then the gladder cost less, and none as much as a neutral one`() {
        let (dossier, expert) = (field("修复退化草原", "180"), field("修复草原", "180"))
        let costs = [Bid.eager, .willing, .neutral, .reluctant].map { reasons(dossier, expert, bid: $0).cost }
        #expect(costs == costs.sorted())
        #expect(Set(costs).count == 4)
        #expect(reasons(dossier, expert).cost == costs[2])
    }

    @Test func `given an eager expert of a foreign discipline, when they cost, then more than a reluctant one of it`() {
        let dossier = field("修复退化草原", "180")
        let (foreign, own) = (field("修复草原", "520"), field("修复草原", "180"))
        #expect(reasons(dossier, foreign, bid: .eager).cost > reasons(dossier, own, bid: .reluctant).cost)
    }

    @Test func `given dossiers and experts, when each is asked why, then the parts make up what it costs`() {
        let texts = ["修复退化草原", "退化草原植被", "机器翻译模型", "", "蒙古语机器翻译"]
        let disciplines = [["180"], ["180.57", "220"], ["520"], [], ["740", "520.20"]]
        let fields = zip(texts, disciplines).map { FieldOfWork(disciplines: $1, words: $0) }
        let affinity = Affinity(
            dossiers: fields, experts: fields.reversed(),
            bids: [1: [0: .eager, 4: .reluctant, 99: .eager], 3: [2: .willing]])
        for dossier in fields.indices {
            let reasons = fields.indices.map { affinity.reasons(dossier: dossier, expert: $0) }
            #expect(affinity.costs(of: dossier) == reasons.map(\.cost))
            #expect(reasons.allSatisfy { $0.cost == $0.disciplineCost + $0.textCost + $0.bidCost })
        }
        #expect(affinity.reasons(dossier: 1, expert: 4).bid == .reluctant)
        #expect(affinity.reasons(dossier: 1, expert: 1).bid == nil)
    }
}

/// Texts of few letters by chance, so that they have much in common.
struct FewLetters {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    mutating func text() -> String {
        let letters = Array("草原退化修复植被蒙医药")
        return String((0..<40).map { _ in letters[number(below: letters.count)] })
    }
}

/// TF-IDF as its formula says, text by text, for texts of letters alone.
private struct PlainCosine {
    private let all: [String: [String: Double]]
    private let rarity: [String: Double]

    init(_ texts: [String]) {
        var (all, having) = ([String: [String: Double]](), [String: Double]())
        for text in texts {
            let pairs = zip(text, text.dropFirst()).map { String([$0, $1]) }
            all[text] = Dictionary(grouping: pairs) { $0 }.mapValues { Double($0.count) }
            for pair in Set(pairs) { having[pair, default: 0] += 1 }
        }
        self.all = all
        rarity = having.mapValues { log((1 + Double(texts.count)) / (1 + $0)) + 1 }
    }

    private func weights(_ text: String) -> [String: Double] {
        var plain = all[text] ?? [:]
        for pair in plain.keys { plain[pair]? *= rarity[pair] ?? 0 }
        let length = sqrt(plain.values.reduce(0) { $0 + $1 * $1 })
        return plain.mapValues { $0 / length }
    }

    func cosine(_ one: String, _ other: String) -> Double {
        let others = weights(other)
        return weights(one).reduce(0) { $0 + $1.value * (others[$1.key] ?? 0) }
    }
}
