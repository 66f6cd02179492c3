"""How well 500 experts fit 5,000 dossiers of 500 characters, beside scikit-learn's TfidfVectorizer.

Both are timed from the same texts in memory on, and take turns: Bole to each dossier's 20 experts, by discipline and
text, scikit-learn to the likeness of every pair and the 20 who are most alike. Likenesses are compared.
"""

import csv
import json
import random
import statistics
import subprocess
import sys

from measuring import ROOT, WORK, Line, section, span

DOSSIERS, EXPERTS, CHARACTERS = 5_000, 500, 500
CANDIDATES, ROUNDS, RUNS = 20, 3, 3
MOST_SECONDS = 5
# Signs of ordinary texts: the Han of Unicode begin with these.
SIGNS = [chr(0x4E00 + number) for number in range(3_500)]


@section("affinity")
def affinity():
    path = texts()
    pairs = [(theirs(path), ours(path)) for _ in range(ROUNDS)]
    compare(*pairs[0])
    baseline, bole = ([second for pair in pairs for second in pair[side]["seconds"]] for side in (0, 1))
    ratio, seconds = statistics.median(baseline) / statistics.median(bole), statistics.median(bole)
    return [Line(
        "500 experts to 5,000 dossiers by texts of 500 characters, beside scikit-learn's TfidfVectorizer",
        span(baseline, "s"), span(bole, "s"), f"{ratio:.1f}×", f"≤ {MOST_SECONDS} s", seconds <= MOST_SECONDS)]


def texts():
    """By chance, the same each time: words of the field, those that everyone uses, and others."""
    path = WORK / f"affinity-{DOSSIERS}-{EXPERTS}.json"
    if not path.exists():
        WORK.mkdir(exist_ok=True)
        chance = random.Random(DOSSIERS + EXPERTS)
        everyones, others = words(chance, 400), words(chance, 20_000)
        fields = {code: words(chance, 400) for code in codes()}
        sides = {
            side: [field(chance, fields, everyones, others) for _ in range(count)]
            for side, count in (("dossiers", DOSSIERS), ("experts", EXPERTS))}
        path.write_text(json.dumps(sides, ensure_ascii=False), "utf-8")
    return path


def codes():
    with open(ROOT / "programs/nmg-2023/codes/discipline.csv", encoding="utf-8") as file:
        return [row["code"] for row in csv.DictReader(file)]


def words(chance, count):
    return ["".join(chance.choices(SIGNS, k=chance.choice((2, 2, 3, 4)))) for _ in range(count)]


def field(chance, fields, everyones, others):
    code = chance.choice(list(fields))
    own, text = fields[code], ""
    while len(text) < CHARACTERS:
        kind = chance.choices((own, everyones, others), (4, 4, 2))[0]
        # Few words are used often, most seldom (Zipf).
        text += kind[int(len(kind) ** chance.random()) - 1]
    return {"discipline": code, "words": text[:CHARACTERS]}


def ours(path):
    return measured([ROOT / ".build/release/BoleBench", "affinity", path, "--runs", RUNS])


def theirs(path):
    return measured([sys.executable, "Benchmarks/affinity_baseline.py", path, RUNS])


def measured(command):
    return json.loads(subprocess.run(list(map(str, command)), cwd=ROOT, check=True, capture_output=True).stdout)


def compare(theirs, ours):
    """Of the first dossiers with every expert, in thousandths, which the two may round differently."""
    if ours["pairs"] != DOSSIERS * CANDIDATES:
        sys.exit(f"{ours['pairs']} candidates")
    for dossier, rows in enumerate(zip(theirs["likeness"], ours["likeness"], strict=True)):
        for expert, pair in enumerate(zip(*rows, strict=True)):
            if abs(pair[0] - pair[1]) > 1:
                sys.exit(f"dossier {dossier}, expert {expert}: {pair[0]} by scikit-learn, {pair[1]} by Bole")
