import Selection

/// What a recommendation report says between its addressee and its contact. A body may edit it, so its words stand here
/// and not in the template.
struct ReportBody {
    let paragraphs: [String]

    init(_ program: Program, tiers: [ReportPaper.TierReport], grassroots: Int?, explanation: String) {
        let count = tiers.reduce(0) { $0 + $1.people.count }
        let lines = explanation.split(separator: "\n").map(String.init)
        let opening = "根据《\(program.title)》（\(program.number)）要求，我单位组织开展了推荐工作。"
            + (count == 0 ? "经研究，没有合适人选，不予推荐。" : "现将有关情况报告如下。")
        var paragraphs = [opening]
        if count > 0 {
            let shares = tiers.map { "\($0.name)\($0.people.count)名" }.joined(separator: "，")
            let share = grassroots.map { "二层次人选中旗县以下基层单位或非公有制领域\($0)名。" } ?? ""
            paragraphs += ["一、推荐人选", "拟推荐人选\(count)名：\(shares)。\(share)", "二、推荐程序"]
            paragraphs += tiers.map(Self.way)
        }
        if !lines.isEmpty { paragraphs += [(count > 0 ? "三" : "一") + "、有关说明"] + lines }
        self.paragraphs = paragraphs
    }

    /// How the body came to recommend in a tier.
    private static func way(_ tier: ReportPaper.TierReport) -> String {
        var words = "（\(tier.name)）"
        if tier.opinions.count == 2 { words += "于\(tier.opinions[0])至\(tier.opinions[1])广泛听取意见；" }
        if !tier.meetings.isEmpty {
            words += "经" + tier.meetings.map { $0.held + $0.number }.joined(separator: "、") + "集体研究；"
        }
        if tier.publicity.count == 2 {
            let said = tier.objections == 0 ? "无异议" : "收到异议\(tier.objections)件，均已办结"
            words += "于\(tier.publicity[0])至\(tier.publicity[1])公示，\(said)；"
        }
        return words + "并按照干部管理权限征求了纪检监察部门意见。"
    }
}
