"""What desks do with hands that forms don't foresee: dragging, by keys alone, on a phone, twice, two at a time."""

import re

import steps
from annex import NAME
from looks import sticks_out, violations
from person import Person
from playwright.sync_api import expect
from test_notice import recommends

SLATE = "/slates/1502-2"


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
    tabs_to(clerk.page.locator(f"#down-{first}"))
    clerk.page.keyboard.press("Enter")
    clerk.is_told("确定排序")
    assert order(clerk.page) == [second, first, third]
    expect(clerk.page.locator(f"#down-{first}")).to_be_focused()
    clerk.page.keyboard.press("Enter")
    clerk.is_told("确定排序")
    expect(clerk.page.locator(f"#up-{first}")).to_be_focused()
    assert order(clerk.page) == [second, third, first]


def tabs_to(place):
    for _ in range(200):
        place.page.keyboard.press("Tab")
        if place.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError(f"no way to {place} by keys")


def chooses(person, role, name):
    """Goes to a link or button by keys, and presses it by one."""
    tabs_to(person.page.get_by_role("main").get_by_role(role, name=name, exact=True))
    person.page.keyboard.press("Enter")
    person.page.wait_for_load_state()


def test_a_zero_report_goes_from_hand_to_hand_by_keys_alone(desk):
    clerk, leader = desk("1502-clerk"), desk("1502-leader")
    clerk.page.goto("/slates/1502-1")
    chooses(clerk, "link", "拟定零报告")
    tabs_to(clerk.field("联系人"))
    clerk.page.keyboard.type("其其格")
    tabs_to(clerk.field("联系电话"))
    clerk.page.keyboard.type("0472-0000000")
    chooses(clerk, "button", "提请确认推荐名单")
    clerk.is_told("提请确认推荐名单")
    leader.page.goto("/slates/1502-1")
    leader.sees("其其格 · 0472-0000000", "可以确认的人")
    chooses(leader, "link", "确认并报送推荐名单")
    leader.sees("确认后零报告即报送")
    chooses(leader, "button", "确认并报送推荐名单")
    leader.sees("已报送")


def test_saving_goes_on_to_the_next_of_the_queue(desk):
    clerk = desk("1502-clerk")
    clerk.page.goto("/to-do?stage=atBody")
    expect(clerk.page.get_by_role("link", name=re.compile("^在推荐单位"))).to_have_attribute("aria-current", "true")
    clerk.page.locator(".to-do", has_text="还没有综合评议").get_by_role("link").first.click()
    clerk.follow("登记综合评议")
    first = clerk.page.url
    clerk.fills(评议日期="2023-10-08", 评议方式="学术委员会评议", 参加人数="9", 同意人数="9", 评议意见="同意推荐。")
    clerk.press("登记综合评议，并办下一份")
    clerk.is_told("登记综合评议")
    expect(clerk.page.get_by_role("status")).to_be_focused()
    assert "/dossiers/" in clerk.page.url and clerk.page.url.split("?")[0] != first


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


EMPLOYER = "呼和浩特市中心医院"


def test_every_act_of_employer_and_body_pressed_twice_is_done_once(someone):
    hands_in(someone())
    clerk, leader = someone().signs_in("1501-1-clerk", name=EMPLOYER), someone().signs_in("1501-1-leader")
    body, head = someone().signs_in("1501-clerk", name="呼和浩特市"), someone().signs_in("1501-leader")
    for person in (clerk, leader, body, head):
        person.is_hasty = True
    dossier = passes_the_employer(clerk, leader)
    recommends(body, head)
    office = someone().signs_in("office-clerk")
    assert came_about(office, dossier) == [
        "提交申报", "审核通过", "综合评议", "所在单位同意推荐", "征求纪检监察意见", "收到纪检监察意见", "综合评议",
        "列入推荐名单并报送"]
    assert came_about(office, "/slates/1501-2") == [
        "登记听取群众意见", "登记领导集体研究", "列入推荐名单", "移出推荐名单", "列入推荐名单", "说明基层比例情况", "提请确认",
        "确认并报送"]
    assert came_about(office, "/slates/1501-1") == ["提请确认", "确认并报送"]
    for desk, name in ((clerk, EMPLOYER), (body, "呼和浩特市")):
        desk.page.goto("/publicities")
        own = desk.page.locator("section", has=desk.page.get_by_role("heading", name="本单位的公示"))
        expect(own.get_by_role("link", name=name)).to_have_count(1)


