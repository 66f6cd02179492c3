import Selection

/// Reads the code lists that `programme.yaml` names, each from its file in `codes/`.
struct CodeListReader {
    let folder: Folder

    func read(_ index: [(name: String, block: Block)]) -> CodeLists {
        var lists: [String: CodeList] = [:]
        for (name, block) in index {
            let standard = block.text("standard")
            _ = block.clause
            lists[name] = CodeList(standard: standard, entries: entries(of: name))
        }
        return CodeLists(lists)
    }

    private func entries(of name: String) -> [Code] {
        let header = ["code", "name", "english", "aliases", "means"]
        guard let table = CSVTable("codes/\(name).csv", in: folder, header: header) else { return [] }
        table.faultRepeated("code")
        faultAmbiguous(table)
        return table.rows.map { row in
            checkMeaning(row, of: name, in: table)
            return Code(
                code: table.needed("code", of: row), name: table.needed("name", of: row),
                english: table.needed("english", of: row), aliases: Self.aliases(row),
                means: row["means"].isEmpty ? nil : row["means"])
        }
    }

    /// A word in a sheet must lead to one code.
    private func faultAmbiguous(_ table: CSVTable) {
        var owners: [String: CSVRow] = [:]
        for row in table.rows {
            for word in Set([row["code"], row["name"]] + Self.aliases(row)) {
                if let owner = owners[word], owner["code"] != row["code"] {
                    table.fault(row, "`\(word)` already stands for the code \(owner["code"]) on line \(owner.line)")
                }
                owners[word] = row
            }
        }
    }

    private func checkMeaning(_ row: CSVRow, of list: String, in table: CSVTable) {
        guard let known = Self.meanings[list], !row["means"].isEmpty, !known.contains(row["means"]) else { return }
        table.fault(row, "`\(row["means"])` means nothing to the rules; known are \(known.joined(separator: ", "))")
    }

    private static func aliases(_ row: CSVRow) -> [String] { row["aliases"].split(separator: "|").map(String.init) }

    /// What the rules tell apart, by the list that speaks of it.
    private static let meanings: [String: [String]] = [
        "sex": Sex.allCases.map(\.rawValue),
        "education": Education.allCases.map(\.rawValue),
        "degree": Degree.allCases.map(\.rawValue),
        "title-level": TitleLevel.allCases.map(\.rawValue),
        "profession": TitleLevel.allCases.map(\.rawValue),
        "category": Category.allCases.map(\.rawValue),
        "rank": AdministrativeRank.allCases.map { String($0.rawValue) },
        "standing": Standing.allCases.map(\.rawValue),
        "affiliation": Affiliation.allCases.map(\.rawValue),
        "ownership": Ownership.allCases.map(\.rawValue),
        "tier": Tier.allCases.map { String($0.rawValue) },
        "body-kind": BodyKind.allCases.map(\.rawValue),
        "yes-no": ["yes", "no"],
    ]
}
