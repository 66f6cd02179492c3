public import Casework
import Pages
import Selection

/// The website: what its routes reach, and nothing that changes while it runs.
public struct Site: Sendable {
    let casework: Casework
    let accounts: AccountDesk
    let uploads: UploadDesk?
    /// None where the typesetter isn't installed.
    let papers: PaperDesk?
    let clock: any Clock
    /// Sessions end by the machine's own clock, whatever day a simulated season is on.
    let sessionClock: any Clock
    let soundness: Soundness
    let settings: SiteSettings
    let templates: Templates
    let files: SharedFiles
    let turns: Turns

    public init(
        _ casework: Casework, accounts: AccountDesk, uploads: UploadDesk?, papers: PaperDesk? = nil,
        clock: any Clock, sessionClock: any Clock = SystemClock(), soundness: Soundness,
        settings: SiteSettings = SiteSettings()
    ) throws {
        self.casework = casework
        self.accounts = accounts
        self.uploads = uploads
        self.papers = papers
        self.clock = clock
        self.sessionClock = sessionClock
        self.soundness = soundness
        self.settings = settings
        templates = try .shipped()
        files = try SharedFiles()
        turns = Turns(each: settings.turnsEachMinute)
    }

    /// The folder's clock, when it is a simulated one.
    var simulated: SimulatedClock? { clock as? SimulatedClock }
}

/// What can be set about the website.
public struct SiteSettings: Sendable, Hashable {
    /// Whether a proxy in front serves it over TLS: cookies are then sent over nothing else.
    public var isBehindTLS: Bool
    /// Whether the components are shown alone, for those who build pages.
    public var isDevelopment: Bool
    /// The largest body of a plain form, and of a form with a file.
    public var formBytes: Int
    public var uploadBytes: Int
    /// How often one address may send or look something up in a minute without having signed in.
    public var turnsEachMinute: Int

    public init(
        isBehindTLS: Bool = false, isDevelopment: Bool = false, formBytes: Int = 1 << 20, uploadBytes: Int = 21 << 20,
        turnsEachMinute: Int = 120
    ) {
        self.isBehindTLS = isBehindTLS
        self.isDevelopment = isDevelopment
        self.formBytes = formBytes
        self.uploadBytes = uploadBytes
        self.turnsEachMinute = turnsEachMinute
    }
}
