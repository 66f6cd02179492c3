/// Ages as the season's figures tell them apart, at the end of the programme's year.
public enum AgeBand: String, Sendable, Hashable, CaseIterable {
    case to35, to40, to45, to50, over50

    public init(born year: Int, in season: Int) {
        self =
            switch season - year {
            case ...35: .to35
            case ...40: .to40
            case ...45: .to45
            case ...50: .to50
            default: .over50
            }
    }
}
