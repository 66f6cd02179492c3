"""Bad luck while a long form is filled in: the line is cut, the server restarts, the session ends, somebody else saves.

Nothing that was typed is lost.
"""

import re
from urllib.parse import urlsplit

import pytest
import steps
from annex import NAME, proof
from looks import violations
from playwright.sync_api import expect
from season import Season

PASSWORD = "草原上的风 2023"
GOALS = "今后工作设想与培养目标"


@pytest.fixture
def server(tmp_path):
    with Season(tmp_path) as season:
        yield season


@pytest.fixture
def season(server):
    return server.address


def begins(person):
    steps.registers(person, "wuyun", NAME)
    person.press("开始填写申报表")


def opens(person, section):
    begins(person)
    person.follow(section)


def saying(person):
    return person.page.locator(".saving")


def leaves(person, label):
    person.field(label).evaluate("element => element.blur()")


def waits(person):
    """What waits in the browser."""
    return person.page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('bole.waiting'))")


def saved(person, section, label):
    """The answer as the server has it, in a page opened anew."""
    page = person.context.new_page()
    page.goto(person.page.url.split("/sections/")[0].split("?")[0])
    page.get_by_role("link", name=section, exact=True).first.click()
    value = page.get_by_label(re.compile(f"^{re.escape(label)}")).first.input_value()
    page.close()
    return value


def test_what_is_wrong_is_told_beside_an_answer_once_it_is_left_and_goes_when_it_is_mended(someone):
    person = someone()
    opens(person, "联系方式")
    mobile = person.field("手机")
    remark = person.page.locator("#f-mobile-error")
    with person.page.expect_response("**/sections/contact"):
        mobile.press_sequentially("139")
    expect(remark).to_be_empty()
    leaves(person, "手机")
    expect(remark.locator(".problem")).to_be_visible()
    expect(mobile).to_have_attribute("aria-invalid", "true")
    assert violations(person.page) == []
    with person.page.expect_response("**/sections/contact"):
        mobile.fill("13900000000")
    expect(remark).to_be_empty()
    expect(mobile).to_have_attribute("aria-invalid", "false")


def test_a_part_saves_itself_when_typing_rests_and_when_a_field_is_left(someone):
    person = someone()
    opens(person, "今后工作设想")
    expect(saying(person)).to_contain_text("上次保存：2023年9月11日09:0")
    with person.page.expect_response("**/sections/plan") as answer:
        person.field(GOALS).press_sequentially("修复草原")
    assert answer.value.ok
    assert saved(person, "今后工作设想", GOALS) == "修复草原"
    with person.page.expect_response("**/sections/plan"):
        person.field(GOALS).press_sequentially("三万亩")
        leaves(person, GOALS)
    assert saved(person, "今后工作设想", GOALS) == "修复草原三万亩"
    assert waits(person) == []


def test_what_is_typed_while_the_line_is_cut_waits_and_is_sent_when_it_is_back(someone):
    person = someone()
    opens(person, "今后工作设想")
    person.context.set_offline(True)
    person.fills(**{GOALS: "断线时写的"})
    leaves(person, GOALS)
    expect(saying(person)).to_contain_text("暂时连不上服务器")
    assert len(waits(person)) == 1
    person.press("保存")
    expect(person.field(GOALS)).to_have_value("断线时写的")
    person.context.set_offline(False)
    expect(saying(person)).to_contain_text("上次保存")
    assert saved(person, "今后工作设想", GOALS) == "断线时写的"
    assert waits(person) == []


def test_a_page_closed_while_the_server_is_away_loses_nothing_when_both_are_back(someone, server):
    person = someone()
    opens(person, "今后工作设想")
    server.stop()
    person.fills(**{GOALS: "服务器重启前写的"})
    leaves(person, GOALS)
    expect(saying(person)).to_contain_text("暂时连不上服务器")
    address = person.page.url
    person.page.close()
    server.start()
    person.page = person.context.new_page()
    person.page.goto(address)
    person.is_told("刚才没来得及发送的内容，已经保存")
    expect(person.field(GOALS)).to_have_value("服务器重启前写的")


