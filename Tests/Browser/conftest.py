"""Browsers and seasons for the tests; what everyone saw when one fails is kept as pictures."""

import os
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from person import Person
from season import demonstrated, served

# A busy machine is slow, not wrong.
expect.set_options(timeout=15_000)


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        # As root, in a container, there is no sandbox to be had; the pages are our own.
        flags = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        yield browser
        browser.close()


@pytest.fixture
def season(tmp_path):
    with served(tmp_path) as address:
        yield address


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    with demonstrated(tmp_path_factory.mktemp("demo")) as season:
        yield season


@pytest.fixture
def kind():
    """What people have before them; a test may say otherwise."""
    return Person


@pytest.fixture
def someone(chromium, season, kind, request):
    """Makes people, each before a browser of their own."""
    people = []

    def come(scripts: bool = True) -> Person:
        people.append(kind(chromium, season, scripts))
        return people[-1]

    yield come
    if getattr(request.node, "failed", False):
        keep_pictures(people)
    for person in people:
        person.context.close()


@pytest.fixture
def desk(chromium, demo, request):
    """Signs someone in before a browser of their own."""
    people = []

    def come(login: str, width: int = 1280) -> Person:
        person = Person(chromium, demo[0])
        person.page.set_viewport_size({"width": width, "height": 900})
        people.append(person)
        return person.signs_in(login)

    yield come
    for person in people:
        person.context.close()


def keep_pictures(people):
    folder = Path(tempfile.mkdtemp(prefix="bole-browser-"))
    for number, person in enumerate(people, start=1):
        person.page.screenshot(path=folder / f"person-{number}.png", full_page=True)
    print(f"what each of them saw: {folder}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if report.when == "call":
        item.failed = report.failed
    return report
