@testable import Pages

extension PageSamples {
    static let all = usual + observing

    private static let observing = [
        PageSample(
            ObservingPage(
                ways: [Link("全部", "/observing", isCurrent: true)],
                lines: [
                    ObservedLine(
                        what: "收回分配", about: Link("自然科学组", "/rounds/r1"), when: "10月", by: "萨仁 · 经办人",
                        details: [fact])
                ], pager: pager)),
        PageSample(
            RoundPairsPage(
                heading: "已知的回避", back: Link("自然科学组", "/rounds/r1"), total: "共1对。", pairs: drawTable,
                empty: "现在没有。", pager: pager)),
    ]
}
