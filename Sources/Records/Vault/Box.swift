import Crypto
import Foundation

/// Bytes under AES-256-GCM, tied to the purpose they were closed for: nonce, ciphertext, tag.
enum Box {
    static func close(_ bytes: [UInt8], under key: SymmetricKey, for purpose: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(purpose.utf8))
        guard let combined = box.combined else { throw VaultFault.wrongBox }
        return Array(combined)
    }

    static func open(_ box: [UInt8], under key: SymmetricKey, for purpose: String) throws -> [UInt8] {
        guard let sealed = try? AES.GCM.SealedBox(combined: box),
            let bytes = try? AES.GCM.open(sealed, using: key, authenticating: Array(purpose.utf8))
        else { throw VaultFault.wrongBox }
        return Array(bytes)
    }
}
