/// A slip for each of the invited with the code to set a password by, to be printed and cut; shown this once.
public struct InvitationSlipsPage: Page {
    public static let template = "invitation-slips"
    public let heading: String
    public let slips: [InvitationSlip]
    public let download: String

    public init(heading: String, slips: [InvitationSlip], download: String) {
        self.heading = heading
        self.slips = slips
        self.download = download
    }
}

public struct InvitationSlip: Shown {
    public let name: String
    public let role: String
    public let organisation: String
    public let login: String
    public let code: String
    public let until: String

    public init(name: String, role: String, organisation: String, login: String, code: String, until: String) {
        self.name = name
        self.role = role
        self.organisation = organisation
        self.login = login
        self.code = code
        self.until = until
    }
}
