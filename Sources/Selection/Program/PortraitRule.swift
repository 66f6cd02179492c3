/// 附件1, 照片: what a portrait has to be like, in a section of the form that shows one.
public struct PortraitRule: Sendable, Hashable {
    public let name: String
    public let english: String
    public let isRequired: Bool
    /// In dots, of which two inches have so many.
    public let width: Int
    public let height: Int
    public let kilobytes: Int

    public var bytes: Int { kilobytes << 10 }

    public init(name: String, english: String, isRequired: Bool, width: Int, height: Int, kilobytes: Int) {
        self.name = name
        self.english = english
        self.isRequired = isRequired
        self.width = width
        self.height = height
        self.kilobytes = kilobytes
    }
}
