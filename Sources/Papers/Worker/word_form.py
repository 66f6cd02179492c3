"""附件1 as it is typeset, to be filled in by hand in a word processor."""

from docx.enum.table import WD_ROW_HEIGHT_RULE, WD_TABLE_ALIGNMENT
from docx.oxml import OxmlElement
from docx.shared import Mm, Pt

from word_parts import BOTTOM, CENTER, MIDDLE, RIGHT, begin, control, element, grid, head, number_pages, write

# Of a line with two questions and the portrait at its end.
COLUMNS = (27, 39.5, 27, 39.5, 27)


def form(job, paper):
    fonts = job["fonts"]
    document = begin(job, paper["heading"], 10.5, (24, 24, 28, 22))
    number_pages(document, fonts["fangsong"])
    cover(document, paper, fonts)
    for section in paper["sections"]:
        heading(document, section["name"], fonts)
        (rows if "heads" in section else answers)(document, section, fonts)
    if paper["opinions"]:
        heading(document, "审核推荐意见", fonts)
        opinions(document, paper, fonts)
    foot = document.add_paragraph()
    foot.paragraph_format.space_before = Mm(3)
    write(foot, f"本表一式{paper['copies']}份，填写后连同佐证材料交所在单位。", fonts["fangsong"], 9)
    return document


def cover(document, paper, fonts):
    title = document.add_paragraph()
    title.alignment = CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Mm(30), Mm(34)
    # Narrow enough that a long title breaks in the middle.
    title.paragraph_format.left_indent = title.paragraph_format.right_indent = Mm(20)
    write(title, paper["heading"], fonts["xiaobiaosong"], 22)
    table = grid(document, len(paper["cover"]), (42, 78), "cover")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    borders = element("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        borders.append(element("w:" + side, val="nil"))
    table._tbl.tblPr.append(borders)
    for row, line in zip(table.rows, paper["cover"]):
        row.height = Mm(13)
        write(row.cells[0].paragraphs[0], line["name"], fonts["heiti"], 16)
        write(row.cells[1].paragraphs[0], line["value"], fonts["fangsong"], 16)
        under = element("w:tcBorders")
        under.append(element("w:bottom", val="single", sz=4, color="auto"))
        row.cells[1]._tc.get_or_add_tcPr().append(under)
        for cell in row.cells:
            cell.vertical_alignment = BOTTOM
    office = document.add_paragraph()
    office.alignment = CENTER
    office.paragraph_format.space_before = Mm(30)
    write(office, paper["office"], fonts["fangsong"], 16)


def heading(document, words, fonts):
    paragraph = document.add_paragraph()
    # The first one begins the page behind the cover.
    paragraph.paragraph_format.page_break_before = len(document.tables) == 1
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(12), Pt(5)
    write(paragraph, words, fonts["heiti"], 12)


def lines(section):
    """The cells of each line with the columns each takes: two questions to a line, a wide one alone."""
    narrow = [cell for cell in section["cells"] if not cell["isWide"]]
    beside = min(4, len(narrow)) if "portrait" in section else 0
    for cell in narrow[:beside]:
        yield [(cell, 1, 3)]
    for first in range(beside, len(narrow), 2):
        pair = narrow[first:first + 2]
        yield [(pair[0], 1, 1), (pair[1], 1, 2)] if len(pair) == 2 else [(pair[0], 1, 4)]
    for cell in section["cells"]:
        if cell["isWide"]:
            yield [(cell, 1, 4)]


def answers(document, section, fonts):
    laid = list(lines(section))
    table = grid(document, len(laid), COLUMNS, section["id"])
    for row, line in zip(table.rows, laid):
        row.height = Mm(24 if line[0][0]["isWide"] else 9)
        row.height_rule = WD_ROW_HEIGHT_RULE.AT_LEAST
        cells, place = row.cells, 0
        for asked, before, width in line:
            head(cells[place], asked["name"], fonts["heiti"])
            answer = cells[place + before]
            if width > 1:
                answer = answer.merge(cells[place + before + width - 1])
            choices = asked["choices"] or ["同意"] * asked["isPledge"]
            boxes = "　".join("□" + choice for choice in (choices if asked["isPledge"] else asked["ticks"]))
            control(answer, asked["name"], asked["place"], asked["value"] or boxes, choices)
            place += before + width
    if "portrait" in section:
        portrait = table.cell(0, 4).merge(table.cell(min(4, len(laid)) - 1, 4))
        portrait.vertical_alignment = MIDDLE
        portrait.paragraphs[0].alignment = CENTER
        write(portrait.paragraphs[0], section["portrait"]["name"])


def rows(document, section, fonts):
    whole = sum(section["widths"])
    table = grid(
        document, 1 + len(section["rows"]), [160 * width / whole for width in section["widths"]], section["id"])
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell, name in zip(table.rows[0].cells, section["heads"]):
        head(cell, name, fonts["heiti"])
    for row in table.rows[1:]:
        row.height = Mm(9)
        for cell, name, choices in zip(row.cells, section["heads"], section["choices"]):
            if choices:
                control(cell, name, section["id"], "", choices)


def opinions(document, paper, fonts):
    table = grid(document, len(paper["opinions"]), (27, 133), "opinions")
    for row, box in zip(table.rows, paper["opinions"]):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        head(row.cells[0], box["name"], fonts["heiti"])
        hands = row.cells[1].paragraphs[0]
        hands.paragraph_format.space_before = Mm(22)
        seal = "（公章）\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日"
        for words in [hand + "：" + "\u3000" * 8 for hand in box["hands"]] + [seal]:
            hands.alignment = RIGHT
            write(hands, words)
            hands = row.cells[1].add_paragraph()
        hands._p.getparent().remove(hands._p)
