"""四（二）: a list for tier 3, from a workbook to its number."""

import io

import openpyxl
from looks import sticks_out, violations
from summary import HEADER

BODY = "包头市人力资源和社会保障局"


def workbook(*people: dict) -> dict:
    """The data sheet of Annex 2 as somebody else's program writes it."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(HEADER)
    for person in people:
        right = {
            "推荐单位": BODY, "推荐单位类别": "盟市", "性别": "女", "民族": "蒙古族", "学历": "大学本科毕业", "学位": "学士学位",
            "职称等级": "中级", "专业技术职务": "工程师", "工作单位": "包头市草原站", "从事专业": "草原生态", "联系电话": "13800000000",
            "隶属关系": "盟市", "单位性质": "公有", "行政级别": "无", "人员身份": "专业技术人员", "直接从事专业技术工作": "是",
            "申报层次": "三层次"}
        sheet.append([{**right, **person}.get(header, "") for header in HEADER])
    content = io.BytesIO()
    book.save(content)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "三层次名单.xlsx", "mimeType": kind, "buffer": content.getvalue()}


def opens_list(person):
    person.follow("待办")
    person.follow("三层次名单")


def reads(person, file: dict):
    person.attaches("名单文件", file)
    person.press("看看读出了什么")


def looks_well(person):
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def test_a_list_goes_from_a_workbook_over_a_return_to_its_number(desk):
    clerk, leader = desk("1502-clerk"), desk("1502-leader")
    young, old = {"姓名": "其其格", "出生日期": "1985-05-01"}, {"姓名": "年长者", "出生日期": "1982-12-31"}
    opens_list(clerk)
    clerk.sees("尚未填报", "还没有名单")
    clerk.follow("读入三层次名单")
    reads(clerk, workbook(young, old))
    clerk.sees("读出2人，其中1人不符合", "年长者", "二（二）")
    assert clerk.page.get_by_role("button", name="提请确认").count() == 0
    looks_well(clerk)
    reads(clerk, workbook(young, {"姓名": "苏日娜", "出生日期": "1990-01-02"}))
    clerk.sees("读出2人，没有不符合的")
    looks_well(clerk)
    clerk.fills(联系人="其木格", 联系电话="0472-0000000")
    clerk.press("保存2人的名单，提请确认")
    clerk.is_told("读入三层次名单")
    clerk.sees("待确认", "苏日娜")

    opens_list(leader)
    looks_well(leader)
    leader.follow("确认并上报")
    leader.does("确认并上报")

    office = desk("office-clerk")
    office.follow("待办")
    office.sees("三层次名单待备案")
    office.follow(BODY)
    office.follow("退回补正")
    office.sees("只能退回一次")
    office.page.get_by_label("人员", exact=False).first.select_option(label="苏日娜 · 包头市草原站")
    office.page.get_by_label("常用意见", exact=False).first.select_option(index=6)
    office.does("退回补正")
    looks_well(office)

    opens_list(clerk)
    clerk.sees("需要补正", "苏日娜 · 包头市草原站")
    looks_well(clerk)
    clerk.follow("读入三层次名单")
    reads(clerk, workbook(young))
    clerk.fills(联系人="其木格", 联系电话="0472-0000000")
    clerk.press("保存1人的名单，提请确认")
    opens_list(leader)
    leader.follow("确认并上报")
    leader.does("确认并上报")

    chief = desk("office-leader")
    chief.follow("三层次备案")
    chief.sees("待审核备案")
    looks_well(chief)
    chief.follow(BODY)
    chief.follow("备案")
    chief.fills(备案号="内人社专备〔2023〕1号")
    chief.does("备案")
    chief.sees("已备案", "内人社专备〔2023〕1号")
    looks_well(chief)
    clerk.follow("待办")
    clerk.sees("内人社专备〔2023〕1号")
