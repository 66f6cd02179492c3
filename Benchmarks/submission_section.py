"""Submissions through HTTP, each acknowledged when it is on disk, against a bare loop over the same statements.

`BoleBench` measures all three ways in turn, round by round; the medians count.
"""

import json
import statistics
import subprocess

from measuring import ROOT, WORK, Line, section, span

LEAST_PART = 0.4
LEAST_PER_COMMIT = 8


@section("submissions")
def submissions():
    command = [ROOT / ".build/release/BoleBench", "submissions", "--folder", WORK / "submissions"]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout)
    bare, served, alone = found["bare"], rates(found["served"]), rates(found["alone"])
    part = statistics.median(served) / statistics.median(bare)
    gain = statistics.median(served) / statistics.median(alone)
    shared = statistics.median(run["perCommit"] for run in found["served"])
    return [
        Line(
            f"submissions with a form of 8 KB, {found['connections']} connections, against a bare loop of 64 a commit",
            span(bare, "/s", 0), span(served, "/s", 0), f"{part:.0%}", f"≥ {LEAST_PART:.0%}", part >= LEAST_PART),
        Line(
            "  against one transaction to a commit", span(alone, "/s", 0), span(served, "/s", 0), f"{gain:.1f}×",
            "≥ 1.0×", gain >= 1),
        Line(
            "  submissions that share a commit", "", f"{shared:.1f}", "", f"≥ {LEAST_PER_COMMIT}",
            shared >= LEAST_PER_COMMIT),
    ]


def rates(runs):
    return [run["rate"] for run in runs]
