"""Measures Bole against a baseline in the same run: bench.py [SECTION …]; without a section, all of them.

A section is a function marked `@section(name)`: it prepares its input, measures, and returns the lines of the table.
"""

import sys
import unicodedata

import affinity_section  # noqa: F401
import assign_section  # noqa: F401
import ballot_section  # noqa: F401
import check_sections  # noqa: F401
import list_section  # noqa: F401
import pages_section  # noqa: F401
import paper_section  # noqa: F401
import slow_section  # noqa: F401
import submission_section  # noqa: F401
import summary_section  # noqa: F401
from measuring import SECTIONS

WIDTHS = [100, 28, 28, 7, 17]


def padded(text, width):
    """Chinese letters take two places."""
    shown = sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
    return text + " " * max(0, width - shown)


def show(*cells):
    print("  ".join(padded(cell, width) for cell, width in zip(cells, [*WIDTHS, 0])).rstrip(), flush=True)


def main(names):
    unknown = [name for name in names if name not in SECTIONS]
    if unknown:
        sys.exit(f"no section {', '.join(unknown)}; there are {', '.join(SECTIONS)}")
    show("what", "baseline", "Bole", "ratio", "goal", "")
    for name in names or SECTIONS:
        for line in SECTIONS[name]():
            show(line.what, line.baseline, line.bole, line.ratio, line.goal, "met" if line.is_met else "not met")


if __name__ == "__main__":
    main(sys.argv[1:])
