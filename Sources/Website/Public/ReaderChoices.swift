import Casework
import Hummingbird
import Pages
import Selection

/// What a reader chooses for themselves, kept by their browser, and what there is to read about the site.
extension Site {
    func changeLanguage(_ visit: Visit) -> Response {
        let language = visit.form["to"].flatMap { Language(rawValue: $0) } ?? .chinese
        return kept("language", language.rawValue, visit)
    }

    /// Anything but a theme of ours leaves it to the device again.
    func changeTheme(_ visit: Visit) -> Response {
        kept("theme", visit.form["to"].flatMap { Theme(rawValue: $0) }?.rawValue, visit)
    }

    func themes(_ visit: Visit) -> [OptionModel] {
        [OptionModel("device", text("theme.device", visit), isChosen: visit.theme == nil)]
            + Theme.allCases.map {
                OptionModel($0.rawValue, text("theme.\($0.rawValue)", visit), isChosen: visit.theme == $0)
            }
    }

    /// The parts people have, and how many questions of each are answered.
    private static let helped = [
        ("applicant", 6), ("employer", 4), ("level", 3), ("body", 4), ("office", 3), ("public", 4), ("trouble", 4),
    ]

    func help(_ visit: Visit) async throws -> Response {
        let program = try await casework.currentProgram()
        let values = [
            "cutoff": program.deadlines.electronic.value.description,
            "days": String(program.publicity.employerDays.value),
            "shown": String(program.publicity.namesShownDays.value),
            "correction": String(program.deadlines.correctionDays.value),
            "months": String(program.opinions.disciplineValidityMonths.value),
        ]
        let groups = Self.helped.map { group, count in
            HelpGroup(
                id: group, name: text("help.\(group)", visit),
                questions: (1...count).map { number in
                    PassageModel(
                        heading: text("help.\(group).ask\(number)", visit),
                        paragraphs: [text("help.\(group).answer\(number)", values, visit)])
                })
        }
        return try await page(HelpPage(groups: groups), text("help.title", visit), in: visit)
    }

    /// A page of the catalogue's own passages, each a heading and a text.
    func reading(_ name: String, passages: Int, _ visit: Visit) async throws -> Response {
        let page = TextPage(
            heading: text("\(name).title", visit),
            passages: (1...passages).map { number in
                PassageModel(
                    heading: text("\(name).heading\(number)", visit),
                    paragraphs: [text("\(name).text\(number)", visit)])
            })
        return try await self.page(page, page.heading, in: visit)
    }

    /// Back to where the reader was, with the choice kept for a year or forgotten.
    private func kept(_ name: String, _ value: String?, _ visit: Visit) -> Response {
        var response = see(Self.way(back: visit.form["back"]))
        response.setCookie(
            Cookie(
                name: name, value: value ?? "", maxAge: value == nil ? 0 : 365 * 86_400, path: "/",
                secure: settings.isBehindTLS, httpOnly: true, sameSite: .lax))
        return response
    }
}
