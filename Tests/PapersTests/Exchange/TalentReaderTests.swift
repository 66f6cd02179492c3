import Foundation
import Selection
import Testing

@testable import Papers

/// People whom another system hands over (GB/T 35397—2017).
@Suite struct TalentReaderTests {
    private let program: Program

    init() throws { program = try shippedProgram.get() }

    private func read(_ xml: String) throws -> [ReadTalent] { try TalentReader(program).read(Array(xml.utf8)) }

    @Test func `what goes out comes in again`() throws {
        let form = FilledForm(
            values: [
                "person.name": "乌云\u{B7}其木格 <&>", "person.sex": "2", "person.birth": "1980-05-01",
                "education.level": "11", "education.school": "塞北大学", "contact.mobile": "13800000000",
                "contact.phone": "0471-0000000", "application.category": "应用技术研究",
                "achievement.main": "第一段\n第二段",
            ],
            rows: [
                "awards": [["name": "科技进步奖", "grantor": "自治区人民政府", "level": "省部级", "month": "2020-12"]],
                "experience": [
                    ["from": "2004-07", "to": "2010-01", "place": "草原站", "role": "技术员"],
                    ["from": "2010-01", "place": "研究所", "role": "工程师"],
                ],
                "papers": [["title": "典型草原", "venue": "草业学报", "year": "2013", "order": "第一作者"]],
            ])
        let record = TalentRecord(program, form, id: "d17")
        let found = try TalentReader(program).read(TalentRecord.document(of: [record, record]))
        #expect(found == [ReadTalent(form: form, leftOut: []), ReadTalent(form: form, leftOut: [])])
    }

    @Test func `names are read as codes, unknown days as none, and what the form doesn't ask is named`() throws {
        let found = try read("""
            <RDT_Talents><RDT_Talent>
            <RDT_ResearcherInfo><TalentID>x</TalentID><A01_Gender>女</A01_Gender><A01_Tel>；0471-1</A01_Tel>
            <A01_Fax>0471-2</A01_Fax><A01_Birthdate>9999</A01_Birthdate></RDT_ResearcherInfo>
            <RDT_Training><A05_ID>1</A05_ID><A05_Content>蒙医</A05_Content></RDT_Training>
            </RDT_Talent></RDT_Talents>
            """)
        #expect(found.map(\.form) == [FilledForm(values: ["person.sex": "2", "contact.mobile": "0471-1"])])
        #expect(
            found.first?.leftOut == [
                ReadTalent.LeftOut(element: "A01_Fax", text: "0471-2"),
                ReadTalent.LeftOut(element: "A05_Content", text: "蒙医"),
            ])
    }

    @Test func `more rows than the form has room for are left`() throws {
        let row = "<RDT_Prize><A07_Title>奖</A07_Title></RDT_Prize>"
        let many = String(repeating: row, count: 30)
        let found = try read("<RDT_Talents><RDT_Talent>\(many)</RDT_Talent></RDT_Talents>")
        #expect(found.first?.form.rows["awards"]?.count == 20)
        #expect(found.first?.leftOut.count == 10)
    }

    @Test(arguments: [
        ("<RDT_Talents></RDT_Talents>", UnreadableDocument.talentNobody),
        ("<RDT_Talents><RDT_Talent>", .talentUnreadable),
        ("<html><body><p>x</p></body></html>", .talentUnreadable), ("", .talentUnreadable),
        ("%PDF-1.4", .talentUnreadable),
        ("<RDT_Talents><RDT_Talent><A><B><C>x</C></B></A></RDT_Talent></RDT_Talents>", .talentUnreadable),
        ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><RDT_Talents/>", .talentUnreadable),
    ])
    func `what is no record of people is told`(xml: String, fault: UnreadableDocument) {
        #expect(throws: fault) { try read(xml) }
    }

    @Test func `a file of many megabytes is not looked at`() {
        #expect(throws: UnreadableDocument.tooLarge) {
            try TalentReader(program).read([UInt8](repeating: 32, count: TalentReader.mostBytes + 1))
        }
    }

    @Test func `beside a draft each answer says whether it is new, held already or of no use`() throws {
        let found = try read("""
            <RDT_Talents><RDT_Talent>
            <RDT_ResearcherInfo><A01_CnName>乌云</A01_CnName><A01_Gender>x</A01_Gender>
            <A01_Email>a@example.com</A01_Email><A01_Fax>1</A01_Fax></RDT_ResearcherInfo>
            <RDT_Prize><A07_Title>科技进步奖</A07_Title><A07_Organization>旗人民政府</A07_Organization></RDT_Prize>
            <RDT_Prize><A07_Title>青年奖</A07_Title></RDT_Prize>
            </RDT_Talent></RDT_Talents>
            """)
        let held = FilledForm(
            values: ["person.name": "乌云"], rows: ["awards": [["name": "科技进步奖", "grantor": "旗人民政府"]]])
        let document = FormDocumentReader(program, check: FormCheck(program)).read(
            try #require(found.first), beside: held)
        #expect(document.answers.map(\.state) == [.same, .unfit, .new])
        #expect(document.rows.map(\.state) == [.same, .new])
        #expect(document.taken.values == ["contact.email": "a@example.com"])
        #expect(document.taken.rows["awards"]?.map { $0["name"] } == ["青年奖"])
        #expect(document.leftOut.map(\.element) == ["A01_Fax"])
        let closed = FormDocumentReader(program, check: FormCheck(program)).read(
            try #require(found.first), beside: held, open: ["person"])
        #expect(closed.taken == FilledForm())
    }
}