def test_a_session_that_ended_is_said_and_after_signing_in_beside_all_is_saved(someone):
    person = someone()
    opens(person, "今后工作设想")
    person.context.clear_cookies()
    person.fills(**{GOALS: "登录结束后写的"})
    leaves(person, GOALS)
    expect(saying(person)).to_contain_text("登录已经结束")
    with person.context.expect_page() as opened:
        saying(person).get_by_role("link").click()
    beside = opened.value
    beside.get_by_label("登录名").fill("wuyun")
    beside.get_by_label("密码").fill(PASSWORD)
    beside.get_by_role("main").get_by_role("button", name="登录", exact=True).click()
    # A page that is older than the cookie can't send: the one just opened does.
    expect(beside.get_by_role("button", name="退出")).to_be_visible()
    expect(saying(person)).to_contain_text("上次保存")
    beside.close()
    assert saved(person, "今后工作设想", GOALS) == "登录结束后写的"


def test_signing_out_takes_away_what_waits(someone):
    person = someone()
    opens(person, "今后工作设想")
    person.page.route("**/sections/plan", lambda route: route.abort())
    person.fills(**{GOALS: "还没发出的"})
    leaves(person, GOALS)
    expect(saying(person)).to_contain_text("暂时连不上服务器")
    person.page.get_by_role("button", name="退出").click()
    expect(person.page.get_by_role("link", name="登录").first).to_be_visible()
    assert waits(person) == []


def test_what_waits_of_one_person_is_not_kept_for_the_next(someone):
    person = someone()
    opens(person, "今后工作设想")
    person.page.route("**/sections/plan", lambda route: route.abort())
    person.fills(**{GOALS: "前一个人写的"})
    leaves(person, GOALS)
    expect(saying(person)).to_contain_text("暂时连不上服务器")
    person.context.clear_cookies()
    person.page.goto("/")
    steps.registers(person, "naran", "娜仁")
    expect(person.page.get_by_role("button", name="退出")).to_be_visible()
    assert waits(person) == []


def test_two_tabs_on_two_parts_save_both_and_on_one_part_choose(someone):
    person = someone()
    opens(person, "联系方式")
    other = person.context.new_page()
    other.goto(person.page.url)
    plan = person.context.new_page()
    plan.goto(person.page.url.replace("contact", "plan"))
    with plan.expect_response("**/sections/plan") as answer:
        plan.get_by_label(GOALS).fill("修复草原")
        plan.get_by_label(GOALS).blur()
    assert answer.value.ok
    with other.expect_response("**/sections/contact"):
        other.get_by_label("手机").fill("13900000001")
        other.get_by_label("手机").blur()
    person.fills(手机="13900000002", 电子邮箱="a@example.cn")
    leaves(person, "电子邮箱")
    expect(saying(person)).to_contain_text("这一部分刚才在别处保存过")
    person.press("比较两个版本")
    person.page.get_by_label("已保存的：13900000001").check()
    person.press("保存所选内容")
    person.is_told("已保存")
    expect(person.field("手机")).to_have_value("13900000001")
    expect(person.field("电子邮箱")).to_have_value("a@example.cn")
    assert waits(person) == []


def test_one_account_before_two_browsers_chooses_which_rows_stay(someone):
    person, elsewhere = someone(), someone(scripts=False)
    opens(person, "荣誉称号与社会学术兼职")
    elsewhere.signs_in("wuyun", PASSWORD)
    elsewhere.page.goto(urlsplit(person.page.url).path)
    elsewhere.field("荣誉或职务").first.fill("先进个人")
    elsewhere.press("保存")
    elsewhere.is_told("已保存")
    person.field("荣誉或职务").first.fill("劳动模范")
    person.press("保存")
    person.sees("选择保留的内容", "您填写的：劳动模范", "已保存的：先进个人")
    person.press("保存所选内容")
    person.is_told("已保存")
    assert [row.input_value() for row in person.field("荣誉或职务").all()[:2]] == ["劳动模范", "先进个人"]


def test_the_clock_of_the_browser_a_day_off_changes_nothing(someone):
    person = someone()
    person.context.clock.install(time="2031-01-01T00:00:00Z")
    opens(person, "今后工作设想")
    with person.page.expect_response("**/sections/plan") as answer:
        person.fills(**{GOALS: "修复草原"})
        leaves(person, GOALS)
    assert answer.value.ok
    expect(saying(person)).to_contain_text("上次保存：2023年9月11日")


