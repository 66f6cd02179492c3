"""A whole season through the plain forms: from the application to the notice of selection."""

import steps
from annex import EMPLOYER, NAME
from counter import paper_comes, zero_reports_paper_is_waived
from edited import OWN_WORDS, rewords_report, strikes_out
from papers import packs, prints
from playwright.sync_api import expect
from scans import comes_back, is_recognised
from summary import reads_summary

OFFICE = "内蒙古自治区人力资源和社会保障厅"
NOTICE = "内人社办发〔2023〕201号"
WORD = "草原上的风 2023"


def test_a_person_goes_from_application_to_notice_by_clicks_alone(someone):
    applicant, anyone = someone(scripts=False), someone(scripts=False)
    clerk, leader = an_employer_is_opened(someone)
    applies_with_a_mistake_first(applicant)
    dossier = passes_the_employer(clerk, leader, anyone)
    county = someone().signs_in("150121-leader")
    passes_the_county(county)
    hidden_from_others(someone().signs_in("150122-clerk"), dossier)
    recommends(someone().signs_in("1501-clerk", name="呼和浩特市"), someone().signs_in("1501-leader"))
    decides(someone().signs_in("office-clerk", name=OFFICE), someone().signs_in("office-leader"))
    everyone_sees_the_notice(anyone)
    the_applicant_sees_every_step(applicant)


def an_employer_is_opened(someone):
    """Its clerk asks, the county confirms and invites a leader, who sets a password with the code."""
    clerk, county, leader = someone(), someone(), someone()
    clerk.follow("注册")
    clerk.follow("单位经办人？为单位申请开通")
    clerk.fills(
        单位名称=EMPLOYER, 统一社会信用代码="1215012146000001XB", 上级单位="土默特左旗人力资源和社会保障局",
        隶属关系="旗县", 单位性质="公有", 姓名="萨仁", 登录名="saren", 密码=WORD)
    clerk.press("提出申请")
    clerk.is_told("上级确认后即可办理")
    county.signs_in("150121-clerk")
    county.follow(EMPLOYER)
    county.press("确认开通")
    county.is_told("已确认开通")
    county.follow("单位")
    county.fills(查找单位=EMPLOYER)
    county.press("筛选")
    county.follow(f"查看账号 {EMPLOYER}")
    county.fills(姓名="巴特尔", 角色="负责人")
    county.types(county.invitation().get_by_label("登录名"), "bator")
    county.press("邀请办理人员")
    code = county.page.locator("strong.code").inner_text()
    leader.follow("登录")
    leader.follow("有一次性验证码？设置密码")
    leader.fills(登录名="bator", 一次性验证码=code, 密码=WORD)
    leader.press("设置密码")
    leader.is_told("密码已设置")
    return clerk.signs_in("saren", WORD, name=EMPLOYER), leader.signs_in("bator", WORD)


def applies_with_a_mistake_first(person):
    person.follow("注册")
    person.fills(姓名=NAME, 登录名="wuyun", 密码="short")
    person.press("注册")
    expect(person.problems()).to_contain_text("密码")
    expect(person.field("登录名")).to_have_value("wuyun")
    person.fills(密码=WORD)
    person.press("注册")
    person.press("开始填写申报表")
    steps.fills_annex(person, 出生日期="1977-12-31")
    steps.chooses_employer(person)
    person.is_told("已保存")
    steps.uploads(person)
    the_summary_names_the_clause(person)
    person.follow("确认无误，继续")
    person.press("提交申报")
    person.is_told("申报已提交")
    prints(person, "下载申报表（PDF，打印后签字）", NAME, "1980年5月1日", "本人签字后交所在单位")
    person.follow("查看办理进度")
    reads_english(person)


def the_summary_names_the_clause(person):
    """Born a day too early for tier 2: the way to the place, and what was typed still there."""
    person.follow("核对并提交")
    problem = person.problems()
    expect(problem).to_contain_text("出生日期早于1978年1月1日")
    expect(problem).to_contain_text("二（二）")
    person.follow("确认无误，继续")
    person.press("提交申报")
    expect(person.problems()).to_contain_text("二（二）")
    person.opens(person.problems().get_by_role("link").first)
    expect(person.field("出生日期")).to_have_value("1977-12-31")
    expect(person.field("姓名")).to_have_value(NAME)
    person.fills(出生日期="1980-05-01")
    person.press("保存")
    person.follow("核对并提交")
    expect(person.page.get_by_role("alert")).to_have_count(0)


