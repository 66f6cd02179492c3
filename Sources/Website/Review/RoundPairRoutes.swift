import Casework
import Hummingbird
import Pages
import Records
import Selection

/// A round's pairs, part by part: of which a conflict is known and why, and who reads what.
extension Site {
    func roundPairRoutes(_ pages: Pages) {
        for sort in RoundPairSort.allCases {
            pages.get("/rounds/{id}/\(sort.address)") { request, visit in
                try await roundPairs(sort, request, visit)
            }
        }
    }

    private func roundPairs(
        _ sort: RoundPairSort, _ request: Hummingbird.Request, _ visit: Visit
    ) async throws -> Response {
        let after = request.uri.queryParameters["after"].map { RoundPair(named: String($0)) }
        let pairs = try await casework.pairs(
            sort, in: RoundID(try visit.parameter("id")), after: after, for: try visit.actor(), at: visit.now)
        let values = ["panel": pairs.panel, "tier": tierName(pairs.tier, visit)]
        let place = "/rounds/\(pairs.round)"
        let table = sort == .assigned ? assigned(pairs.lines, visit) : conflicts(pairs.lines, visit)
        let page = RoundPairsPage(
            heading: text("roundPairs.\(sort.rawValue)", visit),
            back: Link(text("round.heading", values, visit), place),
            total: text("roundPairs.total", ["count": "\(pairs.total)"], visit), pairs: pairs.total == 0 ? nil : table,
            empty: text("roundPairs.none", visit),
            pager: PagerModel(
                next: pairs.next.map { "\(place)/\(sort.address)?after=\(Self.escaped($0.text))" }))
        return try await self.page(page, page.heading, in: visit)
    }

    private func conflicts(_ lines: [RoundPairLine], _ visit: Visit) -> TableModel {
        TableModel(
            heads: heads(visit) + ["roundPairs.found", "roundPairs.declared", "roundPairs.forbidden"].map {
                text($0, visit)
            },
            lines: lines.map { line in
                let declared = kinds(line.declared, visit)
                return names(line, visit) + [
                    kinds(line.found, visit),
                    line.isDeclared && declared.isEmpty ? text("choice.yes", visit) : declared,
                    line.isForbidden ? line.reason ?? text("choice.yes", visit) : "",
                ]
            })
    }

    private func assigned(_ lines: [RoundPairLine], _ visit: Visit) -> TableModel {
        TableModel(
            heads: heads(visit) + [text("season.state", visit)],
            lines: lines.map { line in
                names(line, visit) + [line.standing.map { text("reading.is.\($0.rawValue)", visit) } ?? ""]
            })
    }

    private func heads(_ visit: Visit) -> [String] {
        ["round.dossier", "person.unit", "round.expert"].map { text($0, visit) }
    }

    private func names(_ line: RoundPairLine, _ visit: Visit) -> [String] {
        let erased = text("person.erased", visit)
        let called = { (name: String?, number: String) in
            text("panel.expert", ["name": name ?? erased, "number": number], visit)
        }
        return [
            called(line.dossier, line.pair.dossier.text), line.unit ?? "", called(line.expert, line.pair.expert.text),
        ]
    }

    private func kinds(_ kinds: [ConflictKind], _ visit: Visit) -> String {
        kinds.map { text("choice.conflict.\($0.rawValue)", visit) }.joined(separator: text("ask.semicolon", visit))
    }
}

extension RoundPairSort {
    /// The last part of its address.
    var address: String { self == .assigned ? "pairs" : "conflicts" }
}
