/// Turns a value into JSON of exactly one wording: what is hashed for good may depend on nobody else's release, and a
/// general encoder takes longer over an event than the disk takes to keep it. Facts hold texts, whole numbers, truths,
/// lists and objects; anything else is refused.
final class CanonicalEncoder: Encoder {
    let codingPath: [any CodingKey] = []
    let userInfo: [CodingUserInfoKey: Any]
    fileprivate(set) var value: CanonicalValue = .object(CanonicalMembers())

    init(userInfo: [CodingUserInfoKey: Any]) { self.userInfo = userInfo }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(MembersContainer<Key>(object: members(), userInfo: userInfo))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        let items = CanonicalItems()
        value = .list(items)
        return ItemsContainer(list: items, userInfo: userInfo)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { SingleContainer(encoder: self) }

    /// A value may ask for its members more than once, and adds to the same ones.
    private func members() -> CanonicalMembers {
        if case .object(let members) = value { return members }
        let members = CanonicalMembers()
        value = .object(members)
        return members
    }
}

/// A value as an encoder was told it.
enum CanonicalValue {
    case text(String)
    case number(Int64)
    case truth(Bool)
    case null
    case list(CanonicalItems)
    case object(CanonicalMembers)

    func write(to json: inout CanonicalWriter) {
        switch self {
        case .text(let text): json.text(text)
        case .number(let number): json.raw(String(number))
        case .truth(let truth): json.raw(truth ? "true" : "false")
        case .null: json.raw("null")
        case .list(let items): json.list(items.items) { $1.write(to: &$0) }
        case .object(let members): json.members(members.members) { $1.write(to: &$0) }
        }
    }
}

/// A fraction, or a number too great: JSON has more than one wording for it.
struct NoCanonicalWording: Error {}

/// The members of an object, shared by the containers that fill it.
final class CanonicalMembers {
    fileprivate(set) var members: [(key: String, value: CanonicalValue)] = []
}

/// The items of a list.
final class CanonicalItems {
    fileprivate(set) var items: [CanonicalValue] = []
}

private struct MembersContainer<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let object: CanonicalMembers
    let userInfo: [CodingUserInfoKey: Any]
    var codingPath: [any CodingKey] { [] }

    private func add(_ value: CanonicalValue, _ key: Key) { object.members.append((key.stringValue, value)) }

    func encodeNil(forKey key: Key) { add(.null, key) }
    func encode(_ value: String, forKey key: Key) { add(.text(value), key) }
    func encode(_ value: some Encodable, forKey key: Key) throws { add(try .told(by: value, userInfo), key) }

    func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
        let inner = CanonicalMembers()
        add(.object(inner), key)
        return KeyedEncodingContainer(MembersContainer<Inner>(object: inner, userInfo: userInfo))
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        let inner = CanonicalItems()
        add(.list(inner), key)
        return ItemsContainer(list: inner, userInfo: userInfo)
    }

    func superEncoder() -> any Encoder { noSuperclass() }
    func superEncoder(forKey key: Key) -> any Encoder { noSuperclass() }
}

private struct ItemsContainer: UnkeyedEncodingContainer {
    let list: CanonicalItems
    let userInfo: [CodingUserInfoKey: Any]
    var codingPath: [any CodingKey] { [] }
    var count: Int { list.items.count }

    func encodeNil() { list.items.append(.null) }
    func encode(_ value: String) { list.items.append(.text(value)) }
    func encode(_ value: some Encodable) throws { list.items.append(try .told(by: value, userInfo)) }

    func nestedContainer<Inner: CodingKey>(keyedBy type: Inner.Type) -> KeyedEncodingContainer<Inner> {
        let inner = CanonicalMembers()
        list.items.append(.object(inner))
        return KeyedEncodingContainer(MembersContainer<Inner>(object: inner, userInfo: userInfo))
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
        let inner = CanonicalItems()
        list.items.append(.list(inner))
        return ItemsContainer(list: inner, userInfo: userInfo)
    }

    func superEncoder() -> any Encoder { noSuperclass() }
}

private struct SingleContainer: SingleValueEncodingContainer {
    let encoder: CanonicalEncoder
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { encoder.value = .null }
    func encode(_ value: String) { encoder.value = .text(value) }
    func encode(_ value: Bool) { encoder.value = .truth(value) }
    func encode(_ value: Double) throws { throw NoCanonicalWording() }
    func encode(_ value: Float) throws { throw NoCanonicalWording() }
    func encode(_ value: some BinaryInteger & Encodable) throws {
        guard let number = Int64(exactly: value) else { throw NoCanonicalWording() }
        encoder.value = .number(number)
    }
    func encode(_ value: some Encodable) throws { encoder.value = try .told(by: value, encoder.userInfo) }
}

extension CanonicalValue {
    fileprivate static func told(
        by value: some Encodable, _ userInfo: [CodingUserInfoKey: Any]
    ) throws -> CanonicalValue {
        let encoder = CanonicalEncoder(userInfo: userInfo)
        try value.encode(to: encoder)
        return encoder.value
    }
}

/// What is kept are values, which have none.
private func noSuperclass() -> Never { preconditionFailure("a kept value is no object of a class") }
