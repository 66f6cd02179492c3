import Selection

extension Slate {
    /// What each act would be with answers that nobody could make better.
    func trials(_ facts: SlateFacts, by actor: Actor, at now: Moment) -> [SlateCommand] {
        let people = facts.candidates.keys.sorted()
        let words = Sealed.said("1")
        let meeting = Meeting(
            number: "1", held: now.day, present: 1, absent: 0,
            results: people.prefix(1).map { MeetingResult(dossier: $0, recommended: true) }, minutes: words)
        return [
            .hearOpinions(OpinionsHeard(from: now.day, to: now.day, summary: words)), .deliberate(meeting),
            .explain(Explanation(text: words)),
            .prepare(SlatePreparation(contact: words, phone: words, isZero: members.isEmpty, by: actor.account)),
            .seal, .reopen(Reopening(until: now.adding(days: 1), reason: words)),
        ] + paperTrials(facts, by: actor, at: now)
            + people.map { .list($0) } + members.prefix(1).map { .unlist($0) }
            + (members.count > 1 ? [.rank(members)] : [])
    }

    /// A parcel with one person's paper or the report, and a waiver of the first thing that is missing.
    private func paperTrials(_ facts: SlateFacts, by actor: Actor, at now: Moment) -> [SlateCommand] {
        let (words, desk) = (Sealed.said("1"), actor.organisation ?? body)
        let counts = (members + facts.candidates.keys.sorted()).prefix(1).map {
            PaperCount(dossier: $0, forms: 1, volumes: 1)
        }
        let parcel = PaperParcel(
            desk: desk, received: now, handedOverBy: words, counts: counts, hasReport: desk != body)
        let lacking = members.filter { ownLack(of: $0, in: facts.program) != nil }
        let isReportLacking = isReportLacking(in: facts.program)
        return [
            .receivePaper(parcel),
            .waivePaper(PaperWaiver(dossiers: lacking, waivesReport: isReportLacking, reason: words)),
        ]
    }
}
