public import Records
public import Selection

/// 三（一）: a part of a draft saved by itself, so that two people, or two pages of one, stand in each other's way only
/// where they answered the same part.
extension Casework {
    /// By which a page remembers what it showed of a part.
    public static func mark(of section: FormSection, in form: FilledForm) throws -> String {
        String(Fingerprint(of: try CanonicalJSON.encode(form.part(section))).hex.prefix(32))
    }

    /// Saves a part over what was seen of it. The same answers sent again change nothing; throws `StalePart` where
    /// the part was answered otherwise meanwhile.
    public func save(
        _ part: FilledForm, as section: FormSection, over seen: String, of id: DraftID, by actor: Actor,
        at now: Moment
    ) async throws -> Draft<ApplicationDraft> {
        let vault = records.vault
        return try await records.database.write { records in
            let found = try Self.own(id, actor, vault, in: records)
            let mark = try Self.mark(of: section, in: found.body.form)
            if mark == (try Self.mark(of: section, in: part)) { return found }
            let versions = PartVersions(section, there: found.body.form, typed: part)
            guard mark == seen || !versions.differ else { throw StalePart(found: found) }
            var body = found.body
            body.form = body.form.replacing(section, by: part.part(section))
            try Self.follow(section, from: found.body.form, to: body.form, beside: id, in: records)
            return try Drafts.save(body, over: found.version, of: id, at: now, vault: vault, in: records)
        }
    }
}

/// Someone answered this part of the draft otherwise meanwhile, and this is what it is now.
public struct StalePart: Error, Sendable {
    public let found: Draft<ApplicationDraft>
}
