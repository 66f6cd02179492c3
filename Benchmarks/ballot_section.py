"""A panel of 51 votes on 400 dossiers within the same minute: how long each waits until their ballot is on disk.

Each ballot comes at its own moment whether or not those before were answered, and is counted again at the end.
"""

import json
import subprocess

from measuring import ROOT, WORK, Line, section

MEMBERS, DOSSIERS, SECONDS = 51, 400, 60
MOST_MILLISECONDS = 100


@section("ballots")
def ballots():
    found = measured()
    cast, kept = found["ballots"], found["kept"]
    if (cast, kept, found["good"]) != (MEMBERS * DOSSIERS, MEMBERS * DOSSIERS, DOSSIERS):
        raise SystemExit(f"{kept} of {cast} ballots were kept, {found['good']} of {DOSSIERS} lists are good")
    shown = f"p99 {found['p99']:.0f} ms (median {found['median']:.0f}, worst {found['worst']:.0f})"
    return [Line(
        f"{MEMBERS} members on {DOSSIERS} dossiers in {SECONDS} s: a ballot on disk, none lost or doubled", "", shown,
        "", f"≤ {MOST_MILLISECONDS} ms", found["p99"] <= MOST_MILLISECONDS)]


def measured():
    command = [
        ROOT / ".build/release/BoleBench", "ballots", "--folder", WORK / "ballots", "--members", MEMBERS,
        "--dossiers", DOSSIERS, "--seconds", SECONDS]
    run = subprocess.run([str(word) for word in command], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)
