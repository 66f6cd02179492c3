import Selection

/// Fills in Annex 1 for an invented person, whole and right; mistakes are put in afterwards.
struct FormFilling {
    let program: Program
    let entrant: Entrant

    func form(withMistake: Bool) -> FilledForm {
        var form = FilledForm(values: person.merging(post) { $1 }.merging(words) { $1 }, rows: rows)
        switch entrant.story {
        case .wrongCheck where withMistake:
            form.values["person.residentID"] = ResidentNumbers.mistyped(entrant.residentID)
        case .civilServant: form.values["post.standing"] = "公务员"
        case .leadingCadre: form.values["post.rank"] = "副厅级"
        case .noLongerHandsOn: form.values["post.handsOn"] = "否"
        case .degreeOnly:
            form.values["education.level"] = "21"
            form.values["education.degree"] = masters
            form.values["post.titleLevel"] = "中级"
        default: break
        }
        return form
    }

    private var organisation: Organisation { entrant.employer.organisation }
    private var taste: Int { entrant.taste }
    private var isScholar: Bool { taste % 3 != 0 }
    private var masters: String { program.codes["degree"]?.entries.first { $0.means == "master" }?.code ?? "3" }
    private var bachelor: String { program.codes["degree"]?.entries.first { $0.means == "bachelor" }?.code ?? "4" }
    private var field: Code? {
        program.codes["discipline"].map { $0.entries[taste % $0.entries.count] }
    }

    private var person: [String: String] {
        let began = entrant.birth.year + 24
        return [
            "person.name": entrant.name, "person.mongolianName": entrant.mongolianName,
            "person.sex": entrant.isWoman ? "2" : "1", "person.ethnicGroup": entrant.ethnicGroup,
            "person.birth": entrant.birth.description, "person.residentID": entrant.residentID,
            "person.politicalStatus": taste % 2 == 0 ? "01" : "13", "person.birthplace": "内蒙古自治区",
            "person.workSince": "\(began)-07", "person.technicalSince": "\(began)-09",
            "education.level": isScholar ? "14" : "21", "education.degree": isScholar ? masters : bachelor,
            "education.school": ["内蒙古大学", "内蒙古农业大学", "兰州大学", "东北林业大学"][taste % 4],
            "education.major": field?.name ?? "农学", "education.graduated": "\(began)-06",
            "contact.mobile": "139" + String(10_000_000 + entrant.number),
            "contact.email": "applicant-\(entrant.number)@example.org",
            "contact.address": organisation.name, "contact.postcode": "010000",
        ]
    }

    private var post: [String: String] {
        let affiliation = organisation.affiliation?.rawValue ?? "自治区"
        return [
            "post.employer": organisation.name, "post.title": isScholar ? "高级工程师" : "副研究员",
            "post.titleLevel": taste % 5 == 0 ? "正高" : "副高", "post.titleSince": "2018-12",
            "post.appointedSince": "2019-01", "post.rank": "无", "post.standing": "专业技术人员",
            "post.handsOn": "是",
            "post.affiliation": program.codes["affiliation"]?.entries.first { $0.name == affiliation }?.code ?? "20",
            "post.ownership": isNonPublic ? "非公有" : "公有", "post.field": field?.name ?? "农学",
            "application.tier": String(entrant.tier.rawValue),
            "application.category": ["基础理论研究", "应用技术研究", "社会科学研究"][taste % 3],
            "application.discipline": field?.code ?? "",
            "application.transfer": entrant.consentsToTransfer ? "是" : "否",
        ]
    }

    private var isNonPublic: Bool { organisation.ownership == .nonPublic || entrant.channel != .superiors }

    private var words: [String: String] {
        let work = field?.name ?? "农学"
        return [
            "achievement.summary": "长期从事\(work)研究，主持自治区级项目\(taste % 4 + 1)项，发表论文\(taste % 30 + 3)篇。",
            "achievement.main": "在\(work)领域形成稳定的研究方向，成果在\(organisation.name)及周边推广应用。",
            "plan.goals": "三年内围绕\(work)完成关键技术攻关，培养青年人才，服务自治区高质量发展。",
            "pledge.truthful": "是", "pledge.publication": "是",
        ]
    }

    private var rows: [String: [[String: String]]] {
        let began = entrant.birth.year + 24
        let work = field?.name ?? "农学"
        return [
            "experience": [
                ["from": "\(began - 3)-09", "to": "\(began)-06", "place": "内蒙古大学", "role": work],
                ["from": "\(began)-07", "place": organisation.name, "role": "专业技术人员", "witness": "王建国"],
            ],
            "awards": [[
                "name": "自治区科学技术进步奖", "grantor": "内蒙古自治区人民政府", "level": "省部级", "grade": "二等",
                "position": String(taste % 5 + 1), "month": "2020-12",
            ]],
            "projects": [[
                "name": "\(work)关键技术研究", "source": "自治区科学技术厅", "role": taste % 2 == 0 ? "主持" : "参与",
                "funding": String(taste % 90 + 10), "from": "2019-01", "to": "2021-12",
            ]],
            "papers": [[
                "title": "\(work)若干问题研究", "venue": "内蒙古大学学报", "year": "2021",
                "order": taste % 2 == 0 ? "第一作者" : "通讯作者",
            ]],
        ]
    }
}
