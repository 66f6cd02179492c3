"""What hands do that forms don't foresee: pressing twice, going back, coming too late."""

import steps
from annex import NAME
from playwright.sync_api import expect

EMPLOYER = "呼和浩特市中心医院"


def ready_to_submit(person):
    steps.registers(person, "wuyun", NAME)
    person.press("开始填写申报表")
    steps.fills_annex(person)
    steps.chooses_employer(person, EMPLOYER)
    person.is_told("已保存")
    steps.uploads(person)
    person.follow("核对并提交")


def test_pressing_twice_and_going_back_make_one_dossier(someone):
    applicant = someone()
    ready_to_submit(applicant)
    applicant.follow("确认无误，继续")
    applicant.page.get_by_role("button", name="提交申报", exact=True).dblclick()
    applicant.is_told("申报已提交")
    dossier = applicant.page.url.replace("/receipt", "")
    applicant.page.go_back()
    expect(applicant.page.get_by_role("heading", name="我的申报")).to_be_visible()
    expect(applicant.page.get_by_role("cell").get_by_role("link")).to_have_count(1)
    applicant.follow(NAME)
    assert applicant.page.url.split("?")[0] == dossier.split("?")[0]
    applicant.sees("待所在单位审核")


def test_a_form_whose_token_has_expired_keeps_what_was_typed(someone):
    applicant = someone(scripts=False)
    steps.registers(applicant, "wuyun", NAME)
    applicant.press("开始填写申报表")
    applicant.follow("今后工作设想")
    applicant.fills(今后工作设想与培养目标="带出两名青年人才。")
    applicant.context.clear_cookies()
    applicant.press("保存")
    applicant.sees("请再按一次")
    signs_in_beside(applicant)
    applicant.press("再次发送")
    applicant.is_told("已保存")
    applicant.follow("今后工作设想")
    expect(applicant.field("今后工作设想与培养目标")).to_have_value("带出两名青年人才。")


def signs_in_beside(person):
    """In a page of its own, as the first one offers."""
    with person.context.expect_page() as opened:
        person.page.get_by_role("main").get_by_role("link").first.click()
    beside = opened.value
    beside.get_by_label("登录名").fill("wuyun")
    beside.get_by_label("密码").fill("草原上的风 2023")
    beside.get_by_role("main").get_by_role("button", name="登录", exact=True).click()
    expect(beside.get_by_role("button", name="退出")).to_be_visible()
    beside.close()
