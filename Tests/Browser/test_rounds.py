"""三（三）: experts who sit on a panel tell of conflicts, and the office assigns what they read."""

import re

import pytest
from playwright.sync_api import expect

from looks import opens_all, sticks_out, violations
from season import demonstrated


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """After the rounds were opened and answered, before anything is assigned."""
    with demonstrated(tmp_path_factory.mktemp("rounds"), day="2023-10-27") as season:
        yield season


def looks_well(person):
    opens_all(person.page)
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def opens_round(person):
    person.follow("专家库")
    person.follow("抽取评审专家")
    person.follow("专家评阅")
    looks_well(person)
    person.opens(person.page.get_by_role("main").get_by_role("link", name="二层次评审委员会").first)


def answer(person):
    """What is answered about the first dossier, folded up with what was answered before."""
    return person.page.locator("details.part").first


def conflict(person):
    return answer(person).get_by_label("共同获奖", exact=True)


def test_an_expert_tells_of_a_conflict_and_dossiers_are_assigned(desk):
    clerk, leader = desk("office-clerk"), desk("office-leader")
    opens_round(clerk)
    clerk.sees("专家答复中", "已全部答复", "评分标准")
    looks_well(clerk)
    number = re.search(r"（(x\d+)）", clerk.page.get_by_role("main").inner_text()).group(1)

    expert = desk(f"expert-{number}", width=390)
    expert.follow("申报回避关系", exact=False)
    expert.sees("您都已答复")
    looks_well(expert)
    answer(expert).get_by_label("没有应当回避的情形", exact=True).uncheck()
    conflict(expert).check()
    answer(expert).get_by_label("有师生关系", exact=True).check()
    expert.press("提交答复")
    expert.problems()
    expect(conflict(expert)).to_be_checked()
    expert.page.get_by_label("只保存上面标出的", exact=False).check()
    expert.does("提交答复")
    expect(answer(expert)).to_contain_text("共同获奖")
    expect(answer(expert)).to_contain_text("有师生关系")
    expert.page.goto(clerk.page.url)
    expert.sees("没有这个页面")

    clerk.follow("生成分配方案")
    clerk.sees("还没有分配方案")
    looks_well(clerk)
    clerk.page.get_by_label("兼顾公平", exact=False).check()
    clerk.does("生成分配方案")
    clerk.sees("已证明不能再小", "方案由负责人确认后分配")
    looks_well(clerk)
    with clerk.page.expect_download() as told:
        clerk.page.get_by_role("link", name="下载分配方案（CSV）").click()
    sheet = open(told.value.path(), encoding="utf-8-sig", newline="").read()
    assert sheet.count("\r\n") > 3 and "材料编号" in sheet
    clerk.follow("换人或指定")
    clerk.sees("合计增减", "现在的专家")
    looks_well(clerk)
    clerk.page.get_by_role("button", name=re.compile("^换成")).first.click()
    clerk.sees("人工调整")

    opens_round(leader)
    leader.follow("分配方案")
    looks_well(leader)
    leader.does("按方案分配")
    leader.sees("评阅中")
    clerk.page.goto(leader.page.url)
    clerk.follow("收回分配")
    clerk.field("收回哪一份").select_option(index=1)
    clerk.fills(原因="不能按期评阅")
    clerk.does("收回分配")
    clerk.follow("生成分配方案")
    clerk.page.get_by_label("随机分配", exact=False).check()
    clerk.does("生成分配方案")
    clerk.sees("随机种子", "第1次抽签")
    looks_well(clerk)
