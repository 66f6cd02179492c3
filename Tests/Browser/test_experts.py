"""三（三）: the office's pool of experts, from a sheet with wrong rows to the early end of a term."""

import io

import openpyxl
from looks import sticks_out, violations
from playwright.sync_api import expect

HEADER = ["姓名", "身份证号", "联系电话", "工作单位", "单位曾用名", "上级单位", "专业技术职务", "学科", "聘期起", "聘期止", "可否参加", "参评经历", "研究方向"]
RIGHT = {"工作单位": "塞北草原研究所", "单位曾用名": "塞北牧业研究所", "专业技术职务": "研究员", "学科": "畜牧、兽医科学；生物学",
         "聘期起": "2023年1月1日", "聘期止": "2025/12/31", "可否参加": "可参加", "参评经历": "2021年第二组"}
NUMBER = "11010519491231002X"


def workbook(*people: dict) -> dict:
    """The sheet as somebody else's program writes it."""
    book = openpyxl.Workbook()
    book.active.append(HEADER)
    for person in people:
        book.active.append([{**RIGHT, **person}.get(header, "") for header in HEADER])
    content = io.BytesIO()
    book.save(content)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    return {"name": "专家.xlsx", "mimeType": kind, "buffer": content.getvalue()}


def reads(person, file: dict):
    person.follow("按表格批量导入专家")
    person.attaches("表格文件", file)
    person.press("看看读出了什么")


def looks_well(person):
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def searches(person, **what: str):
    person.follow("专家库")
    person.fills(**what)
    person.press("筛选")


def test_the_office_keeps_its_pool_of_experts(desk):
    clerk = desk("office-clerk")
    clerk.follow("专家库")
    looks_well(clerk)
    first = {"姓名": "塔娜其木格", "身份证号": NUMBER, "联系电话": "13900001234"}
    reads(clerk, workbook(first, {"姓名": "额日敦", "学科": "炼金术", "聘期止": "2030-01-01", "身份证号": "1"}))
    clerk.sees("可以入库1人，有错1行", "额日敦", "学科不在代码表内，请填写GB/T 13745的代码或名称：炼金术", "聘期最长三年", "身份证号不对")
    looks_well(clerk)
    searches(clerk, 查找="塔娜其木格")
    clerk.sees("没有符合条件的专家")

    # Put right; a third sounds like the first and is at the same unit by its name of before.
    reads(clerk, workbook(first, {"姓名": "额日敦"}, {"姓名": "塔娜琪木格", "工作单位": "塞北牧业研究所", "单位曾用名": ""}))
    clerk.sees("可以入库3人，有错0行", "可能是同一人：第2行的塔娜其木格")
    looks_well(clerk)
    # Pressed twice, they are taken in once.
    clerk.is_hasty = True
    clerk.press("将这3人入库")
    clerk.is_told("表中的专家已入库")
    clerk.is_hasty = False

    searches(clerk, 查找="tanaqimuge", 聘期状态="在聘期内")
    expect(clerk.page.locator("tbody tr")).to_have_count(2)
    clerk.follow("塔娜其木格")
    clerk.sees("可能是同一人的专家", "塔娜琪木格", "230 畜牧、兽医科学", "110************02X", "139*****234")
    assert NUMBER not in clerk.page.content()
    looks_well(clerk)
    clerk.follow("修改")
    looks_well(clerk)
    clerk.fills(聘期止="2027-01-01")
    clerk.press("保存")
    expect(clerk.problems()).to_contain_text("聘期止：聘期最长三年")
    looks_well(clerk)
    clerk.fills(聘期止="2025-06-30", 可否参加="视情况")
    clerk.press("保存")
    clerk.is_told("已保存")
    clerk.sees("2025年6月30日", "视情况", "110************02X")

    clerk.press("提前结束聘期")
    expect(clerk.problems()).to_contain_text("请填写原因")
    clerk.fills(原因="本人申请")
    clerk.press("提前结束聘期")
    clerk.is_told("聘期已提前结束")
    clerk.sees("聘期已结束", "本人申请")
    looks_well(clerk)
    searches(clerk, 查找="塔娜", 聘期状态="聘期已结束")
    expect(clerk.page.locator("tbody tr")).to_have_count(1)

    # What the pool gives out as a sheet is whole.
    with clerk.page.expect_download() as download:
        clerk.page.get_by_role("link", name="导出为CSV表格", exact=False).click()
    lines = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(lines) == 2 and NUMBER in lines[1] and "13900001234" in lines[1]


def test_nobody_else_is_led_to_the_pool(desk):
    for login in ("1502-leader", "150821-clerk"):
        person = desk(login)
        assert person.page.get_by_role("link", name="专家库").count() == 0
        assert person.page.goto("/experts").status == 404
