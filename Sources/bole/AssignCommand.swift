import ArgumentParser
import Assignment
import Foundation

/// `bole assign`: experts to dossiers, as many reviews as can be had and then at the least cost.
struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign", abstract: "Assigns experts to dossiers at the optimum.",
        discussion: """
            Reads a JSON object with reviewsPerDossier, maxLoad, dossiers, experts, \
            pairs [[dossier, expert, cost], …], conflicts [[dossier, expert], …] and, where wanted, groups: each \
            expert's organisation, of which no dossier gets two experts. Prints assignments, their cost, and what \
            stays uncovered.
            Exit code: 0 answered, also where reviews stay uncovered; 2 the file can't be read or is no such problem; \
            64 wrong usage.
            """)

    @Argument(help: "A JSON file, or - for standard input.") var file: String

    func run() throws {
        let answer: AssignmentAnswer
        do {
            answer = try Self.read(file).solved()
        } catch {
            FileHandle.standardError.write(Data((TerminalText.safe("\(file): \(Self.text(error))") + "\n").utf8))
            throw ExitCode(2)
        }
        try StandardOutput.write(Self.json(answer))
    }

    private static func read(_ file: String) throws -> AssignmentProblem {
        let handle = file == "-" ? FileHandle.standardInput : try open(file)
        return try ProblemReader.read { try [UInt8](handle.read(upToCount: 1 << 20) ?? Data()) }
    }

    private static func open(_ file: String) throws -> FileHandle {
        guard let handle = FileHandle(forReadingAtPath: file) else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return handle
    }

    private static func json(_ answer: AssignmentAnswer) -> [UInt8] {
        var json = JSONBytes(expecting: answer.assignments.count * 12 + answer.uncovered.count * 12 + 64)
        json.raw(#"{"assignments":["#)
        for place in 0..<answer.assignments.count {
            if place > 0 { json.raw(",") }
            json.pair(Int(answer.assignments.dossiers[place]), Int(answer.assignments.experts[place]))
        }
        json.raw(#"],"cost":"#)
        json.add(sum: answer.cost)
        json.raw(#","uncovered":"#)
        json.add(answer.uncovered) { json, lacking in json.pair(lacking.dossier, lacking.missing) }
        json.raw("}\n")
        return json.bytes
    }
}

extension JSONBytes {
    fileprivate mutating func pair(_ first: Int, _ second: Int) {
        raw("[")
        add(first)
        raw(",")
        add(second)
        raw("]")
    }
}

// MARK: What is wrong, in a line

extension AssignCommand {
    private static func text(_ error: any Error) -> String {
        switch error {
        case let fault as UnreadableProblem: "line \(fault.line), byte \(fault.column): \(text(fault.reason))"
        case let fault as AssignmentFault: text(fault)
        case let fault as POSIXError: String(cString: strerror(fault.code.rawValue))
        case let fault as CocoaError: fault.localizedDescription
        default: "\(error)"
        }
    }

    private static func text(_ reason: UnreadableProblem.Reason) -> String {
        switch reason {
        case .ended: "the file ends before the problem does"
        case .expected(let sign): "\(sign) should stand here"
        case .notWhole: "a whole number should stand here"
        case .tooLarge: "the number is too large"
        case .unknownName(let name): "nothing is called \"\(name)\" here"
        case .nameTwice(let name): "\"\(name)\" stands here for the second time"
        case .missing(let name): "\"\(name)\" is missing"
        case .goesOn: "something stands behind the problem"
        }
    }

    private static func text(_ fault: AssignmentFault) -> String {
        switch fault {
        case .negative(let number): "\(number.rawValue) is below 0"
        case .tooMany(let number, let most): "\(number.rawValue) is above \(most), which is as many as are taken on"
        case .tooManyPairs(let list, let most): "\(list.rawValue) holds more than \(most)"
        case .noDossier(let list, let place, let dossier):
            "\(list.rawValue)[\(place)] names dossier \(dossier), which is none of those from 0 on that there are"
        case .noExpert(let list, let place, let expert):
            "\(list.rawValue)[\(place)] names expert \(expert), which is none of those from 0 on that there are"
        case .pairTwice(let dossier, let expert): "pairs has dossier \(dossier) with expert \(expert) twice"
        case .groups(let count, let experts): "groups holds \(count) organisations for \(experts) experts"
        case .costsTooFarApart: "the costs are too far apart to be added up exactly"
        case .noMemory: "there is not enough memory for this problem"
        }
    }
}
