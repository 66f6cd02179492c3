"""The pictures in the READMEs, taken from a demo of invented people: screenshots.py FOLDER."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from person import Person
from playwright.sync_api import sync_playwright
from season import demonstrated

DESK, PHONE = {"width": 1280, "height": 860}, {"width": 390, "height": 860}
MOST_BYTES = 200_000


def home(person: Person, logins: dict):
    person.follow("首页")


def application(person: Person, logins: dict):
    """A form that is nearly whole."""
    person.signs_in(logins["applicant"])
    person.follow("我的申报")
    person.opens(person.page.get_by_role("main").get_by_role("link").first)


def slate(person: Person, logins: dict):
    person.signs_in(logins["league leader"])
    person.follow("待办")
    person.follow("推荐名单 · 二层次")


def season(person: Person, logins: dict):
    person.signs_in(logins["office clerk"])
    person.follow("总览")


PICTURES = {"home": (home, DESK), "application": (application, PHONE), "slate": (slate, DESK), "season": (season, DESK)}


def main(folder: Path):
    folder.mkdir(parents=True, exist_ok=True)
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with TemporaryDirectory(prefix="bole-pictures-") as data, sync_playwright() as playwright, \
            demonstrated(Path(data), people=600) as (address, logins):
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=flags)
        for name, (goes, size) in PICTURES.items():
            person = Person(browser, address)
            person.page.set_viewport_size(size)
            goes(person, logins)
            picture = folder / f"{name}.png"
            person.page.screenshot(path=picture)
            person.context.close()
            bytes_taken = picture.stat().st_size
            assert bytes_taken < MOST_BYTES, f"{picture} takes {bytes_taken} bytes"
            print(f"OK: {picture}")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