def hands_in(applicant):
    steps.registers(applicant, "wuyun", NAME)
    applicant.press("开始填写申报表")
    steps.fills_annex(applicant)
    steps.chooses_employer(applicant, EMPLOYER)
    applicant.is_told("已保存")
    steps.uploads(applicant)
    applicant.follow("核对并提交")
    applicant.follow("确认无误，继续")
    applicant.press("提交申报")
    applicant.is_told("申报已提交")


def verifies(clerk):
    steps.opens_case(clerk, NAME)
    clerk.follow("审核材料")
    clerk.fills(**{"是否属实、齐全": "是", "已核对本人身份证件原件": "是"})
    clerk.does("审核材料")
    return clerk.page.url.split("?")[0]


def passes_the_employer(clerk, leader):
    dossier = verifies(clerk)
    steps.evaluates(clerk, held="2023-09-11")
    steps.publishes(clerk, leader, NAME)
    clerk.moves_clock("2023-09-19T09:00")
    steps.states(clerk)
    steps.opens_case(leader, NAME)
    leader.follow("同意推荐")
    leader.does("同意推荐")
    return dossier


def came_about(person, address):
    """What a case's timeline names, in order."""
    person.page.goto(address)
    return person.page.locator("ol.line > li > strong").all_inner_texts()


def test_two_people_on_one_case_and_the_way_back_lose_nothing_and_do_nothing_twice(someone):
    hands_in(someone())
    clerk, leader = someone().signs_in("1501-1-clerk"), someone().signs_in("1501-1-leader")
    dossier = verifies(clerk)
    steps.opens_case(leader, NAME)
    leader.follow("登记综合评议")
    steps.evaluates(clerk, held="2023-09-11")
    leader.fills(评议日期="2023-09-11", 评议方式="学术委员会评议", 参加人数="7", 同意人数="6", 评议意见="另一种意见。")
    leader.press("登记综合评议")
    expect(leader.problems()).to_contain_text("经办人：综合评议")
    expect(leader.field("评议意见")).to_have_value("另一种意见。")
    clerk.page.go_back()
    again = clerk.page.get_by_role("main").get_by_role("button", name="登记综合评议", exact=True)
    if again.count():
        again.click()
    assert came_about(clerk, dossier) == ["提交申报", "审核通过", "综合评议"]


def test_a_usual_remark_fills_the_words_and_is_chosen_no_more_once_they_are_gone(desk):
    clerk = desk("1502-clerk")
    clerk.page.goto("/dossiers?stage=atBody")
    clerk.opens(clerk.page.get_by_role("cell").get_by_role("link").first)
    clerk.follow("退回补正")
    choice, words = clerk.field("常用意见").first, clerk.field("需要补正什么").first
    usual = "获奖材料看不出本人排名，请补交写明排名的证明。"
    clerk.chooses(choice, "获奖情况 · " + usual)
    expect(words).to_have_value(usual)
    words.press("End")
    words.press_sequentially("第2行。")
    clerk.chooses(choice, "论文著作 · 缺少论文首页或著作的封面、版权页，请补交。")
    expect(words).to_have_value("缺少论文首页或著作的封面、版权页，请补交。第2行。")
    words.fill("另作说明")
    expect(choice).to_have_value("")
    clerk.chooses(choice, "请选择")
    expect(words).to_have_value("另作说明")
    assert violations(clerk.page) == [] and not sticks_out(clerk.page)


def test_a_sheet_of_people_is_looked_at_and_invited_without_scripts(chromium, demo):
    leader = Person(chromium, demo[0], scripts=False).signs_in("1502-leader")
    leader.follow("账号")
    leader.follow("按表格批量邀请")
    sheet = "单位,角色,姓名,登录名\n1502,经办人,巴特尔,sheet.bator\n无此单位,经办人,萨仁,sheet.sarna\n"
    leader.attaches("表格文件", {"name": "名单.csv", "mimeType": "text/csv", "buffer": sheet.encode()})
    leader.press("看看读出了什么")
    leader.sees("可以邀请1人，有错1行", "没有找到这个单位")
    assert kept(leader, "下载有错的行（CSV，附原因）").startswith("\ufeff单位,角色,姓名,登录名,原因\r\n无此单位,")
    assert not sticks_out(leader.page)
    leader.press("只邀请无误的1人")
    code = leader.page.locator(".slips code").inner_text()
    assert code in kept(leader, "下载名单和验证码（CSV）")
    leader.context.close()


def kept(person, link):
    """What a link gives to keep."""
    with person.page.expect_download() as download:
        person.page.get_by_role("link", name=link).click()
    return download.value.path().read_bytes().decode()
