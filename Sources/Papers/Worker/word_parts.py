"""What Word documents share: faces by their official names, A4, cells, controls that name what is filled into them."""

from docx import Document
from docx.enum.table import WD_ALIGN_VERTICAL
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

CENTER, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
MIDDLE, BOTTOM = WD_ALIGN_VERTICAL.CENTER, WD_ALIGN_VERTICAL.BOTTOM
GREY = "F0F0F0"


def element(name, **attributes):
    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn("w:" + key), str(value))
    return made


def dress(properties, face, size):
    """A face for every script, whatever the theme says."""
    fonts = properties.get_or_add_rFonts()
    for key in list(fonts.attrib):
        del fonts.attrib[key]
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn("w:" + script), face)
    properties.sz_val = Pt(size)


def begin(job, title, size, margins):
    """An empty A4 document in the text's own face, that says what it is and nothing of the program."""
    document = Document()
    about = document.core_properties
    about.title, about.author, about.comments, about.language = title, "", "", "zh-CN"
    normal = document.styles["Normal"]
    dress(normal.element.get_or_add_rPr(), job["fonts"]["fangsong"], size)
    normal.paragraph_format.space_after = Pt(0)
    for language in document.styles.element.iter(qn("w:lang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = (Mm(margin) for margin in margins)
    page.footer_distance = Mm(14)
    return document


def write(paragraph, words, face=None, size=None):
    """People's lines stay lines."""
    for number, line in enumerate(words.split("\n")):
        run = paragraph.add_run(line)
        if number:
            run._r.insert(0, OxmlElement("w:br"))
        if face:
            dress(run._r.get_or_add_rPr(), face, size or 10.5)
    return paragraph


def number_pages(document, face):
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.alignment = CENTER
    write(paragraph, "— ", face, 9)
    for kind in ("begin", None, "end"):
        run = paragraph.add_run()
        dress(run._r.get_or_add_rPr(), face, 9)
        if kind:
            run._r.append(element("w:fldChar", fldCharType=kind))
        else:
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
            run._r.append(code)
    write(paragraph, " —", face, 9)


def grid(document, rows, widths, name):
    """A ruled table of fixed widths in millimetres, known by its name."""
    table = document.add_table(rows=rows, cols=len(widths), style="Table Grid")
    table.autofit = False
    table._tbl.tblPr.append(element("w:tblCaption", val=name))
    for column, width in zip(table.columns, widths):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths):
            cell.width = Mm(width)
    return table


def head(cell, words, face):
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=GREY))
    cell.vertical_alignment = MIDDLE
    cell.paragraphs[0].alignment = CENTER
    write(cell.paragraphs[0], words, face)


def control(cell, name, tag, shown, choices):
    """Where an answer goes, under the name of its question; a coded one offers its names and can be typed too."""
    cell.vertical_alignment = MIDDLE
    properties = OxmlElement("w:sdtPr")
    properties.append(element("w:alias", val=name[:60]))
    properties.append(element("w:tag", val=tag))
    properties.append(OxmlElement("w:showingPlcHdr"))
    if choices:
        box = OxmlElement("w:comboBox")
        for choice in choices:
            box.append(element("w:listItem", displayText=choice, value=choice))
        properties.append(box)
    else:
        properties.append(element("w:text", multiLine="1"))
    # Room to click into, which is no answer.
    run = cell.paragraphs[0].add_run(shown or "\u3000" * 4)
    content = OxmlElement("w:sdtContent")
    made = OxmlElement("w:sdt")
    made.append(properties)
    made.append(content)
    run._r.addprevious(made)
    content.append(run._r)
