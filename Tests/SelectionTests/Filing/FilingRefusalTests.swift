import Selection
import Testing

/// Each reason for which a step of a filing is refused, with its clause.
@Suite struct FilingRefusalTests {
    private typealias Season = FilingTests

    @Test func `an empty list is none, and nothing is confirmed before it is prepared or by the same person`() {
        #expect(Season.asked(.prepare(Season.list(0)), of: Season.filing())?.reason == .filingEmpty)
        #expect(Season.asked(.handIn, of: Season.filing())?.reason == .filingNotPrepared)
        let alone = Season.asked(.handIn, of: Season.filing(Season.prepared), by: Given.clerk)
        #expect(alone == Refusal(.samePersonConfirms, "四（二）"))
    }

    @Test func `what is with the office is neither prepared nor confirmed again`() {
        let filing = Season.filing(Season.prepared, Season.handedIn)
        #expect(Season.asked(.prepare(Season.list()), of: filing)?.reason == .filingHandedIn)
        #expect(Season.asked(.handIn, of: filing)?.reason == .filingHandedIn)
    }

    @Test func `what isn't with the office is neither returned nor filed`() {
        let filing = Season.filing(Season.prepared)
        #expect(Season.asked(.giveBack(Season.wrong), of: filing, by: Season.office)?.reason == .filingNotHandedIn)
        #expect(Season.asked(.file(number: "1"), of: filing, by: Season.office)?.reason == .filingNotHandedIn)
    }

    @Test func `a list comes back once, for something, about somebody on it, in a remark for lists`() {
        let filing = Season.filing(Season.prepared, Season.handedIn)
        func back(_ corrections: FilingCorrection..., from filing: Filing) -> Refusal.Reason? {
            Season.asked(.giveBack(corrections), of: filing, by: Season.office)?.reason
        }
        #expect(Season.asked(.giveBack(Season.wrong), of: filing, by: Season.office) == nil)
        #expect(back(from: filing) == .noCorrections)
        let stranger = FilingCorrection(person: PersonID("p9"), remark: Given.note)
        #expect(back(stranger, from: filing) == .notListed)
        let unfit = FilingCorrection(person: nil, remark: Given.note, code: "award-certificate")
        #expect(back(unfit, from: filing) == .remarkUnfit)
        let again = Season.filing(Season.prepared, Season.handedIn, Season.returned, Season.prepared, Season.handedIn)
        #expect(Season.asked(.giveBack(Season.wrong), of: again, by: Season.office)?.reason == .alreadyReturned)
    }

    @Test func `a number is given, is new, and is final`() {
        let filing = Season.filing(Season.prepared, Season.handedIn)
        #expect(Season.asked(.file(number: ""), of: filing, by: Season.office)?.reason == .filingNumberMissing)
        let taken = Season.asked(.file(number: "1"), of: filing, Season.facts(taken: ["1"]), by: Season.office)
        #expect(taken == Refusal(.numberTaken, "四（二）"))
        let record = FilingRecord(number: "1", dated: Season.now.day, people: [])
        let filed = Season.filing(Season.prepared, Season.handedIn, .filed(record))
        let later = Reopening(until: Season.cutoff, reason: Given.note)
        for command in [.prepare(Season.list()), .handIn, .giveBack(Season.wrong), .file(number: "2"), .reopen(later)]
            as [FilingCommand]
        {
            #expect(Season.asked(command, of: filed)?.reason == .alreadyFiled)
        }
    }

    @Test func `who stands elsewhere, twice, or is written wrongly holds the list, also when it is confirmed or filed`()
    {
        let found: [(Finding, Refusal.Reason)] = [
            (Finding(.duplicate, .block, "三（一）", "duplicate.sameRow"), .filedTwice),
            (FiledElsewhere.higherTier.finding(clause: "四（二）"), .filedInHigherTier),
            (FiledElsewhere.otherList.finding(clause: "四（二）"), .filedOnOtherList),
            (Finding(.form, .block, "三（一）", "form.empty", ["column": "性别"]), .filedRowsWrong),
            (Finding(.age, .block, "二（二）", "age.tooOld", ["cutoff": "1983-01-01"]), .filedTooOld),
        ]
        for (finding, reason) in found {
            let rows = [3, 5].map { CheckedFilingRow(line: $0, findings: [finding]) }
            let facts = Season.facts(rows)
            let asked = [
                Season.asked(.prepare(Season.list()), of: Season.filing(), facts),
                Season.asked(.handIn, of: Season.filing(Season.prepared), facts),
                Season.asked(.file(number: "1"), of: Season.filing(Season.prepared, Season.handedIn), facts),
            ]
            for refusal in asked {
                #expect(refusal?.reason == reason)
                #expect(refusal?.clause == finding.clause)
                #expect(refusal?.values["lines"] == "3、5")
                #expect(refusal?.findings.count == 2)
            }
        }
        let caution = CheckedFilingRow(line: 2, findings: [Finding(.residentID, .caution, "三（二）", "residentID.empty")])
        #expect(Season.asked(.prepare(Season.list()), of: Season.filing(), Season.facts([caution])) == nil)
    }

    @Test func `a list of another body, of another kind or of another tier is not this one`() {
        let sheet = SummarySheet(
            columns: [("推荐单位", SummarySource.body), ("推荐单位类别", .bodyKind), ("申报层次", .tier)].map {
                SummaryColumn(header: $0.0, isNeeded: true, mayBeEmpty: false, codes: nil, source: $0.1)
            }, printed: [])
        let program = Given.program(tiers: [], summary: sheet)
        let body = Organisation(id: Given.league, name: "甲市", kind: .league, parent: Given.office, body: .league)
        func found(_ name: String, _ kind: String, _ tier: String) -> [String?] {
            FiledRow(cells: ["推荐单位": name, "推荐单位类别": kind, "申报层次": tier])
                .findings(of: body, in: program).map { $0.values["column"] }
        }
        #expect(found("甲市", "盟市", "3") == [])
        #expect(found("乙市", "工商联", "2") == ["推荐单位", "推荐单位类别", "申报层次"])
        #expect(found("", "", "") == [])
    }
}
