import Foundation
import Records
import Selection
import Testing

/// A record that was edited anywhere is found, and the place named.
@Suite struct DrawRecordTests {
    /// A record whose first seat was declined, with some member of its JSON changed.
    private static func edited(_ edit: (inout [String: Any]) -> Void) throws -> DrawRecord {
        let plan = DrawTests.plan(DrawTests.pool(40), limits: [.eachUnit(most: 2, isHard: false)], beacon: "开奖号码")
        let first = try DrawTests.record(plan, beacon: "0412").seats[0]
        let record = try DrawTests.record(plan, beacon: "0412", declined: [first.text])
        let found = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record))
        var members = try #require(found as? [String: Any])
        edit(&members)
        return try JSONDecoder().decode(DrawRecord.self, from: JSONSerialization.data(withJSONObject: members))
    }

    private static func part(_ members: [String: Any], _ name: String) -> [[String: Any]] {
        members[name] as? [[String: Any]] ?? []
    }

    private func fault(_ edit: (inout [String: Any]) -> Void) throws -> DrawFault? {
        do {
            try Self.edited(edit).verify(DrawTests.hash)
            return nil
        } catch let fault as DrawFault {
            return fault
        }
    }

    @Test func `a record nobody touched holds`() throws {
        #expect(try fault { _ in } == nil)
    }

    @Test func `an edited plan is not what was made known`() throws {
        let found = try fault { members in
            var plan = members["plan"] as? [String: Any] ?? [:]
            plan["query"] = "副高级"
            members["plan"] = plan
        }
        #expect(found == .commitment)
        let seats = try fault { members in
            var plan = members["plan"] as? [String: Any] ?? [:]
            plan["seats"] = 12
            members["plan"] = plan
        }
        guard case .plan(let refusal) = seats else {
            Issue.record("an even panel passed")
            return
        }
        #expect(refusal.reason == .panelEven)
    }

    @Test func `an edited part of the seed, or another's, is named by its holder`() throws {
        let value = try fault { members in
            var shares = Self.part(members, "shares")
            shares[1]["value"] = "third"
            members["shares"] = shares
        }
        #expect(value == .share(holder: "a2"))
        #expect(try fault { $0["shares"] = Array(Self.part($0, "shares").reversed()) } == .holders)
        let broken = try fault { members in
            var shares = Self.part(members, "shares")
            shares[0]["value"] = "first\nsecond"
            members["shares"] = shares
        }
        #expect(broken == .share(holder: "a1"))
    }

    @Test func `a part that was fixed after the other was known, or before the plan, is named`() throws {
        for (place, moment) in [(1, "2023-10-20T09:30:00+08:00"), (0, "2023-10-20T08:59:59+08:00")] {
            let found = try fault { members in
                var shares = Self.part(members, "shares")
                shares[place]["committed"] = moment
                members["shares"] = shares
            }
            #expect(found == .sequence(holder: "a1"))
        }
    }

    @Test(arguments: [
        ("format", "bole-draw-0" as any Sendable, DrawFault.format), ("commitment", "00", .commitment),
        ("beacon", "0413", .seed), ("beacon", "", .beacon), ("seed", "00", .seed), ("limits", [String](), .limits),
        ("alternates", [String](), .alternates),
    ])
    func `whatever else was edited is named`(member: String, value: any Sendable, expected: DrawFault) throws {
        #expect(try fault { $0[member] = value } == expected)
    }

    @Test func `an edited lot, order, seat, decline or panel is named`() throws {
        let expert = ExpertID(try #require(try Self.edited { _ in }.lots.first).expert.text)
        let lot = try fault { members in
            var lots = Self.part(members, "lots")
            lots[0]["lot"] = "00"
            members["lots"] = lots
        }
        #expect(lot == .lot(expert))
        #expect(try fault { $0["lots"] = Array(Self.part($0, "lots").dropLast()) } == .order)
        #expect(try fault { $0["seats"] = Array(($0["seats"] as? [String] ?? []).reversed()) } == .seats)
        #expect(try fault { $0["panel"] = Array(($0["panel"] as? [String] ?? []).reversed()) } == .panel)
        let taker = try fault { members in
            var declined = Self.part(members, "declined")
            declined[0]["taker"] = "x0"
            members["declined"] = declined
        }
        #expect(taker == .decline(expert))
        let early = try fault { members in
            var declined = Self.part(members, "declined")
            declined[0]["at"] = "2023-10-20T09:00:00+08:00"
            members["declined"] = declined
        }
        #expect(early == .decline(expert))
    }
}
