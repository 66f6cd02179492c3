"""推荐报告 as it is typeset (GB/T 9704), to be edited by hand."""

import re

from docx.enum.text import WD_LINE_SPACING
from docx.shared import Mm, Pt

from word_parts import CENTER, RIGHT, begin, grid, head, number_pages, write

# 22 lines on 225 mm.
PITCH = Mm(225 / 22)
PART = re.compile("^[一二三四五六七八九十]+、")


def report(job, paper):
    fonts = job["fonts"]
    document = begin(job, paper["title"], 16, (37, 35, 28, 26))
    number_pages(document, fonts["fangsong"])
    title = paragraph(document, indent=0)
    title.alignment = CENTER
    title.paragraph_format.space_after = PITCH
    write(title, paper["title"], fonts["xiaobiaosong"], 22)
    write(paragraph(document, indent=0), paper["addressee"] + "：")
    for words in paper["body"]:
        face = fonts["heiti"] if PART.match(words) and len(words) < 30 else fonts["fangsong"]
        write(paragraph(document), words, face, 16)
    write(paragraph(document), f"联系人：{paper['contact']}　　联系电话：{paper['phone']}")
    for number, name in enumerate(paper["enclosures"]):
        line = paragraph(document)
        if number == 0:
            line.paragraph_format.space_before = PITCH
        write(line, ("附件：" if number == 0 else "　　　") + f"{number + 1}. {name}")
    for words, before, right in ((paper["publisher"], 2, 3), (paper["sealed"], 0, 4)):
        line = paragraph(document, indent=0)
        line.alignment = RIGHT
        # Who signs, and when, stand on one page.
        line.paragraph_format.keep_with_next = before > 0
        line.paragraph_format.space_before, line.paragraph_format.right_indent = before * PITCH, Pt(16 * right)
        write(line, words)
    if paper["enclosures"]:
        lists(document, paper, fonts)
    return document


def paragraph(document, indent=2):
    made = document.add_paragraph()
    made.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    made.paragraph_format.line_spacing = PITCH
    made.paragraph_format.first_line_indent = Pt(16 * indent)
    return made


def lists(document, paper, fonts):
    first = paragraph(document, indent=0)
    first.paragraph_format.page_break_before = True
    write(first, "附件1", fonts["heiti"], 16)
    title = paragraph(document, indent=0)
    title.alignment = CENTER
    write(title, "推荐人选名单", fonts["xiaobiaosong"], 22)
    for tier in paper["tiers"]:
        write(paragraph(document), f"{tier['name']}（{len(tier['people'])}名）", fonts["heiti"], 16)
        table = grid(document, 1 + len(tier["people"]), (20, 44, 56, 36), tier["name"])
        for cell, words in zip(table.rows[0].cells, ("推荐排序", "姓名", "工作单位", "专业技术职务")):
            head(cell, words, fonts["heiti"])
        for number, (row, person) in enumerate(zip(table.rows[1:], tier["people"]), 1):
            for cell, words in zip(row.cells, (str(number), person["name"], person["unit"], person["title"])):
                write(cell.paragraphs[0], words, fonts["fangsong"], 12)
