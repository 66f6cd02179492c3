import ArgumentParser
import Casework
import Foundation
import Pages
import Papers
import Records
import Selection

/// `bole archive …`
struct ArchiveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive", abstract: "Hands cases over as packages that prove themselves.",
        subcommands: [Export.self, Verify.self])

    /// A package for the season and one for each case, or for one case alone.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Makes a package of each case and one of the season; a server may run meanwhile.",
            discussion: "Packages hold everything in clear, for their owner's eyes alone; none is ever replaced.")

        @OptionGroup var data: DataOption
        @OptionGroup var program: ProgramOption
        @OptionGroup var typesetter: TypesetterOption
        @Option(help: "The folder to put packages in; made when missing.") var to: String
        @Option(help: "The number of one dossier, such as d17; all of the season when not given.")
        var dossier: String?
        @Option(help: "Where the squares on papers lead.") var site = "http://127.0.0.1:8080"

        func run() async throws {
            try await Complaint.orExit {
                try FileManager.default.createDirectory(
                    atPath: to, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
                try await Office.with(data.folder(), keys: data.keysPath(), program: program.folder()) { office in
                    let desk = try await desk(office)
                    if let dossier { try await export(DossierID(dossier), desk) } else { try await exportAll(desk) }
                    print("key \(office.casework.records.verifierKey)")
                }
            }
        }

        private func desk(_ office: Office) async throws -> ArchiveDesk {
            let inspector = try await UploadInspector.start(bytesEach: Casework.attachmentLimits.bytesEach)
            let catalogue = try Catalogue.shipped()
            return try await ArchiveDesk(
                typesetter.desk(office.casework, inspector), place: site + "/verify",
                at: office.casework.records.moment(),
                wording: { name in
                    let told = catalogue.text("event." + name, in: .chinese)
                    return told == "event." + name ? name : told
                })
        }

        private func path(_ name: String) -> String { "\(to)/\(name).zip" }

        private func export(_ id: DossierID, _ desk: ArchiveDesk) async throws {
            do {
                try await desk.export(id, to: path(id.text))
            } catch CaseworkFault.notFound {
                throw Complaint("there is no dossier \(id.text) in these records")
            }
            print("OK: \(path(id.text))")
        }

        private func exportAll(_ desk: ArchiveDesk) async throws {
            let ids = try await desk.dossiers()
            var packages: [SignedList.Line] = []
            for id in ids {
                try await desk.export(id, to: path(id.text))
                packages.append(SignedList.Line(name: id.text + ".zip", digest: try PackageCheck.digest(path(id.text))))
            }
            try await desk.exportSeason(with: packages, to: path("season"))
            print("OK: \(ids.count) cases and the season in \(to)")
        }
    }

    /// Needs nothing but the packages.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Looks packages through by nothing but themselves; names the first bad part.")

        @Argument(help: "The packages.") var packages: [String]
        @Option(help: "The key they must be signed with, as the office makes it known; any when not given.")
        var key: String?

        func run() async throws {
            try await Complaint.orExit {
                for package in packages { print(try line(package)) }
            }
        }

        private func line(_ package: String) throws -> String {
            do {
                let report = try PackageCheck.verify(package, key: key)
                let erased = report.erased == 0 ? "" : ", \(report.erased) erased"
                let signer = key == nil ? ", " + report.key : ""
                return """
                    OK: \(package): \(report.subject) as of \(report.at), \(report.files) files, \(report.facts) facts \
                    under a head of \(report.head), \(report.values) values\(erased)\(signer)
                    """
            } catch let fault as PackageFault {
                throw Complaint("\(package): \(Complaint.text(fault))")
            }
        }
    }
}
