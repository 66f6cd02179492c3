import Foundation
import Papers
import Selection
import Testing

/// 三（二）, R19, R30–R31: the way up follows from the tree and the channel.
@Suite struct ChainTests {
    let program: Program
    let chain: Chain

    init() throws {
        program = try ProgramReader.read(folder: #filePath.components(separatedBy: "/Tests/")[0] + "/programs/nmg-2023")
        chain = Chain(program.organisations)
    }

    private func desks(
        _ employer: String, _ channel: ChannelID, through: String? = nil, _ ownership: Ownership = .nonPublic
    ) throws -> [String] {
        let channel = try #require(program.channels.first { $0.id == channel })
        return try chain.desks(
            from: OrganisationID(employer), by: channel, through: through.map { OrganisationID($0) },
            ownership: ownership
        ).map(\.text)
    }

    private func employer(under parent: String) throws -> String {
        try #require(program.organisations.first { $0.kind == .employer && $0.parent?.text == parent }).id.text
    }

    @Test func `a county's employer passes the county, then the league`() throws {
        let employer = try employer(under: "150121")
        #expect(try desks(employer, .superiors, .public) == [employer, "150121", "1501"])
    }

    @Test(arguments: ["1501", "department-education", "direct-energy-group", "central-weather", "federation"])
    func `an employer directly under a body has no level between`(body: String) throws {
        let employer = try employer(under: body)
        #expect(try desks(employer, .superiors) == [employer, body])
    }

    @Test func `Manzhouli recommends for itself, not through Hulunbuir`() throws {
        let employer = try employer(under: "150781")
        #expect(try desks(employer, .superiors) == [employer, "150781"])
    }

    @Test func `an association of a league is recommended by the league, one of the region by its department`() throws {
        let employer = try employer(under: "150121")
        let local = try desks(employer, .association, through: "association-league")
        #expect(local == [employer, "association-league", "1502"])
        let regional = try desks(employer, .association, through: "association-region")
        #expect(regional == [employer, "association-region", "department-industry"])
    }

    @Test func `the agency that holds the file goes up to the bureau of its level`() throws {
        let employer = try employer(under: "150121")
        #expect(try desks(employer, .agency, through: "agency-league") == [employer, "agency-league", "1506"])
    }

    @Test func `the federation is a body of its own`() throws {
        let employer = try employer(under: "150121")
        #expect(try desks(employer, .federation, through: "federation") == [employer, "federation"])
    }

    @Test(arguments: [
        (ChannelID.federation, "federation", Ownership.public, Refusal.Reason.channelNeedsNonPublic),
        (.association, "agency-league", .nonPublic, .channelNotOpen), (.agency, "1501", .nonPublic, .channelNotOpen),
    ])
    func `other channels are for the non-public sector, and through their own kind`(
        channel: ChannelID, through: String, ownership: Ownership, expected: Refusal.Reason
    ) throws {
        let employer = try employer(under: "150121")
        #expect(reason { try desks(employer, channel, through: through, ownership) } == expected)
    }

    @Test func `a channel without its organisation named is not open`() throws {
        let employer = try employer(under: "150121")
        #expect(reason { try desks(employer, .association) } == .channelNotOpen)
    }

    @Test(arguments: ["1501", "nowhere"]) func `only an employer's people apply`(from: String) {
        #expect(reason { try desks(from, .superiors) } == .chainIncomplete)
    }

    private func reason(_ body: () throws -> [String]) -> Refusal.Reason? {
        do {
            _ = try body()
            return nil
        } catch {
            return (error as? Refusal)?.reason
        }
    }
}
