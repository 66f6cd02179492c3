import Selection

/// An invented person of the season: who they are, where they apply, when, and what is particular about them.
struct Entrant: Sendable {
    let number: Int
    let story: Story
    let name: String
    let mongolianName: String
    let ethnicGroup: String
    let isWoman: Bool
    let birth: Day
    let residentID: String
    let tier: Tier
    let consentsToTransfer: Bool
    /// How high the body puts this person among its own.
    let merit: Int
    let employer: Employer
    let channel: ChannelID
    let through: OrganisationID?
    /// When they hand their application in.
    let applies: Moment
    /// The school they went to, the title they hold: a draw of its own for the form.
    let taste: Int

    var isPlain: Bool { story == .plain }
}

/// Draws people, each from the season's seed and their own number alone.
struct People: Sendable {
    let seed: UInt64
    let places: Places

    func entrant(_ number: Int) -> Entrant {
        var chance = Chance(seed: seed, number: number)
        let story = story(of: number, &chance)
        // The same person under a second account: the one before, at another employer.
        let identity = story == .sameNumber ? identity(number - 1) : identity(number)
        let (channel, through) = places.channel(of: story)
        let employer = places.employer(of: number, story)
        return Entrant(
            number: number, story: story, name: identity.names.name, mongolianName: identity.names.mongolian,
            ethnicGroup: identity.names.ethnicGroup, isWoman: identity.isWoman, birth: identity.birth,
            residentID: identity.residentID, tier: identity.tier,
            consentsToTransfer: [.transferInVain, .withdrawsTransfer].contains(story)
                || identity.tier == .one && chance.happens(70),
            merit: chance.below(9000) + (story.leadsToOffice ? 10_000 : 0), employer: employer, channel: channel,
            through: through, applies: Self.moment(isEarly: isEarly(number, story), &chance),
            taste: chance.below(1 << 20))
    }

    /// A second account needs a first one that comes through.
    private func story(of number: Int, _ chance: inout Chance) -> Story {
        let story = Story.of(number, &chance)
        var before = Chance(seed: seed, number: number - 1)
        return story == .sameNumber && Story.of(number - 1, &before) != .plain ? .plain : story
    }

    private struct Identity {
        let names: Names
        let isWoman: Bool
        let tier: Tier
        let birth: Day
        let residentID: String
    }

    private func identity(_ number: Int) -> Identity {
        var chance = Chance(seed: seed ^ 0xB01E, number: number)
        var storied = Chance(seed: seed, number: number)
        let story = story(of: number, &storied)
        let isWoman = chance.happens(42)
        let names = Names(number: number, isWoman: isWoman, &chance)
        let isFirst = [.transferInVain, .withdrawsTransfer].contains(story) || chance.happens(30)
        let tier: Tier = isFirst && story != .secret ? .one : .two
        let birth = Self.birth(story, tier, &chance)
        return Identity(
            names: names, isWoman: isWoman, tier: tier, birth: birth,
            residentID: ResidentNumbers.number(of: number, birth: birth, isWoman: isWoman))
    }

    private static func birth(_ story: Story, _ tier: Tier, _ chance: inout Chance) -> Day {
        let years: ClosedRange<Int> =
            switch (story, tier) {
            case (.transferInVain, _): 1976...1976
            case (.tooOld, .one): 1966...1972
            case (.tooOld, _): 1972...1977
            case (_, .one): 1973...1986
            default: 1978...1993
            }
        let year = years.lowerBound + chance.below(years.count)
        return Day(year: year, month: chance.below(12) + 1, day: chance.below(28) + 1) ?? Day(number: 0)
    }

    /// Who goes through another organisation's publicity comes early; so do the two accounts of one ID number, which
    /// are then both there when the first is verified.
    private func isEarly(_ number: Int, _ story: Story) -> Bool {
        var next = Chance(seed: seed, number: number + 1)
        return [.throughAssociation, .throughAgency, .sameNumber].contains(story)
            || self.story(of: number + 1, &next) == .sameNumber
    }

    /// Most come on the last days.
    private static func moment(isEarly: Bool, _ chance: inout Chance) -> Moment {
        let minute = 12 * 60 + 30 + chance.below(11 * 60)
        let weights = [2, 2, 3, 3, 4, 2, 2, 6, 8, 10, 18, 30, 2, 1]
        let place = chance.place(in: weights)
        let offset = isEarly ? place % 5 : place
        return Moment(SeasonDays.opening.adding(days: offset)).adding(minutes: minute)
    }
}
