/// What stands in a sheet beside its cells, and what a hand leaves there that a list must not have.
public struct SheetNotes: Sendable, Hashable {
    /// Ranges such as `A1:C1`, rows by their numbers, cells such as `B3`: the first of each.
    public fileprivate(set) var merged: [String] = []
    public fileprivate(set) var hiddenRows: [Int] = []
    public fileprivate(set) var formulas: [String] = []
    public let hasMacros: Bool
}

/// Takes them down while a sheet's XML goes by.
final class SheetNotesParser: XMLHandler {
    private(set) var notes: SheetNotes
    private var cell = ""

    private static let most = 50
    private static let row = XMLName("row")
    private static let cellName = XMLName("c")
    private static let formula = XMLName("f")
    private static let merge = XMLName("mergeCell")

    init(hasMacros: Bool) { notes = SheetNotes(hasMacros: hasMacros) }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if name == Self.cellName {
            cell = attributes.text("r") ?? ""
        } else if name == Self.formula {
            if notes.formulas.count < Self.most { notes.formulas.append(cell) }
        } else if name == Self.merge {
            if notes.merged.count < Self.most { notes.merged.append(attributes.text("ref") ?? "") }
        } else if name == Self.row, notes.hiddenRows.count < Self.most {
            let isHidden = attributes.text("hidden").map { $0 == "1" || $0 == "true" } == true
            if isHidden, let number = attributes.text("r").flatMap({ Int($0) }) { notes.hiddenRows.append(number) }
        }
    }
}
