import ArgumentParser
import Foundation
import Papers
import Selection

/// 附件2 of a body that recommends very many, written as the slate's page gives it; each person is made as they are
/// written, which is counted with it.
struct SummaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "summary", abstract: "Measures how fast Annex 2 is written as a workbook.")

    @Argument(help: "Where the workbook is written.") var file: String
    @Option(help: "How many people it has.") var people = 100_000

    func run() throws {
        let program = try ProgramReader.read(folder: "programs/nmg-2023")
        let start = ContinuousClock.now
        try SummaryWorkbook.write(to: file, program: program, at: SubmissionBench.day) { workbook in
            let slate = SummarySlate(
                tier: .two, filler: "其其格", phone: "0471-0000000",
                people: (0..<people).lazy.map { BenchForm.recommended($0) as FilledForm? })
            try workbook.add(slate, of: SummaryBody(name: "自治区水利厅", kind: .department))
        }
        try BoleBench.say(["seconds": (ContinuousClock.now - start).seconds])
    }
}

extension BenchForm {
    /// The answers that Annex 2 repeats, by no two people alike.
    static func recommended(_ number: Int) -> FilledForm {
        var values = common
        values["person.name"] = name(number)
        values["person.residentID"] = residentID(number)
        values["education.major"] = ["水利工程", "草原生态", "民族教育", "蒙医药"][number % 4]
        values["post.employer"] = "第\(number % 900)研究院"
        values["post.position"] = "第\(number % 31)研究室主任"
        values["post.titleSince"] = "20\(10 + number % 10)-0\(1 + number % 9)"
        values["contact.mobile"] = "139\(10_000_000 + number)"
        values["achievement.summary"] = achievements[number % achievements.count]
        return FilledForm(values: values)
    }

    private static let achievements = (0..<9_973).map { number in
        (0..<6).reduce("") { text, part in
            let own = (number &* 2_654_435_761 >> (part * 5)) % 9_973
            return text + "主持第\(own)号课题，在第\(own % 89)卷发表论文\(own % 17)篇，成果在\(own % 103)个旗县推广，培养青年人才\(own % 13)名。"
        }
    }
}
