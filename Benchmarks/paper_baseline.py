"""Typesets a page of HTML again and again with WeasyPrint, kept warm: paper_baseline.py PAGE COUNT FILE.

Prints the seconds of each, the first one, which warms it up, left out.
"""

import json
import sys
import time
from pathlib import Path

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration


def main(page, count, file):
    text, fonts = Path(page).read_text(), FontConfiguration()
    HTML(string=text).write_pdf(file, font_config=fonts)
    seconds = []
    for _ in range(int(count)):
        start = time.perf_counter()
        HTML(string=text).write_pdf(font_config=fonts)
        seconds.append(time.perf_counter() - start)
    print(json.dumps(seconds))


if __name__ == "__main__":
    main(*sys.argv[1:])
