/// Why something wasn't typeset; nothing was changed.
public enum TypesettingFault: Error, Sendable, Hashable {
    /// Signs that no font here can draw, in the order of their numbers.
    case missingGlyphs([Unicode.Scalar])
    /// It took more time or memory than a job may, twice.
    case exhausted
    /// The template or its data is wrong: what the typesetter said.
    case refused(String)
}

extension Unicode.Scalar {
    /// `U+2CE1A`: the sign by its number, for whoever can't see it either.
    public var number: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
