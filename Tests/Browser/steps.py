"""What people do in a season, each a few clicks: the parts that come more than once."""

from annex import EMPLOYER, SECTIONS, proof
from person import Person


def registers(person: Person, login: str, name: str):
    person.follow("注册")
    person.fills(姓名=name, 登录名=login, 密码="草原上的风 2023")
    person.press("注册")


def fills_annex(person: Person, **instead: str):
    """Annex 1 from its first section to its last; `instead` answers a question otherwise."""
    for section, answers in SECTIONS.items():
        person.follow(section)
        for label, value in answers.items():
            person.answers(label, instead.get(label, value))
        person.press("保存")
        person.is_told("已保存")


def chooses_employer(person: Person, employer: str = EMPLOYER):
    person.follow("所在单位和申报渠道")
    person.fills(所在单位=employer, 申报渠道="由所在单位的上级逐级推荐")
    person.press("保存")


def uploads(person: Person):
    person.follow("佐证材料")
    person.attaches("文件", proof())
    person.press("上传")
    person.is_told("已上传")
    person.sees("职称证书.pdf")
    person.follow("返回申报表")


def opens_case(person: Person, name: str):
    """From the pile of what waits."""
    person.follow("待办")
    person.follow(name)


def evaluates(person: Person, held: str):
    person.follow("登记综合评议")
    person.fills(评议日期=held, 评议方式="学术委员会评议", 参加人数="9", 同意人数="9", 评议意见="业绩突出，同意推荐。")
    person.does("登记综合评议")


def publishes(clerk: Person, leader: Person, name: str):
    """One prepares, another posts."""
    clerk.follow("待办")
    clerk.follow("拟定公示")
    clerk.ticks(clerk.page.get_by_label(name, exact=False))
    clerk.does("拟定公示")
    leader.follow("待办")
    leader.opens(leader.page.get_by_role("main").get_by_role("link", name=clerk.place).first)
    leader.follow("发布公示")
    leader.does("发布公示")
    leader.sees("公示中", name)


def states(clerk: Person):
    """When the days are over, what came of them; the clerk still looks at the publicity."""
    clerk.page.reload()
    clerk.follow("出具公示情况说明")
    clerk.fills(公示情况说明="公示期间没有收到异议。")
    clerk.does("出具公示情况说明")


def prepares_slate(person: Person, is_zero: str):
    person.follow("拟定零报告" if is_zero == "是" else "提请确认推荐名单")
    person.fills(联系人="其其格", 联系电话="0471-0000000", **{"零报告（本层次无推荐人选）": is_zero})
    person.does("提请确认推荐名单")


def seals(person: Person, tier: str):
    person.follow("待办")
    person.follow(f"推荐名单 · {tier}")
    person.follow("确认并报送推荐名单")
    person.does("确认并报送推荐名单")
    person.sees("已报送")