def reads_english(person):
    person.opens(person.page.get_by_role("button", name="English"))
    person.sees("to be verified", "Proofs")
    person.opens(person.page.get_by_role("button", name="中文"))
    person.sees("待所在单位审核")


def passes_the_employer(clerk, leader, anyone):
    steps.opens_case(clerk, NAME)
    dossier = clerk.page.url
    clerk.follow("审核材料")
    clerk.fills(**{"是否属实、齐全": "是", "已核对本人身份证件原件": "是"})
    clerk.does("审核材料")
    prints(clerk, "下载申报表和佐证材料合订本（PDF）", NAME, "证明内容", "审核：萨仁")
    comes_back(clerk, "下载申报表（PDF）", "上传签字盖章后的申报表扫描件")
    steps.evaluates(clerk, held="2023-09-11")
    steps.publishes(clerk, leader, NAME)
    hears_an_objection(clerk, leader, anyone)
    steps.opens_case(leader, NAME)
    # Not offered before the five days are over.
    leader.sees("公示中")
    expect(leader.page.get_by_role("link", name="同意推荐")).to_have_count(0)
    clerk.moves_clock("2023-09-19T09:00")
    steps.states(clerk)
    prints(clerk, "下载公示情况说明（PDF）", NAME, "共收到异议1件", "经核查，业绩属实。", "1名拟推荐人选")
    leader.page.reload()
    leader.follow("同意推荐")
    leader.does("同意推荐")
    return dossier


def hears_an_objection(clerk, leader, anyone):
    """Taken down by one, concluded by another; that there was one is nobody else's to know."""
    clerk.page.reload()
    clerk.follow("登记异议")
    clerk.fills(
        被反映人=f"{NAME} · {EMPLOYER}", 收到时间="2023-09-11T09:00", 是否实名="否", 反映内容="业绩不实。")
    clerk.does("登记异议")
    clerk.sees("有异议待处理", "业绩不实。")
    comes_back(clerk, "下载公示文件（PDF，用于张贴）", "上传盖章后的公示文件扫描件")
    anyone.follow("公示")
    anyone.follow(EMPLOYER)
    anyone.sees("公示中", NAME)
    prints(anyone, "下载公示文件（PDF，用于张贴）", NAME, EMPLOYER, "（5个工作日）")
    expect(anyone.page.get_by_text("异议待处理")).to_have_count(0)
    leader.page.reload()
    leader.follow("登记异议处理结果")
    leader.fills(处理结果="不成立", 核查报告="经核查，业绩属实。")
    leader.does("登记异议处理结果")


def passes_the_county(county):
    steps.opens_case(county, NAME)
    county.follow("审核同意并报送")
    county.fills(审核意见="情况属实，同意报送。")
    county.does("审核同意并报送")


def hidden_from_others(stranger, dossier):
    answer = stranger.page.goto(dossier)
    assert answer.status == 404
    expect(stranger.page.get_by_text(NAME)).to_have_count(0)


