import ArgumentParser
import Casework
import Foundation
import Pages
import Papers
import Selection

/// `bole draw …`
struct DrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "draw", abstract: "Works on draws of panels.", subcommands: [Verify.self])

    /// Needs nothing but the published record.
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draws a published record's lots again; names the first thing that comes out differently.",
            discussion: """
                The record can't say by itself that its plan was made known before the seed: compare --plan with what \
                was published then.
                Exit code: 0 all comes out alike, 1 something doesn't, 2 the file is no record, 64 wrong usage.
                """)

        @Argument(help: "The record.") var file: String
        @Option(help: "What was published of the plan before the draw.") var plan: String?
        @OptionGroup var program: ProgramOption

        func run() throws {
            let record = try read()
            do {
                try record.verify(.sha256)
                if let plan, plan.lowercased() != record.commitment { throw DrawFault.commitment }
                if let rules = try rules(of: record.plan.program) { try record.plan.require(rules) }
            } catch let exit as ExitCode {
                throw exit
            } catch {
                try complain("\(file): \(text(error))", ExitCode.failure)
            }
            print("OK: \(file): \(summary(of: record))")
        }

        private func read() throws -> DrawRecord {
            guard let content = FileManager.default.contents(atPath: file) else {
                try complain("\(file): it isn't there, or may not be read", ExitCode(2))
            }
            do {
                return try DrawRecordFile.read(content)
            } catch {
                try complain("\(file): \(text(error))", ExitCode(2))
            }
        }

        /// What the programme asks of a panel, where it is the record's own.
        private func rules(of id: String) throws -> PanelRules? {
            guard let folder = program.path ?? Locations.find("programs/\(id)") else { return nil }
            do {
                let read = try ProgramReader.read(folder: folder)
                return read.id == id ? read.panel : nil
            } catch {
                try complain(error.description, .validationFailure)
            }
        }

        private func summary(of record: DrawRecord) -> String {
            let empty = record.panel.filter { $0 == nil }.count
            let gone = record.declined.isEmpty ? "" : ", \(record.declined.count) declined"
            return """
                \(record.plan.panel): \(record.seats.count) of \(record.lots.count) drawn\(gone)\
                \(empty == 0 ? "" : ", \(empty) seats empty"), plan \(record.commitment)
                """
        }

        private func complain(_ line: String, _ code: ExitCode) throws -> Never {
            FileHandle.standardError.write(Data((TerminalText.safe(line) + "\n").utf8))
            throw code
        }
    }
}

// MARK: What is wrong, in a line

extension DrawCommand.Verify {
    private func text(_ error: any Error) -> String {
        switch error {
        case let fault as DrawFault: text(fault)
        case let fault as DrawFileFault: text(fault)
        case let refusal as Refusal: text(refusal)
        default: "\(error)"
        }
    }

    private func text(_ fault: DrawFileFault) -> String {
        switch fault {
        case .noJSON: "it is no JSON"
        case .missing(let place): "\(place) is missing"
        case .unreadable(let place): "\(place) can't be read"
        case .foreign(let place): "\(place) is nothing that a record has"
        }
    }

    private func text(_ refusal: Refusal) -> String {
        let key = "refusal.\(refusal.reason.rawValue)"
        return (try? Catalogue.shipped())?.text(key, refusal.values, in: .ofEnvironment) ?? refusal.reason.rawValue
    }

    private func text(_ fault: DrawFault) -> String {
        switch fault {
        case .format: "its format is not \(DrawRecord.format)"
        case .plan(let refusal): "the plan was never allowed: \(text(refusal))"
        case .commitment: "the plan is not the one that was made known"
        case .holders: "the parts of the seed are not of the two whom the plan names"
        case .share(let holder): "the part of the seed of \(holder) is not the one that was fixed"
        case .sequence(let holder): "the part of the seed of \(holder) was fixed or made known too early"
        case .beacon: "the public number is not as the plan has it"
        case .seed: "the seed doesn't follow from its parts"
        case .limits: "the limits kept are not those that can be"
        case .lot(let expert): "the lot of \(expert) is not the one it drew"
        case .order: "the lots are not those of the pool, in their order"
        case .seats: "the seats don't follow from the lots"
        case .alternates: "the alternates don't follow from the lots"
        case .decline(let expert): "the decline of \(expert) is not as the rule has it"
        case .panel: "the panel doesn't follow from the seats and who declined"
        }
    }
}
