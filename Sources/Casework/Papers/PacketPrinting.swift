public import Papers
import Records
public import Selection

/// A paper in a packet, by which it is named.
public enum PacketPart: Sendable, Hashable {
    case report, printedSummary, summaryWorkbook, manifest
    case record(Tier)
    case publicity(PublicityID), statement(PublicityID)
    /// By the place on the slate.
    case form(Tier, rank: Int, name: String)
}

/// 推荐材料 of a body in one archive, once a slate is sealed, for whoever may see it (三（二）, 五): all that was printed, or
/// what the notice wants by e-mail.
extension PaperDesk {
    /// How a part of a body's packet is named in the archive; the body by its name.
    public typealias Naming = @Sendable (PacketPart, String) -> PacketName

    /// Report, summary, records of meetings, publicities with their results, and everyone's form.
    /// - Parameter place: where numbers are looked up.
    public func packet(
        of id: SlateID, for actor: Actor, at now: Moment, place: String, naming: @escaping Naming
    ) async throws -> Packet {
        let slates = try await sealedSlates(beside: id, for: actor, at: now)
        let publicities = try await slates.asyncFlatMap { try await said(of: $0).publicities }
        let maker = try await maker(for: slates, actor, now, place, naming)
        return try await Packet.write(at: now, manifest: maker.name(.manifest).text) { packet in
            try maker.add(.report, try await report(on: id, for: actor, at: now, place: place), to: &packet)
            try await maker.addSummaries(of: id, to: &packet)
            for slate in slates where !slate.decided.isEmpty {
                let record = try await record(of: slate.id, for: actor, at: now, place: place)
                try maker.add(.record(slate.tier), record, to: &packet)
            }
            for publicity in Set(publicities.map(\.id)).sorted() {
                try await maker.addPublicity(publicity, to: &packet)
            }
            for slate in slates { try await maker.addForms(of: slate, to: &packet) }
        }
    }

    /// 申报表、汇总表电子版 (五, R50).
    /// - Parameter place: where numbers are looked up.
    public func bundle(
        of id: SlateID, for actor: Actor, at now: Moment, place: String, naming: @escaping Naming
    ) async throws -> Packet {
        let slates = try await sealedSlates(beside: id, for: actor, at: now)
        let maker = try await maker(for: slates, actor, now, place, naming)
        return try await Packet.write(at: now, manifest: maker.name(.manifest).text) { packet in
            try await maker.addSummaries(of: id, to: &packet)
            for slate in slates { try await maker.addForms(of: slate, to: &packet) }
        }
    }

    private func maker(
        for slates: [Slate], _ actor: Actor, _ now: Moment, _ place: String, _ naming: @escaping Naming
    ) async throws -> PacketMaker {
        let body = slates.first?.body ?? casework.program.officeID
        let name = try await casework.organisation(body)?.name ?? ""
        return PacketMaker(desk: self, actor: actor, now: now, place: place) { naming($0, name) }
    }

    /// Of the body a slate belongs to, if that one is sealed itself.
    private func sealedSlates(beside id: SlateID, for actor: Actor, at now: Moment) async throws -> [Slate] {
        let asked = try await casework.slate(id, for: actor, at: now).slate
        if asked.sealedAt == nil { throw CaseworkFault.notFound }
        return try await [Tier.one, .two].asyncMap { tier in
            try await casework.slate(Slate.id(of: asked.body, tier), for: actor, at: now).slate
        }.filter { $0.sealedAt != nil }
    }
}

/// Makes one paper after the other for a packet.
private struct PacketMaker: Sendable {
    let desk: PaperDesk
    let actor: Actor
    let now: Moment
    let place: String
    let name: @Sendable (PacketPart) -> PacketName

    func add(_ part: PacketPart, _ content: [UInt8], to packet: inout PacketWriter) throws {
        try packet.add(content, named: name(part), digest: Fingerprint(of: content).hex)
    }

    func addSummaries(of id: SlateID, to packet: inout PacketWriter) async throws {
        let printed = try await desk.summary(of: id, for: actor, at: now, place: place)
        try add(.printedSummary, printed, to: &packet)
        let summary = try await desk.casework.summary(of: id, for: actor, at: now)
        let workbook = try SummaryWorkbook.bytes(of: summary, program: desk.casework.program, at: now)
        try add(.summaryWorkbook, workbook, to: &packet)
    }

    func addPublicity(_ id: PublicityID, to packet: inout PacketWriter) async throws {
        try add(.publicity(id), try await desk.publicity(id, for: actor, at: now, place: place), to: &packet)
        if try await desk.casework.publicity(id, for: actor, at: now).row.stated == nil { return }
        try add(.statement(id), try await desk.statement(of: id, for: actor, at: now, place: place), to: &packet)
    }

    func addForms(of slate: Slate, to packet: inout PacketWriter) async throws {
        for (place, member) in slate.members.enumerated() {
            let view = try await desk.casework.dossier(member, for: actor, at: now)
            guard view.form != nil, let name = view.row.shown.name else { continue }
            let form = try await desk.form(of: member, for: actor, at: now, place: self.place)
            try add(.form(slate.tier, rank: place + 1, name: name), form, to: &packet)
        }
    }
}
