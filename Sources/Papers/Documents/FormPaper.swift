public import Selection

/// 附件1, the form of 三（一）: filled or blank, both from the programme's form, so that they can't differ.
public struct FormPaper: Paper {
    public static let template = "form"

    /// An answer with its question.
    public struct Line: Encodable, Sendable, Hashable {
        public let name: String
        public let value: String
        /// It has the whole width.
        public let isWide: Bool

        init(_ name: String, _ value: String, isWide: Bool = false) {
            self.name = name
            self.value = value
            self.isWide = isWide
        }
    }

    public struct Portrait: Encodable, Sendable, Hashable {
        public let name: String
        /// The picture among the paper's; nil leaves its place empty.
        public let file: String?
    }

    /// A block of the form: answers, or a table.
    public struct Section: Encodable, Sendable, Hashable {
        public let name: String
        public let cells: [Line]
        public let portrait: Portrait?
        public let heads: [String]?
        /// Of the columns beside one another.
        public let widths: [Int]
        public let rows: [[String]]
    }

    /// Room for what someone says of the applicant, their hands and seal.
    public struct Opinion: Encodable, Sendable, Hashable {
        public let name: String
        public let lines: [String]
        public let hands: [String]
    }

    public let heading: String
    public let office: String
    public let number: String?
    public let cover: [Line]
    public let sections: [Section]
    public let opinions: [Opinion]
    public let note: String
    public let foot: String
    public var marks: [String] = []
}

extension FormPaper {
    /// Who and where it is from, beside what the form says.
    public struct Cover: Sendable, Hashable {
        public let number: String?
        public let body: String
        /// The day it was handed in; nil on a draft and a blank.
        public let handedIn: Day?

        public init(number: String? = nil, body: String = "", handedIn: Day? = nil) {
            self.number = number
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
        said: [String: [String]] = [:], foot: String = "", note: String = ""
    ) {
        let writer = FormWriter(program)
        heading = program.formTitle
        office = program.office
        number = cover.number
        self.cover = writer.cover(form, cover)
        sections = program.form.sections.map { writer.section($0, form, portrait: portrait) }
        opinions = program.form.opinions.map { Opinion(name: $0.name, lines: said[$0.id] ?? [], hands: $0.hands) }
        self.foot = foot
        self.note = note
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
