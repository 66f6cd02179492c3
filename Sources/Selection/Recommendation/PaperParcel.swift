/// 收件: what came on paper, as the desk that received it counted it (三（一）, R16; 三（二）, R24; 五, R49).
public struct PaperParcel: Sendable, Hashable, Codable {
    /// Who received it: the body from its employers, the office from the body.
    public let desk: OrganisationID
    public let received: Moment
    public let handedOverBy: Sealed<String>
    public let counts: [PaperCount]
    /// The sealed report of recommendation, with its summary sheet, is in it.
    public let hasReport: Bool
    /// The number of the record that this one stands for instead; left out where it is new.
    public let corrects: Int?

    public init(
        desk: OrganisationID, received: Moment, handedOverBy: Sealed<String>, counts: [PaperCount], hasReport: Bool,
        corrects: Int? = nil
    ) {
        self.desk = desk
        self.received = received
        self.handedOverBy = handedOverBy
        self.counts = counts
        self.hasReport = hasReport
        self.corrects = corrects
    }
}

/// One person's paper in a parcel.
public struct PaperCount: Sendable, Hashable, Codable {
    public let dossier: DossierID
    public let forms: Int
    /// Copies of the proofs, bound.
    public let volumes: Int
    /// The applicant signed the forms (三（一）).
    public let isSigned: Bool
    /// The verifier signed the copies and the employer sealed them (三（二）, R24).
    public let isSealed: Bool

    public init(dossier: DossierID, forms: Int, volumes: Int, isSigned: Bool = true, isSealed: Bool = true) {
        self.dossier = dossier
        self.forms = forms
        self.volumes = volumes
        self.isSigned = isSigned
        self.isSealed = isSealed
    }
}

/// 免收: the office takes people in although their paper isn't whole, and says why (五).
public struct PaperWaiver: Sendable, Hashable, Codable {
    public let dossiers: [DossierID]
    public let waivesReport: Bool
    public let reason: Sealed<String>

    public init(dossiers: [DossierID], waivesReport: Bool, reason: Sealed<String>) {
        self.dossiers = dossiers
        self.waivesReport = waivesReport
        self.reason = reason
    }
}

/// What is missing first of someone's paper; each has its sentence under `paperLack.`
public enum PaperLack: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing came, or fewer copies than the notice asks for.
    case copies
    /// As many came, but not all of them signed and sealed.
    case hands
    /// The body's own report.
    case report
}
