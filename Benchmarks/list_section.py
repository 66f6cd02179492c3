"""The office's list over 100,000 people's dossiers against its first page over 1,000, and what the server takes for it.

Both servers stand side by side and are asked in turns, one request at a time: the first page of the small store, of
the large one, and the large one's page that begins at the 24,950th match, found by following the links.
"""

import html
import itertools
import re
import time
from urllib.parse import urlencode

from measuring import Line, section
from serving import REQUESTS, middle, p95, serving, signed_in, store

PAGE, DEEP = 50, 24_950
MOST_RATIO, MOST_MEGABYTES, MOST_SECONDS = 1.5, 150, 1.0
FILTERS = [
    {}, {"stage": "ended"}, {"tier": "2"}, {"body": "1501"}, {"tier": "2", "stage": "ended"}, {"state": "ended"},
    {"state": "ended", "tier": "1"},
]


def address(wanted, order):
    return "/dossiers?" + urlencode(wanted | {"order": order})


def next_page(text):
    found = re.search(r'<a class="button quiet" href="(/dossiers\?[^"]+)"', text)
    return html.unescape(found[1]) if found else None


def rows_on(text):
    return len(set(re.findall(r'href="/dossiers/(d\d+)"', text)))


def deep_page(server, path):
    """The page that begins at the 24,950th match, or the last full one of a shorter list."""
    full = path
    for _ in range(DEEP // PAGE + 1):
        text = server.page(path)
        if rows_on(text) == PAGE:
            full = path
        path = next_page(text)
        if path is None:
            break
    return full


def compare(small, large, wanted, order):
    """The times of one filter, in turns. Where the small store doesn't fill a page, its whole list's page stands in."""
    first = address(wanted, order)
    is_full = rows_on(small.page(first)) == PAGE
    base, deep = first if is_full else address({}, order), deep_page(large, first)
    times = [(small.timed(base), large.timed(first), large.timed(deep)) for _ in range(REQUESTS)]
    return [sorted(column) for column in zip(*times)]


def worst(results, column, quantile, title):
    """The filter whose page is slowest against the small store's."""
    name, base, ours = max(
        ((name, quantile(times[0]), quantile(times[column])) for name, times in results),
        key=lambda result: result[2] / result[1])
    ratio = ours / base
    return Line(
        f"{title}, slowest of {len(results)} lists ({name})", f"{base:.2f} ms", f"{ours:.2f} ms", f"{ratio:.2f}×",
        f"≤ {MOST_RATIO}×", ratio <= MOST_RATIO)


@section("list")
def dossier_list():
    small_folder, large_folder = store("season-1000", 1_000), store("season", 100_000)
    tokens = signed_in(small_folder), signed_in(large_folder)
    with serving(small_folder, tokens[0]) as small, serving(large_folder, tokens[1]) as large:
        seconds = large.first_answer("/dossiers")
        small.first_answer("/dossiers")
        large.wait_until_idle()
        small.wait_until_idle()
        results = [
            (" ".join([*wanted.values(), "by", order]), compare(small, large, wanted, order))
            for wanted, order in itertools.product(FILTERS, ["submitted", "name"])
        ]
        time.sleep(10)
        megabytes = large.megabytes()
    return [
        worst(results, 1, middle, "first page of 100,000 against 1,000, median"),
        worst(results, 1, p95, "first page of 100,000 against 1,000, p95"),
        worst(results, 2, middle, "page from the 24,950th match, median"),
        worst(results, 2, p95, "page from the 24,950th match, p95"),
        Line("memory 10 s after these requests", "", f"{megabytes:.0f} MB", "", f"< {MOST_MEGABYTES} MB",
             megabytes < MOST_MEGABYTES),
        Line("first page after the start with 100,000", "", f"{seconds:.2f} s", "", f"≤ {MOST_SECONDS:.0f} s",
             seconds <= MOST_SECONDS),
    ]
