import Selection

/// An employer opened for a large season, beside one that the programme has.
enum InventedEmployer {
    static func organisation(_ number: Int, like model: Organisation?, under body: Organisation) -> Organisation {
        Organisation(
            id: OrganisationID("rehearsal-\(number)"), name: kinds[number % kinds.count] + "（第\(number)所）",
            kind: .employer, parent: model?.parent ?? body.id, division: model?.division ?? body.division,
            affiliation: model?.affiliation ?? .region,
            ownership: number % 7 == 0 ? .nonPublic : .public, isSample: true)
    }

    private static let kinds = [
        "人民医院", "第一中学", "农牧技术推广中心", "疾病预防控制中心", "林业和草原工作站", "水利勘测设计院",
        "蒙医医院", "职业技术学院", "生态环境监测站", "矿业技术服务公司", "乳业研发公司",
    ]
}
