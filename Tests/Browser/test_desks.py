"""What desks do in the middle of a season: a slate is put in order by hand, by keys alone and on a phone."""

import re

import pytest
from looks import sticks_out, violations
from person import Person
from playwright.sync_api import expect

SLATE = "/slates/1502-2"


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


def lines(page):
    """The board's lines, each named by its dossier."""
    return page.locator("tbody[data-order] tr")


def order(page):
    return lines(page).evaluate_all("all => all.map(each => each.id)")


def lists_three(clerk):
    clerk.page.goto(SLATE)
    while lines(clerk.page).count() < 3:
        clerk.page.get_by_role("button", name="列入推荐名单").first.click()
        clerk.is_told("列入推荐名单")


def test_a_slate_is_put_in_order_by_dragging(desk):
    clerk = desk("1502-clerk")
    lists_three(clerk)
    clerk.sees("可以拖动一行")
    before = order(clerk.page)
    drags(clerk.page, lines(clerk.page).nth(0), lines(clerk.page).nth(2))
    clerk.is_told("确定排序")
    after = order(clerk.page)
    assert after != before and sorted(after) == sorted(before) and after[0] == before[1]
    drags(clerk.page, lines(clerk.page).nth(0), clerk.page.get_by_role("heading", level=1))
    assert order(clerk.page) == after


def drags(page, line, to):
    """By the first cell, and a little to and fro before letting go, as hands do."""
    page.set_viewport_size({"width": 1280, "height": 1600})
    start, end = line.bounding_box(), to.bounding_box()
    page.mouse.move(start["x"] + 20, start["y"] + 20)
    page.mouse.down()
    for step in (0.5, 0.9, 0.8):
        page.mouse.move(end["x"] + 20, end["y"] + end["height"] * step, steps=4)
    page.mouse.up()


def test_a_slate_is_put_in_order_by_keys_alone_and_they_stay_where_they_were(desk):
    clerk = desk("1502-clerk")
    lists_three(clerk)
    first, second, third = order(clerk.page)
    tabs_to(clerk.page, f"down-{first}")
    clerk.page.keyboard.press("Enter")
    clerk.is_told("确定排序")
    assert order(clerk.page) == [second, first, third]
    expect(clerk.page.locator(f"#down-{first}")).to_be_focused()
    clerk.page.keyboard.press("Enter")
    clerk.is_told("确定排序")
    expect(clerk.page.locator(f"#up-{first}")).to_be_focused()
    assert order(clerk.page) == [second, third, first]


def tabs_to(page, place):
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.id") == place:
            return
    raise AssertionError(f"no way to {place} by keys")


def test_a_board_serves_on_a_phone(desk):
    clerk = desk("1502-clerk", width=390)
    lists_three(clerk)
    before = order(clerk.page)
    clerk.page.locator(f"#down-{before[0]}").click()
    clerk.is_told("确定排序")
    assert order(clerk.page)[:2] == before[1::-1]
    assert not sticks_out(clerk.page)
    assert violations(clerk.page) == []
    expect(clerk.page.get_by_text(re.compile("还剩.*天"))).to_be_visible()
