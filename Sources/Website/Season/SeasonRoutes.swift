import Casework
import Hummingbird
import Pages
import Records
import Selection

/// The season in figures, for the office.
extension Site {
    func seasonRoutes(_ pages: Pages) {
        pages.get("/season") { _, visit in try await season(visit) }
    }

    private func season(_ visit: Visit) async throws -> Response {
        let board = try await casework.season(for: try visit.official(), at: visit.now)
        let model = SeasonModel(site: self, visit: visit, board: board, program: try await casework.currentProgram())
        return try await page(model.page, text("season.title", visit), in: visit)
    }
}

/// The board in the reader's language.
struct SeasonModel {
    let site: Site
    let visit: Visit
    let board: SeasonBoard
    let program: Program

    private var tally: SeasonTally { board.tally }

    var page: SeasonPage { SeasonPage(about: about, bodies: board.bodies.map(line), charts: charts) }

    private func text(_ key: String, _ values: [String: String] = [:]) -> String { site.text(key, values, visit) }

    private var about: [FactLine] {
        let cutoff = program.deadlines.electronic.value
        let late = tally.ends[.lapsed] ?? 0
        return [
            FactLine(text("season.cutoff"), ShownTime.end(cutoff, in: visit.language)),
            FactLine(text("season.submitted"), String(tally.total(.submitted))),
            FactLine(text("season.reported"), String(tally.total(.reported))),
            FactLine(text("season.late"), String(late)),
        ]
    }

    private func line(_ body: OrganisationID) -> SeasonBody {
        let standing = tally.bodies[body] ?? BodyTally()
        return SeasonBody(
            name: board.names[body] ?? body.text, address: "/dossiers?body=\(Site.escaped(body.text))",
            state: state(standing), submitted: tally.total(.submitted, .body, body.text),
            reported: tally.total(.reported, .body, body.text), underWay: standing.underWay,
            heldUp: standing.heldUp, late: standing.late, sealed: board.sealed[body] ?? 0)
    }

    private func state(_ standing: BodyTally) -> TagModel {
        if standing.late > 0 { return TagModel(text("season.is.late"), .bad) }
        if standing.heldUp > 0 { return TagModel(text("season.is.heldUp"), .wait) }
        if standing.underWay > 0 { return TagModel(text("season.is.underWay"), .now) }
        return TagModel(text("season.is.done"), .good)
    }

    private var charts: [ChartModel] {
        [
            ChartModel(
                caption: text("season.funnel"), isFunnel: true,
                SeasonStage.allCases.map { (text("way.\($0.rawValue)"), tally.total($0)) }),
            chart("tier", .tier, Tier.allCases.map { String($0.rawValue) }) { text("tier.\($0)") },
            chart("sector", .grassroots, ["1", "0"]) { text("sector.\($0)") },
            chart("sex", .sex, Sex.allCases.map(\.rawValue)) { text("sex.\($0)") },
            ages,
            chart("ethnicGroup", .ethnicGroup, greatestFirst(.ethnicGroup)) { name in
                program.codes["ethnic-group"]?.entries.first { $0.name == name }.map(visit.name) ?? name
            },
            chart("discipline", .discipline, greatestFirst(.discipline)) {
                program.codes["discipline"]?.entry(of: $0).map(visit.name) ?? $0
            },
            ChartModel(
                caption: text("season.ends"),
                EndKind.allCases.map { (text("endKind.\($0.rawValue)"), tally.ends[$0] ?? 0) }),
        ]
    }

    private func chart(
        _ caption: String, _ facet: SeasonFacet, _ values: [String], _ name: (String) -> String
    ) -> ChartModel {
        ChartModel(
            caption: text("season.by.\(caption)"),
            values.map { (name($0), tally.total(.submitted, facet, $0)) })
    }

    private var ages: ChartModel {
        var bands: [AgeBand: Int] = [:]
        for (born, counts) in tally.totals[.birthYear] ?? [:] {
            guard let year = Int(born) else { continue }
            bands[AgeBand(born: year, in: program.year), default: 0] += counts[.submitted] ?? 0
        }
        return ChartModel(
            caption: text("season.by.age", ["year": String(program.year)]),
            AgeBand.allCases.map { (text("ageBand.\($0.rawValue)"), bands[$0] ?? 0) })
    }

    private func greatestFirst(_ facet: SeasonFacet) -> [String] {
        (tally.totals[facet] ?? [:]).map { ($0.key, $0.value[.submitted] ?? 0) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
            .map(\.0)
    }
}
