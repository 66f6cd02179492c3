import Selection

/// Reads `organisations.csv` and checks that it is one tree under the office.
struct OrganisationReader {
    let folder: Folder

    private static let header = [
        "id", "name", "kind", "parent", "body", "division", "credit-code", "affiliation", "ownership", "sample",
    ]

    /// The organisations, and whether they are all that the file means to name.
    func read() -> (organisations: [Organisation], isWhole: Bool) {
        guard let table = CSVTable("organisations.csv", in: folder, header: Self.header) else { return ([], false) }
        for column in ["id", "name", "credit-code"] { table.faultRepeated(column) }
        let organisations = table.rows.compactMap { organisation($0, in: table) }
        let isWhole = table.isWhole && table.unreadable.isEmpty && organisations.count == table.rows.count
        checkTree(organisations, in: table, isWhole: isWhole)
        return (organisations, isWhole)
    }

    private func organisation(_ row: CSVRow, in table: CSVTable) -> Organisation? {
        checkCodes(row, in: table)
        let kind: OrganisationKind? = table.word("kind", of: row)
        if row["kind"].isEmpty { table.fault(row, "`kind` is empty") }
        let sample: YesOrNo? = table.word("sample", of: row)
        let body: BodyKind? = table.word("body", of: row)
        let affiliation: Affiliation? = table.word("affiliation", of: row)
        let ownership: Ownership? = table.word("ownership", of: row)
        let id = OrganisationID(table.needed("id", of: row))
        let name = table.needed("name", of: row)
        guard let kind else { return nil }
        return Organisation(
            id: id, name: name, kind: kind, parent: row["parent"].isEmpty ? nil : OrganisationID(row["parent"]),
            body: body, division: row["division"].isEmpty ? nil : row["division"],
            creditCode: row["credit-code"].isEmpty ? nil : row["credit-code"], affiliation: affiliation,
            ownership: ownership, isSample: sample == .yes)
    }

    private func checkCodes(_ row: CSVRow, in table: CSVTable) {
        let division = row["division"]
        if !division.isEmpty, division.utf8.count != 6 || !division.utf8.allSatisfy({ (48...57).contains($0) }) {
            table.fault(row, "the division `\(division)` isn't six digits")
        }
        let code = row["credit-code"]
        if !code.isEmpty, CreditCode(code) == nil {
            table.fault(row, "the credit code `\(code)` is wrong: its check characters don't fit")
        }
    }

    private func checkTree(_ organisations: [Organisation], in table: CSVTable, isWhole: Bool) {
        guard table.isWhole else { return }
        let rows = Dictionary(table.rows.map { ($0["id"], $0) }) { first, _ in first }
        let known = Dictionary(organisations.map { ($0.id, $0) }) { first, _ in first }
        for organisation in organisations {
            let isListed = { (id: String) in rows[id] != nil || table.unreadable.contains(id) }
            guard let row = rows[organisation.id.text],
                let message = complaint(about: organisation, among: known, isListed: isListed)
            else { continue }
            table.fault(row, message)
        }
        // Nobody can tell what a row was meant to be that can't be read; its own fault says so already.
        let offices = organisations.count { $0.kind == .office }
        if offices > 1 || (offices == 0 && isWhole) {
            table.log.add(table.file, 1, "there isn't exactly one organisation of the kind `office`")
        }
    }

    /// What is wrong with an organisation's place in the tree.
    private func complaint(
        about organisation: Organisation, among known: [OrganisationID: Organisation], isListed: (String) -> Bool
    ) -> String? {
        guard organisation.kind != .office else {
            return organisation.parent == nil ? nil : "the office has nobody above it"
        }
        guard let parent = organisation.parent else { return "`parent` is empty" }
        guard isListed(parent.text) else { return "the parent `\(parent)` doesn't exist" }
        return complaint(aboutTheWayUpFrom: organisation, among: known)
    }

    /// Every way up passes a recommending body and ends at the office.
    private func complaint(
        aboutTheWayUpFrom organisation: Organisation, among known: [OrganisationID: Organisation]
    ) -> String? {
        var current = organisation
        var passed: Set<OrganisationID> = []
        var meetsBody = false
        while current.kind != .office {
            guard passed.insert(current.id).inserted else { return "its parents go round in a circle" }
            meetsBody = meetsBody || current.body != nil
            // A parent whose own row is faulty has said so already.
            guard let next = current.parent.flatMap({ known[$0] }) else { return nil }
            current = next
        }
        return meetsBody ? nil : "no recommending body stands above it"
    }
}

/// How a flag is written in a table.
private enum YesOrNo: String, CaseIterable {
    case yes, no
}
