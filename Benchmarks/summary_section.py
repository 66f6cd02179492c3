"""Annex 2 of 100,000 people as a workbook, against XlsxWriter in its constant-memory mode writing the same cells.

Both measure themselves: Bole from the people's forms on, XlsxWriter from cells that lie ready. They take turns.
"""

import itertools
import json
import statistics
import subprocess
import sys

import openpyxl
from check_sections import run
from measuring import BOLE, ROOT, WORK, Line, section, span

PEOPLE = 100_000
RUNS = 3
LEAST_RATIO = 3
MOST_MEGABYTES = 200
CELLS = WORK / "summary.pickle"
OURS, THEIRS = WORK / "summary.xlsx", WORK / "summary-baseline.xlsx"


@section("summary")
def summary():
    WORK.mkdir(exist_ok=True)
    ours()
    # A child's peak of memory counts what we hold: whoever reads all cells is a process of their own.
    subprocess.run([sys.executable, "Benchmarks/summary_cells.py", OURS, CELLS], cwd=ROOT, check=True)
    pairs = [(theirs(), ours()) for _ in range(RUNS)]
    compare()
    baseline, bole = ([json.loads(pair[side].output)["seconds"] for pair in pairs] for side in (0, 1))
    ratio = statistics.median(baseline) / statistics.median(bole)
    peak = max(pair[1].megabytes for pair in pairs)
    return [
        Line(
            "Annex 2 of 100,000 people as a workbook, against XlsxWriter in constant memory writing the same cells",
            span(baseline, "s"), span(bole, "s"), f"{ratio:.1f}×", f"≥ {LEAST_RATIO}×", ratio >= LEAST_RATIO),
        Line(
            "  its peak of memory", "", f"{peak:.0f} MB", "", f"≤ {MOST_MEGABYTES} MB", peak <= MOST_MEGABYTES),
    ]


def ours():
    return run([ROOT / ".build/release/BoleBench", "summary", OURS, "--people", PEOPLE])


def theirs():
    return run([sys.executable, "Benchmarks/summary_baseline.py", CELLS, THEIRS])


def compare():
    """Both hold the same: by what is found in every row, and cell by cell in the first thousand."""
    answers = [
        subprocess.run([BOLE, "check", path, "--format", "json"], cwd=ROOT, capture_output=True).stdout
        for path in (OURS, THEIRS)]
    if answers[0] != answers[1] or len(json.loads(answers[0])["rows"]) != PEOPLE:
        sys.exit("the workbooks differ in what is found in them")
    books = [openpyxl.load_workbook(path, read_only=True) for path in (OURS, THEIRS)]
    for pair in zip(*(book.worksheets for book in books)):
        for rows in zip(*(itertools.islice(sheet.iter_rows(values_only=True), 1000) for sheet in pair)):
            if rows[0] != rows[1]:
                sys.exit(f"the rows differ: {rows[0]} and {rows[1]}")
