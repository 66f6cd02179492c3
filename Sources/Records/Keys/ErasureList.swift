public import Selection

/// Who was erased, kept beside the keys: a backup from before would bring them back, and this list takes
/// them out again.
public struct ErasureList: Sendable {
    private let path: String

    /// The list that belongs to a key file.
    public init(besideKeys path: String) { self.path = path + ".erasures" }

    /// Adds a person and returns once the line is on disk.
    func append(_ person: PersonID, at moment: Moment) throws {
        try DurableFile.append(line: "\(moment) \(person.text) erased", to: path)
    }

    /// Everyone on the list. A line cut short by a crash lacks its last word and doesn't count.
    public func entries() throws -> [ErasedPerson] {
        guard DurableFile.exists(path) else { return [] }
        let text = String(decoding: try DurableFile.read(path), as: UTF8.self)
        return text.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count == 3, words[2] == "erased", let at = Moment(words[0]) else { return nil }
            return ErasedPerson(person: PersonID(String(words[1])), at: at)
        }
    }
}

/// A person whose values are gone, and since when.
public struct ErasedPerson: Sendable, Hashable {
    public let person: PersonID
    public let at: Moment
}
