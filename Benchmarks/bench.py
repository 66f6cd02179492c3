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
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

ROOT = Path(__file__).resolve().parent.parent
BOLE = ROOT / ".build/release/bole"
WORK = ROOT / ".bench"
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


def section(name):
    def keep(function):
        SECTIONS[name] = function
        return function

    return keep


def run(command):
    with tempfile.TemporaryFile() as output:
        start = time.perf_counter()
        process = subprocess.Popen(list(map(str, command)), stdout=output, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            sys.exit(f"{command[0]} exited {process.returncode}")
        output.seek(0)
        return Run(seconds, usage.ru_maxrss / 1024, output.read())


def measure(comparison):
    """Both once to warm the caches and to compare what they say, then in turns."""
    first = run(comparison.baseline), run(comparison.bole)
    wrong = comparison.disagreement(first[0].output, first[1].output)
    if wrong:
        sys.exit(f"{comparison.what}: {wrong}")
    pairs = [(run(comparison.baseline), run(comparison.bole)) for _ in range(comparison.runs)]
    baseline, bole = (statistics.median(pair[side].seconds for pair in pairs) for side in (0, 1))
    return baseline, bole, max(pair[1].megabytes for pair in pairs)


def sheet(kind, rows=100_000):
    path = WORK / f"sheet-{rows}.{kind}"
    if not path.exists():
        WORK.mkdir(exist_ok=True)
        subprocess.run([sys.executable, ROOT / "Benchmarks/generate_sheet.py", WORK, str(rows)], check=True)
    return path


def other_counts(baseline, bole):
    expected, counts = json.loads(baseline), json.loads(bole)["counts"]
    return None if expected == counts else f"the counts differ: {expected} and {counts}"


def other_row_count(baseline, bole):
    expected, count = json.loads(baseline)["rows"], len(json.loads(bole)["rows"])
    return None if expected == count else f"the rows differ: {expected} and {count}"


@section("check-csv")
def check_csv():
    path = sheet("csv")
    return Comparison(
        "bole check, 100,000 rows of CSV, against plain Python with the csv module",
        [sys.executable, "Benchmarks/check_baseline.py", path], [BOLE, "check", path, "--format", "json"],
        least_ratio=8, most_megabytes=300, disagreement=other_counts)


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
    print(f"{'section':<12} {'baseline':>10} {'bole':>10} {'ratio':>8} {'goal':>7} {'peak':>8} {'goal':>8}")
    for name in names or SECTIONS:
        comparison = SECTIONS[name]()
        baseline, bole, peak = measure(comparison)
        ratio = baseline / bole
        is_met = ratio >= comparison.least_ratio and peak <= comparison.most_megabytes
        print(
            f"{name:<12} {baseline:>8.2f} s {bole:>8.3f} s {ratio:>7.1f}× {comparison.least_ratio:>5.0f} × "
            f"{peak:>5.0f} MB {comparison.most_megabytes:>5} MB  {'' if is_met else 'short  '}{comparison.what}",
            flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
