import ArgumentParser
import Casework
import Foundation
import Pages
import Papers
import Records
import Selection

/// What went wrong, in a line for whoever typed the command.
struct Complaint: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// Runs a command's work; whatever it throws becomes one line on standard error and exit 1.
    static func orExit(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            FileHandle.standardError.write(Data("\(line(for: error))\n".utf8))
            throw ExitCode.failure
        }
    }

    private static func line(for error: any Error) -> String {
        switch error {
        case let complaint as Complaint: complaint.description
        case let record as BadRecord: text(record)
        case let fault as AccountFault: text(fault)
        case let fault as KeyFault: text(fault)
        case let fault as BackupFault: text(fault)
        case let fault as DatabaseFault: text(fault)
        case let fault as ZipFault: text(fault)
        case let fault as SchemaFault: text(fault)
        case let fault as FileFault: "\(fault.path): \(String(cString: strerror(fault.code)))"
        case let fork as LedgerFork:
            "the ledger's \(fork.found) facts don't go on from the \(fork.signed) that were signed: run journal verify"
        default: "\(error)"
        }
    }

    private static func text(_ fault: AccountFault) -> String {
        (try? Catalogue.shipped())?.text(fault.textKey, in: .ofEnvironment) ?? fault.rawValue
    }

    private static func text(_ record: BadRecord) -> String {
        switch record {
        case .fact(let sequence, let fault): "fact \(sequence): \(text(fault))"
        case .head(let key): "case \(key.kind.rawValue)/\(key.id): its head is not that of its facts"
        case .ledgerHead: "ledger head: the count or edge kept beside the facts is not theirs"
        case .checkpoint(let count, .signature): "checkpoint \(count): it isn't signed with this ledger's key"
        case .checkpoint(let count, .root): "checkpoint \(count): it was signed over other facts"
        case .sealed(let commitment):
            "sealed value \(commitment.text): it is gone, or what is kept is not what it stands for"
        case .attachment(let id): "attachment \(id): it is gone or changed"
        case .ballots(let name): "ballots \(name.text): the list is gone, or isn't the one that was counted"
        case .database: "database: the engine finds its own file damaged"
        }
    }

    private static func text(_ fault: BadRecord.FactFault) -> String {
        switch fault {
        case .sequence: "its number is missing or comes twice in the ledger"
        case .version: "its number is missing or comes twice in its case"
        case .body: "its body is not in the ledger's wording, or its columns say otherwise"
        case .link: "its link doesn't follow from the link before and its body"
        case .node: "the tree's kept nodes are not those of the facts"
        case .missing: "a checkpoint covers it, and it isn't there"
        }
    }

    private static func text(_ fault: KeyFault) -> String {
        switch fault {
        case .missing(let path): "the keys are missing: \(path) isn't there; name their file with --keys"
        case .unreadable(let path): "\(path) is no key file, or it may not be read"
        case .readableByOthers(let path): "\(path) can be read by others: chmod 600 it"
        case .ofOtherRecords(let path): "\(path) holds the keys of other records"
        }
    }

    private static func text(_ fault: BackupFault) -> String {
        switch fault {
        case .exists(let path): "\(path) is already there: a backup never replaces a file"
        case .notEmpty(let folder): "\(folder) is not empty: restore into a new folder"
        case .unsoundCopy: "the copied database is damaged: run journal verify"
        case .cutShort(let path): "\(path) ends before it should"
        case .damaged(let path): "\(path) is no backup, or it was changed since it was written"
        case .changed(let part): "\(part) in the backup is not what was put in"
        case .notSigned(let path): "the backup was made with other keys than those in \(path), or was changed since"
        }
    }

    private static func text(_ fault: ZipFault) -> String {
        switch fault {
        case .exists(let path): "\(path) is already there: none is ever replaced"
        case .noRoom(let path): "\(path) can't be written: the disk is full, or the place may not be written to"
        case .unreadable(let path): "\(path) isn't there, is no package, or ends before it should"
        }
    }

    static func text(_ fault: PackageFault) -> String {
        switch fault {
        case .unreadable(let part): "\(part) can't be read"
        case .changed(let part): "\(part) is missing, was added, or is not what was put in"
        case .notSigned: "its list isn't signed with the key that stands beside it"
        case .otherKey: "it is signed with another key"
        case .fact(let sequence): "fact \(sequence) is not what was signed"
        case .missing(let key, let version): "\(key.text) lacks fact \(version) of its own"
        case .value(let commitment): "what is said to stand behind \(commitment.text) doesn't"
        }
    }

    private static func text(_ fault: DatabaseFault) -> String {
        switch fault {
        case .notThere(let path): "\(path) isn't there or may not be read: no data folder"
        case .full: "the disk is full"
        case .busy: "another process held the database for too long"
        case .broken(let reason): "the database can't be read: \(reason)"
        case .statement(let reason): "this is no database of bole: \(reason)"
        default: "\(fault)"
        }
    }

    private static func text(_ fault: SchemaFault) -> String {
        switch fault {
        case .newer: "the folder was made by a newer bole"
        case .missing: "the folder was made by an older bole: start bole serve with it once"
        case .changed(let step): "the folder's tables are not those of bole: step \(step) differs"
        }
    }
}
