"""Experts to dossiers, against OR-Tools' SimpleMinCostFlow on the same problem, and one of a million pairs.

Both are timed from arrays in memory to the assignment, and take turns; that both found the optimum is compared.
"""

import json
import random
import statistics
import subprocess
import sys

from check_sections import run
from measuring import BOLE, ROOT, WORK, Line, section, span

BENCH = ROOT / ".build/release/BoleBench"
ROUNDS, RUNS = 3, 5
# With a load of 30 every expert is needed to the last review.
LOADS = {40: "", 30: ", no expert to spare"}


@section("assign")
def assign():
    WORK.mkdir(exist_ok=True)
    return [*(against(load, what) for load, what in LOADS.items()), *large()]


def against(load, what):
    path = problem(5_000, 500, 3, load)
    pairs = [(theirs(path, RUNS), ours(path, RUNS)) for _ in range(ROUNDS)]
    compare(*pairs[0])
    baseline, bole = ([second for pair in pairs for second in pair[side]["seconds"]] for side in (0, 1))
    ratio = statistics.median(baseline) / statistics.median(bole)
    return Line(
        f"3 of 20 experts each for 5,000 dossiers, 500 experts{what}, against OR-Tools' SimpleMinCostFlow",
        milliseconds(baseline), milliseconds(bole), f"{ratio:.1f}×", "≥ 1×", ratio >= 1)


def large():
    path = problem(50_000, 2_000, 5, 150)
    found = run([BOLE, "assign", path])
    answer = json.loads(found.output)
    compare(theirs(path, 1), {"cost": answer["cost"], "covered": len(answer["assignments"])})
    return [
        Line(
            "bole assign, 5 of 20 experts each for 50,000 dossiers, 2,000 experts, read and solved", "",
            f"{found.seconds:.1f} s", "", "≤ 60 s", found.seconds <= 60),
        Line("  its peak of memory", "", f"{found.megabytes:.0f} MB", "", "≤ 2,000 MB", found.megabytes <= 2000),
    ]


def problem(dossiers, experts, reviews, load, candidates=20):
    """Candidates and costs by chance, the same each time."""
    path = WORK / f"assign-{dossiers}-{experts}-{reviews}-{load}.json"
    if not path.exists():
        chance = random.Random(dossiers + load)
        pairs = [
            [dossier, expert, chance.randrange(1000)] for dossier in range(dossiers)
            for expert in chance.sample(range(experts), candidates)]
        path.write_text(json.dumps({
            "reviewsPerDossier": reviews, "maxLoad": load, "dossiers": dossiers, "experts": experts, "pairs": pairs,
            "conflicts": []}))
    return path


def ours(path, runs):
    return measured([BENCH, "assign", path, "--runs", runs])


def theirs(path, runs):
    return measured([sys.executable, "Benchmarks/assign_baseline.py", path, runs])


def measured(command):
    return json.loads(subprocess.run(list(map(str, command)), cwd=ROOT, check=True, capture_output=True).stdout)


def compare(theirs, ours):
    for what in ("cost", "covered"):
        if theirs[what] != ours[what]:
            sys.exit(f"{what}: {theirs[what]} by OR-Tools, {ours[what]} by Bole")


def milliseconds(seconds):
    return span([value * 1000 for value in seconds], "ms", 1)
