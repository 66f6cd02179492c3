"""三（三）: a panel meets. Five members vote by tokens that their browsers make, the others on paper; everybody counts again."""

import re
from urllib.parse import urlparse

import pytest
from playwright.sync_api import expect

from looks import opens_all, sticks_out, violations
from person import Person
from season import demonstrated

# The panel of tier 1 is called together for this day, and the vote is open.
DAY = "2023-10-31"


@pytest.fixture(scope="module")
def season(tmp_path_factory):
    with demonstrated(tmp_path_factory.mktemp("sitting"), day=DAY) as season:
        yield season[0]


@pytest.fixture
def come(chromium, season):
    people = []

    def signed_in(login: str, scripts: bool = True, width: int = 1280) -> Person:
        person = Person(chromium, season, scripts)
        person.page.set_viewport_size({"width": width, "height": 900})
        people.append(person)
        return person.signs_in(login)

    yield signed_in
    for person in people:
        person.context.close()


def looks_well(person):
    opens_all(person.page)
    assert violations(person.page) == []
    for width in (390, 1280):
        person.page.set_viewport_size({"width": width, "height": 900})
        assert not sticks_out(person.page)


def opens_meeting(person) -> str:
    person.page.goto("/sittings")
    person.opens(person.page.get_by_role("main").get_by_role("link", name="一层次", exact=False).first)
    return urlparse(person.page.url).path


def step(person, address: str, dossier: str, name: str):
    """A step beside a dossier: a button, or a link to its form where there is something to read or answer."""
    person.page.goto(address)
    row = person.page.locator(f"tr#{dossier}")
    started = re.compile(f"^{name}( |$)")
    row.get_by_role("button", name=started).or_(row.get_by_role("link", name=started)).first.click()
    if person.page.get_by_role("heading", level=1).inner_text() == name:
        person.press(name)
    person.is_told("")


def members(person, address: str) -> list[str]:
    person.page.goto(address)
    return [row.get_attribute("id") for row in person.page.locator("tr[id^=x]").all()]


def votes(person, dossier: str, vote: str, word: str):
    """In the form that came by itself when the vote was opened."""
    form = person.page.locator(f"form[data-ballot*='.{dossier}.']")
    form.get_by_label(vote, exact=True).check()
    form.get_by_label("会场口令").fill(word)
    form.get_by_role("button", name="投票").click()


def counts(person, address: str, dossier: str, agree: int, disagree: int, void: int = 0, unused: int = 0):
    person.page.goto(address)
    person.opens(person.page.locator(f"tr#{dossier}").get_by_role("link", name=re.compile("^录入纸质票")))
    issued = agree + disagree + void + unused
    person.fills(发出=str(issued), 未用=str(unused), 废票=str(void), 同意=str(agree), 不同意=str(disagree), 弃权="0")
    person.press("录入纸质票")


def out_for(person, dossier: str) -> set[str]:
    """Who is out for a dossier, by the meeting's page that is open."""
    return set(re.findall(r"（(x\d+)）", person.page.locator(f"tr#{dossier}").inner_text()))


def said(person):
    return person.page.locator("[data-voting] .said")


def opens_the_meeting(clerk, address):
    """All there but two; one of those comes late. The screen that others have before them says so by itself."""
    clerk.follow("登记全部到会委员")
    looks_well(clerk)
    boxes = clerk.page.get_by_role("main").get_by_role("checkbox").all()
    for box in boxes[:-2]:
        box.check()
    clerk.does("登记全部到会委员")
    clerk.sees(f"到会{len(boxes) - 2}人")
    clerk.does("宣布开会")
    clerk.sees("进行中")


