import Papers
public import Selection

extension Casework {
    /// The summary of Annex 2 as the notice words it, made of what this form holds, within its field's length.
    public func summaryScaffold(of form: FilledForm, on today: Day) -> String {
        let field = program.form.section("achievement")?.fields.first { $0.id == "summary" }
        return SummaryScaffold(form, in: program, on: today).text(within: field?.maximumLength ?? 500)
    }
}