def test_a_name_of_300_characters_is_kept_and_said_to_be_too_long(someone):
    person = someone()
    opens(person, "基本情况")
    person.fills(姓名="乌" * 300)
    person.press("保存")
    person.is_told("已保存")
    person.follow("基本情况")
    expect(person.field("姓名")).to_have_value("乌" * 300)
    person.follow("返回申报表")
    person.page.get_by_role("link", name=re.compile("姓名")).first.click()
    expect(person.page.locator(".problem").first).to_contain_text("50")
    assert not person.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def test_of_200_rows_pasted_ten_of_them_wrong_the_good_are_taken_in_once(someone):
    person = someone()
    opens(person, "论文著作")
    rows = [f"论文{n}\t草业学报\t{'去年' if n % 20 == 0 else 2020}\t1\t第一作者" for n in range(1, 201)]
    person.follow("从表格粘贴多行")
    person.fills(粘贴在这里="\n".join(rows))
    person.press("看看读出了什么")
    person.sees("读出30行可以导入，170行不导入")
    person.page.get_by_role("button", name="导入30行").dblclick()
    person.is_told("已保存")
    expect(person.field("题名").nth(29)).not_to_have_value("")
    assert person.page.locator("[name^='papers'][name$='.title']").count() == 30


def test_every_button_of_the_draft_pressed_twice_does_it_once(someone):
    person = someone(scripts=False)
    steps.registers(person, "wuyun", NAME)
    twice(person, "开始填写申报表")
    person.follow("返回我的申报")
    expect(person.page.get_by_role("link", name="申报草稿")).to_have_count(1)
    person.follow("申报草稿")
    person.follow("荣誉称号与社会学术兼职")
    for number, name in enumerate(["甲", "乙"]):
        honour(person, number).fill(name)
    twice(person, "增加几行")
    honour(person, 2).fill("丙")
    twice(person, "保存")
    person.is_told("已保存")
    person.follow("荣誉称号与社会学术兼职")
    twice(person, "第3行上移")
    expect(honour(person, 1)).to_have_value("丙")
    twice(person, "删除第1行")
    expect(honour(person, 0)).to_have_value("丙")
    expect(honour(person, 1)).to_have_value("乙")
    person.follow("返回申报表")
    person.follow("佐证材料")
    person.field("文件").set_input_files(proof())
    twice(person, "上传")
    person.is_told("已上传")
    expect(person.page.locator("li.proof")).to_have_count(1)
    twice(person, "删除")
    person.is_told("已删除")
    expect(person.page.locator("li.proof")).to_have_count(0)
    person.follow("返回申报表")
    twice(person, "删除草稿")
    expect(person.page.get_by_role("button", name="开始填写申报表")).to_be_visible()


def honour(person, number):
    return person.page.locator(f"[name='honours[{number}].name']")


def twice(person, button):
    person.page.get_by_role("main").get_by_role("button", name=button, exact=True).dblclick()
    person.page.wait_for_load_state()


def test_going_back_after_saving_shows_what_was_saved(someone):
    person = someone()
    opens(person, "今后工作设想")
    person.fills(**{GOALS: "修复草原"})
    person.press("保存")
    person.is_told("已保存")
    person.page.go_back()
    expect(person.field(GOALS)).to_have_value("修复草原")
    person.fills(**{GOALS: "修复草原三万亩"})
    person.press("保存")
    person.is_told("已保存")
    assert waits(person) == []


def test_a_dossier_returned_while_its_applicant_looks_at_it_says_what_came_about(someone):
    person, clerk = someone(), someone()
    begins(person)
    steps.fills_annex(person)
    steps.chooses_employer(person, "呼和浩特市中心医院")
    steps.uploads(person)
    person.follow("核对并提交")
    person.follow("确认无误，继续")
    person.press("提交申报")
    person.follow("查看办理进度")
    person.follow("撤回申报")
    clerk.signs_in("1501-1-clerk")
    steps.opens_case(clerk, NAME)
    clerk.follow("退回补正")
    clerk.page.get_by_label("材料部分").first.select_option(label="今后工作设想")
    clerk.page.get_by_label("需要补正什么").first.fill("请写明培养目标。")
    clerk.does("退回补正")
    person.press("撤回申报")
    expect(person.problems()).to_contain_text("在您填写时，另有人办理了这件事")
