/// A form as those see it who need not know every digit: ID numbers and telephones are shown by their ends.
extension FilledForm {
    public func masked(by form: ApplicationForm) -> FilledForm {
        var masked = self
        for section in form.sections {
            for field in section.fields where field.kind.isMasked {
                let place = section.place(of: field)
                if let value = values[place] { masked.values[place] = Self.ends(of: value) }
            }
        }
        return masked
    }

    /// The first three and the last three characters; of a short one, nothing.
    static func ends(of text: String) -> String {
        guard text.count > 8 else { return String(repeating: "*", count: text.count) }
        return text.prefix(3) + String(repeating: "*", count: text.count - 6) + text.suffix(3)
    }
}

extension FormFieldKind {
    var isMasked: Bool { self == .residentID || self == .phone }
}