def test_a_panel_votes_by_token_and_on_paper_and_everyone_counts_again(come):
    clerk, leader = come("office-clerk"), come("office-leader")
    address = opens_meeting(clerk)
    clerk.sees("待开会", "议程", "到会情况", "未到")
    looks_well(clerk)
    opens_the_meeting(clerk, address)
    agenda = [row.get_attribute("id") for row in clerk.page.locator("tr[id^=d]").all()]
    assert len(agenda) >= 2
    chair_number = re.search(r"主任委员\s*.*?（(x\d+)）", clerk.page.get_by_role("main").inner_text()).group(1)
    dossier = next(each for each in agenda if chair_number not in out_for(clerk, each))
    rest = [each for each in agenda if each != dossier]
    there = members(clerk, address)
    late = there[-1]

    screen = come("office-leader")
    screen.page.goto(address + "/room")
    screen.sees(f"到会{len(there) - 2}人")
    looks_well(screen)
    clerk.opens(clerk.page.locator(f"tr#{late}").get_by_role("button"))
    screen.sees(f"到会{len(there) - 1}人")

    # One key is made; five members take their tokens, on a phone or at a table.
    clerk.page.goto(address)
    clerk.follow("备好电子选票")
    clerk.fills(人选编号=dossier)
    looks_well(clerk)
    clerk.does("备好电子选票")
    clerk.page.goto(address)
    out = out_for(clerk, dossier)
    voting = [chair_number] + [each for each in there[:-2] if each not in out and each != chair_number][:4]
    voters = {number: come(f"expert-{number}", width=390 if place % 2 else 1280) for place, number in enumerate(voting)}
    for voter in voters.values():
        voter.page.goto(address + "/voting")
        expect(said(voter)).to_contain_text("选票已领好")
    chair, voter, mistaken, second_device, idle = voters.values()
    looks_well(voter)
    again = come(f"expert-{voting[3]}")
    again.page.goto(address + "/voting")
    expect(said(again)).to_contain_text("已经领过")

    conducting = come(f"expert-{chair_number}")
    step(conducting, address, dossier, "开始评议")
    looks_well(conducting)
    screen.sees("正在评议")
    step(conducting, address, dossier, "结束评议")
    step(conducting, address, dossier, "开始投票")
    expect(screen.page.locator(".word")).to_be_visible()
    looks_well(screen)
    word = screen.page.locator(".word").inner_text()

    expect(mistaken.page.locator("form[data-ballot]")).to_be_visible()
    looks_well(mistaken)
    votes(mistaken, dossier, "同意", "XXXX")
    expect(mistaken.page.locator("form[data-ballot] .problem")).to_contain_text("口令")
    assert violations(mistaken.page) == []
    for person, vote in ((chair, "不同意"), (voter, "同意"), (mistaken, "同意"), (second_device, "同意")):
        votes(person, dossier, vote, word)
        expect(said(person)).to_contain_text("选票已投出并保存")
    voter.page.reload()
    expect(voter.page.locator("[data-mine] a")).to_have_count(1)
    expect(said(voter)).not_to_be_empty()
    expect(voter.page.locator("form[data-ballot]")).to_have_count(0)

    step(conducting, address, dossier, "结束投票并计票")
    conducting.sees("待录入纸质票")
    ballot = f"/ballots/{address.rsplit('/', 1)[1]}.{dossier}.1"
    clerk.page.goto(ballot)
    clerk.sees("没有这个页面")
    clerk.page.goto(address)
    papers = len(there) - 1 - len(out_for(clerk, dossier) & set(there[:-2] + [late])) - 5
    counts(clerk, address, dossier, papers - 1, 0, void=1)
    clerk.is_told("")
    counts(leader, address, dossier, papers, 0)
    expect(leader.problems()).to_contain_text("不一样")
    looks_well(leader)
    counts(leader, address, dossier, papers - 1, 0, void=1)
    leader.is_told("")
    leader.page.goto(address)
    expect(leader.page.locator(f"tr#{dossier}")).to_contain_text("通过")
    looks_well(leader)

    voter.opens(voter.page.locator("[data-mine] a"))
    digest = urlparse(voter.page.url).fragment
    expect(voter.page.locator(f"tr[id='{digest}']")).to_contain_text("同意")
    looks_well(voter)
    clerk.page.goto(ballot)
    clerk.sees("电子选票")
    expect(clerk.page.locator("tbody tr")).to_have_count(4)
    with clerk.page.expect_download() as told:
        clerk.page.get_by_role("link", name="下载全部选票", exact=False).click()
    assert len([line for line in open(told.value.path()) if re.search("agree|abstain", line)]) == 4

    recused(clerk, come, address, rest[0], there)
    closes(clerk, conducting, idle, address, rest)


def recused(clerk, come, address, dossier, there):
    """Who is out for a dossier sees that it stands there, and no word of it."""
    clerk.page.goto(address)
    number = next(each for each in there[5:-2] if each not in out_for(clerk, dossier))
    clerk.follow("登记回避")
    clerk.field("委员").select_option(value=number)
    clerk.field("人选").select_option(value=dossier)
    clerk.does("登记回避")
    member = come(f"expert-{number}")
    member.page.goto(address)
    expect(member.page.locator(f"tr#{dossier}")).to_contain_text("您回避")
    looks_well(member)


def closes(clerk, chair, member, address, rest):
    """What can't be decided today is taken off; members say again whether there was a conflict; two sign."""
    for dossier in rest:
        clerk.page.goto(address)
        clerk.follow("撤下议程")
        clerk.field("人选").select_option(value=dossier)
        clerk.fills(说明="材料需要补充核实，另行安排。")
        clerk.does("撤下议程")
    member.page.goto(address)
    member.follow("会后申报回避")
    looks_well(member)
    member.page.get_by_role("main").get_by_role("checkbox").or_(
        member.page.get_by_role("main").get_by_role("radio")).first.check()
    member.does("会后申报回避")
    for person in (chair, clerk):
        person.page.goto(address)
        person.follow("签名确认会议结果")
        looks_well(person)
        person.does("签名确认会议结果")
    clerk.page.goto(address)
    clerk.sees("已结束")
    looks_well(clerk)
    for paper in ("议程", "会议记录"):
        with clerk.page.expect_download() as told:
            clerk.page.get_by_role("complementary").get_by_role("link", name=paper, exact=False).first.click()
        assert open(told.value.path(), "rb").read(5) == b"%PDF-"


def test_without_scripts_a_member_is_given_paper(come):
    clerk = come("office-clerk")
    address = opens_meeting(clerk)
    member = come(f"expert-{members(clerk, address)[6]}", scripts=False, width=390)
    member.page.goto(address + "/voting")
    member.sees("请向记录人领取", "防不住的")
    assert not sticks_out(member.page)
