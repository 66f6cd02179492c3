import Selection
import Testing

@testable import Pages

/// What is drawn says what the figures say.
@Suite struct FigureTests {
    @Test func `a ledger's parts fill the bar one after the other`() {
        let ledger = LedgerModel(
            caption: "", of: 10,
            [
                (name: "used", count: 3, kind: .used), (name: "reachable", count: 2, kind: .reachable),
                (name: "left", count: 5, kind: .left),
            ])
        #expect(ledger.parts.map(\.start) == [0, 300, 500])
        #expect(ledger.parts.map(\.width) == [300, 200, 500])
    }

    @Test func `more than the quota fills the bar and no more`() {
        let ledger = LedgerModel(caption: "", of: 3, [(name: "used", count: 4, kind: .over)])
        #expect(ledger.parts.map(\.width) == [1000])
        #expect(
            LedgerModel(caption: "", of: 0, [(name: "used", count: 0, kind: .used)]).parts.map(\.width) == [0]
        )
    }

    @Test func `a funnel narrows around its middle and a chart grows from its start`() {
        let figures = [(name: "a", count: 200), (name: "b", count: 50)]
        let funnel = ChartModel(caption: "", isFunnel: true, figures)
        #expect(funnel.bars.map(\.start) == [0, 375])
        #expect(funnel.bars.map(\.share) == ["100%", "25%"])
        let chart = ChartModel(caption: "", figures)
        #expect(chart.bars.map(\.start) == [0, 0])
        #expect(chart.bars.map(\.width) == [1000, 250])
        #expect(chart.bars.map(\.share) == ["80%", "20%"])
    }

    @Test func `a window stands on whole weeks from Monday, with the days outside it left blank`() throws {
        let (first, last) = (try #require(Day("2023-09-27")), try #require(Day("2023-10-09")))
        let window = WindowModel(from: first, through: last, caption: "", in: .english) { day in
            day.weekday > 5 ? (.rest, "rest") : (.counted, "counted")
        }
        #expect(window.weeks.map(\.days.count) == [7, 7, 7])
        let days = window.weeks.flatMap(\.days)
        #expect(days.prefix(3).map(\.date) == ["25 Sep", "26", "27"])
        #expect(days.first { $0.date == "1 Oct" }?.look == "rest")
        #expect(days.filter { $0.look == "outside" }.count == 8)
        #expect(days.filter { $0.mark != nil }.count == 13)
    }

    @Test(arguments: Specimens.names, Language.allCases)
    func `every component is shown alone in both languages`(name: String, language: Language) throws {
        let templates = try Templates.shipped()
        let page = try #require(Specimens(templates.catalogue, in: language).page(name))
        let html = templates.html(page, in: PageSamples.frame, language)
        #expect(!html.contains("component.\(name)") && !html.contains("specimen."))
        #expect(html.contains("<h1>\(page.heading)</h1>"))
    }

    @Test func `no component is shown under a name that none has`() throws {
        let specimens = try Specimens(.shipped(), in: .chinese)
        #expect(specimens.page("../buttons") == nil)
    }
}
