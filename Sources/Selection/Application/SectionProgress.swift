/// How far a part of Annex 1 is filled in, as the form's own check sees it.
public enum SectionProgress: String, Sendable, Hashable, CaseIterable {
    case notBegun, begun, complete
    /// Something that was filled in can't stay so.
    case hasFindings
    /// A table that may stay empty, and is.
    case optional

    /// `findings` are those of this section alone.
    public init(of section: FormSection, in form: FilledForm, findings: [Finding]) {
        let blocks = findings.filter { $0.severity == .block }
        let isEmpty = section.isEmpty(in: form)
        if blocks.contains(where: { !$0.isMissing && !(isEmpty && $0.rule != .form) }) {
            self = .hasFindings
        } else if isEmpty {
            self = section.maximumRows == nil ? .notBegun : .optional
        } else {
            self = blocks.isEmpty ? .complete : .begun
        }
    }

    /// Whether handing in waits for this part.
    public var isDone: Bool { self == .complete || self == .optional }
}

extension FormSection {
    /// Whether anything was filled in.
    public func isAnswered(in form: FilledForm) -> Bool { !isEmpty(in: form) }

    /// Whether nothing was filled in yet.
    func isEmpty(in form: FilledForm) -> Bool {
        guard maximumRows == nil else { return (form.rows[id] ?? []).isEmpty }
        return fields.allSatisfy { form[place(of: $0)].isEmpty }
    }
}
