"""Every page that each role comes to in the middle of a season, once: axe finds nothing, nothing sticks out.

Languages and themes are dealt out over the pages, so that each pair occurs for each role; every other role has a phone.
TRIALS=1 shows each page in both widths, languages and themes.
"""

import os
import re
from collections import deque
from urllib.parse import urlsplit

import pytest

from looks import opens_all, sticks_out, violations
from season import PASSWORD, ROLES

LOOKS = [("zh", "light"), ("en", "dark"), ("zh", "dark"), ("en", "light")]
WIDTHS = (1280, 390)
ALL = bool(os.environ.get("TRIALS"))
# Files, and what is no page.
PASSED_OVER = re.compile(r"/(proofs|api|metrics|healthz|style|export)\b|\.(csv|docx|json|pdf|xlsx|xml|zip)$")


@pytest.mark.parametrize("role", ROLES)
def test_axe_finds_nothing_on_any_page_of_a_role(chromium, demo, role):
    address, logins = demo
    widths = WIDTHS if ALL else WIDTHS[ROLES.index(role) % 2:][:1]
    found = {}
    for width in widths:
        context = chromium.new_context(base_url=address, viewport={"width": width, "height": 900})
        page = context.new_page()
        signs_in(page, logins[role])
        for number, path in enumerate(pages(page)):
            for language, theme in LOOKS if ALL else [LOOKS[number % len(LOOKS)]]:
                problems = problems_of(page, path, language, theme)
                if problems:
                    found[f"{path} {width} {language} {theme}"] = problems
        context.close()
    assert found == {}


def signs_in(page, login):
    page.goto("/sign-in")
    page.fill("[name=login]", login)
    page.fill("[name=password]", PASSWORD)
    page.get_by_role("main").get_by_role("button").first.click()
    page.wait_for_load_state()
    assert "/sign-in" not in page.url


def pages(page):
    """One address of each kind that can be reached by links, in the order they are found."""
    kinds, found, waiting = set(), [], deque(["/"])
    while waiting:
        path = waiting.popleft()
        kind = re.sub(r"/[a-z]?\d[^/?]*", "/…", path.split("?")[0])
        if kind in kinds or PASSED_OVER.search(path.split("?")[0]):
            continue
        kinds.add(kind)
        found.append(path)
        page.goto(path)
        for link in page.eval_on_selector_all("a[href]", "all => all.map(each => each.href)"):
            target = urlsplit(link)
            if target.netloc == urlsplit(page.url).netloc:
                waiting.append(target.path + (f"?{target.query}" if target.query else ""))
    assert len(found) > 5
    return found


def problems_of(page, path, language, theme):
    page.context.add_cookies([
        {"name": name, "value": value, "url": page.url.split("/", 3)[0] + "//" + urlsplit(page.url).netloc}
        for name, value in (("language", language), ("theme", theme))])
    answer = page.goto(path)
    problems = [] if answer.ok else [f"answered {answer.status}"]
    opens_all(page)
    problems += violations(page) + (["sticks out"] if sticks_out(page) else [])
    # A desk's width enlarged to 400 %.
    usual = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    problems += ["sticks out at 400 %"] if sticks_out(page) else []
    page.set_viewport_size(usual)
    return problems
