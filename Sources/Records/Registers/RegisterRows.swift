import Selection

/// How moments and words of a list stand in a row.
extension Row {
    func moment(_ column: Int) -> Moment { Moment(milliseconds: integer(column)) }

    func optionalMoment(_ column: Int) -> Moment? { optionalInteger(column).map { Moment(milliseconds: $0) } }

    /// A value of a small enum; refused when this program doesn't know it.
    func word<Word: RawRepresentable<String>>(_ column: Int, as type: Word.Type = Word.self) throws -> Word {
        guard let word = Word(rawValue: text(column)) else { throw UnknownWord(word: text(column)) }
        return word
    }

    func optionalWord<Word: RawRepresentable<String>>(
        _ column: Int, as type: Word.Type = Word.self
    ) throws -> Word? {
        optionalText(column) == nil ? nil : try word(column)
    }
}

extension SQLValue {
    init(_ moment: Moment?) { self = moment.map { .integer($0.milliseconds) } ?? .null }

    init<Subject>(_ identifier: Identifier<Subject>?) { self.init(identifier?.text) }
}

/// A row says something that this program has no word for.
public struct UnknownWord: Error, Sendable, Hashable {
    public let word: String
}
