import Foundation
import Records
import Selection
import Testing

/// An acknowledged submission or proof that isn't there, or is there twice.
struct Missing: Error {
    let account: AccountID
}

extension WaitingApplicants {
    /// Each acknowledged dossier is its applicant's only one, and nobody else has any.
    func requireOnce(_ acknowledged: [AccountID: String]) async throws {
        try await open { records in
            for (account, id) in acknowledged {
                let (rows, facts) = try await records.database.read { records in
                    (
                        try DossierRows.rows(of: account, in: records),
                        try Ledger.facts(of: CaseKey(.dossier, id), in: records)
                    )
                }
                guard rows.map(\.id.text) == [id], facts.map(\.name) == ["submitted"] else {
                    throw Missing(account: account)
                }
            }
            let all = try await records.database.read { records in
                try self.applicants.flatMap { try DossierRows.rows(of: $0.account, in: records) }
            }
            #expect(all.count == acknowledged.count)
        }
    }

    /// Each acknowledged proof can be read whole, beside the first one; the one asked for last may be there too.
    func requireProofs(_ count: Int, of applicant: Applicant) async throws {
        try await open { records in
            let kept = try await records.database.read { try Attachments.list(of: applicant.draft.text, in: $0) }
            guard [count + 1, count + 2].contains(kept.count) else { throw Missing(account: applicant.account) }
            var contents: [[UInt8]] = []
            for attachment in kept {
                contents.append(try await records.attachments.content(of: attachment, in: records.database))
            }
            for number in 0..<count {
                let found = contents.count { $0 == Array(RunningServer.page(number).utf8) }
                guard found == 1 else { throw Missing(account: applicant.account) }
            }
        }
    }

    /// Every chain and every list stands as the facts make it.
    func requireSound() throws {
        for command in ["verify", "rebuild"] {
            let process = Process()
            process.executableURL = URL(filePath: RunningServer.program)
            process.arguments = ["journal", command, "--data", path]
            process.currentDirectoryURL = URL(filePath: Self.root)
            process.standardOutput = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "bole journal \(command)")
        }
    }
}
