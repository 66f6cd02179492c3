import Selection

/// Where in Annex 1 a finding is mended: what the form's own check names, else the answer that a condition judges.
extension Finding {
    /// Such as `person.birth`; nil for what no answer mends.
    var place: String? { values["field"] ?? Self.places[rule] }

    /// The section alone.
    var section: String? { place.map { String($0.prefix { $0 != "." }) } }

    private static let places: [Rule: String] = [
        .residentID: "person.residentID", .age: "person.birth", .degreeOrTitle: "education.level",
        .category: "application.category", .leadingCadre: "post.rank", .civilServant: "post.standing",
        .handsOn: "post.handsOn", .transfer: "application.transfer",
    ]
}
