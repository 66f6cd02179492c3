/// Where a workbook keeps its parts: found through its relations, the first sheet by the workbook's own order.
struct WorkbookParts {
    /// The sheets in the workbook's order: what each is called, and where it lies.
    let sheets: [(name: String, part: String)]
    let sharedStrings: String?
    let styles: String?
    let startsIn1904: Bool

    init(_ archive: WorkbookArchive) throws {
        let root = Relations(folder: "")
        try archive.parse("_rels/.rels", root)
        let workbook = root.first(ofType: "officeDocument")?.target ?? "xl/workbook.xml"
        let (folder, name) = Self.parts(of: workbook)
        let list = SheetList()
        try archive.parse(workbook, list)
        let relations = Relations(folder: folder)
        try archive.parse("\(folder)_rels/\(name).rels", relations)
        sheets = list.sheets.compactMap { sheet in
            guard let relation = relations.byID[sheet.id], relation.type == "worksheet" else { return nil }
            return (sheet.name, relation.target)
        }
        if sheets.isEmpty { throw UnreadableSheet("sheet.noSheet") }
        sharedStrings = relations.first(ofType: "sharedStrings")?.target
        styles = relations.first(ofType: "styles")?.target
        startsIn1904 = list.startsIn1904
    }

    private static func parts(of path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[...slash]), String(path[path.index(after: slash)...]))
    }
}

/// A `.rels` part: what belongs to what, and where it lies.
private final class Relations: XMLHandler {
    struct Relation {
        let type: String
        let target: String
    }

    private(set) var byID: [String: Relation] = [:]
    private let folder: String

    init(folder: String) { self.folder = folder }

    func first(ofType type: String) -> Relation? { byID.values.first { $0.type == type } }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard let id = attributes.text("Id"), let target = attributes.text("Target"),
            let type = attributes.text("Type")?.split(separator: "/").last
        else { return }
        byID[id] = Relation(type: String(type), target: resolve(target))
    }

    private func resolve(_ target: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }
}

/// `workbook.xml`: the sheets in order, and from which year dates are counted.
private final class SheetList: XMLHandler {
    private(set) var sheets: [(name: String, id: String)] = []
    private(set) var startsIn1904 = false

    private static let sheet = XMLName("sheet")

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        if let flag = attributes.text("date1904") { startsIn1904 = flag == "1" || flag == "true" }
        if name == Self.sheet, let id = attributes.relation { sheets.append((attributes.text("name") ?? "", id)) }
    }
}

extension XMLAttributes {
    /// The `r:id` of a sheet, whatever prefix the file gives the namespace.
    fileprivate var relation: String? {
        var next = pointers
        while let name = next[0], let value = next[1] {
            if String(cString: name).hasSuffix(":id") { return String(cString: value) }
            next += 2
        }
        return nil
    }
}
