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
