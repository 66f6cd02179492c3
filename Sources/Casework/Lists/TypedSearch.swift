public import Records

extension DossierSearch {
    /// What somebody typed: a number, or the beginning of a name, its pinyin or initials, or a unit; nil for nothing.
    public init?(typed: String) {
        let text = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, text.count <= 100 else { return nil }
        let spelled = text.lowercased().filter { $0.isASCII && $0.isLetter }
        var parts: [Part] = [Part(.id, text.lowercased()), Part(.name, text)]
        if text.allSatisfy(\.isASCII), !spelled.isEmpty, !text.contains(where: \.isNumber) {
            parts += [Part(.pinyin, spelled), Part(.initials, spelled)]
            // Keyboards have no ü: lǚ is typed lv.
            if spelled.contains("v") { parts.append(Part(.pinyin, spelled.replacing("v", with: "u"))) }
            parts += SurnameReading.all.flatMap { $0.parts(spelled) }
        }
        self.init(parts + [Part(.unit, text)])
    }
}

/// A sign that is read otherwise where it is a surname. As a name's first syllable it may be either: 查 is Zhā of a
/// Chinese family, and Chá in the Mongolian name 查干.
private struct SurnameReading {
    let sign: String
    let plain: String
    let surname: String

    /// The spelling somebody types for the surname, put as the records have it, held to that sign.
    func parts(_ typed: String) -> [DossierSearch.Part] {
        var parts: [DossierSearch.Part] = []
        if typed.hasPrefix(surname) {
            parts.append(DossierSearch.Part(.pinyin, plain + typed.dropFirst(surname.count), surname: sign))
        } else if typed.count > 1, surname.hasPrefix(typed) {
            parts.append(DossierSearch.Part(.pinyin, plain, surname: sign))
        }
        if let first = surname.first, first != plain.first, typed.first == first, let kept = plain.first {
            parts.append(DossierSearch.Part(.initials, String(kept) + typed.dropFirst(), surname: sign))
        }
        return parts
    }

    /// As ICU reads the sign, and as families of that name do.
    static let all: [SurnameReading] = [
        ("曾", "ceng", "zeng"), ("单", "dan", "shan"), ("仇", "chou", "qiu"), ("解", "jie", "xie"), ("区", "qu", "ou"),
        ("朴", "pu", "piao"), ("查", "cha", "zha"), ("盖", "gai", "ge"), ("缪", "mou", "miao"), ("翟", "di", "zhai"),
        ("覃", "tan", "qin"), ("种", "zhong", "chong"), ("折", "zhe", "she"), ("繁", "fan", "po"), ("秘", "mi", "bi"),
        ("乐", "le", "yue"), ("员", "yuan", "yun"), ("黑", "hei", "he"),
    ].map { SurnameReading(sign: $0.0, plain: $0.1, surname: $0.2) }
}
