import Foundation
import Selection

/// What facts refer to without containing it: each sealed value and each proof is still kept, unless its person was
/// erased.
struct KeptValues {
    let records: any Reading

    func require(_ fact: Fact) throws {
        for commitment in Self.commitments(in: fact.event) where try !isKept(commitment) {
            guard try concernsErased(fact) else { throw BadRecord.sealed(commitment) }
        }
        for proof in Self.proofs(of: fact) where try Attachments.attachment(proof, in: records) == nil {
            guard try concernsErased(fact) else { throw BadRecord.attachment(proof) }
        }
    }

    private func isKept(_ commitment: Commitment) throws -> Bool {
        try records.row("SELECT person FROM sealed WHERE commitment = ?", [.text(commitment.text)]) != nil
    }

    /// The 64 digits behind each `"sealed":"`, which no other text in a body can look like.
    static func commitments(in event: String) -> [Commitment] {
        let mark = #""sealed":""#
        var found: [Commitment] = []
        // The library's own search: one through collections of any kind takes most of a verification.
        event.withCString { text in
            var rest = text
            while let place = strstr(rest, mark) {
                rest = UnsafePointer(place) + mark.utf8.count
                let digits = UnsafeRawBufferPointer(start: rest, count: strnlen(rest, 64))
                found.append(Commitment(String(decoding: digits, as: UTF8.self)))
            }
        }
        return found
    }

    private static func proofs(of fact: Fact) -> [String] {
        guard fact.key.kind == .dossier, ["submitted", "resubmitted"].contains(fact.name),
            let event = try? CanonicalJSON.decode(DossierEvent.self, from: fact.event)
        else { return [] }
        return switch event {
        case .submitted(let submission): submission.proofs.map(\.digest) + [submission.signedPage].compactMap(\.self)
        case .resubmitted(let resubmission): resubmission.proofs.map(\.digest)
        default: []
        }
    }

    /// Whether somebody a fact is about was erased. Slates, decisions, settings, draws, rounds and meetings are
    /// organisations' own papers, which stay.
    private func concernsErased(_ fact: Fact) throws -> Bool {
        switch fact.key.kind {
        case .dossier: try isErased(fact.key)
        case .publicity: try named(in: fact.key).contains { try isErased(CaseKey(.dossier, $0.text)) }
        case .filing: try listed(in: fact).contains { try isErased($0) }
        case .slate, .decision, .settings, .panel, .round, .sitting: false
        case .reading: try read(in: fact.key).map { try isErased(CaseKey(.dossier, $0.text)) } ?? false
        }
    }

    private func listed(in fact: Fact) throws -> [PersonID] {
        let event = try CanonicalJSON.decode(FilingEvent.self, from: fact.event)
        return if case .prepared(let list) = event { list.people.map(\.person) } else { [] }
    }

    private func isErased(_ dossier: CaseKey) throws -> Bool {
        guard let first = try Ledger.facts(of: dossier, in: records).first,
            case .submitted(let submission) = try? CanonicalJSON.decode(DossierEvent.self, from: first.event)
        else { return false }
        return try isErased(submission.person)
    }

    private func isErased(_ person: PersonID) throws -> Bool {
        try records.row("SELECT person FROM erasures WHERE person = ?", [.text(person.text)]) != nil
    }

    private func read(in reading: CaseKey) throws -> DossierID? {
        guard let first = try Ledger.facts(of: reading, in: records).first,
            case .offered(let offer) = try? CanonicalJSON.decode(ReadingEvent.self, from: first.event)
        else { return nil }
        return offer.dossier
    }

    private func named(in publicity: CaseKey) throws -> [DossierID] {
        guard let first = try Ledger.facts(of: publicity, in: records).first,
            case .prepared(let preparation) = try? CanonicalJSON.decode(PublicityEvent.self, from: first.event)
        else { return [] }
        return preparation.names.map(\.dossier)
    }
}