def recommends(clerk, leader):
    asks_the_inspectors(clerk, leader)
    steps.opens_case(clerk, NAME)
    steps.evaluates(clerk, held="2023-09-19")
    clerk.follow("待办")
    clerk.follow("推荐名单 · 二层次")
    clerk.follow("登记听取群众意见")
    clerk.fills(开始日期="2023-09-18", 结束日期="2023-09-19", 意见综述="没有不同意见。")
    clerk.does("登记听取群众意见")
    meets(leader)
    steps.publishes(clerk, leader, NAME)
    clerk.moves_clock("2023-10-08T09:00")
    steps.states(clerk)
    lists(clerk)
    steps.seals(leader, "二层次")
    leader.sees("基层和非公人选：现有1人，至少5人", "不足")
    expect(leader.page.get_by_text("剩余名额内还可达到")).to_have_count(0)
    reads_summary(leader, "呼和浩特市人力资源和社会保障局")
    prints(leader, "下载汇总表（PDF，打印后签字盖章）", NAME, "填表人：其其格", "盟市或部门（单位公章）：呼和浩特市")
    prints(leader, "下载集体研究记录（PDF，打印后签字）", NAME, "党组会〔2023〕8号", "同意推荐1人", "出席人员")
    prints(leader, "下载推荐报告（PDF）", NAME, "联系人：其其格", "党组会〔2023〕8号", "本年度只有一名人选", "领域1名")
    rewords_report(leader)
    prints(leader, "下载推荐报告（PDF）", NAME, OWN_WORDS, "联系人：其其格")
    forms = f"二层次-01-{NAME}.pdf"
    packs(leader, "下载全部推荐材料（.zip）", "01推荐报告.pdf", "02附件2汇总表.xlsx", f"05申报表/{forms}", "清单.sha256")
    mailed = f"申报表/呼和浩特市人力资源和社会保障局-申报表-{forms}"
    packs(leader, "下载申报表、汇总表电子版（.zip，用于发送邮箱）", mailed, "清单.sha256")
    comes_back(leader, "下载推荐报告（PDF）", "上传盖章后的推荐报告扫描件")
    clerk.follow("待办")
    clerk.follow("推荐名单 · 一层次")
    steps.prepares_slate(clerk, is_zero="是")
    steps.seals(leader, "一层次")


def asks_the_inspectors(clerk, leader):
    steps.opens_case(clerk, NAME)
    clerk.follow("征求纪检监察意见")
    clerk.fills(纪检监察机关="驻市人社局纪检监察组", 征求意见函文号="函〔2023〕7号")
    clerk.does("征求纪检监察意见")
    steps.opens_case(leader, NAME)
    leader.follow("登记纪检监察意见")
    leader.fills(意见="没有反映问题", 复函文号="复〔2023〕9号", 复函日期="2023-09-19")
    leader.does("登记纪检监察意见")
    prints(leader, "下载征求纪检监察意见函（PDF）", NAME, "函〔2023〕7号", "驻市人社局纪检监察组：", "2023年10月14日前")


def meets(leader):
    leader.follow("待办")
    leader.follow("推荐名单 · 二层次")
    leader.follow("登记领导集体研究")
    leader.fills(
        会议纪要编号="党组会〔2023〕8号", 会议日期="2023-09-19", 到会人数="7", 缺席人数="1", 是否推荐="是",
        会议纪要="一致同意。")
    leader.does("登记领导集体研究")


def lists(clerk):
    """One of ten places, and grass-roots at that: fewer than five ask for an explanation in writing."""
    clerk.follow("待办")
    clerk.follow("推荐名单 · 二层次")
    clerk.does("列入推荐名单")
    strikes_out(clerk)
    clerk.does("列入推荐名单")
    clerk.follow("说明基层比例情况")
    clerk.fills(说明="本年度只有一名人选，来自旗县以下基层单位。")
    clerk.does("说明基层比例情况")
    steps.prepares_slate(clerk, is_zero="否")
    clerk.sees("待另一人确认")
    expect(clerk.page.get_by_role("link", name="确认并报送推荐名单")).to_have_count(0)


def decides(clerk, leader):
    clerk.moves_clock("2023-10-17T09:00")
    steps.opens_case(clerk, NAME)
    expect(clerk.page.get_by_role("link", name="受理", exact=True)).to_have_count(0)
    paper_comes(clerk)
    zero_reports_paper_is_waived(leader)
    steps.opens_case(clerk, NAME)
    clerk.follow("受理")
    clerk.page.get_by_label("申报表一式2份", exact=False).check()
    clerk.does("受理")
    clerk.sees("申报表一式2份，与网上填报的一致")
    clerk.moves_clock("2023-10-30T09:00")
    decides_on_lists(clerk, "开始投票", "一层次")
    makes_list(clerk, leader, "一层次")
    decides_on_lists(clerk, "开始投票", "二层次")
    the_panel_signs_by_hand(clerk)
    enters_the_panels_result(clerk)
    looks_at_those_judged(clerk)
    prints(clerk, "下载评审结果（PDF，打印后签字）", NAME, "91.50", "共1名，通过1名")
    makes_list(clerk, leader, "二层次")
    clerk.moves_clock("2023-11-13T09:00")
    consults(clerk)
    clerk.moves_clock("2023-11-24T09:00")
    steps.publishes(clerk, leader, NAME)
    clerk.moves_clock("2023-12-05T09:00")
    steps.states(clerk)
    issues(clerk, leader)


