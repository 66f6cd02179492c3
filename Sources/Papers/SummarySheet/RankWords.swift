import Selection

/// 行政级别 in words: 无, and each level alone or with 副 or 正 before it.
enum RankWords {
    static func rank(_ list: CodeList?) -> @Sendable (String) -> CodedColumn<AdministrativeRank>.Reading {
        let levels: [(String, AdministrativeRank, AdministrativeRank)] = [
            ("科级", .deputySection, .section), ("处级", .deputyDivision, .division),
            ("厅级", .deputyBureau, .bureau), ("省级", .deputyProvince, .province),
        ]
        var names: [String: AdministrativeRank] = ["无": .noRank]
        for (name, deputy, full) in levels {
            names["副" + name] = deputy
            names["正" + name] = full
            names[name] = full
        }
        let listed = CodeLookup.of(list, also: names)
        let codes = Set(list?.entries.flatMap(CodeLookup.words) ?? [])
        // The enum counts its levels from 0; those counts are no words of a sheet.
        return { word in Int(word) != nil && !codes.contains(word) ? .unlisted : listed(word) }
    }
}
