/// 三（一）, 五: paper is counted by whoever receives it, and what is missing is waived by the office alone. Neither
/// touches the list, so that both go on when it has been sealed or has lapsed.
extension Slate {
    func receivePaper(_ parcel: PaperParcel, _ facts: SlateFacts, at now: Moment) throws(Refusal) -> [SlateEvent] {
        let clause = facts.program.deadlines.paper.clause
        if parcel.received > now { throw Refusal(.receivedInTheFuture, clause) }
        if parcel.desk != body, sealedAt == nil { throw Refusal(.notReported, "三（三）") }
        if let number = parcel.corrects, !paper.isStanding(number, at: parcel.desk) {
            throw Refusal(.noSuchParcel, clause, ["number": String(number)])
        }
        let isEmpty = parcel.counts.isEmpty && !parcel.hasReport
        if isEmpty, parcel.corrects == nil { throw Refusal(.parcelEmpty, clause) }
        guard Set(parcel.counts.map(\.dossier)).count == parcel.counts.count,
            parcel.counts.allSatisfy({ $0.forms >= 0 && $0.volumes >= 0 && $0.forms + $0.volumes > 0 })
        else { throw Refusal(.paperMiscounted, facts.program.paper.form.clause) }
        for count in parcel.counts where !members.contains(count.dossier) {
            guard parcel.desk == body, facts.candidates[count.dossier] != nil else {
                throw Refusal(.notListed, "四（一）")
            }
        }
        return [.paperReceived(parcel)]
    }

    func waivePaper(_ waiver: PaperWaiver, _ facts: SlateFacts) throws(Refusal) -> [SlateEvent] {
        guard sealedAt != nil else { throw Refusal(.notReported, "三（三）") }
        let (office, clause) = (facts.program.officeID, facts.program.deadlines.paper.clause)
        for dossier in waiver.dossiers {
            guard members.contains(dossier) else { throw Refusal(.notListed, "四（一）") }
            let isMissing = paper.lack(of: dossier, at: office, due: facts.program.paper) != nil
            if !isMissing || paper.waived.contains(dossier) { throw Refusal(.paperNotMissing, clause) }
        }
        if waiver.waivesReport, !isReportLacking(in: facts.program) { throw Refusal(.paperNotMissing, clause) }
        if waiver.dossiers.isEmpty, !waiver.waivesReport { throw Refusal(.paperNotMissing, clause) }
        return [.paperWaived(waiver)]
    }
}
