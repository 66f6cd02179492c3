"""Annex 1 as a page of HTML with the words of `Papers/Templates/form.typ`, from the data that the template gets."""

from html import escape

STYLE = """
@page { size: A4; margin: 24mm 22mm 24mm 28mm; @bottom-center { content: "— " counter(page) " —"; font-size: 9pt } }
body { font: 10.5pt "Noto Serif CJK SC"; line-height: 1.6 }
h1 { font-size: 22pt; text-align: center; margin: 30mm 15mm } h2, th { font-family: "Noto Sans CJK SC"; font-weight: normal }
h2 { font-size: 12pt; margin: 12pt 0 5pt } .cover { font-size: 16pt; page-break-after: always }
table { border-collapse: collapse; width: 100% } td, th { border: 0.5pt solid black; padding: 1.5mm; text-align: left }
.cover td, .cover th { border: none } .cover td { border-bottom: 0.5pt solid black; text-align: center }
th { background: #f0f0f0; text-align: center } .hands { text-align: right } .small { font-size: 9pt }
"""
FEET = {
    "draft": "本表尚未提交，只供核对；提交后再打印，一式{}份。",
    "handedIn": "本表按已提交的内容打印，一式{}份，本人签字后交所在单位。",
}


def page(paper):
    parts = [f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><h1>{escape(paper['heading'])}</h1>"]
    parts += ["<table class=cover>", *(asked(line) + "</tr>" for line in paper["cover"]), "</table>"]
    parts.append(f"<p class=cover style='text-align:center'>{escape(paper['office'])}</p>")
    for section in paper["sections"]:
        parts.append(f"<h2>{escape(section['name'])}</h2><table>")
        parts.append(rows(section) if "heads" in section else cells(section))
        parts.append("</table>")
    parts.append("<h2>审核推荐意见</h2><table>")
    parts += [opinion(box) for box in paper["opinions"]]
    parts.append(f"</table><p class=small>{FEET[paper['state']].format(paper['copies'])}</p>")
    return "".join(parts)


def asked(cell):
    return f"<tr><th>{escape(cell['name'])}</th><td>{escape(cell['value'])}</td>"


def cells(section):
    photo = section.get("portrait")
    narrow = [cell for cell in section["cells"] if not cell["isWide"]]
    wide = [cell for cell in section["cells"] if cell["isWide"]]
    lines = []
    for index, cell in enumerate(narrow):
        beside = f"<td rowspan=4>{escape(photo['name'])}</td>" if photo and index == 0 else ""
        lines.append(asked(cell) + beside + "</tr>")
    lines += [f"<tr><td colspan=3>{escape(cell['name'])}<p>{escape(cell['value'])}</td></tr>" for cell in wide]
    return "".join(lines)


def rows(section):
    heads = "".join(f"<th>{escape(head)}</th>" for head in section["heads"])
    lines = ("".join(f"<td>{escape(value)}</td>" for value in row) for row in section["rows"])
    return f"<thead><tr>{heads}</tr></thead>" + "".join(f"<tr>{line}</tr>" for line in lines)


def opinion(box):
    hands = "<br>".join(escape(hand) + "：" for hand in box["hands"])
    return (
        f"<tr><th>{escape(box['name'])}</th><td class=hands style='height:40mm'>{hands}<br>（公章）"
        "　　　　年　　月　　日</td></tr>")
