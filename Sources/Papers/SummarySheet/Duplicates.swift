import Selection

/// 三（一）: one person, one row. Two rows are one person's when their ID numbers are equal or, where one of the two
/// has none, when name and birth date are.
struct Duplicates {
    private static let otherShape: UInt64 = 1 << 63

    private var longIDs = ByteTable()
    /// The ID of each row as a number, 0 where it has none.
    private var ids: [UInt64] = []

    mutating func add(id: CellBytes?) {
        guard let id, !id.isEmpty else { return ids.append(0) }
        // A packed ID stays below 2^63, so that texts of any other shape count from there.
        ids.append(ResidentID.pack(id.span).map { $0 + 1 } ?? Self.otherShape | UInt64(other(id)))
    }

    /// Takes in the rows of the sheet's later part.
    mutating func append(_ later: Duplicates) {
        let numbers = longIDs.merge(later.longIDs)
        ids += later.ids.map { id in
            id < Self.otherShape ? id : Self.otherShape | UInt64(numbers[Int(id ^ Self.otherShape)])
        }
    }

    /// Which rows name someone whom another row names too.
    func found(names: [String], births: [Day?]) -> [Bool] {
        var isDouble = [Bool](repeating: false, count: ids.count)
        markEqualIDs(&isDouble)
        if ids.contains(0) { markEqualNames(&isDouble, names, births) }
        return isDouble
    }

    private mutating func other(_ id: CellBytes) -> Int {
        let upper = id.map { $0 >= 97 && $0 <= 122 ? $0 - 32 : $0 }
        return upper.withUnsafeBufferPointer { longIDs.insert($0).index }
    }

    private func markEqualIDs(_ isDouble: inout [Bool]) {
        var first: [UInt64: Int] = Dictionary(minimumCapacity: ids.count)
        for (row, id) in ids.enumerated() where id != 0 {
            if let other = first.updateValue(row, forKey: id) {
                isDouble[other] = true
                isDouble[row] = true
            }
        }
    }

    /// Rows of one name and birth date are one person's as soon as one of them has no ID.
    private func markEqualNames(_ isDouble: inout [Bool], _ names: [String], _ births: [Day?]) {
        var table = ByteTable()
        var groups: [[Int]] = []
        // Only who was born with someone without an ID can be the same person.
        let asked = Set(ids.indices.filter { ids[$0] == 0 }.compactMap { births[$0]?.number })
        for hasID in [false, true] {
            for row in ids.indices where (ids[row] != 0) == hasID {
                guard let birth = births[row], asked.contains(birth.number), !names[row].isEmpty else {
                    continue
                }
                let key = PersonName(names[row]).comparable + Array("\(birth.number)".utf8)
                key.withUnsafeBufferPointer { key in
                    if hasID {
                        if let group = table.index(of: key) { groups[group].append(row) }
                    } else {
                        let (group, isNew) = table.insert(key)
                        if isNew { groups.append([row]) } else { groups[group].append(row) }
                    }
                }
            }
        }
        for group in groups where group.count > 1 {
            for row in group { isDouble[row] = true }
        }
    }
}
