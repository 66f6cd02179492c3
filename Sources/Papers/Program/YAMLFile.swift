import Yams

/// Reads a YAML file into nodes that know their lines. Doubled keys are faults, and reading goes on behind them.
struct YAMLFile {
    let folder: Folder
    let name: String

    /// The block at the top, or a stand-in and a fault when there is none.
    func root(keys: [String]) -> Block {
        let place = folder.place(of: name)
        let standIn = Block(standingInAt: 1, file: place)
        guard let text = folder.text(of: name), let node = compose(text) else { return standIn }
        guard case .mapping(let mapping) = node else {
            fault(1, "the file is a block of `key: value`")
            return standIn
        }
        return Block(mapping, file: place, log: folder.log, keys: keys)
    }

    private func compose(_ original: String) -> Node? {
        var text = original
        while true {
            do {
                if let node = try Yams.compose(yaml: text) { return node }
                fault(1, "the file is empty")
                return nil
            } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
                guard let key = keys.first, let next = setAside(key, after: context.mark, in: text) else {
                    fault(context.mark.line, "the key `\(keys.first ?? "")` stands twice")
                    return nil
                }
                text = next
            } catch {
                report(error)
                return nil
            }
        }
    }

    /// Reports a doubled key and renames its second occurrence, so that the rest of the file is still read.
    private func setAside(_ key: String, after mark: Mark, in text: String) -> String? {
        let occurrence = KeyOccurrence(key: key, first: mark)
        guard let (line, renamed) = occurrence.renamingSecond(in: text) else { return nil }
        fault(line, "the key `\(key)` stands twice; the first is on line \(mark.line)")
        return renamed
    }

    private func report(_ error: any Error) {
        switch error {
        case YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _):
            fault(mark.line, "not YAML: \(problem)")
        case YamlError.reader(let problem, _, _, _): fault(1, "not YAML: \(problem)")
        default: fault(1, "not YAML: \(error)")
        }
    }

    private func fault(_ line: Int, _ message: String) { folder.log.add(folder.place(of: name), line, message) }
}

/// Where a key stands a second time: the parser tells only its first place.
struct KeyOccurrence {
    let key: String
    let first: Mark

    /// What renamed keys begin with; no key of ours does.
    static let aside = "~again~"

    /// The line of the second occurrence, and the text with that one renamed.
    func renamingSecond(in text: String) -> (line: Int, text: String)? {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        let column = first.column - 1
        let wanted = Array(key.unicodeScalars)
        for index in (first.line - 1)..<lines.count {
            let isFirst = index == first.line - 1
            let start = isFirst ? column + wanted.count : column
            let end = isFirst ? lines[index].count : column + 1
            for place in stride(from: start, to: min(end, lines[index].count), by: 1)
            where isKey(wanted, at: place, in: lines[index]) {
                let mark = Array((Self.aside + String(index) + "-" + String(place)).unicodeScalars)
                lines[index].insert(contentsOf: mark, at: place)
                return (index + 1, lines.map(Self.string).joined(separator: "\n"))
            }
        }
        return nil
    }

    private func isKey(_ wanted: [Unicode.Scalar], at place: Int, in line: [Unicode.Scalar]) -> Bool {
        guard line[place...].starts(with: wanted), line.dropFirst(place + wanted.count).first == ":" else {
            return false
        }
        return place == 0 || " {,".unicodeScalars.contains(line[place - 1])
    }

    private static func string(_ scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
