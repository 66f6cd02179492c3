import Foundation
import Selection
import Testing

@testable import Papers

/// A person as other systems get them (GB/T 35397—2017).
@Suite struct TalentRecordTests {
    private let program: Program

    init() throws { program = try shippedProgram.get() }

    private func document(_ form: FilledForm) -> String {
        String(decoding: TalentRecord.document(of: [TalentRecord(program, form, id: "d17")]), as: UTF8.self)
    }

    @Test func `answers stand under the standard's elements, codes where the list is a national one`() {
        let form = FilledForm(
            values: [
                "person.name": "乌云\u{B7}其木格 <&>", "person.sex": "2", "person.birth": "1980-05-01",
                "education.level": "11", "education.degree": "208", "education.school": "塞北大学",
                "contact.mobile": "13800000000", "contact.phone": "0471-0000000",
            ],
            rows: [
                "awards": [["name": "科技进步奖", "grantor": "自治区人民政府", "level": "省部级", "month": "2020-12"]],
                "experience": [
                    ["from": "2004-07", "to": "2010-01", "place": "草原站", "role": "技术员"],
                    ["from": "2010-01", "place": "研究所", "role": "工程师"],
                ],
            ])
        #expect(
            document(form) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <RDT_Talents standard="GB/T 35397-2017">
                  <RDT_Talent>
                    <RDT_ResearcherInfo>
                      <TalentID>d17</TalentID>
                      <A01_CnName>乌云·其木格 &lt;&amp;&gt;</A01_CnName>
                      <A01_Gender>2</A01_Gender>
                      <A01_Birthdate>1980-05-01</A01_Birthdate>
                      <A01_EducationalLevel>11</A01_EducationalLevel>
                      <A01_Degree>208</A01_Degree>
                      <A01_Tel>13800000000；0471-0000000</A01_Tel>
                      <A01_Nationality>CHN</A01_Nationality>
                    </RDT_ResearcherInfo>
                    <RDT_WorkExperience>
                      <A02_ID>1</A02_ID>
                      <TalentID>d17</TalentID>
                      <A02_StartTime>2004-07</A02_StartTime>
                      <A02_DismissionTime>2010-01</A02_DismissionTime>
                      <A02_Organization>草原站</A02_Organization>
                      <A02_Title>技术员</A02_Title>
                    </RDT_WorkExperience>
                    <RDT_WorkExperience>
                      <A02_ID>2</A02_ID>
                      <TalentID>d17</TalentID>
                      <A02_StartTime>2010-01</A02_StartTime>
                      <A02_DismissionTime>9999</A02_DismissionTime>
                      <A02_Organization>研究所</A02_Organization>
                      <A02_Title>工程师</A02_Title>
                    </RDT_WorkExperience>
                    <RDT_Educaiton>
                      <A04_ID>1</A04_ID>
                      <TalentID>d17</TalentID>
                      <A04_Education>11</A04_Education>
                      <A04_Degree>208</A04_Degree>
                      <A04_Institute>塞北大学</A04_Institute>
                    </RDT_Educaiton>
                    <RDT_Prize>
                      <A07_ID>1</A07_ID>
                      <TalentID>d17</TalentID>
                      <A07_Title>科技进步奖</A07_Title>
                      <A07_Organization>自治区人民政府</A07_Organization>
                      <A07_Level>省部级</A07_Level>
                      <A07_StartTime>2020-12</A07_StartTime>
                    </RDT_Prize>
                  </RDT_Talent>
                </RDT_Talents>

                """)
    }

    @Test func `signs that XML can't hold don't break it, and an empty form is a person without a name`() {
        let broken = document(FilledForm(values: ["person.name": "甲\u{1}\u{FFFE}\n乙\"\u{2CE1A}"]))
        #expect(broken.contains("<A01_CnName>甲\u{FFFD}\u{FFFD}\n乙&quot;\u{2CE1A}</A01_CnName>"))
        #expect(document(FilledForm()).contains("<TalentID>d17</TalentID>\n      <A01_Nationality>"))
    }
}
