/// Invented names, as people of the region bear them: with and without surname, with the dot, with rare characters.
struct Names: Sendable {
    let name: String
    /// Code of GB/T 3304.
    let ethnicGroup: String
    let mongolian: String

    init(number: Int, isWoman: Bool, _ chance: inout Chance) {
        let people = Self.peoples[chance.place(in: [55, 28, 6, 5, 3, 2, 1])]
        ethnicGroup = people.code
        let given = chance.pick(isWoman ? people.women : people.men)
        let second = chance.pick(isWoman ? people.women : people.men)
        var name = given
        if !people.surnames.isEmpty {
            name = chance.pick(people.surnames) + given + (chance.happens(60) && given != second ? second : "")
        } else if chance.happens(20) {
            name = chance.pick(people.clans) + "\u{B7}" + given
        }
        self.name = Self.rare[number] ?? name
        mongolian = people.code == "02" && chance.happens(40) ? chance.pick(["ᠪᠠᠭᠠᠲᠤᠷ", "ᠰᠠᠷᠠᠨᠠ", "ᠲᠡᠮᠦᠷ"]) : ""
    }

    /// Characters beyond the common fonts: U+4DAE and, outside the first plane, U+2CE1A.
    private static let rare = [3: "王\u{4DAE}", 5: "赵\u{2CE1A}", 9: "包\u{4DAE}\u{2CE1A}"]

    private struct People {
        let code: String
        let surnames: [String]
        let clans: [String]
        let men: [String]
        let women: [String]
    }

    private static let peoples = [
        People(
            code: "01", surnames: ["王", "李", "张", "刘", "陈", "杨", "赵", "郭", "贾", "武", "任", "冀"], clans: [],
            men: ["建", "伟", "志", "强", "晓", "峰", "海", "军", "文", "博", "永", "平", "卫", "东"],
            women: ["丽", "敏", "晓", "静", "燕", "雪", "文", "慧", "桂", "芳", "玉", "洁", "秀", "英"]),
        People(
            code: "02", surnames: [], clans: ["孛儿只斤", "乌梁海", "克烈", "弘吉剌"],
            men: ["巴特尔", "苏和", "阿拉坦", "那顺", "额尔敦", "布和", "朝鲁", "特木尔", "满都拉", "呼格吉勒", "宝音"],
            women: ["其其格", "萨仁", "乌云", "高娃", "娜仁", "苏日娜", "阿茹娜", "托娅", "萨日娜", "哈斯其木格"]),
        People(
            code: "03", surnames: ["马", "白", "哈", "丁", "金", "沙"], clans: [],
            men: ["俊", "德", "占", "云", "龙", "福"], women: ["晓", "兰", "秀", "梅", "丽", "霞"]),
        People(
            code: "11", surnames: ["关", "佟", "那", "赫", "富", "爱新觉罗\u{B7}"], clans: [],
            men: ["启", "恒", "铁", "林", "毓", "成"], women: ["毓", "淑", "雅", "琴", "莹", "华"]),
        People(
            code: "31", surnames: ["敖", "郭", "孟", "鄂", "沃", "苏"], clans: [],
            men: ["志", "勇", "海", "山", "毅", "力"], women: ["晓", "红", "玉", "梅", "铁", "花"]),
        People(
            code: "45", surnames: [], clans: ["杜拉尔", "涂格敦", "那哈塔", "武力斯"],
            men: ["莫日根", "阿日昆", "巴图", "吉木斯"], women: ["乌娜吉", "索尼娅", "阿吉纳", "萨丽"]),
        People(
            code: "52", surnames: ["葛", "孟", "关", "吴", "白", "莫"], clans: [],
            men: ["长", "云", "吉", "善", "宝"], women: ["桂", "芬", "春", "娜", "金"]),
    ]
}
