public import Crypto
import Foundation

/// A SHA-256 value, held without an allocation because trees hold many.
public struct Fingerprint: Sendable, Hashable {
    private let words: (UInt64, UInt64, UInt64, UInt64)

    public init(_ digest: SHA256.Digest) {
        words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    /// The value written in 32 bytes; nil for any other count.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == 32 else { return nil }
        words = Array(bytes).withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
    }

    public init(of text: String) { self.init(SHA256.hash(data: Array(text.utf8))) }

    public init(of bytes: [UInt8]) { self.init(SHA256.hash(data: bytes)) }

    /// 32 zero bytes: what stands before the first link of a chain.
    public static let none = Fingerprint(zero: ())

    private init(zero: Void) { words = (0, 0, 0, 0) }

    public func withUnsafeBytes<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
        try Swift.withUnsafeBytes(of: words, body)
    }

    public var bytes: [UInt8] { withUnsafeBytes { Array($0) } }

    public var hex: String { bytes.hex }

    public var base64: String { Data(bytes).base64EncodedString() }

    public static func == (left: Fingerprint, right: Fingerprint) -> Bool { left.words == right.words }

    public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}

extension SHA256 {
    mutating func update(_ fingerprint: Fingerprint) {
        fingerprint.withUnsafeBytes { update(bufferPointer: $0) }
    }

    mutating func update(byte: UInt8) {
        Swift.withUnsafeBytes(of: byte) { update(bufferPointer: $0) }
    }

    /// A number as 8 bytes, the highest first.
    mutating func update(_ number: Int) {
        Swift.withUnsafeBytes(of: UInt64(number).bigEndian) { update(bufferPointer: $0) }
    }
}

extension Sequence<UInt8> {
    /// Two lower-case hexadecimal digits a byte.
    var hex: String {
        let digit = { (half: UInt8) in half + (half < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
        let bytes = Array(self)
        return String(unsafeUninitializedCapacity: bytes.count * 2) { digits in
            for (place, byte) in bytes.enumerated() {
                (digits[2 * place], digits[2 * place + 1]) = (digit(byte >> 4), digit(byte & 15))
            }
            return bytes.count * 2
        }
    }
}
