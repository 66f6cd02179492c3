"""What the sections share: where things are, and the lines of the table."""

import os
import statistics
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BOLE = ROOT / ".build/release/bole"
WORK = ROOT / ".bench"
# Both speak Chinese, so that their sentences can be compared.
ENVIRONMENT = os.environ | {"LC_ALL": "zh_CN.UTF-8", "PYTHONIOENCODING": "utf-8"}
SECTIONS = {}


@dataclass
class Line:
    """One line of the table: what is measured, beside what, and whether the goal is met."""

    what: str
    baseline: str
    bole: str
    ratio: str
    goal: str
    is_met: bool


def section(name):
    """Marks a function that measures and returns its lines."""

    def keep(function):
        SECTIONS[name] = function
        return function

    return keep


def span(values, unit, digits=3):
    """The median, and the least and the greatest."""
    low, high = min(values), max(values)
    shown = max(0, digits - 1)
    return f"{statistics.median(values):,.{digits}f} {unit} ({low:,.{shown}f}–{high:,.{shown}f})"
