"""Annex 1 filled in with a word processor: out, and back into the draft."""

import steps
from annex import NAME
from docx import Document
from docx.oxml.ns import qn

BLANK = "下载空白申报表（Word）"


def opens_word(person):
    steps.registers(person, "wuyun", NAME)
    person.press("开始填写申报表")
    person.follow("用Word或WPS填写申报表")


def takes_blank(person, folder):
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name=BLANK, exact=True).click()
    assert download.value.suggested_filename == "申报表（空白）.docx"
    path = folder / "annex-1.docx"
    download.value.save_as(path)
    return path


def fills(path, answers, rows):
    """As someone does who clicks into each cell and types."""
    document = Document(path)
    for control in document.element.body.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        name = properties.find(qn("w:alias")).get(qn("w:val"))
        if name in answers:
            properties.remove(properties.find(qn("w:showingPlcHdr")))
            next(control.iter(qn("w:t"))).text = answers.pop(name)
    assert not answers
    for table in document.tables:
        if table.rows[0].cells[0].text == "荣誉或职务":
            for row, cells in zip(table.rows[1:], rows):
                for cell, words in zip(row.cells, cells):
                    cell.text = words
    document.save(path)


def test_the_form_is_filled_in_by_hand_and_taken_into_the_draft(someone, tmp_path):
    applicant = someone()
    opens_word(applicant)
    path = takes_blank(applicant, tmp_path)
    fills(
        path, {"姓名": NAME, "出生日期": "1980年5月1日", "性别": "□未知的性别　□男　☑女　□未说明的性别", "民族": "蒙古族", "手机": "无"},
        [["先进个人", "旗政府", "2019/5"]])
    applicant.attaches("填好的申报表", path)
    applicant.press("看看读出了什么")
    applicant.sees("读出5项可以填入草稿，1项不填入", "1980-05-01", "手机：填的是“无”", "先进个人")
    applicant.press("填入草稿（5项）")
    applicant.is_told("已保存")
    applicant.follow("基本情况")
    assert applicant.field("出生日期").input_value() == "1980-05-01"
    assert applicant.field("民族").locator("option:checked").text_content() == "蒙古族"


def test_a_document_of_somebody_elses_is_refused(someone, tmp_path):
    applicant = someone()
    opens_word(applicant)
    path = tmp_path / "letter.docx"
    document = Document()
    document.add_paragraph("一封信")
    document.save(path)
    applicant.attaches("填好的申报表", path)
    applicant.press("看看读出了什么")
    assert "这不是今年的申报表" in applicant.problems().text_content()
