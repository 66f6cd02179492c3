import Selection

/// An employer of the season, and how it works.
struct Employer: Sendable {
    let organisation: Organisation
    let pace: Pace
    /// One account only: the level above confirms.
    let isLone: Bool

    var id: OrganisationID { organisation.id }

    /// When it publishes.
    enum Pace: Sendable, Hashable {
        case regular
        /// Too late for the body's own five days.
        case slow
        /// So late that its days end with the cut-off.
        case hopeless

        var days: [Day] {
            switch self {
            case .regular: SeasonDays.employersPost
            case .slow: SeasonDays.slowEmployersPost
            case .hopeless: SeasonDays.hopelessEmployersPost
            }
        }
    }
}
