import Papers
public import Records
public import Selection

/// Where files are handed in: what each is follows from its bytes alone, before it is kept.
public struct UploadDesk: Sendable {
    private let casework: Casework
    private let inspector: UploadInspector

    /// Refuses to start where a program that looks at files is missing.
    public static func start(_ casework: Casework) async throws -> UploadDesk {
        UploadDesk(
            casework: casework,
            inspector: try await UploadInspector.start(bytesEach: Casework.attachmentLimits.bytesEach))
    }

    /// Puts a proof beside a draft; throws an `UploadFault` or `AttachmentFault` that says why it isn't taken in.
    public func attach(
        _ content: [UInt8], named name: String, to draft: DraftID, by actor: Actor, at now: Moment
    ) async throws -> Attachment {
        _ = try await casework.draft(draft, by: actor)
        let upload = try await inspector.inspect(content, named: name)
        return try await casework.attach(
            upload.label.description, type: upload.type.rawValue, content: content, to: draft, by: actor, at: now)
    }
}
