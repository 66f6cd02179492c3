import Selection
import Testing

@testable import Website

/// How often one address may ask without having signed in.
@Suite struct TurnsTests {
    private let now = Moment(milliseconds: 1_695_171_600_000)

    @Test func `the turns of one address are its own, and the next minute has new ones`() {
        let turns = Turns(each: 2)
        let taken = (1...3).map { _ in turns.take("10.0.0.1", at: now) }
        #expect(taken == [true, true, false])
        #expect(turns.take("10.0.0.2", at: now))
        #expect(!turns.take("10.0.0.1", at: Moment(milliseconds: now.milliseconds + 59_999)))
        #expect(turns.take("10.0.0.1", at: Moment(milliseconds: now.milliseconds + 60_000)))
    }
}