def the_panel_signs_by_hand(clerk):
    looks_at_those_judged(clerk)
    prints(clerk, "下载评审打分表（PDF，供专家手填签名）", NAME, "专家签名")
    prints(clerk, "下载专家签到表（PDF）", "签到表", "签名")


def looks_at_those_judged(clerk):
    clerk.follow("审议确定")
    clerk.follow("共1人")


def enters_the_panels_result(clerk):
    steps.opens_case(clerk, NAME)
    clerk.follow("登记评审结果")
    clerk.fills(**{"评委会人数": "25", "到会人数": "23", "同意票数": "20", "得分（最多两位小数）": "91.5"})
    clerk.does("登记评审结果")


def makes_list(clerk, leader, tier):
    decides_on_lists(clerk, "拟定初步人选名单", tier)
    decides_on_lists(leader, "确定初步人选名单", tier)


def decides_on_lists(person, act, tier):
    person.follow("审议确定")
    person.follow(act)
    person.fills(层次=tier)
    person.does(act)


def consults(clerk):
    clerk.follow("审议确定")
    clerk.follow("征求有关部门意见")
    departments = clerk.field("征求意见的部门（每行一个）").input_value().split("\n")
    assert len(departments) > 1
    clerk.fills(函中已写明逾期不答复视为无意见="是")
    clerk.does("征求有关部门意见")
    prints(clerk, f"下载征求意见函（PDF）：{departments[0]}", NAME, f"{departments[0]}：", "视为无意见")
    for number, department in enumerate(departments, start=1):
        clerk.follow("登记部门答复")
        clerk.fills(部门=department, 复函文号=f"复〔2023〕{number}号")
        clerk.does("登记部门答复")
        clerk.sees(f"复〔2023〕{number}号")


def issues(clerk, leader):
    clerk.follow("审议确定")
    clerk.follow("拟定入选通知")
    clerk.fills(文号=NOTICE)
    clerk.does("拟定入选通知")
    leader.follow("审议确定")
    leader.follow("印发入选通知")
    leader.does("印发入选通知")
    leader.follow(NOTICE)
    prints(leader, "下载全部入选证书（PDF，每人一页）", NAME, EMPLOYER, "证书编号：c")


def everyone_sees_the_notice(anyone):
    """Name, unit and tier, and nothing else of the person."""
    anyone.follow("首页")
    anyone.follow(NOTICE)
    anyone.sees("入选通知", NOTICE, "二层次")
    heads = anyone.page.get_by_role("columnheader").all_inner_texts()
    assert heads == ["姓名", "工作单位"]
    assert anyone.page.get_by_role("cell").all_inner_texts() == [NAME, EMPLOYER]
    prints(anyone, "下载通知（PDF）", NAME, EMPLOYER, NOTICE, "共1名")
    is_recognised(anyone, "下载通知（PDF）", NOTICE)


def the_applicant_sees_every_step(applicant):
    applicant.follow("我的申报")
    applicant.sees("恭喜您入选。")
    applicant.follow(NAME)
    prints(applicant, "下载入选证书（PDF）", NAME, "二层次人选", NOTICE, "特发此证")
    steps_taken = applicant.page.locator("ol.line strong").all_inner_texts()
    assert steps_taken == TIMELINE
    expect(applicant.page.get_by_text("没有反映问题")).to_have_count(0)
    expect(applicant.page.get_by_text("91.5")).to_have_count(0)


TIMELINE = [
    "提交申报", "审核通过", "综合评议", "所在单位同意推荐", "审核并报送", "综合评议", "列入推荐名单并报送", "受理", "列为初步人选", "结束",
]
