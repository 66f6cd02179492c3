/// 三（二）: the employer checks what is said, so the ID number must be right and agree with birth date and sex.
public struct ResidentIDMatches: Sendable {
    public static let clause: Clause = "三（二）"

    /// What is wrong with an ID number beside the birth date and sex of the form; those that are nil aren't compared.
    public static func finding(
        on id: Result<ResidentID, ResidentID.Fault>, birth: Day?, sex: Sex?
    ) -> Finding? {
        switch id {
        case .failure(.malformed): block("residentID.malformed")
        case .failure(.wrongCheck): block("residentID.wrongCheck")
        case .failure(.impossibleDate): block("residentID.impossibleDate")
        case .success(let id): difference(id, birth, sex)
        }
    }

    /// An ID number left empty is for a person to ask after.
    public static var empty: Finding { Finding(.residentID, .caution, clause, "residentID.empty") }

    private static func difference(_ id: ResidentID, _ birth: Day?, _ sex: Sex?) -> Finding? {
        let birthDiffers = birth != nil && birth != id.birth
        let sexDiffers = sex != nil && sex != id.sex
        guard birthDiffers || sexDiffers else { return nil }
        let values = ["birth": id.birth.description, "sex": id.sex.rawValue]
        return switch (birthDiffers, sexDiffers) {
        case (true, false): block("residentID.otherBirth", values)
        case (false, _): block("residentID.otherSex", values)
        case (true, true): block("residentID.otherBirthAndSex", values)
        }
    }

    private static func block(_ message: String, _ values: [String: String] = [:]) -> Finding {
        Finding(.residentID, .block, clause, message, values)
    }
}
