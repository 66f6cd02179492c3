import CExpat

/// What an element of a workbook's parts does; a part's reader answers to these three.
class XMLHandler {
    func start(_ name: XMLName, _ attributes: XMLAttributes) throws {}
    func end(_ name: XMLName) throws {}
    func text(_ bytes: CellBytes) throws {}
}

/// An element's name without its prefix: as a number of up to eight letters, so that comparing is one step.
struct XMLName: Equatable {
    let packed: UInt64

    init(_ pointer: UnsafePointer<CChar>) {
        var packed: UInt64 = 0
        var next = pointer
        while next.pointee != 0 {
            packed = next.pointee == 58 ? 0 : packed << 8 | UInt64(UInt8(bitPattern: next.pointee))
            next += 1
        }
        self.packed = packed
    }
}

/// An element's attributes, good while it starts.
struct XMLAttributes {
    /// The element's whole name.
    let element: UnsafePointer<CChar>
    let pointers: UnsafeMutablePointer<UnsafePointer<CChar>?>

    /// The value of an attribute by its full name, such as `r:id`.
    func text(_ name: String) -> String? { value(name).map { String(cString: $0) } }

    func value(_ name: String) -> UnsafePointer<CChar>? {
        var next = pointers
        while let found = next[0], let value = next[1] {
            if strcmpEqual(found, name) { return value }
            next += 2
        }
        return nil
    }

    private func strcmpEqual(_ pointer: UnsafePointer<CChar>, _ name: String) -> Bool {
        var next = pointer
        for byte in name.utf8 {
            guard UInt8(bitPattern: next.pointee) == byte else { return false }
            next += 1
        }
        return next.pointee == 0
    }
}

/// Feeds XML to a handler piece by piece. A document type is refused: sheets have none, attacks do.
final class XMLStream {
    private let parser: XML_Parser
    private let handler: XMLHandler
    private var failure: (any Error)?

    init(_ handler: XMLHandler) throws {
        guard let parser = XML_ParserCreate(nil) else { throw UnreadableSheet("sheet.noMemory") }
        self.parser = parser
        self.handler = handler
        XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
        XML_SetElementHandler(parser, Self.onStart, Self.onEnd)
        XML_SetCharacterDataHandler(parser, Self.onText)
        XML_SetStartDoctypeDeclHandler(parser, Self.onDoctype)
    }

    deinit { XML_ParserFree(parser) }

    /// Lets `fill` write the next piece, and parses it; false when `fill` wrote nothing and the document is complete.
    func parse(upTo size: Int, fill: (UnsafeMutableRawPointer) throws -> Int) throws -> Bool {
        guard let buffer = XML_GetBuffer(parser, Int32(size)) else { throw UnreadableSheet("sheet.noMemory") }
        let count = try fill(buffer)
        let status = XML_ParseBuffer(parser, Int32(count), count == 0 ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw UnreadableSheet("sheet.brokenWorkbook") }
        return count > 0
    }

    private func attempt(_ work: () throws -> Void) {
        guard failure == nil else { return }
        do { try work() } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }

    private static func stream(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
        context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
    }

    private static let onStart: XML_StartElementHandler = { context, name, attributes in
        guard let stream = stream(context), let name, let attributes else { return }
        stream.attempt { try stream.handler.start(XMLName(name), XMLAttributes(element: name, pointers: attributes)) }
    }

    private static let onEnd: XML_EndElementHandler = { context, name in
        guard let stream = stream(context), let name else { return }
        stream.attempt { try stream.handler.end(XMLName(name)) }
    }

    private static let onText: XML_CharacterDataHandler = { context, bytes, count in
        guard let stream = stream(context), let bytes else { return }
        bytes.withMemoryRebound(to: UInt8.self, capacity: Int(count)) { start in
            stream.attempt { try stream.handler.text(CellBytes(start: start, count: Int(count))) }
        }
    }

    private static let onDoctype: XML_StartDoctypeDeclHandler = { context, _, _, _, _ in
        guard let stream = stream(context) else { return }
        stream.attempt { throw UnreadableSheet("sheet.documentType") }
    }
}
