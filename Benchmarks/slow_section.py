"""A phone on a slow line with nothing kept: until the application form can be typed in, and what a first visit takes.

Chromium is slowed through its own protocol. Each visit is a browser context of its own, so that nothing is kept.
"""

import gzip
import os
import statistics
import subprocess
import time
from contextlib import contextmanager
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from list_section import serving
from measuring import BOLE, ROOT, Line, section

VISITS = int(os.environ.get("VISITS", 7))
# 1.6 Mbit/s down, 750 kbit/s up, 150 ms until an answer begins.
SLOW = {"offline": False, "downloadThroughput": 200_000, "uploadThroughput": 93_750, "latency": 150}
MOST_SECONDS, MOST_KILOBYTES = 2.0, 60
TYPED = "乌云"


@contextmanager
def season():
    """The address of a season on its first morning."""
    with TemporaryDirectory(prefix="bole-slow-") as parent:
        folder = f"{parent}/data"
        command = [BOLE, "rehearse", "--people", "1", "--until", "2023-09-11", "--data", folder]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        with serving(folder) as server:
            server.first_answer("/")
            server.wait_until_idle()
            yield f"http://127.0.0.1:{server.port}"


@contextmanager
def phone(browser, address, cookies=(), slow=False):
    context = browser.new_context(base_url=address, viewport={"width": 390, "height": 844})
    context.add_cookies(list(cookies))
    page = context.new_page()
    if slow:
        protocol = context.new_cdp_session(page)
        protocol.send("Network.enable")
        protocol.send("Network.emulateNetworkConditions", SLOW)
    try:
        yield page
    finally:
        context.close()


def begun_form(browser, address):
    """The first part of an applicant's form, and the cookies of their session."""
    with phone(browser, address) as page:
        page.goto("/register")
        for name, value in (("name", TYPED), ("login", "slow"), ("password", "草原上的风 2023")):
            page.fill(f"[name={name}]", value)
        page.get_by_role("main").get_by_role("button").first.click()
        page.get_by_role("main").get_by_role("button").first.click()
        page.wait_for_url("**/drafts/*")
        part = page.locator("a[href*='/sections/']").first.get_attribute("href")
        return part, page.context.cookies()


def seconds_until_typed(page, part):
    start = time.perf_counter()
    page.goto(part, wait_until="commit")
    field = page.locator("[name=name]")
    field.press_sequentially(TYPED)
    seconds = time.perf_counter() - start
    assert field.input_value() == TYPED
    return seconds


def stylesheet_took(page):
    """Milliseconds."""
    page.wait_for_load_state()
    return page.evaluate("performance.getEntriesByType('resource').find(each => each.name.endsWith('.css')).duration")


def first_visit(browser, address, path):
    """Kilobytes of what a first visit loads, each file compressed by itself, and the origins it asks."""
    with phone(browser, address) as page:
        answers, asked = [], []
        page.on("request", lambda request: asked.append(request.url))
        page.on("response", lambda answer: answers.append(answer))
        page.goto(path, wait_until="networkidle")
        kinds = {"document", "stylesheet", "script"}
        size = sum(len(gzip.compress(each.body(), 6)) for each in answers if each.request.resource_type in kinds)
        return size / 1000, {urlsplit(each).netloc for each in asked}


@section("slow")
def slow_clients():
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with season() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        part, cookies = begun_form(browser, address)
        times = {False: [], True: []}
        for _ in range(VISITS):
            for slow, found in times.items():
                with phone(browser, address, cookies, slow) as page:
                    found.append(seconds_until_typed(page, part))
                    assert not slow or stylesheet_took(page) > SLOW["latency"], "Chromium did not slow the line"
        visits = {path: first_visit(browser, address, path) for path in ("/", "/notice", "/help", "/apply", "/register")}
        browser.close()
    usual, slowed = statistics.median(times[False]), max(times[True])
    path, (size, _) = max(visits.items(), key=lambda visit: visit[1][0])
    foreign = set().union(*(origins for _, origins in visits.values())) - {urlsplit(address).netloc}
    return [
        Line(
            f"application form typed in, cold cache, 1.6 Mbit/s, slowest of {VISITS}", f"{usual:.2f} s (fast line)",
            f"{slowed:.2f} s", f"{slowed / usual:.1f}×", f"≤ {MOST_SECONDS:.0f} s", slowed <= MOST_SECONDS),
        Line(
            f"first visit, HTML + CSS + script compressed, largest of {len(visits)} pages ({path})", "",
            f"{size:.1f} KB", "", f"< {MOST_KILOBYTES} KB", size < MOST_KILOBYTES),
        Line(
            f"origins besides our own asked on {len(visits)} first visits", "", str(len(foreign)), "", "0",
            not foreign),
    ]
