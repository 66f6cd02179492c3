"""Papers as PDF, kept from a page and opened by somebody else's reader."""

import subprocess
import zipfile
from pathlib import Path


def kept(person, link: str, ending: str) -> Path:
    """The file behind a link of this page."""
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name=link, exact=True).click()
    assert download.value.suggested_filename.endswith(ending)
    return download.value.path()


def prints(person, link, *words):
    """The PDF behind a link of this page has these words, whatever its lines."""
    read = subprocess.run(["pdftotext", kept(person, link, ".pdf"), "-"], check=True, capture_output=True)
    text = "".join(read.stdout.decode().split())
    missing = [word for word in words if word not in text]
    assert not missing, f"{link} lacks {missing}"


def packs(person, link, *names):
    """The archive behind a link of this page has these files, whole."""
    with zipfile.ZipFile(kept(person, link, ".zip")) as archive:
        assert archive.testzip() is None
        missing = [name for name in names if name not in archive.namelist()]
    assert not missing, f"{link} lacks {missing}"
