/// Words that desks need again and again, each with the clause that gives cause for them.
public struct UsualRemark: Sendable, Equatable {
    /// What they are for: to ask for a correction, to say why the way ends, or to give a tier-3 list back.
    public enum Use: String, Sendable, Hashable, CaseIterable {
        case correction, ending, filing
    }

    public let code: String
    public let use: Use
    /// The section of Annex 1 they concern, or `proofs`; none where they fit any.
    public let section: String?
    public let words: String
    public let english: String
    public let clause: Clause

    public init(code: String, use: Use, section: String?, words: String, english: String, clause: Clause) {
        self.code = code
        self.use = use
        self.section = section
        self.words = words
        self.english = english
        self.clause = clause
    }

    /// Whether they can be said of a section.
    public func concerns(_ section: String) -> Bool { self.section == nil || self.section == section }
}

/// What the office looks at before it takes a dossier in (三（三）).
public struct AcceptanceCheck: Sendable, Equatable {
    public let id: String
    public let name: String
    public let english: String
    public let clause: Clause

    public init(id: String, name: String, english: String, clause: Clause) {
        self.id = id
        self.name = name
        self.english = english
        self.clause = clause
    }
}

extension Program {
    public func remark(_ code: String) -> UsualRemark? { remarks.first { $0.code == code } }

    /// A code may be left out; one that is given must be of this use, and fit the section it is said of.
    func requireRemark(_ code: String?, _ use: UsualRemark.Use, of section: String? = nil) throws(Refusal) {
        guard let code else { return }
        guard let remark = remark(code), remark.use == use, section.map(remark.concerns) ?? true else {
            throw Refusal(.remarkUnfit, "三（二）")
        }
    }
}
