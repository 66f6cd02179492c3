/// A password someone chooses: 10–200 characters of any kind, but none of the common ones.
public enum ChosenPassword: Sendable {
    case typed(String)
    /// Hashed before, as when a rehearsal gives all its accounts one password.
    case hashed(PasswordHash)

    static let lengths = 10...200

    /// Refuses what is too short, too long or common, before any time is spent on it.
    func check(for login: String) throws(AccountFault) {
        guard case .typed(let password) = self else { return }
        let length = password.unicodeScalars.count
        guard length >= Self.lengths.lowerBound else { throw .passwordTooShort }
        guard length <= Self.lengths.upperBound else { throw .passwordTooLong }
        let folded = Login.folded(password)
        guard folded != login, !CommonPasswords.all.contains(folded) else { throw .passwordCommon }
    }
}

/// A hashed password with its own salt and parameters, as it is stored.
public struct PasswordHash: Sendable, Hashable {
    /// What libsodium wrote, with salt and cost.
    public let text: String
}
