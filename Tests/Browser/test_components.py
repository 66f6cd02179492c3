"""Each component alone, at the widths of a phone and a desk, light and dark: axe finds nothing, nothing sticks out."""

import pytest

from looks import opens_all, sticks_out, violations
from season import served

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")
LANGUAGES = ("zh", "en")


@pytest.fixture(scope="module")
def development(tmp_path_factory):
    with served(tmp_path_factory.mktemp("components"), "--development") as address:
        yield address


@pytest.fixture(params=[(width, scheme) for width in WIDTHS for scheme in SCHEMES], ids=lambda each: f"{each[0]}-{each[1]}")
def page(request, chromium, development):
    width, scheme = request.param
    context = chromium.new_context(
        base_url=development, viewport={"width": width, "height": 900}, color_scheme=scheme)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_in_any_component(page, development):
    found = {}
    for language in LANGUAGES:
        page.context.add_cookies([{"name": "language", "value": language, "url": development}])
        for name in names(page):
            page.goto(f"/components/{name}")
            opens_all(page)
            problems = violations(page)
            if sticks_out(page):
                problems.append("sticks out")
            if problems:
                found[f"{name} {language}"] = problems
    assert found == {}


@pytest.mark.parametrize("address", [
    "/", "/publicities", "/publicities/past", "/notice", "/notice/annex-1", "/notice/annex-2", "/results", "/verify",
    "/verify?number=u0", "/help", "/accessibility", "/apply", "/register", "/sign-in",
])
def test_axe_finds_nothing_on_what_everyone_sees(page, address):
    page.goto(address)
    assert violations(page) == []
    assert not sticks_out(page)


def test_the_theme_chosen_stands_above_the_device(page, request):
    page.goto("/help")
    ground = "getComputedStyle(document.body).backgroundColor"
    for choice, colour in (("深色", "rgb(17, 24, 31)"), ("浅色", "rgb(255, 255, 255)")):
        page.get_by_text("外观", exact=True).click()
        page.get_by_role("button", name=choice, exact=True).click()
        page.wait_for_url("**/help")
        assert page.evaluate(ground) == colour


def names(page):
    page.goto("/components")
    return [link.get_attribute("href").removeprefix("/components/")
            for link in page.get_by_role("main").get_by_role("link").all()]


def test_characters_are_counted_while_one_types(page):
    page.goto("/components/fields")
    page.locator("textarea").fill("草原上的风")
    page.get_by_text("还可以填35个字").first.wait_for()
    page.locator("textarea").fill("风" * 42)
    page.get_by_text("超出2个字").first.wait_for()
