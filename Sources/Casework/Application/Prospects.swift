public import Selection

extension Casework {
    /// Whether someone could apply, from a few answers that are kept nowhere; what the answers lack where they do.
    public func prospects(of form: FilledForm) -> Result<[Prospect], UnreadableAnswers> {
        let asked = Set(Program.prospectQuestions)
        let faults = self.form.findings(on: form).filter { $0.values["field"].map(asked.contains) ?? false }
        return faults.isEmpty ? .success(program.prospects(of: form)) : .failure(UnreadableAnswers(findings: faults))
    }

    /// How far each part of a form is filled in, in the form's order, by what `place` says of where a finding belongs.
    public func progress(
        of form: FilledForm, findings: [Finding], place: (Finding) -> String?
    ) -> [(section: FormSection, progress: SectionProgress)] {
        program.form.sections.map { section in
            let own = findings.filter { place($0) == section.id }
            return (section, SectionProgress(of: section, in: form, findings: own))
        }
    }
}

/// Answers without which nothing can be said.
public struct UnreadableAnswers: Error, Sendable, Hashable {
    public let findings: [Finding]
}
