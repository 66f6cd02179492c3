"""三（三）: a panel is drawn by a clerk, a leader and the two who hold the seed, before everyone's eyes."""

import json
import subprocess

from looks import opens_all, sticks_out, violations
from person import Person
from season import BOLE, ROOT


def looks_well(person):
    opens_all(person.page)
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def opens_draws(person):
    person.follow("专家库")
    person.follow("抽取评审专家")


def commits(person, panel: str) -> str:
    """Takes the value that is offered, written down before the button is pressed."""
    opens_draws(person)
    person.opens(person.page.get_by_role("link", name=panel, exact=True).first)
    person.follow("锁定我的种子")
    person.sees("请先抄下或者打印种子")
    looks_well(person)
    value = person.field("我的种子").input_value()
    person.page.get_by_label("已经抄下或者打印", exact=False).check()
    person.does("锁定我的种子")
    assert value not in person.page.content()
    return value


def reveals(person, value: str):
    person.page.reload()
    person.follow("公开我的种子")
    person.fills(锁定时抄下的种子=value.lower())
    person.does("公开我的种子")


def downloads(person, name: str) -> str:
    with person.page.expect_download() as told:
        person.page.get_by_role("link", name=name).click()
    return told.value.path()


def verified(file, *options: str):
    return subprocess.run([BOLE, "draw", "verify", file, *options], capture_output=True, text=True, cwd=ROOT)


def test_a_panel_is_drawn_and_anyone_can_draw_it_again(desk, chromium, demo, tmp_path):
    clerk, leader = desk("office-clerk"), desk("office-leader")
    everyone = Person(chromium, demo[0])
    opens_draws(clerk)
    clerk.sees("已抽取", "已终止", "待锁定种子")
    looks_well(clerk)
    clerk.follow("制定抽取方案")
    looks_well(clerk)
    clerk.fills(评审委员会名称="补充评审组", 评审层次="二层次", 开会日期="2023-11-02", 席位数="11", 备选专家人数="3")
    rows = clerk.page.get_by_role("group", name="学科和单位限制")
    rows.get_by_label("对象").first.select_option(label="每个单位")
    rows.get_by_label("不超过").first.fill("1")
    rows.get_by_label("要求").first.select_option(label="必须满足")
    clerk.field("第一位种子持有人").select_option(index=1)
    clerk.field("第二位种子持有人").select_option(index=2)
    clerk.does("制定抽取方案")
    clerk.sees("待确认方案", "每个单位不超过1人（必须满足）", "本次申报人")
    looks_well(clerk)

    leader.follow("待办")
    leader.follow("补充评审组")
    leader.follow("确认方案并公布")
    looks_well(leader)
    leader.does("确认方案并公布")
    first, second = commits(clerk, "补充评审组"), commits(leader, "补充评审组")

    everyone.follow("结果")
    everyone.follow("评审专家抽取公开")
    looks_well(everyone)
    everyone.follow("补充评审组")
    everyone.sees("待公开种子", "抽取之后，这里提供抽取记录")
    looks_well(everyone)
    digest = everyone.page.locator("p.digest").first.inner_text().removeprefix("SHA-256 ")
    plan = downloads(everyone, "下载抽取方案（JSON）")
    assert subprocess.run(["sha256sum", plan], capture_output=True, text=True).stdout.startswith(digest)

    reveals(clerk, first)
    reveals(leader, second)
    leader.sees("已抽取", "评审委员会组成", "备选专家")
    looks_well(leader)
    clerk.page.reload()
    clerk.follow("登记不能参加")
    clerk.field("专家").select_option(index=1)
    clerk.fills(原因="不能到会")
    clerk.does("登记不能参加")
    clerk.sees("接替")

    everyone.page.reload()
    everyone.sees("不能到会")
    looks_well(everyone)
    record = downloads(everyone, "下载抽取记录（JSON）")
    told = verified(record, "--plan", digest)
    assert (told.returncode, told.stdout.split(": ")[0]) == (0, "OK"), told.stderr
    assert "11 of" in told.stdout and "1 declined" in told.stdout
    edited = json.loads(open(record, encoding="utf-8").read())
    edited["seats"][0], edited["seats"][1] = edited["seats"][1], edited["seats"][0]
    other = tmp_path / "edited.json"
    other.write_text(json.dumps(edited), encoding="utf-8")
    assert verified(other).returncode == 1
    everyone.context.close()
