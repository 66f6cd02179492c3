/// The strings that a workbook's cells share, in one run of bytes.
final class SharedStrings: XMLHandler {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    private var isInText = false
    private var isInPhonetic = false

    private static let item = XMLName("si")
    private static let text = XMLName("t")
    private static let phonetic = XMLName("rPh")

    var count: Int { ends.count - 1 }

    func with(_ index: Int, _ body: (CellBytes) -> Void) {
        bytes.withUnsafeBufferPointer { body(CellBytes(rebasing: $0[ends[index]..<ends[index + 1]])) }
    }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        switch name {
        case Self.text: isInText = !isInPhonetic
        case Self.phonetic: isInPhonetic = true
        default: break
        }
    }

    override func text(_ bytes: CellBytes) {
        if isInText { self.bytes.append(contentsOf: bytes) }
    }

    override func end(_ name: XMLName) {
        switch name {
        case Self.text: isInText = false
        case Self.phonetic: isInPhonetic = false
        case Self.item:
            WorkbookText.unescape(&bytes, from: ends[ends.count - 1])
            ends.append(bytes.count)
        default: break
        }
    }
}
