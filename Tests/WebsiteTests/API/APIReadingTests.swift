import Casework
import Foundation
import HTTPTypes
import Records
import Selection
import Testing

@testable import Website

/// What can be read, by whom, and proven.
@Suite struct APIReadingTests {
    @Test func `a list goes on where its cursor points until all have come`() async throws {
        try await APIHouse().open { caller in
            var ids: [String] = []
            for login in ["a01", "a02", "a03"] {
                ids.append(try await caller.submitted(login, changing: ["person.name": "申报人\(login)"]))
            }
            var (found, next): ([String], String?) = ([], "")
            while let cursor = next {
                let query = cursor.isEmpty ? "" : "&cursor=" + cursor
                let page = try await caller.send(
                    .get, "/dossiers?size=2&stage=submitted\(query)", as: "clerk-office")
                found += (page.body["dossiers"]?.list ?? []).compactMap { $0["id"]?.text }
                next = page.body["next"]?.text
            }
            #expect(found == ids)
            let none = try await caller.send(.get, "/dossiers?state=ended", as: "clerk-office")
            #expect(none.body["dossiers"] == [])
        }
    }

    @Test func `a person is found by name, pinyin or initials, page after page`() async throws {
        try await APIHouse().open { caller in
            var ids: [String] = []
            for (login, name) in [("a01", "萨仁高娃"), ("a02", "萨如拉"), ("a03", "王敏")] {
                ids.append(try await caller.submitted(login, changing: ["person.name": name]))
            }
            let all = try await caller.send(.get, "/dossiers?q=sa&size=1", as: "clerk-office")
            let cursor = try #require(all.body["next"]?.text)
            let next = try #require(cursor.addingPercentEncoding(withAllowedCharacters: .alphanumerics))
            let more = try await caller.send(.get, "/dossiers?q=sa&size=1&cursor=\(next)", as: "clerk-office")
            let found = [all, more].flatMap { $0.body["dossiers"]?.list ?? [] }.compactMap { $0["id"]?.text }
            #expect(Set(found) == Set(ids.prefix(2)) && more.body["next"]?.text == nil)
            let initials = try await caller.send(.get, "/dossiers?q=wm", as: "clerk-office")
            #expect(initials.body["dossiers"]?.list?.map { $0["id"] } == [.text(ids[2])])
            #expect(try await caller.send(.get, "/dossiers?q=sa&cursor=x", as: "clerk-office").status == 400)
            #expect(try await caller.send(.get, "/dossiers?q=", as: "clerk-office").status == 400)
        }
    }

    @Test func `a desk is told what waits`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            let toDo = try await caller.send(.get, "/to-do", as: caller.clerkAtEmployer)
            #expect(toDo.body["piles"]?.list?.first?["dossiers"]?.list?.map { $0["id"] } == [.text(id)])
            #expect(try await caller.send(.get, "/to-do", as: "sarnai").status == 404)
        }
    }

    @Test func `the programme, its form and its codes are there for everyone`() async throws {
        try await APIHouse().open { caller in
            let program = try await caller.send(.get, "/program")
            #expect(program.body["number"] == "内人社办发〔2023〕147号")
            let form = try await caller.send(.get, "/program/form")
            #expect(form.body.list?.contains { $0["id"] == "person" } == true)
            let employers = try await caller.send(.get, "/employers")
            #expect(employers.body.list?.contains { $0["id"]?.text == caller.house.employer.text } == true)
            let codes = try await caller.send(.get, "/program/codes/ethnic-group")
            #expect(codes.body.list?.contains(["code": "02", "name": "蒙古族", "english": "Mongolian"]) == true)
            #expect(try await caller.send(.get, "/program/codes/shoes").status == 404)
        }
    }

    @Test func `anyone can prove that a publicity was posted as the signed ledger says`() async throws {
        try await APIHouse().open { caller in
            let (_, publicity) = try await caller.publishedAtEmployer()
            let records = caller.house.casework.records
            let path = "/publicities/\(publicity)/inclusion"
            try await records.checkpoints.make(in: records.database)
            let shown = try await caller.send(.get, "/publicities/\(publicity)")
            let reply = try await caller.send(.get, path)
            #expect(reply.status == 200)
            let checkpoint = try #require(reply.body["checkpoint"]?.text.flatMap { Checkpoint($0) })
            let facts = try #require(reply.body["facts"]?.list)
            #expect(facts.map { $0["name"] } == ["prepared", "posted"])
            #expect(facts.first?["body"]?.text?.contains(try #require(shown.body["digest"]?.text)) == true)
            for fact in facts {
                let sequence = try #require(fact["sequence"]?.whole)
                let leaf = try #require(Fingerprint(hex: fact["leaf"]?.text ?? ""))
                let proof = (fact["proof"]?.list ?? []).compactMap { Fingerprint(hex: $0.text ?? "") }
                #expect(
                    MerkleProof.includes(
                        leaf, at: sequence - 1, count: checkpoint.count, proof: proof, root: checkpoint.root))
            }
            let text = try #require(shown.body["text"]?.text)
            #expect(Fingerprint(of: text).hex == shown.body["digest"]?.text)
        }
    }

    @Test func `an unposted publicity is nobody's but its desk's`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            try await caller.verify(id)
            try await caller.evaluate(id, as: caller.clerkAtEmployer, at: "09-13 10:00")
            let made = try await caller.act(
                "/publicities", ["dossiers": [.text(id)]], as: caller.clerkAtEmployer, at: "09-13 11:00",
                status: 201)
            #expect(try await caller.send(.get, "/publicities/\(made.id)").status == 404)
            #expect(try await caller.send(.get, "/publicities/\(made.id)/inclusion").status == 404)
            let desk = try await caller.send(.get, "/desk/publicities", as: caller.leaderAtEmployer)
            #expect(desk.body.list?.map { $0["id"] } == [.text(made.id)])
            let own = try await caller.send(.get, "/desk/publicities/\(made.id)", as: caller.leaderAtEmployer)
            #expect(own.body["acts"] == ["postPublicity"])
        }
    }

    @Test func `the metrics count by route and status, and name nobody`() async throws {
        try await APIHouse().open { caller in
            let id = try await caller.submitted()
            _ = try await caller.send(.get, "/dossiers/\(id)", as: "sarnai")
            _ = try await caller.send(.get, "/dossiers/d99", as: "sarnai")
            _ = try await caller.send(.get, "/nowhere/\(SampleForm.mobile)")
            let text = MetricsPage(
                caller.house.api.measures, database: caller.house.casework.records.database
            ).text
            let labels = #"method="GET",route="/api/v1/dossiers/{id}",status="#
            #expect(text.contains("bole_request_seconds_count{\(labels)\"200\"} 1\n"))
            #expect(text.contains("bole_request_seconds_bucket{\(labels)\"404\",le=\"+Inf\"} 1\n"))
            #expect(text.contains("\nbole_commits_total "))
            for secret in ["sarnai", SampleForm.mobile, "d99", "乌云其木格"] { #expect(!text.contains(secret)) }
        }
    }
}

extension Fingerprint {
    fileprivate init?(hex: String) {
        let digits = Array(hex)
        guard digits.count == 64 else { return nil }
        self.init(
            bytes: stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
        )
    }
}
