public import Selection

/// The notice that papers act upon, as they name it.
struct Call: Encodable, Sendable, Hashable {
    /// 2023年全区“新时代专业技术人才选拔培养项目”
    let project: String
    let title: String
    let number: String

    init(_ program: Program) {
        project = program.project
        title = program.title
        number = program.number
    }
}

extension Program {
    /// A tier by the name that its code list gives it.
    public func name(of tier: Tier) -> String {
        codes["tier"]?.entries.first { $0.means == "\(tier.rawValue)" }?.name ?? "\(tier.rawValue)"
    }
}
