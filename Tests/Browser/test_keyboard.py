"""Every journey by keyboard alone: the same season as by clicks, and what a page owes to whoever has no mouse."""

import pytest
import test_notice as season_by_clicks
from keyboard import KeyboardPerson
from playwright.sync_api import expect

# A field for day and time is several stops.
CLOCK = 12


@pytest.fixture
def kind():
    return KeyboardPerson


def test_from_registering_to_the_notice_no_mouse_is_needed(someone):
    applicant, anyone = someone(), someone(scripts=False)
    clerk, leader = season_by_clicks.an_employer_is_opened(someone)
    season_by_clicks.applies_with_a_mistake_first(applicant)
    season_by_clicks.passes_the_employer(clerk, leader, anyone)
    season_by_clicks.passes_the_county(someone().signs_in("150121-leader"))
    season_by_clicks.recommends(
        someone().signs_in("1501-clerk", name="呼和浩特市"), someone().signs_in("1501-leader"))
    season_by_clicks.decides(
        someone().signs_in("office-clerk", name=season_by_clicks.OFFICE), someone().signs_in("office-leader"))
    season_by_clicks.everyone_sees_the_notice(anyone)


def test_a_page_begins_at_its_beginning_and_a_refused_form_at_what_is_wrong(someone):
    person = someone()
    assert person.page.evaluate("document.activeElement === document.body")
    person.skips()
    person.page.keyboard.press("Tab")
    assert person.page.evaluate("!!document.activeElement.closest('main')")
    person.follow("我能申报吗？")
    person.press("查看结果")
    expect(person.problems()).to_be_focused()
    # The next stop leads to the first field that is wrong.
    person.page.keyboard.press("Tab")
    with person.page.expect_navigation():
        person.page.keyboard.press("Enter")
    expect(person.field("出生日期")).to_be_focused()


def test_no_stop_of_a_page_is_a_trap(someone):
    """By Tab one comes to every link and button of a page that is shown, and by Shift+Tab back to the first."""
    person = someone()
    person.page.goto("/help")
    stops = person.page.locator("a[href], button, input:not([type=hidden]), summary").filter(visible=True)
    place = "[...document.querySelectorAll('*')].indexOf(document.activeElement)"
    wanted = set(stops.evaluate_all("all => all.map(each => [...document.querySelectorAll('*')].indexOf(each))"))
    for way in ("Tab", "Shift+Tab"):
        seen = set()
        for _ in range(len(wanted) + CLOCK):
            person.page.keyboard.press(way)
            seen.add(person.page.evaluate(place))
        assert wanted <= seen, f"{way} passes over some"
