import Records
import Selection
import Testing

/// A case outside of its ledger, as an archive has it.
struct PackageProofTests {
    /// A package's parts, which a test may change before they are looked at.
    private struct Package {
        var facts: [String]
        var values: [String]
        var checkpoint: String
        var key: String
        var list: String
        let files = [SignedList.Line(name: "papers/form.pdf", digest: Fingerprint(of: "the form"))]

        func prove() throws(PackageFault) -> PackageProof {
            var proof = try PackageProof(list: list, files: files, checkpoint: checkpoint, key: key)
            for fact in facts { try proof.take(fact: fact) }
            for value in values { try proof.take(value: value) }
            try proof.finish()
            return proof
        }
    }

    /// Thirteen facts of two cases; in the first one Sarnai says her name.
    private func package(from store: RecordsStore, erasing person: PersonID? = nil) async throws -> Package {
        try await store.database.write { records in
            let name = try store.vault.seal("萨仁\u{B7}\"格日勒\"", for: sarnai, in: records)
            let event = "{\"submitted\":{\"name\":{\"sealed\":\"\(name.text)\"}}}"
            try Ledger.append(
                [NewFact(event: event, name: "submitted", by: clerk, at: morning)], to: dossier(7), expecting: 0,
                in: records)
            for version in 1...6 {
                try Ledger.append([said("said")], to: dossier(7), expecting: version, in: records)
                try Ledger.append([said("other")], to: dossier(8), expecting: version - 1, in: records)
            }
        }
        if let person { try await store.erasure.erase(person, at: morning, in: store.database) }
        let checkpoint = try await store.checkpoints.make(in: store.database)
        let archived = try await store.archived([dossier(7)], under: checkpoint)
        var package = Package(
            facts: archived.facts.map(\.line), values: archived.values.map(\.line), checkpoint: checkpoint.text,
            key: store.verifierKey, list: "")
        package.list = try store.signed(
            SignedList(
                of: "archive " + dossier(7).text, at: morning, facts: archived.facts.count, lines: package.files))
        return package
    }

    @Test func `a case proves itself without its ledger, with what its commitments stand for`() async throws {
        try await withStore { store, _ in
            let package = try await package(from: store)
            let proof = try package.prove()
            #expect(proof.list.subject == "archive dossier/d-7")
            #expect((proof.facts, proof.values, proof.erased) == (7, 1, 0))
            #expect(proof.checkpoint.count == 13)
            #expect(package.values[0].hasSuffix(#""value":"萨仁·\"格日勒\""}"#))
        }
    }

    @Test func `of a person who was erased only that something stood there is told`() async throws {
        try await withStore { store, _ in
            let proof = try await package(from: store, erasing: sarnai).prove()
            #expect((proof.facts, proof.values, proof.erased) == (7, 0, 1))
        }
    }

    @Test func `a fact changed, left out, put elsewhere or of another case is found`() async throws {
        try await withStore { store, _ in
            let whole = try await package(from: store)
            var package = whole
            package.facts[2] = whole.facts[2].replacing("\"detail\":\"x\"", with: "\"detail\":\"y\"")
            #expect(throws: PackageFault.fact(sequence: 4)) { try package.prove() }
            package.facts = whole.facts
            package.facts.remove(at: 3)
            #expect(throws: PackageFault.missing(dossier(7), version: 4)) { try package.prove() }
            package.facts = whole.facts.dropLast()
            #expect(throws: PackageFault.changed("facts.jsonl")) { try package.prove() }
            package.facts = whole.facts
            package.facts[1] = whole.facts[1].replacing("\"sequence\":2", with: "\"sequence\":3")
            #expect(throws: PackageFault.fact(sequence: 3)) { try package.prove() }
            package.facts = whole.facts
            package.facts[0] += " "
            #expect(throws: PackageFault.unreadable("facts.jsonl")) { try package.prove() }
        }
    }

    @Test func `another value than the one committed to, or one of another case, is found`() async throws {
        try await withStore { store, _ in
            var package = try await package(from: store)
            let value = package.values[0]
            package.values[0] = value.replacing("萨仁", with: "萨日娜")
            #expect { try package.prove() } throws: { if case PackageFault.value = $0 { true } else { false } }
            package.values[0] = value.replacing("\"salt\":\"", with: "\"salt\":\"z")
            #expect(throws: PackageFault.unreadable("values.jsonl")) { try package.prove() }
            package.values = [value]
            package.facts.removeFirst()
            #expect(throws: PackageFault.missing(dossier(7), version: 1)) { try package.prove() }
        }
    }

    @Test func `a list, a head or a key that isn't this ledger's is found`() async throws {
        try await withStore { store, _ in
            let whole = try await package(from: store)
            try await withStore { other, _ in
                let foreign = try await self.package(from: other)
                var package = whole
                package.key = foreign.key
                #expect(throws: PackageFault.notSigned) { try package.prove() }
                package.key = String(whole.key.dropLast(2)) + "=="
                #expect(throws: PackageFault.unreadable("key")) { try package.prove() }
                package.key = whole.key
                package.list = foreign.list
                #expect(throws: PackageFault.notSigned) { try package.prove() }
                package.list = whole.list.replacing("papers/form.pdf", with: "papers/other.pdf")
                #expect(throws: PackageFault.notSigned) { try package.prove() }
                package.list = whole.list
                package.checkpoint = foreign.checkpoint
                #expect(throws: PackageFault.changed("checkpoint")) { try package.prove() }
            }
        }
    }

    @Test func `a file that isn't listed, or isn't what was listed, is named`() async throws {
        try await withStore { store, _ in
            let package = try await package(from: store)
            let changed = [SignedList.Line(name: "papers/form.pdf", digest: Fingerprint(of: "another form"))]
            for files in [changed, []] {
                #expect(throws: PackageFault.changed("papers/form.pdf")) {
                    try PackageProof(
                        list: package.list, files: files, checkpoint: package.checkpoint, key: package.key)
                }
            }
            #expect(throws: PackageFault.changed("manifest")) {
                try PackageProof(
                    list: package.list,
                    files: package.files + [SignedList.Line(name: "more", digest: Fingerprint(of: "x"))],
                    checkpoint: package.checkpoint, key: package.key)
            }
        }
    }
}
