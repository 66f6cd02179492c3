/// Who applies, read from a filled form: what the conditions ask, and what stands on lists.
public struct Applicant: Sendable, Hashable {
    public let candidate: Candidate
    public let name: PersonName
    public let sex: Sex?
    public let ethnicGroup: String
    public let unit: String
    public let title: String
    public let residentID: String
    /// 学科, by its code.
    public let discipline: String

    public init(_ form: FilledForm, in program: Program) {
        let reading = FormReading(form: form, codes: program.codes)
        candidate = reading.candidate
        name = PersonName(form["person.name"])
        sex = reading.value("sex", "person.sex")
        ethnicGroup = program.codes["ethnic-group"]?.name(of: form["person.ethnicGroup"]) ?? ""
        unit = form["post.employer"]
        title = form["post.title"]
        residentID = form["person.residentID"].uppercasedASCII
        discipline = form["application.discipline"]
    }

    /// What the ID number says against the form; an empty one is for the employer to ask after.
    public var residentIDFinding: Finding? {
        if residentID.isEmpty { return ResidentIDMatches.empty }
        let id = Result { () throws(ResidentID.Fault) in try ResidentID(residentID) }
        return ResidentIDMatches.finding(on: id, birth: candidate.birth, sex: sex)
    }
}

/// Turns the codes of a form into the values that rules ask for; an unreadable one is unknown.
struct FormReading {
    let form: FilledForm
    let codes: CodeLists

    var candidate: Candidate {
        var candidate = Candidate()
        candidate.tier = value("tier", "application.tier")
        candidate.birth = Day(form["person.birth"])
        candidate.education = value("education", "education.level")
        candidate.degree = value("degree", "education.degree")
        candidate.title = value("title-level", "post.titleLevel")
        candidate.category = value("category", "application.category")
        candidate.rank = value("rank", "post.rank")
        candidate.standing = value("standing", "post.standing")
        candidate.isHandsOn = isYes("post.handsOn")
        candidate.affiliation = value("affiliation", "post.affiliation")
        candidate.ownership = value("ownership", "post.ownership")
        candidate.consentsToTransfer = isYes("application.transfer") == true
        return candidate
    }

    /// What a code means to the rules, by the list's own column.
    func value<Value: RawRepresentable>(
        _ list: String, _ field: String
    ) -> Value? where Value.RawValue: LosslessStringConvertible {
        codes[list]?.entry(of: form[field])?.meaning()
    }

    private func isYes(_ field: String) -> Bool? {
        switch form[field] {
        case "是": true
        case "否": false
        default: nil
        }
    }
}

extension Code {
    /// The rule's own value this code stands for.
    func meaning<Value: RawRepresentable>() -> Value? where Value.RawValue: LosslessStringConvertible {
        means.flatMap { Value.RawValue($0) }.flatMap { Value(rawValue: $0) }
    }
}

extension String {
    /// Letters a–z made capital, everything else left byte for byte.
    var uppercasedASCII: String {
        String(decoding: utf8.map { (97...122).contains($0) ? $0 - 32 : $0 }, as: UTF8.self)
    }
}
