import Records
import Selection
import Testing

/// What was printed is known by its digest, and what came back as a scan by its file, until their person is erased.
struct PrintsTests {
    private let form = Prints.Print(Fingerprint(of: "form"), .paper, number: "d7", person: sarnai)
    private let proof = Prints.Print(Fingerprint(of: "proof"), .proof, number: "d7", person: sarnai)

    @Test func `a printed file is known with the moment of its first printing, a proof with its number alone`()
        async throws
    {
        try await withStore { store, _ in
            let (form, proof) = (form, proof)
            try await store.database.write { records in
                try Prints.note([form, proof], at: morning, in: records)
                try Prints.note([form], at: morning.adding(hours: 1), in: records)
            }
            let database = store.database
            #expect(try await database.read { try Prints.know([form, proof], in: $0) })
            let known = try #require(try await database.read { try Prints.paper(form.digest, in: $0) })
            #expect(known.number == "d7" && known.at == morning)
            // Who has the file of a proof doesn't learn whose application it is in.
            let bare = try await database.read { try Prints.paper(proof.digest, in: $0)?.number }
            #expect(bare == nil)
            let starts = [proof, form].map { String($0.digest.hex.prefix(16)) }
            #expect(try await database.read { try Prints.isProof(starts[0], of: "d7", in: $0) })
            #expect(try await !database.read { try Prints.isProof(starts[0], of: "d8", in: $0) })
            #expect(try await !database.read { try Prints.isProof(starts[1], of: "d7", in: $0) })
        }
    }

    @Test func `who is erased leaves no print and no scan, and an organisation's stay`() async throws {
        try await withStore { store, _ in
            let (form, limits) = (form, AttachmentLimits(bytesEach: 1000, bytesPerOwner: 1000))
            let report = Prints.Print(Fingerprint(of: "report"), .paper, number: "1501-2", person: nil)
            let new = NewAttachment(
                person: sarnai, owner: Scans.owner(of: "d7"), name: "扫描.pdf", type: "application/pdf",
                content: [1, 2, 3], kind: .scan)
            _ = try await store.attachments.add(
                new, limits: limits, at: morning, in: store.database
            ) { file, records in
                try Scans.add(Scan(attachment: file, by: AccountID("a1"), findings: "{}"), in: records)
                try Prints.note([form, report], at: morning, in: records)
            }
            #expect(try await store.database.read { try Scans.all(of: "d7", in: $0) }.map(\.findings) == ["{}"])
            try await store.erasure.erase(sarnai, at: morning, in: store.database)
            let (scans, rows, prints) = try await store.database.read { records in
                (
                    try Scans.all(of: "d7", in: records).count,
                    try records.rows("SELECT attachment FROM scans").count,
                    try [form, report].map { try Prints.paper($0.digest, in: records)?.number }
                )
            }
            #expect((scans, rows) == (0, 0) && prints == [nil, "1501-2"])
        }
    }
}
