import Casework
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Records
import Selection

@testable import Website

/// Who looks at a world.
enum Eye: String, Sendable, CaseIterable {
    case everyone, applicant, employer, body
    /// An expert who reads both dossiers, a member who reads none, one of the pool who doesn't sit.
    case reader, member, outsider
    case office, observer
}

/// When they look: once the scores are in, or once the panel has voted.
enum WorldHour: Sendable, CaseIterable {
    case scored, voted
}

/// What an address answered, with the address itself, line by line.
struct Answered: Sendable {
    let address: String
    let status: Int
    let lines: [String]
}

extension World {
    /// Everything that someone can ask for: what the links of their first page lead to, several of each kind, and every
    /// address of the experts' stage, however it is narrowed, sorted, counted or taken home; then all of the API.
    func everything(for eye: Eye) async throws -> [Answered] {
        let token = try await token(of: eye)
        var (waiting, known, kinds, found) = (["/"] + stage, Set<String>(), [String: Int](), [Answered]())
        let asked = Set(waiting)
        while !waiting.isEmpty {
            let address = waiting.removeFirst()
            let kind = Self.kind(of: address)
            guard known.insert(address).inserted, asked.contains(address) || kinds[kind, default: 0] < 3 else {
                continue
            }
            kinds[kind, default: 0] += 1
            let answer = try await ask(address, .cookie, token.map { "bole=\($0)" })
            found.append(answer)
            guard answer.status == 200 else { continue }
            waiting += answer.lines.joined().matches(of: /href="(\/[^"#]*)/)
                .map { String($0.1).replacing("&amp;", with: "&") }.filter { !$0.contains(Self.passedOver) }
        }
        for path in program {
            found.append(try await ask("/api/v1" + path, .authorization, token.map { "Bearer \($0)" }))
        }
        return found
    }

    private func ask(_ address: String, _ field: HTTPField.Name, _ shown: String?) async throws -> Answered {
        var headers = HTTPFields()
        headers[field] = shown
        let response = try await client.execute(uri: address, method: .get, headers: headers)
        // A cookie's properties come in any order.
        let told = response.headers.map { header in
            "\(header.name): " + header.value.components(separatedBy: "; ").sorted().joined(separator: "; ")
        }.sorted()
        let body = String(buffer: response.body).components(separatedBy: "\n")
        return Answered(
            address: address, status: response.status.code,
            lines: [address, "\(response.status.code)"] + told + body)
    }

    private func token(of eye: Eye) async throws -> String? {
        let login: String? =
            switch eye {
            case .everyone: nil
            case .applicant: "sarnai"
            case .employer: caller.clerkAtEmployer
            case .body: "leader-1501"
            case .reader: Self.login(of: seats[10])
            case .member: Self.login(of: seats[4])
            case .outsider: Self.login(of: outsider)
            case .office: "leader-office"
            case .observer: "observer"
            }
        guard let login else { return nil }
        return try await house.accounts.signIn(
            login: login, password: APIHouse.password, at: APIHouse.start, on: house.clock.now().day
        ).token.text
    }

    /// Numbers as such, and of a query what is asked but not what for.
    private static func kind(of address: String) -> String {
        let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
        let path = parts[0].split(separator: "/").map { $0.contains(where: \.isNumber) ? "…" : String($0) }
        let names = parts.count > 1 ? parts[1].split(separator: "&").compactMap { $0.split(separator: "=").first } : []
        return path.joined(separator: "/") + "?" + names.joined(separator: "&")
    }

    /// What is the same for everyone and every day, or holds the machine's own time.
    private static var passedOver: Regex<Substring> { /\.(?:css|js|svg|xlsx|docx|pdf|zip)\b|^\/healthz/ }
}

/// The addresses of the experts' stage.
extension World {
    /// One of another's, both of the reader's own, one that isn't there.
    private var readings: [String] { ["v1", "v3", "v6", "v9"] }

