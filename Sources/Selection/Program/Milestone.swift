/// A line of the public timeline.
public struct Milestone: Sendable, Equatable {
    public let name: String
    public let english: String
    public let from: Day
    public let to: Day?
    /// The cut-off whose last day it is; its day follows when the office changes that.
    public let cutoff: Cutoff?
    public let clause: Clause

    public init(name: String, english: String, from: Day, to: Day?, cutoff: Cutoff? = nil, clause: Clause) {
        self.name = name
        self.english = english
        self.from = from
        self.to = to
        self.cutoff = cutoff
        self.clause = clause
    }

    func following(_ deadlines: Deadlines) -> Milestone {
        guard let cutoff else { return self }
        return Milestone(
            name: name, english: english, from: deadlines.lastDay(of: cutoff), to: to, cutoff: cutoff, clause: clause)
    }
}

extension Deadlines {
    /// The last day on which something still is in time.
    public func lastDay(of cutoff: Cutoff) -> Day { stated(cutoff).value.adding(milliseconds: -1).day }
}
