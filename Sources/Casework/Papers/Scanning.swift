public import Papers
public import Records
public import Selection

/// What a stamped paper is of.
public enum ScanSubject: Sendable, Hashable {
    /// The signed form (三（一）).
    case dossier(DossierID)
    /// The sealed report (三（二）, 五).
    case slate(SlateID)
    /// A publicity as it hung on the board (三（二）).
    case publicity(PublicityID)

    /// The number its pages carry.
    public var number: String {
        switch self {
        case .dossier(let id): id.text
        case .slate(let id): id.text
        case .publicity(let id): id.text
        }
    }
}

/// A scan as it is shown: what it is, who brought it, and what was found on its pages.
public struct ReadScan: Sendable {
    public let attachment: Attachment
    public let by: String
    public let findings: ScanFindings
    /// A signed form shows every digit: its file is for whoever sees them anyway, and for whoever brought it.
    public let mayOpen: Bool
}

extension Casework {
    /// The scans of a paper, the newest first, for whoever may see what it is of.
    public func scans(of subject: ScanSubject, for actor: Actor, at now: Moment) async throws -> [ReadScan] {
        let seesAll = try await keeper(of: subject, for: actor, at: now).seesAll
        return try await records.database.read { records in
            try Scans.all(of: subject.number, in: records).map { scan in
                let findings: ScanFindings = try CanonicalJSON.decode(from: scan.findings)
                let name = try Accounts.account(scan.by, in: records)?.displayName
                return ReadScan(
                    attachment: scan.attachment, by: name ?? "", findings: findings,
                    mayOpen: seesAll || scan.by == actor.account)
            }
        }
    }

    /// The scanned file itself.
    public func scan(
        _ id: String, of subject: ScanSubject, for actor: Actor, at now: Moment
    ) async throws -> (attachment: Attachment, content: [UInt8]) {
        let scans = try await scans(of: subject, for: actor, at: now)
        guard let attachment = scans.first(where: { $0.attachment.id == id && $0.mayOpen })?.attachment else {
            throw CaseworkFault.notFound
        }
        return (attachment, try await records.attachments.content(of: attachment, in: records.database))
    }

    /// Under whose key a scan is kept, the person's or that of the organisation whose paper it is, and whether the
    /// reader sees all of it. Whoever may not see the case finds none.
    fileprivate func keeper(
        of subject: ScanSubject, for actor: Actor, at now: Moment
    ) async throws -> (key: PersonID, seesAll: Bool) {
        switch subject {
        case .dossier(let id):
            let dossier = try await dossier(id, for: actor, at: now).dossier
            let seesAll = dossier.applicant == actor.account || dossier.employer == actor.organisation
            return (dossier.person, seesAll)
        case .slate(let id):
            return (PersonID(keeping: try await slate(id, for: actor, at: now).slate.body), true)
        case .publicity(let id):
            return (PersonID(keeping: try await publicity(id, for: actor, at: now).row.publisher), true)
        }
    }
}

extension UploadDesk {
    /// Looks at a scan, reads its squares, matches them with the paper as it stands, and keeps it with what was found.
    public func takeScan(
        _ content: [UInt8], named name: String, of subject: ScanSubject, printing papers: PaperDesk?, by actor: Actor,
        at now: Moment, place: String
    ) async throws -> ScanFindings {
        let person = try await casework.keeper(of: subject, for: actor, at: now).key
        let expected = try await casework.expected(subject, printing: papers, for: actor, at: now, place: place)
        let found = try await inspector.inspect(content, named: name)
        let squares = try await SquareReader(drawer).squares(of: content, type: found.type)
        let findings = ScanFindings(squares, of: expected)
        let written = String(decoding: try CanonicalJSON.encode(findings), as: UTF8.self)
        let new = NewAttachment(
            person: person, owner: Scans.owner(of: subject.number), name: found.label.description,
            type: found.type.rawValue, content: content, kind: .scan)
        _ = try await casework.records.attachments.add(
            new, limits: Casework.attachmentLimits, at: now, in: casework.records.database
        ) { attachment, records in
            try Scans.add(Scan(attachment: attachment, by: actor.account, findings: written), in: records)
        }
        return findings
    }
}

extension Casework {
    /// The paper as it stands now, and its earlier versions; what has no number yet has no paper to come back.
    fileprivate func expected(
        _ subject: ScanSubject, printing papers: PaperDesk?, for actor: Actor, at now: Moment, place: String
    ) async throws -> ExpectedPaper {
        guard let document = try await document(numbered: subject.number) else { throw CaseworkFault.notFound }
        let pages = try await papers?.pageCount(of: subject, for: actor, at: now, place: place)
        return ExpectedPaper(
            number: document.number, digest: document.digest, earlier: Set(document.earlier), pages: pages)
    }
}

extension PaperDesk {
    /// How many pages a paper has as it would be printed now.
    fileprivate func pageCount(
        of subject: ScanSubject, for actor: Actor, at now: Moment, place: String
    ) async throws -> Int {
        let pdf =
            switch subject {
            case .dossier(let id): try await form(of: id, for: actor, at: now, place: place)
            case .slate(let id): try await report(on: id, for: actor, at: now, place: place)
            case .publicity(let id): try await publicity(id, for: actor, at: now, place: place)
            }
        return try await drawer.pageCount(of: pdf, type: .pdf)
    }
}
