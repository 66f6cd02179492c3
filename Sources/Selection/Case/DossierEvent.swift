/// What can come about in a dossier. Case and label names are the storage: renaming one breaks history.
public enum DossierEvent: Sendable, Hashable, Codable {
    case submitted(Submission)
    case returned(Return)
    case resubmitted(Resubmission)
    case verified(Verification)
    case evaluated(Evaluation)
    case consented(Consent)
    case forwarded(Forwarding)
    case disciplineAsked(DisciplineRequest)
    case disciplineReplied(DisciplineReply)
    case exceptionMade(ExceptionMade)
    case tierChangeAsked(TierChangeRequest)
    case tierChanged(TierChange)
    case tierChangeDeclined(TierChangeDeclined)
    case withholdingProposed(WithholdingProposal)
    case withheld(Withholding)
    case reported(Reporting)
    case accepted(Acceptance)
    case reviewed(PanelResult)
    case transferConsentWithdrawn(TransferConsentWithdrawn)
    case transferred(Transferred)
    case preliminary(Preliminary)
    case ended(Ending)
}

/// An application as its author seals it (三（一）).
public struct Submission: Sendable, Hashable, Codable {
    public let program: String
    public let person: PersonID
    public let applicant: AccountID
    public let tier: Tier
    public let category: Category
    public let consentsToTransfer: Bool
    public let channel: ChannelID
    public let chain: [OrganisationID]
    public let form: Sealed<FilledForm>
    public let proofs: [Proof]
    public let cautions: [Rule]
    public let countsAsGrassroots: Bool
    /// The clerk who typed it for the person, when one did.
    public let typedBy: AccountID?
    /// The page with the person's signature, when they didn't confirm by their own account.
    public let signedPage: String?

    public init(
        program: String, person: PersonID, applicant: AccountID, tier: Tier, category: Category,
        consentsToTransfer: Bool, channel: ChannelID, chain: [OrganisationID], form: Sealed<FilledForm>,
        proofs: [Proof], cautions: [Rule], countsAsGrassroots: Bool, typedBy: AccountID? = nil,
        signedPage: String? = nil
    ) {
        self.program = program
        self.person = person
        self.applicant = applicant
        self.tier = tier
        self.category = category
        self.consentsToTransfer = consentsToTransfer
        self.channel = channel
        self.chain = chain
        self.form = form
        self.proofs = proofs
        self.cautions = cautions
        self.countsAsGrassroots = countsAsGrassroots
        self.typedBy = typedBy
        self.signedPage = signedPage
    }
}

/// A proof by the digest of its ciphertext; its name and pages are kept with it.
public struct Proof: Sendable, Hashable, Codable {
    public let digest: String
    public let size: Int

    public init(digest: String, size: Int) {
        self.digest = digest
        self.size = size
    }
}

/// One full list of what must be put right, by section, and until when (三（二）, R21).
public struct Return: Sendable, Hashable, Codable {
    /// The desk that returned it; none for the office.
    public let desk: OrganisationID?
    public let corrections: [Correction]
    /// The first instant that is too late.
    public let due: Moment

    public init(desk: OrganisationID?, corrections: [Correction], due: Moment) {
        self.desk = desk
        self.corrections = corrections
        self.due = due
    }
}

/// One thing to put right.
public struct Correction: Sendable, Hashable, Codable {
    /// The section of Annex 1 it concerns, or `proofs`.
    public let section: String
    public let remark: Sealed<String>
    /// The usual remark that the words begin with, so that it can be counted; left out where there is none.
    public let code: String?

    public init(section: String, remark: Sealed<String>, code: String? = nil) {
        self.section = section
        self.remark = remark
        self.code = code
    }
}

/// The application as it comes back.
public struct Resubmission: Sendable, Hashable, Codable {
    public let form: Sealed<FilledForm>
    public let proofs: [Proof]
    public let category: Category
    public let consentsToTransfer: Bool
    public let cautions: [Rule]
    public let countsAsGrassroots: Bool
    /// Whether name, unit, title or tier differ from what was published.
    public let changesParticulars: Bool
    /// True where name, birth date or ID number are others than before; left out where they aren't.
    public let changesIdentity: Bool?

    public init(
        form: Sealed<FilledForm>, proofs: [Proof], category: Category, consentsToTransfer: Bool, cautions: [Rule],
        countsAsGrassroots: Bool, changesParticulars: Bool, changesIdentity: Bool = false
    ) {
        self.form = form
        self.proofs = proofs
        self.category = category
        self.consentsToTransfer = consentsToTransfer
        self.cautions = cautions
        self.countsAsGrassroots = countsAsGrassroots
        self.changesParticulars = changesParticulars
        self.changesIdentity = changesIdentity ? true : nil
    }
}

/// The employer looked at every item and at the person's identity (三（二）, R21).
public struct Verification: Sendable, Hashable, Codable {
    public let items: [ItemVerdict]
    public let identityChecked: Bool
    public let revision: Int

    public init(items: [ItemVerdict], identityChecked: Bool, revision: Int) {
        self.items = items
        self.identityChecked = identityChecked
        self.revision = revision
    }
}

/// The verdict on one section or proof.
public struct ItemVerdict: Sendable, Hashable, Codable {
    public let item: String
    public let isMet: Bool
    public let remark: Sealed<String>?
    /// The usual remark that the words begin with; left out where there is none.
    public let code: String?

    public init(item: String, isMet: Bool, remark: Sealed<String>? = nil, code: String? = nil) {
        self.item = item
        self.isMet = isMet
        self.remark = remark
        self.code = code
    }
}

