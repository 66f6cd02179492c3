import Records
import Selection

/// What was printed is noted by its digest, so that it is known again byte for byte.
extension PaperDesk {
    /// - Parameter number: under which it is looked up; a paper that has none isn't known again.
    /// - Parameter proofs: digests of the files bound in, which stand on their pages.
    /// - Parameter dossier: the number under which they do.
    func noted(
        _ pdf: [UInt8], number: String?, person: PersonID? = nil, proofs: [Fingerprint] = [],
        of dossier: DossierID? = nil, at moment: Moment
    ) async throws -> [UInt8] {
        guard let number else { return pdf }
        let bound = proofs.map { Prints.Print($0, .proof, number: dossier?.text ?? number, person: person) }
        let prints = [Prints.Print(Fingerprint(of: pdf), .paper, number: number, person: person)] + bound
        let database = casework.records.database
        if try await database.read({ try Prints.know(prints, in: $0) }) { return pdf }
        // While nothing can be written it is printed all the same.
        try? await database.write { try Prints.note(prints, at: moment, in: $0) }
        return pdf
    }
}
