public import Records
public import Selection

/// An application as it is typed: the form and where it goes.
public struct ApplicationDraft: Sendable, Hashable, Codable {
    public var form: FilledForm
    public var employer: OrganisationID?
    public var channel: ChannelID
    /// The association, federation or agency of a channel other than the employer's own superiors.
    public var through: OrganisationID?
    /// The attachment with the person's signature, when they don't confirm by their own account.
    public var signedPage: String?

    public init(
        form: FilledForm = FilledForm(), employer: OrganisationID? = nil, channel: ChannelID = .superiors,
        through: OrganisationID? = nil, signedPage: String? = nil
    ) {
        self.form = form
        self.employer = employer
        self.channel = channel
        self.through = through
        self.signedPage = signedPage
    }
}

/// A file to be put beside a draft, by whom and when.
public struct NewProof: Sendable {
    public let draft: DraftID
    public let name: String
    public let type: String
    public let content: [UInt8]
    public let actor: Actor
    public let at: Moment

    public init(draft: DraftID, name: String, type: String, content: [UInt8], by actor: Actor, at: Moment) {
        self.draft = draft
        self.name = name
        self.type = type
        self.content = content
        self.actor = actor
        self.at = at
    }
}

extension Casework {
    /// What the rules find in a form as it stands: its own faults, the ID number's, the conditions', the transfer's.
    public func findings(on form: FilledForm) -> [Finding] {
        let applicant = Applicant(form, in: program)
        let candidate = applicant.candidate
        let rules = candidate.tier.flatMap { program.rules(for: $0) }
        let transfer = candidate.tier.flatMap { Transfer(from: $0, in: program) }
        return self.form.findings(on: form) + [applicant.residentIDFinding].compactMap(\.self)
            + (rules?.findings(on: candidate) ?? []) + [transfer?.finding(on: candidate)].compactMap(\.self)
    }
}
