"""Measures Bole against a baseline in the same run: bench.py [SECTION …]; without a section, all of them.

A section is a function marked `@section(name)`: it prepares its input and returns a Comparison. Runs of baseline and
Bole take turns, so that what else the machine does falls on both; the median counts.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parent.parent
BOLE = ROOT / ".build/release/bole"
WORK = ROOT / ".bench"
# Both speak Chinese, so that their sentences can be compared.
ENVIRONMENT = os.environ | {"LC_ALL": "zh_CN.UTF-8", "PYTHONIOENCODING": "utf-8"}
SECTIONS = {}


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


@dataclass
class Run:
    seconds: float
    megabytes: float
    output: bytes

    @property
    def timed(self):
        return replace(self, output=b"")


def section(name):
    def keep(function):
        SECTIONS[name] = function
        return function

    return keep


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


def span(seconds):
    """The median, and the fastest and slowest run."""
    return f"{statistics.median(seconds):.3f} s ({min(seconds):.2f}–{max(seconds):.2f})"


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
        least_ratio=8, most_megabytes=300, disagreement=other_answer)


@section("check-xlsx")
def check_xlsx():
    path = sheet("xlsx")
    return Comparison(
        "bole check, 100,000 rows of a workbook, against openpyxl that only reads them",
        [sys.executable, "Benchmarks/check_baseline.py", "--only-read", path],
        [BOLE, "check", path, "--format", "json"],
        least_ratio=5, most_megabytes=400, runs=3, disagreement=other_row_count)


def main(names):
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        sys.exit(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    print(f"{'section':<12} {'baseline':>20} {'bole':>20} {'ratio':>7} {'goal':>6} {'peak':>8} {'goal':>8}")
    for name in names or SECTIONS:
        comparison = SECTIONS[name]()
        baseline, bole, peak = measure(comparison)
        ratio = statistics.median(baseline) / statistics.median(bole)
        is_met = ratio >= comparison.least_ratio and peak <= comparison.most_megabytes
        print(
            f"{name:<12} {span(baseline):>20} {span(bole):>20} {ratio:>6.1f}× {comparison.least_ratio:>5}× "
            f"{peak:>5.0f} MB {comparison.most_megabytes:>5} MB  {'' if is_met else 'short  '}{comparison.what}",
            flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