    fileprivate var stage: [String] {
        let lists = [
            "/to-do", "/my", "/dossiers", "/dossiers.csv", "/season", "/decision", "/decision/tiers/2", "/papers",
        ]
        let searched = [
            "order=name", "stage=accepted", "tier=2&state=open&body=1501", "q=%E8%AF%84%E9%98%85", "q=90",
        ].flatMap { ["/dossiers?" + $0, "/dossiers.csv?" + $0] }
        let own = dossiers.flatMap { ["/dossiers/\($0)", "/dossiers/\($0)/experts", "/dossiers/\($0)/talent.xml"] }
        let experts = ["/experts", "/experts?q=x1&discipline=220", "/experts.csv"] + seats.prefix(2).map {
            "/experts/\($0)"
        }
        let rounds = [
            "", "/r1", "/r1/pairs", "/r1/conflicts", "/r1/proposal", "/r1/proposal.csv", "/r1/declaration",
            "/r1/declaration?q=a", "/r1/declaration?after=\(dossiers[0])", "/r1/pin", "/r1/withdrawal",
        ].map { "/rounds" + $0 }
        let progress = ["progress", "scores", "calibration"].flatMap { page in
            ["", "?tier=2", "?tier=2&from=2"].map { "/readings/\(page)\($0)" }
        }
        let readings = ["/readings"] + self.readings.flatMap { ["/readings/\($0)", "/readings/\($0)/scores"] }
        let draws = ["/panels", "/panels/g1", "/draws", "/draws/g1", "/draws/g1/plan.json", "/draws/g1/record.json"]
        let sittings = ["", "/m1", "/m1/room", "/m1/voting", "/m1/tokens"].map { "/sittings" + $0 }
        let ballots = ["/ballots/m1.\(dossiers[0]).1", "/ballots/m1.\(dossiers[0]).1/list.txt"]
        let log = ["", "?kind=panel", "?kind=round", "?kind=reading", "?kind=sitting", "?before=60"].map {
            "/observing" + $0
        }
        let verified = ["/verify?number=\(dossiers[0])"]
        return lists + searched + own + experts + rounds + progress + readings + draws + sittings + ballots + log
            + verified
    }

    /// Every route of the API that reads, for whatever there is of its kind.
    fileprivate var program: [String] {
        let routes = APIRoutes.all(in: house.casework.program).filter { $0.method == .get }
        let paths = routes.flatMap { route in ids(of: route.path).map { filled(route.path, with: $0) } }
        let narrowed = [
            "/dossiers?order=name", "/dossiers?stage=accepted", "/dossiers?q=x1", "/dossiers?tier=2&size=1",
            "/experts?q=x1", "/observing?kind=reading", "/observing?kind=sitting&cursor=99",
            "/rounds/r1/declaration?q=a",
        ]
        return paths.filter { !$0.hasSuffix(".pdf") && !$0.hasSuffix(".xlsx") && !$0.hasSuffix(".zip") } + narrowed
    }

    private func filled(_ path: String, with id: String) -> String {
        path.replacing("{id}", with: id).replacing("{tier}", with: id).replacing("{list}", with: "sex")
            .replacing("{proof}", with: "p1").replacing("{number}", with: "1")
    }

    private func ids(of path: String) -> [String] {
        let first = path.split(separator: "/").first.map(String.init) ?? ""
        guard path.contains("{id}") || path.contains("{tier}") else { return [""] }
        switch first {
        case "readings": return readings
        case "rounds": return ["r1"]
        case "panels", "draws": return ["g1"]
        case "sittings": return ["m1"]
        case "ballots": return ["m1.\(dossiers[0]).1"]
        case "experts": return [seats[0].text, outsider.text]
        case "tiers", "decision": return ["1", "2"]
        case "slates": return ["1501-2"]
        case "filings": return ["1501"]
        case "publicities", "desk": return ["u1", "u3"]
        default: return dossiers.map(\.text)
        }
    }
}
