extension String {
    /// The first sign that neither a paper nor a sheet can hold: a control character other than tab and line break, or
    /// one of the two numbers that Unicode keeps from ever being signs.
    public var unwritableSign: Unicode.Scalar? {
        var text = self
        let isWritable = text.withUTF8 { bytes in
            var before: (UInt8, UInt8) = (0, 0)
            for byte in bytes {
                if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
                if byte >= 0xBE, before == (0xEF, 0xBF) { return false }
                before = (before.1, byte)
            }
            return true
        }
        return isWritable ? nil : unicodeScalars.first { $0.isUnwritable }
    }
}

extension Unicode.Scalar {
    var isUnwritable: Bool { value == 0xFFFE || value == 0xFFFF || (value < 0x20 && value != 0x09 && value != 0x0A) }
}
