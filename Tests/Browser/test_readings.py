"""三（三）: an expert reads what was assigned to them and scores it beside the rubric; the office watches and mends."""

import pytest
from playwright.sync_api import expect

from looks import opens_all, sticks_out, violations
from person import Person
from season import demonstrated

# Two days before the panel of tier 1 meets: both tiers are read.
DAY = "2023-10-28"


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    with demonstrated(tmp_path_factory.mktemp("reading"), day=DAY) as season:
        yield season


@pytest.fixture
def come(chromium, reading):
    people = []

    def signed_in(login: str, scripts: bool = True, width: int = 1280) -> Person:
        person = Person(chromium, reading[0], scripts)
        person.page.set_viewport_size({"width": width, "height": 900})
        people.append(person)
        return person.signs_in(reading[1].get(login, login))

    yield signed_in
    for person in people:
        person.context.close()


def looks_well(person):
    opens_all(person.page)
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def opens_waiting(person) -> str:
    """The first dossier that waits; what the page is called."""
    person.page.goto("/readings")
    person.opens(person.page.get_by_role("row").filter(has_text="待评分").get_by_role("link").first)
    return person.page.get_by_role("heading", level=1).inner_text()


def scores(person, points: str):
    form = person.page.locator("#scores form").filter(has_text="核对并提交")
    for field in form.locator("input[type=text]").all():
        field.fill(points)


def hands_in(expert, points: str):
    opens_waiting(expert)
    scores(expert, points)
    expert.press("核对并提交")
    expert.does("提交评分")


def test_an_expert_scores_beside_the_dossier_and_hands_in_after_a_second_look(come):
    expert = come("expert")
    expert.sees("我的评审", "评阅截止")
    looks_well(expert)
    name = opens_waiting(expert)
    expert.sees("学术技术水平（权重40%）", "主要学术技术成就", "佐证材料1")
    looks_well(expert)
    page = expert.page.content()
    assert all(words not in page for words in ("居民身份号码", "手机", "政治面貌", "行政级别"))
    scores(expert, "101")
    expert.press("核对并提交")
    expect(expert.problems()).to_contain_text("评分须在0分到100分之间")
    looks_well(expert)
    scores(expert, "86.5")
    expect(expert.page.locator("[data-when=saved]")).to_contain_text("上次保存", timeout=15_000)
    expert.press("核对并提交")
    expert.sees("核对评分", "86.50", "不能自行修改")
    looks_well(expert)
    expert.does("提交评分")
    row = expert.page.get_by_role("row").filter(has_text=name)
    expect(row.first).to_contain_text("已提交")


def test_without_scripts_and_on_a_phone_it_is_the_same(come):
    expert = come("expert", scripts=False, width=390)
    opens_waiting(expert)
    assert not sticks_out(expert.page)
    scores(expert, "79")
    expert.press("核对并提交")
    expert.sees("核对评分", "79.00")
    expert.does("提交评分")


def test_a_conflict_closes_the_dossier_and_the_office_sees_it(come):
    expert = come("expert")
    name = opens_waiting(expert)
    address = expert.page.url
    expert.follow("申报应当回避")
    looks_well(expert)
    expert.page.get_by_label("有师生关系", exact=True).check()
    expert.does("申报应当回避")
    expert.sees("材料已对您关闭")
    assert name not in expert.page.get_by_role("main").inner_text()
    clerk = come("office-clerk")
    clerk.page.goto(address)
    clerk.sees("已回避", "有师生关系", name)
    looks_well(clerk)


def test_the_office_watches_reminds_and_compares(come):
    clerk = come("office-clerk")
    clerk.follow("专家库")
    clerk.follow("抽取评审专家")
    clerk.follow("专家评阅")
    clerk.follow("评阅进度")
    clerk.follow("二层次")
    clerk.sees("每份材料已有的评阅", "评阅专家")
    looks_well(clerk)
    clerk.press("催办未提交的专家")
    clerk.is_told("已催办")
    expect(clerk.page.get_by_role("button", name="催办未提交的专家")).to_have_count(0)
    clerk.follow("评分汇总")
    clerk.sees("还没有提交的评分")
    looks_well(clerk)
    clerk.follow("一层次")
    # Nobody has scored on this morning but the expert of these tests, in whichever order they run.
    if "还没有提交的评分" in clerk.page.get_by_role("main").inner_text():
        hands_in(come("expert"), "82")
        clerk.page.reload()
    clerk.sees("去掉最高最低分的平均分", "排序用平均分")
    looks_well(clerk)
    clerk.follow("评分一致性")
    clerk.sees("还没有两位专家评过同一份材料")
    looks_well(clerk)
