"""`bole check` against the same answer by plain Python, and against openpyxl that only reads.

Runs of baseline and Bole take turns, so that what else the machine does falls on both; the median counts.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from typing import Callable

from measuring import BOLE, ENVIRONMENT, ROOT, WORK, Line, section, span


@dataclass
class Comparison:
    what: str
    baseline: list[str]
    bole: list[str]
    least_ratio: float
    most_megabytes: int
    runs: int = 5
    # Says what is wrong when the two outputs don't agree.
    disagreement: Callable[[bytes, bytes], str | None] = lambda baseline, bole: None

    def lines(self):
        baseline, bole, peak = measure(self)
        ratio = statistics.median(baseline) / statistics.median(bole)
        return [
            Line(
                self.what, span(baseline, "s"), span(bole, "s"), f"{ratio:.1f}×", f"≥ {self.least_ratio}×",
                ratio >= self.least_ratio),
            Line(
                "  its peak of memory", "", f"{peak:.0f} MB", "", f"≤ {self.most_megabytes} MB",
                peak <= self.most_megabytes),
        ]


@dataclass
class Run:
    seconds: float
    megabytes: float
    output: bytes

    @property
    def timed(self):
        return replace(self, output=b"")


def run(command):
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=output, cwd=ROOT, env=ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{command[0]} exited {process.returncode}")
        output.seek(0)
        return Run(seconds, usage.ru_maxrss / 1024, output.read())


def measure(comparison):
    """Both once to warm the caches, then in turns, and last what they say: a child's peak counts what we hold."""
    first = run(comparison.baseline), run(comparison.bole)
    pairs = [(run(comparison.baseline).timed, run(comparison.bole).timed) for _ in range(comparison.runs)]
    wrong = comparison.disagreement(first[0].output, first[1].output)
    if wrong:
        sys.exit(f"{comparison.what}: {wrong}")
    baseline, bole = ([pair[side].seconds for pair in pairs] for side in (0, 1))
    return baseline, bole, max(pair[1].megabytes for pair in pairs)


def sheet(kind, rows=100_000):
    path = WORK / f"sheet-{rows}.{kind}"
    if not path.exists():
        WORK.mkdir(exist_ok=True)
        subprocess.run([sys.executable, ROOT / "Benchmarks/generate_sheet.py", WORK, str(rows)], check=True)
    return path


def other_answer(baseline, bole):
    """The two objects must be equal, down to the sentences; names the first rows or slates that aren't."""
    expected, answer = json.loads(baseline), json.loads(bole)
    if expected == answer:
        return None
    for part in ("rows", "slates"):
        for pair in zip(expected[part], answer[part]):
            if pair[0] != pair[1]:
                return f"the {part} differ: {pair[0]} and {pair[1]}"
    return f"the counts differ: {expected['counts']} and {answer['counts']}"


def other_row_count(baseline, bole):
    expected, count = json.loads(baseline)["rows"], len(json.loads(bole)["rows"])
    return None if expected == count else f"the rows differ: {expected} and {count}"


@section("check-csv")
def check_csv():
    path = sheet("csv")
    return Comparison(
        "bole check, 100,000 rows of CSV, against the same answer by plain Python with the csv module",
        [sys.executable, "Benchmarks/check_baseline.py", path], [BOLE, "check", path, "--format", "json"],
        least_ratio=8, most_megabytes=300, disagreement=other_answer).lines()


@section("check-xlsx")
def check_xlsx():
    path = sheet("xlsx")
    return Comparison(
        "bole check, 100,000 rows of a workbook, against openpyxl that only reads them",
        [sys.executable, "Benchmarks/check_baseline.py", "--only-read", path],
        [BOLE, "check", path, "--format", "json"],
        least_ratio=5, most_megabytes=400, runs=3, disagreement=other_row_count).lines()
