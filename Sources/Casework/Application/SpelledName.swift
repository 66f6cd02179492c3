import Foundation
import Records

extension Spelling {
    /// A name in pinyin, by the tables of ICU; a name in Latin letters already loses its accents alone.
    init?(of name: String) {
        guard let latin = name.applyingTransform(.mandarinToLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
        else { return nil }
        let syllables = latin.split { !($0.isASCII && $0.isLetter) }
        guard !syllables.isEmpty else { return nil }
        self.init(
            whole: syllables.joined(), initials: String(syllables.compactMap(\.first)))
    }
}
