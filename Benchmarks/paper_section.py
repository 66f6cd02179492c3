"""Filled forms against WeasyPrint and LibreOffice, ten thousand in a row, and a volume of scans.

The three typeset the same words, which is compared by what pdftotext finds in each.
"""

import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

from measuring import ROOT, WORK, Line, section, span
from paper_page import page

BENCH = ROOT / ".build/release/BoleBench"
FOLDER = WORK / "papers"
# WeasyPrint subsets the whole Chinese font for each, which takes it seconds.
WARM = 8
EACH = 60
MANY = 10_000
SCANS = 300


@section("papers")
def papers():
    FOLDER.mkdir(parents=True, exist_ok=True)
    ours = forms(500)
    data = json.loads((FOLDER / "form.json").read_text())
    (FOLDER / "form.html").write_text(page(data))
    warm, office = weasyprint(), libreoffice()
    for other in ("weasyprint.pdf", "form-0.pdf"):
        compare(FOLDER / "form.pdf", FOLDER / other)
    each = [found["seconds"] / found["count"] for found in ours]
    return [
        against("WeasyPrint, kept warm", warm, each, 8),
        against("LibreOffice headless, all in one process", [office], each, 2),
        *many(), *volume(),
    ]


def against(name, baseline, ours, least):
    ratio = statistics.median(baseline) / statistics.median(ours)
    return Line(
        f"Annex 1, filled, against {name}", span([value * 1000 for value in baseline], "ms", 1),
        span([value * 1000 for value in ours], "ms", 1), f"{ratio:.1f}×", f"≥ {least}×", ratio >= least)


def forms(count, at_once=1):
    """What each five hundred took, with the memory of all that typesets after them."""
    command = [BENCH, "forms", FOLDER / "form.pdf", "--json", FOLDER / "form.json", "--count", count]
    process = subprocess.Popen(
        [*map(str, command), "--at-once", str(at_once)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    found = [json.loads(line) | {"megabytes": memory(process.pid)} for line in process.stdout]
    if process.wait() != 0:
        sys.exit("the forms were not typeset")
    return found


def memory(root):
    """What a process and all below it hold, in MB."""
    below, held = {}, 0
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = entry.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        below.setdefault(int(words[1]), []).append((int(entry.parent.name), int(words[21])))
        if int(entry.parent.name) == root:
            held = int(words[21])
    waiting = [root]
    while waiting:
        for child, pages in below.get(waiting.pop(), []):
            held += pages
            waiting.append(child)
    return held * os.sysconf("SC_PAGE_SIZE") / 1e6


def weasyprint():
    files = FOLDER / "form.html", str(WARM), FOLDER / "weasyprint.pdf"
    command = [sys.executable, "Benchmarks/paper_baseline.py", *files]
    return json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)


def libreoffice():
    """Seconds for each of many that one process converts, its start left out by converting one alone."""
    for number in range(EACH):
        shutil.copy(FOLDER / "form.html", FOLDER / f"form-{number}.html")
    one, all_of_them = (converted(count) for count in (1, EACH))
    return (all_of_them - one) / (EACH - 1)


def converted(count):
    profile = f"-env:UserInstallation=file://{FOLDER}/office"
    files = [FOLDER / f"form-{number}.html" for number in range(count)]
    start = time.perf_counter()
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", FOLDER, *files],
        check=True, capture_output=True)
    return time.perf_counter() - start


def compare(ours, theirs):
    """The same signs as often, wherever the layout put them; page numbers stand on other pages, and what has no width
    is no word."""
    found = [
        Counter(sign for sign in subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True).stdout
                if not sign.isspace() and sign not in "—0123456789\u200b") for path in (ours, theirs)]
    if found[0] != found[1]:
        sys.exit(f"{theirs.name} has other words: {found[0] - found[1]} and {found[1] - found[0]}")


def many():
    found = forms(MANY, at_once=os.cpu_count())
    seconds = sum(part["seconds"] for part in found)
    slower = found[-1]["seconds"] / found[0]["seconds"]
    larger = found[-1]["megabytes"] / found[0]["megabytes"]
    return [
        Line(f"{MANY:,} of them", "", f"{seconds:.0f} s", "", "≤ 240 s", seconds <= 240),
        Line(
            "  the last 500 against the first 500: time", f"{found[0]['seconds']:.1f} s", f"{found[-1]['seconds']:.1f} s",
            f"{slower:.2f}×", "≤ 1.2×", slower <= 1.2),
        Line(
            "  the last 500 against the first 500: memory", f"{found[0]['megabytes']:.0f} MB",
            f"{found[-1]['megabytes']:.0f} MB", f"{larger:.2f}×", "≤ 1.2×", larger <= 1.2),
    ]


def volume():
    scans = make_scans()
    command = [BENCH, "volume", *scans, "--file", FOLDER / "volume.pdf"]
    process = subprocess.Popen(list(map(str, command)), cwd=ROOT, stdout=subprocess.PIPE, text=True)
    most = 0
    while process.poll() is None:
        most = max(most, memory(process.pid))
        time.sleep(0.02)
    seconds = json.loads(process.stdout.read())["seconds"]
    size = sum(path.stat().st_size for path in scans) / 1e6
    return [
        Line(f"a bound volume of {SCANS} scans, {size:.0f} MB", "", f"{seconds:.1f} s", "", "≤ 10 s", seconds <= 10),
        Line("  its peak of memory", "", f"{most:.0f} MB", "", "≤ 400 MB", most <= 400),
    ]


def make_scans():
    """A page of noise at 150 dots an inch, about 200 KB, in as many variations."""
    paths = [FOLDER / f"scan-{number}.jpg" for number in range(SCANS)]
    if not paths[-1].exists():
        from PIL import Image

        for number, path in enumerate(paths):
            noise = Image.effect_noise((1240, 1754), 30 + number % 9)
            noise.convert("RGB").save(path, quality=33)
    return paths
