"""scikit-learn's TfidfVectorizer over bigrams, on the texts of `affinity`: affinity_baseline.py FILE RUNS.

The texts are read before the time begins; it ends with each dossier's 20 experts who are most alike.
"""

import json
import sys
import time

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer

CANDIDATES, SHOWN = 20, 4


def compared(dossiers, experts):
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(2, 2)).fit_transform(dossiers + experts)
    likeness = (vectors[:len(dossiers)] @ vectors[len(dossiers):].T).toarray()
    return likeness, numpy.argpartition(-likeness, CANDIDATES, axis=1)[:, :CANDIDATES]


def main(path, runs):
    with open(path, encoding="utf-8") as file:
        sides = json.load(file)
    dossiers, experts = ([each["words"] for each in sides[side]] for side in ("dossiers", "experts"))
    seconds = []
    for _ in range(int(runs)):
        start = time.perf_counter()
        likeness, _ = compared(dossiers, experts)
        seconds.append(time.perf_counter() - start)
    shown = numpy.rint(likeness[:SHOWN] * 1000).astype(int).tolist()
    print(json.dumps({"seconds": seconds, "likeness": shown}))


if __name__ == "__main__":
    main(*sys.argv[1:])
