import Casework
import Selection

/// What the invented desks say: the programme's usual remarks, or plain words where it has no such one.
extension Season {
    func correction(_ code: String, of section: String, _ words: String) -> Correction {
        guard let remark = casework.program.remark(code), remark.concerns(section) else {
            return Correction(section: section, remark: .said(words))
        }
        return Correction(section: section, remark: .said(remark.words), code: code)
    }

    func declining(_ code: String, _ words: String) -> DossierCommand {
        guard let remark = casework.program.remark(code) else { return .decline(remark: .said(words)) }
        return .decline(remark: .said(remark.words), code: code)
    }
}
