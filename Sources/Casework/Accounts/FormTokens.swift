import Crypto
import Records

/// Every form carries a token made of what its browser shows, so that no other site can send one in its name. It needs
/// no session: whoever signs in or registers has a cookie by then.
extension SessionToken {
    /// 64 hexadecimal digits, for the forms of pages alone.
    public var formToken: String { Fingerprint(of: Array("form/".utf8) + formSecret).hex }

    /// Whether a form came from a page made for this browser; takes as long for a wrong token as for a right one.
    public func made(formToken typed: String) -> Bool {
        let (expected, typed) = (Array(formToken.utf8), Array(typed.utf8))
        guard expected.count == typed.count else { return false }
        return zip(expected, typed).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}

extension RequestKey {
    /// A key a form carried, and what it asked; nil for what no page of ours writes.
    public init?(form name: String, asking body: [UInt8], at path: String) {
        let isPlain = name.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        guard (16...64).contains(name.utf8.count), isPlain else { return nil }
        self.init(name: "form/" + name, asked: Fingerprint(of: Array("\(path)\n".utf8) + body))
    }
}
