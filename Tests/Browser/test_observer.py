"""监督: somebody looks on while experts are drawn, asked and read: all of it is there, no score, and nothing to press."""

import pytest

from looks import opens_all, sticks_out, violations
from person import Person
from season import demonstrated

# Two days before the panel of tier 1 meets: both tiers are read.
DAY = "2023-10-28"
# One's own session, one's looks, and the clock of a simulated season.
OWN = {"/sign-out", "/language", "/theme", "/clock"}
OTHERS = [
    "/dossiers", "/to-do", "/my", "/season", "/accounts", "/organisations", "/experts", "/decision", "/settings",
    "/papers", "/filings", "/readings", "/readings/scores?tier=1", "/readings/calibration?tier=2", "/readings/v1",
    "/panels/new", "/rounds/new", "/sittings/new", "/rounds/r1/pin", "/panels/g1/decline", "/rounds/r1/declaration",
]


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    with demonstrated(tmp_path_factory.mktemp("watched"), day=DAY) as season:
        yield season


@pytest.fixture
def observer(chromium, watched):
    person = Person(chromium, watched[0])
    yield person.signs_in(watched[1]["observer"])
    person.context.close()


def looks_well(person):
    """And nothing on it can be pressed that would change anything."""
    opens_all(person.page)
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page), f"{person.page.url} {width}"
    sent = person.page.eval_on_selector_all(
        "form", "all => all.filter(each => each.method === 'post').map(each => new URL(each.action).pathname)")
    assert set(sent) <= OWN, person.page.url
    inside = person.page.get_by_role("main").get_by_role("button")
    assert inside.count() == 0, person.page.url


def test_the_observer_begins_at_the_log_and_goes_back_through_it(observer):
    assert "/observing" in observer.page.url
    observer.sees("评审过程记录", "同意评阅", "专家")
    looks_well(observer)
    first = observer.page.locator("ol.line > li").first.inner_text()
    observer.follow("下一页")
    assert observer.page.locator("ol.line > li").first.inner_text() != first
    looks_well(observer)
    observer.follow("抽取")
    observer.sees("制定抽取方案", "公开种子")
    assert "同意评阅" not in observer.page.get_by_role("main").inner_text()
    looks_well(observer)


def test_draws_are_there_with_names_and_plans(observer):
    observer.follow("抽取评审专家")
    assert observer.page.get_by_role("link", name="制定抽取方案").count() == 0
    looks_well(observer)
    observer.opens(observer.page.get_by_role("main").get_by_role("row").get_by_role("link").first)
    observer.sees("抽取方案", "抽中", "备选专家")
    looks_well(observer)


def test_rounds_are_there_with_conflicts_and_why_and_who_reads_whom(observer):
    observer.follow("专家评阅")
    looks_well(observer)
    observer.opens(observer.page.get_by_role("main").get_by_role("row").get_by_role("link").first)
    observer.sees("评阅专家")
    looks_well(observer)
    observer.follow("已知的回避")
    observer.sees("数据比对", "专家申报", "禁止评阅")
    looks_well(observer)
    observer.page.go_back()
    observer.follow("已分配的评阅")
    observer.sees("申报人", "专家", "情况")
    looks_well(observer)


def test_progress_is_there_without_scores(observer):
    observer.follow("评阅进度")
    for tier in ("一层次", "二层次"):
        observer.follow(tier)
        observer.sees("每份材料已有的评阅", "评阅专家")
        looks_well(observer)
        main = observer.page.get_by_role("main").inner_text()
        assert "评分汇总" not in main and "评分一致性" not in main and "相差超过" not in main
    observer.follow("评审会议")
    looks_well(observer)


def test_another_roles_addresses_are_not_there(observer):
    for address in OTHERS:
        assert observer.page.goto(address).status == 404, address


def test_the_leader_sees_the_observer_and_until_when(chromium, watched):
    leader = Person(chromium, watched[0]).signs_in(watched[1]["office leader"])
    leader.follow("账号")
    leader.sees("office-observer", "监督员", "2024年10月28日截止", "邀请监督员")
    opens_all(leader.page)
    assert violations(leader.page) == []
    for width in (390, 1280):
        leader.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(leader.page)
    leader.context.close()
