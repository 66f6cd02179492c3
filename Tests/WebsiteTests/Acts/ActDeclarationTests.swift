import Casework
import Foundation
import Papers
import Selection
import Testing

@testable import Pages
@testable import Website

/// Every act can be asked for, from a page and by JSON, and says what is missing in words.
@Suite struct ActDeclarationTests {
    let program: Program
    let clerk = Actor(account: AccountID("1"), role: .clerk, organisation: OrganisationID("1501"))

    init() throws {
        program = try ProgramReader.read(folder: House.root + "/programs/nmg-2023")
    }

    /// Handing in, the pool of experts, proposals and reminders have forms of their own, and tokens are asked for by a
    /// member's browser.
    @Test func `every act on a case but handing in has one declaration`() {
        let others: [Act] = [.resubmit, .keepExperts, .makeProposal, .remindReaders, .takeTokens]
        #expect(Set(ActDeclarations.all.map(\.act)) == Set(Act.allCases).subtracting(others))
        #expect(ActDeclarations.all.count == Act.allCases.count - others.count)
    }

    @Test func `no two acts have one address`() {
        #expect(Set(ActDeclarations.all.map(\.path)).count == ActDeclarations.all.count)
    }

    @Test(arguments: ActDeclarations.all.map(\.act))
    func `whole answers make the command of that act`(act: Act) throws {
        let declaration = try #require(ActDeclarations.of(act))
        let answers = Answers.sample(of: declaration.fields, in: program)
        let command = try declaration.command(on: "7", from: answers, by: clerk, in: program)
        #expect(command.act == act)
    }

    @Test(arguments: ActDeclarations.all.map(\.act))
    func `no answers are refused at each required field`(act: Act) throws {
        let declaration = try #require(ActDeclarations.of(act))
        let required = declaration.fields.filter(\.isRequired).map(\.name)
        let faults = Result { () throws(AnswerFaults) in
            try declaration.command(on: "7", from: Answers(), by: clerk, in: program)
        }
        switch faults {
        case .success: #expect(required == [])
        case .failure(let found):
            #expect(found.faults == Dictionary(uniqueKeysWithValues: required.map { ($0, .missing) }))
        }
    }

    @Test(arguments: ActDeclarations.all.map(\.act))
    func `an act, its fields and their choices have their labels`(act: Act) throws {
        let declaration = try #require(ActDeclarations.of(act))
        let keys = [declaration.textKey] + declaration.fields.flatMap { labels($0, declaration, under: "") }
        #expect(Set(keys).subtracting(try Catalogue.shipped().keys(in: .chinese)) == [])
    }

    private func labels(_ field: ActField, _ declaration: ActDeclaration, under place: String) -> [String] {
        let label = declaration.textKey(of: place + field.name)
        return switch field.kind {
        case .choice(let values), .choices(let values): [label] + values.map { "choice.\(field.name).\($0)" }
        case .rows(let inner): [label] + inner.flatMap { labels($0, declaration, under: field.name + ".") }
        default: [label]
        }
    }

    @Test func `a form's rows are read in the order of their numbers and blank ones are passed over`() throws {
        let typed = """
            corrections%5B2%5D.section=awards&corrections%5B2%5D.remark=a%0D%0Ab&corrections[0].section=person\
            &corrections[0].remark=%E7%85%A7+%E7%89%87&corrections[1].section=&corrections[1].remark=
            """
        let body = try #require(FormBody(Array(typed.utf8)))
        let declaration = try #require(ActDeclarations.of(.returnForCorrection))
        let command = try declaration.command(on: "7", from: Answers(body), by: clerk, in: program)
        #expect(command.dossier == .returnForCorrection([
            Correction(section: "person", remark: .said("照 片")), Correction(section: "awards", remark: .said("a\nb")),
        ]))
    }

    @Test(arguments: ["%", "a=%4", "a=%zz", "a=%+1", "a=%FF"])
    func `a body that is no form is refused`(body: String) {
        #expect(FormBody(Array(body.utf8)) == nil)
    }

    @Test func `each wrong answer is told at its place and what was typed is never repeated`() throws {
        let declaration = try #require(ActDeclarations.of(.evaluate))
        let answers = Answers(texts: [
            "held": ["2023-02-30"], "form": ["guess"], "participants": ["１２"], "votesFor": ["-1"],
            "opinion": ["\u{1}"],
        ])
        let faults = #expect(throws: AnswerFaults.self) {
            try declaration.command(on: "7", from: answers, by: clerk, in: program)
        }
        #expect(faults == AnswerFaults([
            "held": .notADay, "form": .notAChoice, "participants": .notANumber(1...9999),
            "votesFor": .notANumber(0...9999), "opinion": .unreadable,
        ]))
    }

    @Test func `of one dossier all kinds of conflict are told, but not that there is none as well`() throws {
        let declaration = try #require(ActDeclarations.of(.declareConflicts))
        func declared(_ kinds: [String]) throws -> Command {
            let row = Answers(texts: ["dossier": ["d1"], "conflict": kinds])
            let answers = Answers(texts: ["rest": ["later"]], rows: ["answers": [row]])
            return try declaration.command(on: "r1", from: answers, by: clerk, in: program)
        }
        for (typed, kinds) in [(["kin", "coAward"], [ConflictKind.kin, .coAward]), (["none"], []), ([], nil)] {
            guard case .round(_, .declare(let declaration)) = try declared(typed) else { continue }
            #expect(declaration.answers.map(\.kinds) == [kinds])
        }
        #expect(throws: AnswerFaults(["answers[0].conflict": .noneAndSome])) { try declared(["kin", "none"]) }
        #expect(throws: AnswerFaults(["answers[0].conflict": .notAChoice])) { try declared(["friend"]) }
    }

    @Test(arguments: [("87", 8700), ("87.5", 8750), ("87.25", 8725), ("100", 10_000), ("0.05", 5)])
    func `a score is kept in hundredths`(text: String, hundredths: Int) {
        #expect(ActValues.hundredths(text) == hundredths)
    }

    @Test(arguments: ["", "100.01", "87.255", "-1", "8,5", "８７", "1e2"])
    func `what is no score is refused`(text: String) {
        #expect(ActValues.hundredths(text) == nil)
    }

    @Test func `a passage of the greatest length is taken and one sign more is not`() throws {
        let declaration = try #require(ActDeclarations.of(.forward))
        let longest = String(repeating: "同", count: 4000)
        let command = try declaration.command(
            on: "7", from: Answers(texts: ["opinion": [longest]]), by: clerk, in: program)
        #expect(command.dossier == .forward(opinion: .said(longest)))
        #expect(throws: AnswerFaults(["opinion": .tooLong(4000)])) {
            try declaration.command(on: "7", from: Answers(texts: ["opinion": [longest + "意"]]), by: clerk, in: program)
        }
    }
}
