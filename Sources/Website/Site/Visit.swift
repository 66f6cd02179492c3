import Casework
public import Hummingbird
import Logging
import Pages
import Selection

/// What is known of a request: who asks, in which language, and when it had arrived whole.
public struct Visit: RequestContext {
    public var coreContext: CoreRequestContextStorage
    var language = Language.chinese
    /// How the reader chose pages to look, if they did.
    var theme: Theme?
    /// What the browser shows; of nobody as long as no one has signed in.
    var token = SessionToken()
    /// Whether the browser has to be given the token.
    var isNew = true
    /// What this browser showed before its reader signed in: pages opened until then carry forms made for it.
    var earlier: SessionToken?
    var session: Session?
    var now = Moment(milliseconds: 0)
    var form = PostedForm()
    var path = "/"
    /// Whether the page's script asks, which wants to know what came of it and no page.
    var isByScript = false
    /// What the address says was just done.
    var done: String?

    /// From where the connection came; nil where there is none, as in tests.
    let connectedFrom: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        connectedFrom = source.channel.remoteAddress?.ipAddress
    }
}

extension Visit {
    /// Who acts; nobody else gets further.
    func actor() throws -> Actor {
        guard let session else { throw SiteFault.notSignedIn }
        return session.actor
    }

    func applicant() throws -> Actor { try actor { $0 == .applicant } }

    /// Whoever fills in applications, their own or for others; experts and observers don't.
    func writer() throws -> Actor { try actor { $0 == .applicant || $0.isOfficial } }

    /// The expert of the pool who asks.
    func expert() throws -> Actor { try actor { $0 == .expert } }

    func official() throws -> Actor { try actor { $0.isOfficial } }

    /// Whoever leads the experts' work, or looks on.
    func watcher() throws -> Actor { try actor { $0.isOfficial || $0 == .observer } }

    /// To an observer what is another's isn't there at all.
    private func actor(_ isTheirs: (Role) -> Bool) throws -> Actor {
        let actor = try actor()
        guard isTheirs(actor.role) else {
            throw actor.role == .observer ? SiteFault.noSuchPage : SiteFault.notForThisRole
        }
        return actor
    }

    /// A command's request: under the form's own key, and only on what was seen.
    func request() throws -> OfficeRequest {
        OfficeRequest(
            by: try actor(), at: now, expecting: form["version"].flatMap { Int($0) }, key: key)
    }

    private var key: RequestKey? {
        form["key"].flatMap { RequestKey(form: $0, asking: form.asked, at: path) }
    }

    /// What stands in the address, by its name.
    var named: [String: String] {
        parameters.reduce(into: [:]) { found, pair in
            let typed = String(pair.value)
            found[String(pair.key)] = typed.removingURLPercentEncoding() ?? typed
        }
    }

    func parameter(_ name: String) throws -> String {
        guard let value = parameters.get(name) else { throw CaseworkFault.notFound }
        return String(value)
    }
}

/// Why a page isn't shown, besides what Casework refuses.
enum SiteFault: Error, Sendable, Hashable {
    case noSuchPage
    case notSignedIn
    case notForThisRole
    /// The form's token is of another session, or too old.
    case formExpired
    /// The form came from another site.
    case foreignForm
    case unreadableForm
    /// Too many asked from one address within a minute.
    case tooOften
    case tooLarge(limit: Int)
    /// A page of a proof that no program can draw.
    case undrawablePage
    /// The records take no writes now.
    case closedForWriting
    /// The server has no typesetter.
    case noTypesetter
}
