/// 附件1, 照片: what a portrait has to be like, in a section of the form that shows one.
public struct PortraitRule: Sendable, Hashable {
    public let name: String
    public let english: String
    public let isRequired: Bool
    /// In dots, of which two inches have so many.
    public let width: Int
    public let height: Int
    public let kilobytes: Int

    public var bytes: Int { kilobytes << 10 }

    public init(name: String, english: String, isRequired: Bool, width: Int, height: Int, kilobytes: Int) {
        self.name = name
        self.english = english
        self.isRequired = isRequired
        self.width = width
        self.height = height
        self.kilobytes = kilobytes
    }
}

extension FormSection {
    /// Where its portrait is missed, as `place(of:)` says it of a question.
    public var portraitPlace: String { id + ".portrait" }
}

extension ApplicationForm {
    /// What is missing where the form demands a portrait and there is none (附件1).
    public func findings(hasPortrait: Bool) -> [Finding] {
        guard let (section, rule) = portrait, rule.isRequired, !hasPortrait else { return [] }
        return [Finding(.form, .block, section.clause, Finding.missing, ["field": section.portraitPlace])]
    }
}
