import Selection

/// The days on which this season's steps fall, between the dates that the notice gives (三, 五).
enum SeasonDays {
    static let opening = day(9, 11)
    /// Employers begin to verify, evaluate and publish.
    static let employersBegin = day(9, 18)
    /// When employers post what is evaluated; the last just leaves the bodies their own five days.
    static let employersPost = [day(9, 18), day(9, 20), day(9, 22), day(9, 25), day(9, 26)]
    static let slowEmployersPost = [day(9, 28)]
    static let hopelessEmployersPost = [day(10, 9)]
    /// The office takes a sheet of experts into its pool.
    static let experts = day(9, 19)
    /// Bodies ask the discipline inspectors and look at what can't all be recommended.
    static let bodiesAsk = day(9, 28)
    static let firstMeeting = day(10, 7)
    static let secondMeeting = day(10, 9)
    static let repliesFromInspectors = day(10, 11)
    static let sealing = [day(10, 12), day(10, 13), day(10, 14)]
    static let cutoff = day(10, 15)
    static var cutoffMoment: Moment { Moment(cutoff) }
    /// Who is younger may go on under tier 2 (二（二）).
    static let bornForTier2 = Day(year: 1978, month: 1, day: 1) ?? Day(number: 0)
    static let reopening = day(10, 16)
    static let sealedAfterReopening = day(10, 17)
    /// When parcels come: on the last day for paper, after the reopening, and too late.
    static let paper = day(10, 16), paperAfterReopening = day(10, 18)
    static let paperLate = day(10, 19), paperCorrected = day(10, 20), paperWaived = day(10, 23)
    static let parcels: Set = [paper, paperAfterReopening, paperLate, paperCorrected, paperWaived]
    static let accepting = day(10, 17)...day(10, 27)
    /// Each panel is called together in the afternoon of the day its vote opens; one person withdraws after that.
    static let firstVote = day(10, 30), firstList = day(11, 1)
    static let secondVote = day(11, 2), withdrawnAfterCalling = day(11, 3), secondList = day(11, 8)
    static let votes: [Tier: Day] = [.one: firstVote, .two: secondVote]
    static let meetings: [Tier: Day] = [.one: day(10, 31), .two: day(11, 6)]
    static let consulting = day(11, 13), replies = day(11, 15), repliesLate = day(11, 22)
    static let portal = day(11, 24), portalObjections = day(11, 27), portalConclusion = day(11, 29)
    static let tooEarlyNotice = day(11, 30)
    static let notice = day(12, 5), lateConclusion = day(12, 12), secondNotice = day(12, 19)
    /// One draw of a panel is given up and another made; the plan of the second panel waits a week.
    static let firstDraw = day(9, 26), drawAgain = day(9, 28), seatDeclined = day(10, 8)
    static let secondDraw = day(10, 16), partsKnown = day(10, 23), beacon = day(10, 25)
    /// Experts answer about conflicts and are assigned what they read; who comes to tier 2 later is taken in then.
    static let rounds = day(10, 26), assigning = day(10, 27), assigningTransferred = day(11, 1)
    /// Most scores are handed in at the week-end before the panels meet.
    static let scoring = day(10, 28), scored = day(10, 29)
    static let reviewsDue: [Tier: Day] = [.one: firstVote, .two: secondVote]
    static let lists = day(11, 20), listReturned = day(11, 23), listCorrected = day(11, 27)
    static let listsTooLate = day(12, 1), listsOnFile = day(12, 6)
    /// Who is as young or younger may stand on a list for tier 3 (二（二）).
    static let bornForTier3 = Day(year: 1983, month: 1, day: 1) ?? Day(number: 0)
    static let closing = day(12, 29)

    static func day(_ month: Int, _ day: Int) -> Day {
        Day(year: 2023, month: month, day: day) ?? Day(number: 0)
    }
}
