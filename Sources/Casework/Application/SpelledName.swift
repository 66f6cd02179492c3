import Foundation
import Records

extension Spelling {
    /// A name by the tables of ICU: pinyin for Chinese signs, while what is Latin already loses its accents alone.
    init?(of name: String) {
        guard let latin = name.applyingTransform(.toLatin, reverse: false)?
            .applyingTransform(.stripDiacritics, reverse: false)?.lowercased()
        else { return nil }
        let syllables = latin.split { !($0.isASCII && $0.isLetter) }
        guard !syllables.isEmpty else { return nil }
        self.init(
            whole: syllables.joined(), initials: String(syllables.compactMap(\.first)))
    }
}
