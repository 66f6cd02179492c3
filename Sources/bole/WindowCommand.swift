public import ArgumentParser
import Foundation
import Papers
public import Selection

/// `bole window`: the days of a publicity window, refused where they aren't announced.
struct WindowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "window", abstract: "Computes the working days of a publicity window.")

    @Option(help: "The day of posting, or its moment.", transform: Self.posting)
    var posted: Posting
    // Whatever follows is the value, so that -1 is told to be no window rather than taken for an option.
    @Option(parsing: .unconditional, help: "How many working days the window has.") var days: Int
    @Option(help: "Whether day 1 is the posting day or the next day.") var count = DayCount.postingDay
    @Option(help: "How to print it.") var format = OutputFormat.text
    @OptionGroup var program: ProgramOption

    func validate() throws {
        if days < 1 { throw ValidationError("a window has at least one day") }
    }

    func run() throws {
        do {
            let folder = try program.folder()
            let latest = try ProgramReader.read(folder: folder).publicity.latestPostMinute.value
            let window = try Window(
                posted: posted, workingDays: days, count: count, latestPostMinute: latest,
                calendar: try calendar(of: folder))
            print(format == .json ? try json(window) : text(window))
        } catch let refusal as WindowRefusal {
            try explain(refusal)
        } catch let faults as ProgramFaults {
            complain(faults.description)
            throw ExitCode.failure
        }
    }

    private func calendar(of program: String) throws -> WorkingCalendar {
        guard let folder = Locations.calendars(ofProgram: program) else {
            throw ValidationError("there are no calendars beside \(program)")
        }
        return try CalendarReader.read(folder: folder)
    }

    private func explain(_ refusal: WindowRefusal) throws {
        switch refusal {
        case .noDays: throw ValidationError("a window has at least one day")
        case .notAnnounced(let reason):
            complain("the working days of \(reason.year) are not announced: the window can't be computed")
            throw ExitCode(3)
        }
    }

    private func complain(_ message: String) { FileHandle.standardError.write(Data((message + "\n").utf8)) }

    // MARK: Output

    private func text(_ window: Window) -> String {
        (window.days.enumerated().map { "day \($0.offset + 1)  \($0.element)" } + [
            "last   \(window.last)", "free   \(window.free)",
        ]).joined(separator: "\n")
    }

    private func json(_ window: Window) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let page = WindowPage(
            posted: Self.text(posted), days: window.days, last: window.last, free: window.free)
        return String(decoding: try encoder.encode(page), as: UTF8.self)
    }

    // MARK: Input

    private static func posting(_ text: String) throws -> Posting {
        if let day = Day(text) { return .day(day) }
        // Without a zone the moment is China's; without seconds it is the full minute.
        let moments = [text, text + "+08:00", text + ":00+08:00"].compactMap { Moment($0) }
        guard let moment = moments.first else {
            throw ValidationError("`\(text)` is neither a day such as 2023-09-25 nor a moment")
        }
        return .moment(moment)
    }

    private static func text(_ posting: Posting) -> String {
        switch posting {
        case .day(let day): day.description
        case .moment(let moment): moment.description
        }
    }
}

/// What `--format json` promises.
private struct WindowPage: Encodable {
    let posted: String
    let days: [Day]
    let last: Day
    let free: Moment
}

/// How a command prints.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
}

extension DayCount: ExpressibleByArgument {}
