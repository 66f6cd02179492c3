import Casework
import Foundation
import Records
import Selection
import Testing

/// 三（三）: a panel meets, votes in secret, and what it decided goes on record.
@Suite struct SittingDeskTests {
    @Test func `a meeting goes from its calling to the signatures, by tokens, and the results stand with the dossiers`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly()
        try await house.opened(assembly)
        try await house.ask(assembly, .prepareBallots(assembly.dossiers))
        var tokens: [ExpertID: [BallotName: (Vote) throws -> CastBallot]] = [:]
        for member in assembly.members { tokens[member] = try await house.tokens(assembly, of: member) }
        for (place, dossier) in assembly.dossiers.enumerated() {
            try await house.discussed(assembly, dossier)
            try await house.ask(assembly, .openBallot(dossier, onPaper: false), assembly.chair)
            let name = try await house.sitting(assembly).name(of: 1, on: dossier)
            let word = try await house.word(assembly, name)
            for (number, member) in assembly.members.enumerated() {
                let vote: Vote = number < 8 - place ? .agree : .disagree
                let ballot = try #require(try tokens[member]?[name]?(vote))
                try await house.casework.cast(ballot, in: name, word: word.lowercased())
            }
            await #expect(throws: CaseworkFault.notFound) { try await house.list(assembly, name, assembly.clerk) }
            try await house.ask(assembly, .closeBallot(dossier), assembly.chair)
            let (ballot, list) = try await house.list(assembly, name, assembly.chair)
            #expect(ballot.count?.agree == 8 - place)
            #expect(list.ballots.count == 11)
            for stranger in [try await house.applicant("applicant-甲"), House.member(ExpertID("x999"))] {
                await #expect(throws: CaseworkFault.notFound) { try await house.list(assembly, name, stranger) }
            }
            #expect(list.isGood)
            let stages = try await house.state(dossier)
            #expect(stages.score == 8_500)
        }
        let results = try await house.records.database.read { records in
            try DossierRows.judged(at: at("10-31 09:00"), in: records)
        }
        let passed = results.filter { assembly.dossiers.contains($0.id) }.map { ($0.id, $0.hasPassed) }
        #expect(Dictionary(uniqueKeysWithValues: passed) == [assembly.dossiers[0]: true, assembly.dossiers[1]: false])
        try await house.ask(assembly, .sign, assembly.chair)
        try await house.ask(assembly, .sign)
        #expect(try await house.sitting(assembly).standing == .closed)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
        // The list is what the records stand for: a vote changed in it is found.
        let path = house.path + "/ballots/\(assembly.id).\(assembly.dossiers[0]).1.list"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacing("disagree", with: "agree").write(toFile: path, atomically: true, encoding: .utf8)
        let name = try #require(BallotName("\(assembly.id).\(assembly.dossiers[0]).1"))
        await #expect(throws: BadRecord.ballots(name)) { try await house.records.verify() }
    }

    @Test func `before a meeting is opened its members are told no scores, for some may have a review to hand in`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly()
        func scores(_ actor: Actor) async throws -> [DossierID: Int] {
            try await house.casework.sitting(assembly.id, for: actor, at: at("10-30 09:05")).scores
        }
        let member = House.member(assembly.members[1])
        for dossier in assembly.dossiers { try await house.ask(assembly, .tellScore(dossier, 8_000)) }
        #expect(try await scores(assembly.clerk).count == assembly.dossiers.count)
        #expect(try await scores(member) == [:])
        try await house.opened(assembly)
        #expect(try await scores(member).count == assembly.dossiers.count)
    }

    @Test func `a token is one member's, there and not out, once; asked again it is answered the same`() async throws {
        let house = try await House()
        let assembly = try await house.assembly()
        try await house.opened(assembly, absent: 1)
        try await house.ask(assembly, .recuse(assembly.members[3], from: assembly.dossiers[0]))
        try await house.ask(assembly, .prepareBallots(assembly.dossiers))
        let (first, recused) = (House.member(assembly.members[1]), House.member(assembly.members[3]))
        let (casework, moment) = (house.casework, at("10-30 09:10"))
        #expect(try await casework.tokenOffers(in: assembly.id, for: recused, at: moment).map(\.name.dossier)
            == [assembly.dossiers[1]])
        let offers = try await casework.tokenOffers(in: assembly.id, for: first, at: moment)
        let asked = try offers.map { offer in
            BlindedToken(name: offer.name, blinded: try TokenRequest(offer.name, key: offer.key).blinded)
        }
        let answers = try await casework.takeTokens(asked, in: assembly.id, Request(by: first, at: moment))
        let version = try await house.version(assembly)
        let again = try await casework.takeTokens(asked, in: assembly.id, Request(by: first, at: moment))
        #expect(again.map(\.signature) == answers.map(\.signature))
        #expect(try await house.version(assembly) == version)
        let other = try asked.map { try BlindedToken(name: $0.name, blinded: TokenRequest(
            $0.name, key: offers[0].key).blinded) }
        #expect(await refusal {
            try await casework.takeTokens(other, in: assembly.id, Request(by: first, at: moment))
        } == .tokensGiven)
        let absent = House.member(assembly.members[10])
        #expect(await refusal {
            try await casework.takeTokens(asked, in: assembly.id, Request(by: absent, at: moment))
        } == .notInRoom)
        #expect(await refusal {
            try await casework.takeTokens(asked, in: assembly.id, Request(by: recused, at: moment))
        } == .recusedFromDossier)
    }

    @Test func `a ballot after the close, without the room's word, or under a token used before is not taken`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let dossier = assembly.dossiers[0]
        try await house.opened(assembly)
        try await house.ask(assembly, .prepareBallots([dossier]))
        var tokens: [(Vote) throws -> CastBallot] = []
        for member in assembly.members {
            tokens += try await house.tokens(assembly, of: member).values
        }
        let name = try await house.sitting(assembly).name(of: 1, on: dossier)
        let casework = house.casework
        let vote = try tokens[0](.agree)
        #expect(await refusal { try await casework.cast(vote, in: name, word: "0000") } == .ballotNotOpen)
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: false))
        let word = try await house.word(assembly, name)
        #expect(await refusal { try await casework.cast(vote, in: name, word: "") } == .roomWordDiffers)
        try await casework.cast(vote, in: name, word: word)
        try await casework.cast(vote, in: name, word: word)
        let changed = try tokens[0](.disagree)
        await #expect(throws: BallotFault.castOtherwise) { try await casework.cast(changed, in: name, word: word) }
        for member in assembly.members.suffix(4) { try await house.ask(assembly, .mark(member, .left)) }
        let second = try tokens[1](.agree)
        #expect(await refusal { try await casework.cast(second, in: name, word: word) } == .quorumLost)
        #expect(await refusal { try await house.ask(assembly, .closeBallot(dossier)) } == .quorumLost)
        try await house.ask(assembly, .annulBallot(dossier, .quorumLost, remark: House.note))
        #expect(await refusal { try await casework.cast(second, in: name, word: word) } == .ballotOver)
        #expect(try FileManager.default.contentsOfDirectory(atPath: house.path + "/ballots") == [])
        try await house.records.verify()
    }

    @Test func `paper counted by two goes on record with the dossier, in the transaction that counts it`()
        async throws
    {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let dossier = assembly.dossiers[0]
        try await house.opened(assembly)
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: true))
        try await house.ask(assembly, .closeBallot(dossier))
        let count = BallotCount(issued: 11, unused: 0, void: 1, agree: 8, disagree: 1, abstain: 1)
        try await house.ask(assembly, .countPapers(dossier, count))
        #expect(try await house.state(dossier).score == nil)
        try await house.ask(assembly, .countPapers(dossier, count), assembly.leader)
        #expect(try await house.state(dossier).score == 8_500)
        try await house.records.verify()
        #expect(try await house.casework.rebuild() == [])
    }

    @Test func `a meeting is the office's and its members', and only the chair among them conducts it`() async throws {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        try await house.opened(assembly)
        let strangers = [
            try await house.official(.leader, house.league), try await house.applicant("applicant-甲"),
            House.member(ExpertID("x999")),
        ]
        for stranger in strangers {
            await #expect(throws: CaseworkFault.notFound) { try await house.ask(assembly, .open, stranger) }
            await #expect(throws: CaseworkFault.notFound) {
                try await house.casework.tokenOffers(in: assembly.id, for: stranger, at: at("10-30 09:10"))
            }
        }
        let member = House.member(assembly.members[1])
        await #expect(throws: CaseworkFault.notAllowed(.openDiscussion)) {
            try await house.ask(assembly, .openDiscussion(assembly.dossiers[0]), member)
        }
        await #expect(throws: CaseworkFault.notAllowed(.markAttendance)) {
            try await house.ask(assembly, .mark(assembly.members[0], .left), assembly.chair)
        }
        await #expect(throws: CaseworkFault.notAllowed(.takeTokens)) {
            try await house.casework.tokenOffers(in: assembly.id, for: assembly.clerk, at: at("10-30 09:10"))
        }
    }

    @Test func `what the records hold of a vote names no vote, whoever reads database, log and backup`() async throws {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let dossier = assembly.dossiers[0]
        try await house.opened(assembly)
        try await house.ask(assembly, .prepareBallots([dossier]))
        var tokens: [(Vote) throws -> CastBallot] = []
        for member in assembly.members { tokens += try await house.tokens(assembly, of: member).values }
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: false))
        let name = try await house.sitting(assembly).name(of: 1, on: dossier)
        let (word, version) = (try await house.word(assembly, name), try await house.version(assembly))
        var cast: [CastBallot] = []
        for (number, token) in tokens.enumerated() {
            cast.append(try token(number == 4 ? .disagree : .agree))
            try await house.casework.cast(cast[number], in: name, word: word)
        }
        // Casting leaves no fact, and no byte outside of the ballots' own folder.
        #expect(try await house.version(assembly) == version)
        let files = try #require(FileManager.default.enumerator(atPath: house.path)).compactMap { $0 as? String }
        for file in files {
            guard let content = FileManager.default.contents(atPath: house.path + "/" + file) else { continue }
            for ballot in cast {
                #expect(content.firstRange(of: Data(ballot.token.utf8)) == nil, "\(file)")
                #expect(content.firstRange(of: Data(ballot.signature.utf8)) == nil, "\(file)")
            }
        }
        try await house.ask(assembly, .closeBallot(dossier))
        try await house.records.verify()
    }

    /// Two worlds that differ only in who voted how: what is on record is the same, but for what chance makes.
    @Test func `given the same counts by other members, when the records are read, then nothing tells the two apart`()
        async throws
    {
        let first = try await voted { $0 < 8 ? .agree : .disagree }
        let second = try await voted { $0 < 3 ? .disagree : .agree }
        #expect(first == second)
        #expect(first.contains { $0.contains("\"agree\":8") })
        let third = try await voted { $0 < 7 ? .agree : .disagree }
        #expect(third != first)
    }

    private func voted(_ vote: (Int) -> Vote) async throws -> [String] {
        let house = try await House()
        let assembly = try await house.assembly(["甲"])
        let dossier = assembly.dossiers[0]
        try await house.opened(assembly)
        try await house.ask(assembly, .prepareBallots([dossier]))
        var tokens: [(Vote) throws -> CastBallot] = []
        for member in assembly.members { tokens += try await house.tokens(assembly, of: member).values }
        try await house.discussed(assembly, dossier)
        try await house.ask(assembly, .openBallot(dossier, onPaper: false))
        let name = try await house.sitting(assembly).name(of: 1, on: dossier)
        let word = try await house.word(assembly, name)
        for (number, token) in tokens.enumerated() {
            try await house.casework.cast(try token(vote(number)), in: name, word: word)
        }
        try await house.ask(assembly, .closeBallot(dossier))
        let chance = try Regex("\"(key|word|list|asked)\":\"[^\"]*\"")
        return try await house.records.database.read { records in
            try Ledger.facts(of: CaseKey(.sitting, assembly.id.text), in: records).map(\.event)
        }.map { $0.replacing(chance, with: "") }
    }
}

extension House {
    fileprivate func version(_ assembly: Assembly) async throws -> Int {
        try await casework.sitting(assembly.id, for: assembly.clerk, at: at("10-30 10:00")).version
    }

    fileprivate func list(
        _ assembly: Assembly, _ name: BallotName, _ actor: Actor
    ) async throws -> (ballot: Ballot, list: BallotList) {
        try await casework.ballotList(name, for: actor, at: at("10-30 10:00"))
    }
}
