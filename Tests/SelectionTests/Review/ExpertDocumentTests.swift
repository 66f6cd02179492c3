import Selection
import Testing

/// What those who judge see of a dossier is another document, which has nothing else in it.
@Suite struct ExpertDocumentTests {
    private static func field(_ id: String, _ kind: FormFieldKind = .text) -> FormField {
        FormField(id: id, name: id, english: id, kind: kind, isRequired: false)
    }

    private static func section(
        _ id: String, rows: Int? = nil, _ fields: [FormField], experts: Set<String>, portrait: PortraitRule? = nil
    ) -> FormSection {
        FormSection(
            id: id, name: id, english: id, maximumRows: rows, fields: fields, clause: "三（一）", portrait: portrait,
            experts: experts)
    }

    private static let form = ApplicationForm(sections: [
        section(
            "person", [field("name", .name), field("birth", .day), field("residentID", .residentID)],
            experts: ["name", "residentID"],
            portrait: PortraitRule(name: "照片", english: "Photo", isRequired: false, width: 1, height: 1, kilobytes: 1)),
        section("contact", [field("mobile", .phone)], experts: []),
        section("awards", rows: 5, [field("name"), field("witness", .name)], experts: ["name"]),
    ])

    private static let filled = FilledForm(
        values: [
            "person.name": "乌兰", "person.birth": "1980-05-01", "person.residentID": "150100198005010001",
            "contact.mobile": "13912345678", "extra.note": "金丝雀",
        ], rows: ["awards": [["name": "一等奖", "witness": "证人"]], "extra": [["a": "金丝雀"]]])

    private static func proof(_ number: Int, _ claim: ProofClaim?) -> ExpertProof {
        ExpertProof(id: "p\(number)", number: number, size: 1, claim: claim)
    }

    @Test func `given a form, when it is made for experts, then it asks what the programme names, and no ID number`() {
        let shown = Self.form.forExperts
        #expect(shown.sections.map(\.id) == ["person", "awards"])
        #expect(shown.sections.map { $0.fields.map(\.id) } == [["name"], ["name"]])
    }

    @Test func `given answers, when they are shown to experts, then nothing else is in the document`() {
        let document = ExpertDocument(Self.filled, proofs: [], asked: Self.form.forExperts)
        #expect(document.form.values == ["person.name": "乌兰"])
        #expect(document.form.rows == ["awards": [["name": "一等奖"]]])
    }

    @Test func `given proofs, when they are shown to experts, then none that proves who somebody is`() {
        let proofs = [
            Self.proof(1, ProofClaim(section: "person")), Self.proof(2, ProofClaim(section: "awards", row: 0)),
            Self.proof(3, ProofClaim(section: "contact")), Self.proof(4, nil),
        ]
        let document = ExpertDocument(Self.filled, proofs: proofs, asked: Self.form.forExperts)
        #expect(document.proofs.map(\.number) == [2, 4])
    }
}
