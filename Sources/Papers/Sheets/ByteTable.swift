import Foundation

/// Numbers different byte strings 0, 1, 2 … in the order they are first seen, without a String for any of them.
struct ByteTable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = [0]
    /// Index + 1 of the entry in each slot; 0 is free.
    private var slots = [Int32](repeating: 0, count: 64)
    private var hashes: [UInt64] = []
    /// A sheet can't be written so that its values collide.
    private let seed = UInt64.random(in: .min ... .max)

    var count: Int { hashes.count }

    subscript(index: Int) -> ArraySlice<UInt8> { bytes[ends[index]..<ends[index + 1]] }

    func text(_ index: Int) -> String { String(decoding: self[index], as: UTF8.self) }

    /// The index of these bytes, and whether they are new.
    mutating func insert(_ key: CellBytes) -> (index: Int, isNew: Bool) {
        let hash = hash(of: key)
        if let index = find(key, hash) { return (index, false) }
        if count * 2 >= slots.count { grow() }
        bytes.append(contentsOf: key)
        ends.append(bytes.count)
        hashes.append(hash)
        place(count - 1)
        return (count - 1, true)
    }

    /// Takes in another table's entries, and says which number each of them has here.
    mutating func merge(_ other: ByteTable) -> [Int] {
        (0..<other.count).map { index in other[index].withUnsafeBufferPointer { insert($0).index } }
    }

    func index(of key: CellBytes) -> Int? { find(key, hash(of: key)) }

    private func find(_ key: CellBytes, _ hash: UInt64) -> Int? {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hash) & mask
        while case let entry = Int(slots[slot]), entry > 0 {
            if hashes[entry - 1] == hash, holds(key, at: entry - 1) { return entry - 1 }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private func holds(_ key: CellBytes, at index: Int) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == key.count else { return false }
        return bytes.withUnsafeBufferPointer { stored in
            guard let stored = stored.baseAddress, let sought = key.baseAddress else { return key.isEmpty }
            return memcmp(stored + start, sought, key.count) == 0
        }
    }

    private mutating func place(_ index: Int) {
        let mask = slots.count - 1
        var slot = Int(truncatingIfNeeded: hashes[index]) & mask
        while slots[slot] > 0 { slot = (slot + 1) & mask }
        slots[slot] = Int32(index + 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: 0, count: slots.count * 2)
        for index in 0..<count { place(index) }
    }

    private func hash(of key: CellBytes) -> UInt64 {
        let raw = UnsafeRawBufferPointer(key)
        var state = seed ^ UInt64(key.count)
        var offset = 0
        while offset + 8 <= raw.count {
            state = mix(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < raw.count {
            rest = rest << 8 | UInt64(raw[offset])
            offset += 1
        }
        return mix(state ^ rest)
    }

    @inline(__always)
    private func mix(_ value: UInt64) -> UInt64 {
        let product = (value ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }
}
