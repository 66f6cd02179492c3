import Foundation
import Records
import Synchronization

extension Spelling {
    /// A name by the tables of ICU: pinyin for Chinese signs, while what is Latin already loses its accents alone.
    init?(of name: String) {
        let syllables = SpelledSigns.syllables(of: name)
        guard !syllables.isEmpty else { return nil }
        self.init(whole: syllables.joined(), initials: String(syllables.compactMap(\.first)))
    }
}

/// What names are made of, spelled. A Chinese sign sounds the same in any name and the tables are slow, so that each is
/// looked up once for all; anything else is spelled as it stands.
private enum SpelledSigns {
    private static let known = Mutex<[Character: [String]]>([:])

    static func syllables(of name: String) -> [String] {
        var (syllables, letters): ([String], String) = ([], "")
        for sign in name {
            guard sign.isChinese else {
                letters.append(sign)
                continue
            }
            syllables += spelled(letters) + chinese(sign)
            letters = ""
        }
        return syllables + spelled(letters)
    }

    private static func chinese(_ sign: Character) -> [String] {
        if let known = known.withLock({ $0[sign] }) { return known }
        let syllables = spelled(String(sign))
        known.withLock { $0[sign] = syllables }
        return syllables
    }

    private static func spelled(_ text: String) -> [String] {
        guard text.contains(where: \.isLetter) else { return [] }
        let latin = text.applyingTransform(.toLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)?.lowercased() ?? ""
        return latin.split { !($0.isASCII && $0.isLetter) }.map(String.init)
    }
}

extension Character {
    fileprivate var isChinese: Bool {
        unicodeScalars.count == 1 && unicodeScalars.allSatisfy { $0.properties.isIdeographic }
    }
}
