import Casework
import HTTPTypes
import Selection
import Testing

@testable import Pages
@testable import Website

/// 三（三）: a meeting as those see it who conduct it, and its members.
@Suite struct SittingPageTests {
    @Test func `attendance is taken at once, and a meeting conducted by the buttons beside dossiers and members`()
        async throws
    {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house)
            let (clerk, dossier) = (meeting.clerk, meeting.dossier)
            let sheet = try await clerk.get("/sittings/m1/attendance-sheet")
            #expect(sheet.matches(of: /type="checkbox" name="experts"/).count == 11 && !sheet.contains(" checked"))
            let nobody = try await clerk.press("/sittings/m1/attendance-sheet")
            #expect(await clerk.status == .unprocessableContent)
            #expect(nobody.contains("#f-experts"))
            try await meeting.open()
            let page = try await clerk.get("/sittings/m1")
            #expect(page.contains("到会10人，共11人，可以表决") && page.contains("<tr id=\"\(dossier)\">"))
            let discussed = try await clerk.press("/sittings/m1/discussion")
            #expect(discussed.contains("已办理：开始评议") && discussed.contains("评议中"))
            #expect(await clerk.asked.last == "/sittings/m1?done=openDiscussion#\(dossier)")
            #expect(await !clerk.forms().contains { $0.action == "/sittings/m1/discussion" })
            let over = try await clerk.press("/sittings/m1/discussion-end")
            let way = "/sittings/m1/ballot?dossier=\(dossier)&amp;row=\(dossier)"
            #expect(over.contains("href=\"\(way)\""))
            let form = try await clerk.get("/sittings/m1/ballot?dossier=\(dossier)&row=\(dossier)")
            #expect(form.contains("<option value=\"\(dossier)\" selected"))
            #expect(form.contains("name=\"row\" value=\"\(dossier)\""))
            try await clerk.press("/sittings/m1/ballot", [("dossier", dossier), ("onPaper", "yes")])
            #expect(await clerk.asked.last == "/sittings/m1?done=openBallot#\(dossier)")
            #expect(await clerk.page.contains("/sittings/m1/annulment?dossier=\(dossier)"))
        }
    }

    @Test func `who comes late, leaves and comes back is marked beside their name`() async throws {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house)
            let clerk = meeting.clerk
            try await meeting.open()
            for (expert, said) in [("x11", "迟到"), ("x11", "离场"), ("x11", "返回")] {
                try await clerk.get("/sittings/m1")
                let form = try #require(await clerk.forms().first { form in
                    form.action == "/sittings/m1/attendance" && form.hidden.contains { $0 == ("expert", expert) }
                })
                let page = try await clerk.post("/sittings/m1/attendance", form.hidden)
                #expect(page.contains(said), "\(said)")
                #expect(await clerk.asked.last == "/sittings/m1?done=markAttendance#x11")
            }
        }
    }

    @Test func `a member sees no buttons, and a link puts no words into a form`() async throws {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house, members: ["x1", "x2"])
            try await meeting.open()
            let member = try await meeting.member("x2")
            let page = try await member.get("/sittings/m1")
            #expect(page.contains("乌兰图雅") && page.contains("待评议"))
            #expect(await !member.forms().contains { $0.action.hasPrefix("/sittings/m1") })
            let chair = try await meeting.member("x1")
            try await chair.get("/sittings/m1")
            #expect(await chair.forms().contains { $0.action == "/sittings/m1/discussion" })
            #expect(await !chair.forms().contains { $0.action == "/sittings/m1/attendance" })
            let clerk = meeting.clerk
            let form = try await clerk.get(
                "/sittings/m1/removal?dossier=d999&remark=%E8%B0%8E%E8%A8%80&row=%22onclick")
            #expect(!form.contains("d999") && !form.contains("谎言") && !form.contains("onclick"))
            #expect(!form.contains("name=\"row\""))
        }
    }

    @Test func `pages that are watched become new by their script, and the room without one`() async throws {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house)
            let clerk = meeting.clerk
            let script = house.site.files.addresses.live
            for address in ["/sittings/m1", "/sittings/m1/room", "/readings/progress?tier=2"] {
                let page = try await clerk.get(address)
                #expect(page.contains("<script src=\"\(script)\" defer></script>") && page.contains("data-live="))
                #expect(page.contains("http-equiv=\"refresh\"") == address.hasSuffix("/room"))
                #expect(await !clerk.headers.contains { $0.name.canonicalName == "refresh" })
            }
            let room = try await clerk.get("/sittings/m1/room")
            #expect(room.contains("<noscript><meta http-equiv=\"refresh\" content=\"5\"></noscript>"))
            #expect(room.contains("role=\"status\" data-live=\"quorum\""))
            #expect(try await clerk.first(script) == 200)
            #expect(try await !clerk.get("/to-do").contains(script))
        }
    }

    @Test func `the office's desk has the meeting while something of it waits, and members have it on theirs`()
        async throws
    {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house, members: ["x2"])
            let (clerk, leader) = (meeting.clerk, meeting.leader)
            #expect(try await clerk.get("/to-do").contains("开会日期已到，还没有宣布开会"))
            let member = try await meeting.member("x2")
            let called = try await member.get("/readings")
            #expect(called.contains("请我参加的会议") && called.contains("一号会议室"))
            #expect(called.contains("召开的评审会议。") && !called.contains("/sittings/m1/voting"))
            try await meeting.open()
            #expect(try await member.get("/readings").contains("/sittings/m1/voting"))
            #expect(try await !clerk.get("/to-do").contains("开会日期已到"))
            try await meeting.decide(agree: 8)
            #expect(try await leader.get("/to-do").contains("表决完毕，待记录人签名"))
            #expect(try await member.get("/readings").contains("/sittings/m1/afterwards"))
            let other = try await house.signedIn("body-clerk")
            #expect(try await !other.get("/to-do").contains("/sittings/m1"))
        }
    }

    @Test func `members say once whether there was a conflict, and the office sees what it could have changed`()
        async throws
    {
        try await House.open { house in
            let meeting = try await HeldMeeting(in: house, members: ["x1", "x2", "x3"])
            let (clerk, dossier) = (meeting.clerk, meeting.dossier)
            let (member, other) = (try await meeting.member("x2"), try await meeting.member("x3"))
            try await meeting.open()
            try await member.get("/sittings/m1/afterwards")
            #expect(await member.status == .unprocessableContent)
            try await meeting.decide(agree: 7)
            let form = try await member.get("/sittings/m1/afterwards")
            #expect(form.contains("只能申报一次") && form.contains("乌兰图雅"))
            let unsaid = try await member.press("/sittings/m1/afterwards")
            #expect(unsaid.contains("#f-others"))
            let said = [
                ("conflicts[0].dossier", dossier), ("conflicts[0].conflict", "kin"), ("conflicts[1].dossier", dossier),
                ("conflicts[1].conflict", "coAuthor"), ("others", "none"),
            ]
            try await meeting.act(member, "afterwards", said)
            try await meeting.act(other, "afterwards", [("others", "none")])
            #expect(try await member.get("/sittings/m1").contains("有亲属关系、共同发表论文、著作"))
            #expect(try await !other.get("/sittings/m1").contains("有亲属关系"))
            try await member.get("/sittings/m1/afterwards")
            #expect(await member.status == .unprocessableContent)
            let office = try await clerk.get("/sittings/m1")
            #expect(office.contains("有亲属关系、共同发表论文、著作") && office.contains("没有申报"))
            #expect(office.contains("不影响结果") && !office.contains("结果可能不同"))
            #expect(try await clerk.get("/sittings/m1/signature").contains("还有8名到会委员没有作会后申报"))
            try await described(house, dossier)
        }
    }

    /// As the API tells it: to the office what everyone said, to a member their own.
    private func described(_ house: House, _ dossier: String) async throws {
        let check = SchemaCheck(schemas: Shapes.schemas(try Catalogue.shipped()))
        for (login, count, missing) in [("office-leader", 2, 8), ("reader-x2", 1, 0), ("reader-x1", 0, 0)] {
            let actor = try await house.official(login)
            let view = try await house.casework.sitting(SittingID("m1"), for: actor, at: try await house.now)
            let told = Shapes.sitting.json(view)
            #expect(check.faults(told, Shapes.sitting.reference) == [])
            #expect(told["afterwards"]?.list?.count == count && told["undeclared"]?.list?.count == missing)
            let due = Shapes.sittingDue
            if actor.role == .leader {
                let toDo = try await house.casework.toDo(for: actor, at: try await house.now)
                #expect(toDo.sittings.map { due.json($0)["waitsFor"] } == ["chairSignature", "minutesSignature"])
            }
        }
    }
}
