public import Selection

/// What an archive has to know of a package, in XML by the names of DA/T 46—2009 and GB/T 42727—2023: what it is, from
/// whom, its files, and how each came about.
public struct ArchiveMetadata: Sendable {
    /// A file of the package.
    public struct File: Sendable, Hashable {
        public let name: String
        public let title: String
        public let format: String
        public let size: Int
        /// SHA-256 in hexadecimal.
        public let digest: String
        /// The digest by which the facts name it, where it was encrypted.
        public let sealed: String?

        public init(name: String, title: String, format: String, size: Int, digest: String, sealed: String? = nil) {
            self.name = name
            self.title = title
            self.format = format
            self.size = size
            self.digest = digest
            self.sealed = sealed
        }
    }

    /// A step of the procedure.
    public struct Step: Sendable, Hashable {
        public let what: String
        public let at: Moment
        /// The account and, where it has one, its organisation.
        public let by: String
        public let sequence: Int

        public init(_ what: String, at: Moment, by: String, sequence: Int) {
            self.what = what
            self.at = at
            self.by = by
            self.sequence = sequence
        }
    }

    /// 聚合层次: a case alone, or the file that a season's cases make together.
    public enum Level: String, Sendable, Hashable {
        case item = "件"
        case file = "案卷"
    }

    public let level: Level
    public let number: String
    public let title: String
    /// 立档单位
    public let office: String
    public let people: [String]
    /// 责任者
    public let responsible: String
    public let retention: Retention
    public let steps: [Step]
    public let files: [File]
    public let made: Moment

    public init(
        _ level: Level, number: String, title: String, office: String, people: [String], responsible: String,
        retention: Retention, steps: [Step], files: [File], made: Moment
    ) {
        self.level = level
        self.number = number
        self.title = title
        self.office = office
        self.people = people
        self.responsible = responsible
        self.retention = retention
        self.steps = steps
        self.files = files
        self.made = made
    }

    public var document: [UInt8] {
        WrittenXML(
            "电子文件归档信息包", [("版本", "1")],
            [
                WrittenXML("聚合层次", level.rawValue),
                WrittenXML("来源", [], [WrittenXML("立档单位名称", office)]),
                WrittenXML("电子文件号", number), WrittenXML("保管期限", retention.written),
                WrittenXML("内容描述", [], description),
                WrittenXML("电子文件", [], files.map(\.element)),
                WrittenXML("业务实体", [], steps.map(\.element)),
                WrittenXML("归档时间", made.description),
            ]
        ).document
    }

    private var description: [WrittenXML] {
        [WrittenXML("题名", title)] + people.map { WrittenXML("人名", $0) } + [
            WrittenXML("责任者", responsible),
            WrittenXML("日期", [steps.first, steps.last].compactMap { $0?.at.day.description }.joined(separator: "/")),
        ]
    }
}

extension ArchiveMetadata.File {
    fileprivate var element: WrittenXML {
        WrittenXML(
            "文件", [],
            [
                WrittenXML("题名", title), WrittenXML("计算机文件名", name), WrittenXML("格式名称", format),
                WrittenXML("计算机文件大小", String(size)), WrittenXML("数字摘要", digest, [("算法", "SHA-256")]),
            ] + (sealed.map { [WrittenXML("密文摘要", $0, [("算法", "SHA-256")])] } ?? []))
    }
}

extension ArchiveMetadata.Step {
    fileprivate var element: WrittenXML {
        WrittenXML(
            "业务", [("序号", String(sequence))],
            [WrittenXML("业务行为", what), WrittenXML("行为时间", at.description), WrittenXML("机构人员", by)])
    }
}

extension Retention {
    fileprivate var written: String {
        switch self {
        case .permanent: "永久"
        case .thirtyYears: "30年"
        case .tenYears: "10年"
        }
    }
}
