/// Why someone can't register, sign in or open an account for another; each has its sentence under `account.`
public enum AccountFault: String, Error, Sendable, Hashable, CaseIterable {
    // What was typed
    case loginMalformed, loginTaken, passwordTooShort, passwordTooLong, passwordCommon, displayNameMissing
    // Signing in
    /// The same for an unknown account, a wrong password and a closed account.
    case signInFailed
    /// Five tries within a quarter of an hour failed.
    case locked
    /// More people sign in just now than passwords can be checked.
    case busy
    case notSignedIn, codeWrong, codeExpired, codeUsed
    // Acting for others
    case notAllowed, accountUnknown, accountClosed, roleNotOfficial
    /// Someone on the spot can invite: the machine appoints nobody.
    case leaderThere
    // Employers
    case organisationUnknown, organisationNotOpen, notAnEmployer, parentNotAbove, nameMissing
    case creditCodeWrong, creditCodeTaken, employerNotAsked
    // Experts and observers
    case expertUnknown, expertHasAccount, termEnded
    /// An observer is invited up to a day, within a year; after it they don't sign in.
    case untilImpossible, observationOver

    /// The key of its sentence in the catalogue.
    public var textKey: String { "account." + rawValue }
}
