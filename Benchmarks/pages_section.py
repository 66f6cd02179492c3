"""Every page that people open daily, over 100,000 people's dossiers and over 1,000, one request at a time, signed in.

Desks are measured in the middle of the season, when they are busiest; the decision and the notices after its end. Two
servers stand side by side and are asked in turns. `LARGE=3000` measures a smaller store instead of the large one.
"""

import html
import os
import re
from urllib.parse import quote

from measuring import Line, section
from serving import REQUESTS, p95, serving, store

LARGE = int(os.environ.get("LARGE", 100_000))
SMALL = 1_000
MOST_MILLISECONDS, MOST_RATIO = 20, 1.5
TURNS = max(20, REQUESTS // 5)
MIDDLE, END = "2023-10-09", None

# Login, page, and the link that leads on to the page that is measured, where its address differs from store to store.
BUSY = [
    (None, "/", None),
    (None, "/publicities", None),
    (None, "/publicities", r"/publicities/u\d+"),
    (None, "/apply", None),
    ("applicant-1", "/my", None),
    ("applicant-1", "/my", r"/dossiers/d\d+"),
    ("1501-1-clerk", "/to-do", None),
    ("1501-1-clerk", "/dossiers", None),
    ("1501-1-clerk", "/dossiers", r"/dossiers/d\d+"),
    ("150121-clerk", "/to-do", None),
    ("1501-clerk", "/to-do", None),
    ("1501-clerk", "/dossiers", None),
    ("1501-clerk", "/dossiers?stage=atBody", r"/dossiers/d\d+"),
    ("1501-clerk", "/slates/1501-1", None),
    ("1501-clerk", "/slates/1501-2", None),
    ("1501-clerk", "/publicities", None),
    ("office-clerk", "/to-do", None),
    ("office-clerk", "/dossiers", None),
    ("office-clerk", "/dossiers?q=wlty", None),
    ("office-clerk", "/dossiers", r"/dossiers/d\d+"),
    ("office-clerk", "/season", None),
    ("office-clerk", "/organisations", None),
    ("office-clerk", "/organisations?q=" + quote("医院"), None),
    ("office-clerk", "/accounts", None),
]
DECIDED = [
    (None, "/", None),
    (None, "/", r"/notices/[^\"]+"),
    ("office-clerk", "/to-do", None),
    ("office-clerk", "/season", None),
    ("office-leader", "/decision", None),
    ("office-leader", "/decision/tiers/2", None),
]


def leads(server, path, link):
    """The address behind a page's first such link; the page itself where none is asked for."""
    if link is None:
        return path
    found = re.search(f'href="({link})"', server.page(path))
    assert found, f"{path} leads to no {link}"
    return html.unescape(found[1])


def rows(server, path):
    return len(re.findall(r"<(?:tr|li)\b", server.page(path)))


def measured(small, large, pages, when):
    """A line for each page: its p95 over the large store beside that over the small one, and the rows of each where the
    small one can't fill it."""
    tokens = {}
    for login, path, link in pages:
        addresses = []
        for place, server in enumerate((small, large)):
            if (place, login) not in tokens:
                tokens[place, login] = server.session(login) if login else ""
            server.show(tokens[place, login])
            addresses.append(leads(server, path, link))
        for _ in range(5):
            small.timed(addresses[0]), large.timed(addresses[1])
        times = [(small.timed(addresses[0]), large.timed(addresses[1])) for _ in range(TURNS)]
        base, ours = (p95(sorted(column)) for column in zip(*times))
        ratio = ours / base
        shown = path if link is None else f"{path} → {link}"
        counts = [rows(server, address) for server, address in zip((small, large), addresses)]
        if counts[0] < counts[1]:
            shown += f" ({counts[0]} and {counts[1]} rows)"
        yield Line(
            f"{when}, {login or 'nobody'}: {shown}", f"{base:.1f} ms", f"{ours:.1f} ms", f"{ratio:.2f}×",
            f"< {MOST_MILLISECONDS} ms, ≤ {MOST_RATIO}×", ours < MOST_MILLISECONDS and ratio <= MOST_RATIO)


@section("pages")
def daily_pages():
    for when, until, pages in (("middle", MIDDLE, BUSY), ("end", END, DECIDED)):
        names = [("middle-" if until else "season-") + str(people) for people in (SMALL, LARGE)]
        if LARGE == 100_000 and not until:
            names[1] = "season"
        folders = [store(name, people, until) for name, people in zip(names, (SMALL, LARGE))]
        with serving(folders[0]) as small, serving(folders[1]) as large:
            for server in (small, large):
                server.first_answer("/")
                server.wait_until_idle()
            yield from measured(small, large, pages, when)
