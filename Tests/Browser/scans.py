"""What was signed and sealed comes back as a scan, and whoever holds a file asks whether it is ours."""

import subprocess
import tempfile

from papers import kept

SCAN = "扫描件（PDF、JPG或PNG，不超过20 MB）"
FILE = "文件（PDF、JPG或PNG）"


def comes_back(person, link, way):
    """The paper behind a link, laid on the glass upside down, is the paper; its first page alone is told to be alone."""
    paper = kept(person, link, ".pdf").read_bytes()
    person.follow(way)
    hands_in(person, SCAN, "上传并核对", laid(paper, "1-z", "--rotate=+180:1-z"))
    person.is_told("已上传")
    person.sees("逐页一致")
    hands_in(person, SCAN, "上传并核对", laid(paper, "1"))
    person.sees("有不一致", "缺第2")
    person.opens(person.page.locator(".way-back a"))


def is_recognised(person, link, number):
    """Byte for byte by everyone; a copy that was turned by what its squares say."""
    file = kept(person, link, ".pdf").read_bytes()
    person.follow("核验文书")
    hands_in(person, FILE, "核验文件", file)
    person.sees("文件没有改动", number, "与现行版本一致")
    hands_in(person, FILE, "核验文件", laid(file, "1-z", "--rotate=+180:1-z"))
    person.sees("不能确认文件没有改动", number, "与现行版本一致")
    hands_in(person, FILE, "核验文件", b"%PDF-1.4 nothing")
    person.problems()


def hands_in(person, label, button, content):
    person.attaches(label, {"name": "盖章.pdf", "mimeType": "application/pdf", "buffer": content})
    person.press(button)


def laid(pdf: bytes, pages: str, *how: str) -> bytes:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as sheets:
        sheets.write(pdf)
        sheets.flush()
        made = subprocess.run(
            ["qpdf", sheets.name, *how, "--pages", ".", pages, "--", "-"], check=True, capture_output=True)
    return made.stdout
