public import Selection

/// 附件1, the form of 三（一）: filled or blank, both from the programme's form, so that they can't differ.
public struct FormPaper: Paper, MarkedPaper {
    public static let template = "form"

    /// An answer with its question.
    public struct Line: Encodable, Sendable, Hashable {
        public let name: String
        public let value: String
        /// It has the whole width.
        public let isWide: Bool
        /// Where the form keeps the answer; nil for what only repeats one.
        public let place: String?
        /// On the blank, the names to choose from.
        public let choices: [String]
        /// Those there is room to tick.
        let ticks: [String]
        /// To be agreed to, on a blank.
        let isPledge: Bool

        init(
            _ name: String, _ value: String, isWide: Bool = false, place: String? = nil, choices: [String] = [],
            ticks: [String] = [], isPledge: Bool = false
        ) {
            self.name = name
            self.value = value
            self.isWide = isWide
            self.place = place
            self.choices = choices
            self.ticks = ticks
            self.isPledge = isPledge
        }
    }

    public struct Portrait: Encodable, Sendable, Hashable {
        public let name: String
        /// The picture among the paper's; nil leaves its place empty.
        public let file: String?
    }

    /// A block of the form: answers, or a table.
    public struct Section: Encodable, Sendable, Hashable {
        public let id: String
        public let name: String
        public let cells: [Line]
        public let portrait: Portrait?
        public let heads: [String]?
        /// Of the columns beside one another.
        public let widths: [Int]
        /// On the blank, what each column is chosen from.
        public let choices: [[String]]
        public let rows: [[String]]
    }

    /// Room for what someone says of the applicant, their hands and seal.
    public struct Opinion: Encodable, Sendable, Hashable {
        public let name: String
        /// What the records hold of it already.
        public let said: Said?
        public let hands: [String]
    }

    /// 综合评议, 公示: what an organisation did before its opinion.
    public struct Said: Encodable, Sendable, Hashable {
        public let held: String
        public let opinion: String
        /// The first and the last day of its publicity, once that is over.
        public let publicity: [String]

        public init(held: Day, opinion: String, publicity: [Day]) {
            self.held = held.written
            self.opinion = opinion
            self.publicity = [publicity.first, publicity.last].compactMap { $0?.written }
        }
    }

    /// What this sheet is.
    public enum State: String, Encodable, Sendable, Hashable {
        case blank, draft, handedIn
    }

    public let state: State
    public let heading: String
    public let office: String
    public let cover: [Line]
    public let sections: [Section]
    public let opinions: [Opinion]
    /// How many copies the notice asks for.
    public let copies: Int
    public internal(set) var mark: PrintedMark?
}

extension FormPaper {
    /// Who and where it is from, beside what the form says.
    public struct Cover: Sendable, Hashable {
        public let mark: DocumentMark?
        public let body: String
        /// The day it was handed in; nil on a draft and a blank.
        public let handedIn: Day?

        public init(mark: DocumentMark? = nil, body: String = "", handedIn: Day? = nil) {
            self.mark = mark
            self.body = body
            self.handedIn = handedIn
        }
    }

    /// - Parameters:
    ///   - form: nil for the blank.
    ///   - portrait: the picture's name among the paper's.
    ///   - said: what was said of the applicant, by the opinion's place.
    public init(
        _ program: Program, _ form: FilledForm?, cover: Cover = Cover(), portrait: String? = nil,
        said: [String: Said] = [:]
    ) {
        let writer = FormWriter(program)
        state = form == nil ? .blank : cover.handedIn == nil ? .draft : .handedIn
        heading = program.formTitle
        office = program.office
        self.cover = writer.cover(form, cover)
        sections = program.form.sections.map { writer.section($0, form, portrait: portrait) }
        opinions = program.form.opinions.map { Opinion(name: $0.name, said: said[$0.id], hands: $0.hands) }
        copies = program.paper.form.value
        mark = cover.mark.map { PrintedMark($0) }
    }
}

extension Program {
    /// As the notice heads Annex 1, without the annex's number.
    public var formTitle: String { heading(of: "附件1").title }

    /// The same of Annex 2.
    public var summaryTitle: String { heading(of: "附件2").title }

    /// `附件2` and its title, as the notice has them behind one another.
    func heading(of annex: Clause) -> (number: String, title: String) {
        let words = words(of: annex) ?? title
        let parts = words.split(separator: "\u{3000}", maxSplits: 1)
        return (annex.text, parts.last.map(String.init) ?? words)
    }
}
