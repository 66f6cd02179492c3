public import Papers
public import Records

/// Proofs as pictures of their pages, drawn when they are asked for.
extension UploadDesk {
    /// How many pages a proof has that the reader may see; it is opened only where that isn't known yet.
    public func pageCount(of attachment: Attachment, open: () async throws -> [UInt8]) async throws -> Int {
        if let kept = await pictures.count(of: attachment.id) { return kept }
        let count = try await drawer.pageCount(of: open(), type: Self.type(of: attachment))
        await pictures.keep(count: count, of: attachment.id)
        return count
    }

    /// A page of a proof that the reader may see, as a JPEG.
    public func picture(
        _ page: Int, of proof: (attachment: Attachment, content: [UInt8]), size: PageDrawer.Size
    ) async throws -> [UInt8] {
        let place = PictureCache.Place(attachment: proof.attachment.id, page: page, size: size)
        if let kept = await pictures.picture(at: place) { return kept }
        let type = try Self.type(of: proof.attachment)
        let picture = try await drawer.draw(page: page, of: proof.content, type: type, size: size)
        await pictures.keep(picture, at: place)
        return picture
    }

    private static func type(of attachment: Attachment) throws -> UploadType {
        guard let type = UploadType(rawValue: attachment.type) else { throw PageFault.undrawable }
        return type
    }
}

/// What was drawn lately, in memory alone; whoever reads from it has just opened the proof itself.
actor PictureCache {
    struct Place: Hashable {
        let attachment: String
        let page: Int
        let size: PageDrawer.Size
    }

    /// In bytes, of all pictures together.
    private let limit: Int
    private var kept: [Place: [UInt8]] = [:]
    private var order: [Place] = []
    private var size = 0
    private var counts: [String: Int] = [:]

    init(limit: Int) { self.limit = limit }

    func picture(at place: Place) -> [UInt8]? { kept[place] }

    func count(of attachment: String) -> Int? { counts[attachment] }

    func keep(count: Int, of attachment: String) {
        if counts.count >= 10_000 { counts = [:] }
        counts[attachment] = count
    }

    /// The oldest make room.
    func keep(_ picture: [UInt8], at place: Place) {
        guard kept[place] == nil, picture.count <= limit else { return }
        kept[place] = picture
        order.append(place)
        size += picture.count
        while size > limit {
            size -= kept.removeValue(forKey: order.removeFirst())?.count ?? 0
        }
    }
}
