"""What an office changes with its own programs and brings back: the report in Word, Annex 2 in a spreadsheet."""

import io

from annex import NAME
from docx import Document
from papers import kept
from summary import keeps_summary

OWN_WORDS = "我市坚持德才兼备、以德为先，广泛征求意见后择优推荐。"


def rewords_report(person):
    """Its first paragraph in the body's own words; they are what is printed from then on."""
    person.follow("修改推荐报告（Word）")
    document = Document(kept(person, "下载推荐报告（Word）", ".docx"))
    longest = max(document.paragraphs, key=lambda paragraph: len(paragraph.text))
    for run in longest.runs[1:]:
        run.text = ""
    longest.runs[0].text = OWN_WORDS
    hands_in(person, "改好的推荐报告", "推荐报告.docx", document.save)
    person.press("逐段对照")
    person.sees("正文有1处改动，另有0处不采用", OWN_WORDS)
    person.press("采用改过的正文")
    person.sees("现在打印的是本单位改过的正文")
    person.opens(person.page.locator(".way-back a"))


def strikes_out(person):
    """The one row of Annex 2 deleted by hand: struck off the list once that is marked, and not before."""
    person.follow("上传改过的汇总表")
    book = keeps_summary(person, ".xlsx")
    hands_in(person, "改过的汇总表", "汇总表.xlsx", book.save)
    person.press("逐格对照")
    person.sees("与系统里的一样，没有改动")
    book.worksheets[0].delete_rows(2)
    hands_in(person, "改过的汇总表", "汇总表.xlsx", book.save)
    person.press("逐格对照")
    missing = f"{NAME}不在文件里：移出二层次推荐名单"
    person.sees(missing)
    person.press("办理所选")
    assert "没有选“采用”的" in person.problems().text_content()
    hands_in(person, "改过的汇总表", "汇总表.xlsx", book.save)
    person.press("逐格对照")
    person.sees(missing)
    person.answers(missing, "采用")
    person.press("办理所选")
    person.sees("已办理1项，0项没有办成")
    person.opens(person.page.locator(".way-back a"))


def hands_in(person, label, name, save):
    """`save` writes the file into what it is given."""
    buffer = io.BytesIO()
    save(buffer)
    person.attaches(label, {"name": name, "mimeType": "application/octet-stream", "buffer": buffer.getvalue()})
