/// An element of GB/T 35397—2017: its table stands in its name.
struct TalentElement {
    /// `A01` … `A15`
    let table: String

    /// Nil for what the standard doesn't have.
    init?(_ name: String) {
        let parts = name.split(separator: "_", maxSplits: 1).map(String.init)
        guard parts.count == 2, Self.tables[parts[0]] != nil, parts[1].allSatisfy({ $0.isASCII && $0.isLetter })
        else { return nil }
        table = parts[0]
    }

    /// What a person is.
    static let person = "A01"

    /// The tables of appendix A that a form may fill, by the letter and number of their elements. The standard itself
    /// spells `Educaiton`.
    static let tables = [
        "A01": "RDT_ResearcherInfo", "A02": "RDT_WorkExperience", "A03": "RDT_PartTimeJob", "A04": "RDT_Educaiton",
        "A05": "RDT_Training", "A06": "RDT_Specialty", "A07": "RDT_Prize", "A08": "RDT_Honor", "A10": "RDT_Project",
        "A11": "RDT_Book", "A12": "RDT_Paper", "A13": "RDT_Patent", "A14": "RDT_STReport",
        "A15": "RDT_ResearchIntegrity",
    ]
}
