import Casework
import Records
import Selection
import Testing

/// Which publicities still stand before the public at a moment.
@Suite struct RunningPublicityTests {
    @Test(arguments: [
        ("2023-09-19T23:59:59.999+08:00", true), ("2023-09-20T00:00:00+08:00", false),
    ])
    func `a publicity runs until the instant its last day ends`(moment: String, runs: Bool) async throws {
        let house = try await House()
        let id = try await house.submitted(try await house.newApplicant())
        try await house.verify(id)
        try await house.evaluate(id, at: house.employer, "09-13 10:00")
        let publicity = try await house.publish([id], by: house.employer, "09-13 11:00")
        let running = try await house.casework.running(at: at(moment)).publicities.map(\.row.id)
        #expect(running == (runs ? [publicity] : []))
        #expect(try await house.casework.publicPublicities(at: at(moment)).map(\.row.id) == [publicity])
    }
}
