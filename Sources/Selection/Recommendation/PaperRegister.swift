/// 收件登记 of a slate: its parcels in their order, and what of the paper a desk still misses.
public struct PaperRegister: Sendable, Hashable {
    public internal(set) var parcels: [PaperParcel] = []
    public internal(set) var waived: Set<DossierID> = []
    public internal(set) var isReportWaived = false

    /// What was counted of one person at one desk, whole or not.
    public struct Sum: Sendable, Hashable {
        public internal(set) var forms = 0
        public internal(set) var volumes = 0
        /// Of these, those with their signatures and seals.
        public internal(set) var signedForms = 0
        public internal(set) var sealedVolumes = 0
    }

    /// A record's number, and whether no later one stands for it.
    public func isStanding(_ number: Int, at desk: OrganisationID) -> Bool {
        guard parcels.indices.contains(number - 1), parcels[number - 1].desk == desk else { return false }
        return !parcels.contains { $0.corrects == number }
    }

    /// The records of a desk that hold, with their numbers from 1.
    public func standing(at desk: OrganisationID) -> [(number: Int, parcel: PaperParcel)] {
        parcels.enumerated().map { ($0.offset + 1, $0.element) }.filter { isStanding($0.0, at: desk) }
    }

    public func sum(of dossier: DossierID, at desk: OrganisationID) -> Sum {
        let counts = standing(at: desk).flatMap(\.parcel.counts).filter { $0.dossier == dossier }
        return counts.reduce(into: Sum()) { sum, count in
            sum.forms += count.forms
            sum.volumes += count.volumes
            if count.isSigned { sum.signedForms += count.forms }
            if count.isSealed { sum.sealedVolumes += count.volumes }
        }
    }

    /// What is missing of a person's own paper at a desk.
    public func lack(of dossier: DossierID, at desk: OrganisationID, due: PaperCopies) -> PaperLack? {
        let sum = sum(of: dossier, at: desk)
        if sum.forms < due.form.value || sum.volumes < due.evidence.value { return .copies }
        return sum.signedForms < due.form.value || sum.sealedVolumes < due.evidence.value ? .hands : nil
    }

    public func hasReport(at desk: OrganisationID) -> Bool { standing(at: desk).contains(where: \.parcel.hasReport) }
}

extension Slate {
    /// What the office still waits for of one person's own paper; nothing once it is waived.
    public func ownLack(of dossier: DossierID, in program: Program) -> PaperLack? {
        if paper.waived.contains(dossier) { return nil }
        return paper.lack(of: dossier, at: program.officeID, due: program.paper)
    }

    /// Whether the office still waits for the report, which goes with everyone on it (五, R49).
    public func isReportLacking(in program: Program) -> Bool {
        !paper.isReportWaived && !paper.hasReport(at: program.officeID)
    }
}

extension Deadlines {
    /// Until when a slate's paper is not missing: its own cut-off, or that of the report where it is later.
    public func paperBy(_ reportBy: Moment) -> Moment { max(paper.value, reportBy) }

    /// 五: who was reported in time is in time; paper not there at its own cut-off holds the taking in, until it comes
    /// or is waived.
    public func refusal(for lack: PaperLack?, reportBy: Moment, at now: Moment) -> Refusal? {
        guard let lack, now >= paperBy(reportBy) else { return nil }
        return Refusal(.paperMissing, paper.clause, ["what": lack.rawValue])
    }
}
