import Pages

extension Shapes {
    /// Every schema by its name.
    static func schemas(_ catalogue: Catalogue) -> [String: JSONValue] {
        var schemas: [String: JSONValue] = ["Problem": problem, "MemberFault": memberFault]
        func add<Subject>(_ shape: Shape<Subject>) { schemas[shape.name] = shape.schema }
        add(receipt)
        add(account)
        add(signedIn)
        add(registered)
        add(askedEmployer)
        add(handedCode)
        add(listedAccount)
        add(letter)
        add(finding(catalogue, .chinese))
        add(obstacle)
        add(organisation)
        add(form)
        add(draft)
        add(proof)
        add(row)
        add(page)
        add(detail)
        add(entry)
        add(dossier)
        add(pile)
        add(toDo)
        add(ledger)
        add(candidate)
        add(paperCount)
        add(parcel)
        add(slate)
        add(judged)
        add(decision)
        add(publicityRow)
        add(published)
        add(publicPublicity)
        add(named)
        add(objection)
        add(publicity)
        add(provenFact)
        add(inclusion)
        add(milestone)
        add(program)
        add(field)
        add(section)
        add(code)
        add(notice)
        add(selected)
        return schemas
    }
}
