import Casework
import Pages
import Papers
import Selection

/// 推荐材料 of a body as one archive, and what the notice wants of it by e-mail.
extension PaperDeclaration {
    static let packets = [
        PaperDeclaration("packet", "/slates/{id}/packet.zip") { asked in
            let id = SlateID(asked.parameter("id"))
            let packet = try await asked.desk.packet(
                of: id, for: try asked.actor(), at: asked.now, place: asked.place, naming: asked.naming("packet"))
            return PaperFile(packet, named: asked.text("packet.file", ["number": id.text]))
        },
        PaperDeclaration("bundle", "/slates/{id}/bundle.zip") { asked in
            let id = SlateID(asked.parameter("id"))
            let packet = try await asked.desk.bundle(
                of: id, for: try asked.actor(), at: asked.now, place: asked.place, naming: asked.naming("bundle"))
            return PaperFile(packet, named: asked.text("bundle.file", ["number": id.text]))
        },
    ]
}

extension PaperRequest {
    /// What is handed in is Chinese, in whatever language its sender reads the pages.
    fileprivate func naming(_ group: String) -> PaperDesk.Naming {
        { [catalogue] part, body in
            let called = { (key: String, values: [String: String]) in
                catalogue.text("\(group).\(key)", values.merging(["body": body]) { $1 }, in: .chinese)
            }
            let tier = { (tier: Tier) in catalogue.text("tier.\(tier.rawValue)", in: .chinese) }
            switch part {
            case .report: return PacketName(called("report", [:]))
            case .printedSummary: return PacketName(called("printedSummary", [:]))
            case .summaryWorkbook: return PacketName(called("summaryWorkbook", [:]))
            case .manifest: return PacketName(called("manifest", [:]))
            case .record(let of): return PacketName(called("record", ["tier": tier(of)]))
            case .publicity(let id):
                return PacketName(called("publicities", [:]), called("publicity", ["number": id.text]))
            case .statement(let id):
                return PacketName(called("publicities", [:]), called("statement", ["number": id.text]))
            case .form(let of, let rank, let name):
                // Two digits, so that names sort by rank.
                let values = ["tier": tier(of), "rank": rank < 10 ? "0\(rank)" : "\(rank)", "name": name]
                return PacketName(called("forms", [:]), called("form", values))
            }
        }
    }
}
