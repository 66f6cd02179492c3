"""The counter of the office, where paper is counted: who is awaited, what came, the receipt."""

from annex import NAME
from papers import prints

BODY = "呼和浩特市人力资源和社会保障局"


def paper_comes(clerk):
    """Nobody whose paper isn't there by its cut-off is taken in; a parcel with what is due opens the way."""
    awaited = to_the_slate(clerk, NAME)
    clerk.opens(awaited.get_by_role("link", name=BODY, exact=True))
    clerk.sees("到期没有交齐", "0 / 2", "0 / 1", "还没有登记过收件")
    clerk.follow("登记收到的纸质材料")
    clerk.sees(NAME)
    clerk.fills(送件人="巴图")
    clerk.does("登记收到的纸质材料")
    clerk.sees("第1号登记", "送件人：巴图", "2 / 2", "已交齐")
    prints(clerk, "打印收件回执（PDF） 第1号登记", "收件回执", NAME, "送件人巴图", "申报表2份，佐证材料1册")


def zero_reports_paper_is_waived(leader):
    """Of the tier in which nobody was recommended only the report itself is due, and the leader does without."""
    leader.opens(to_the_slate(leader, "一层次").get_by_role("link", name=BODY, exact=True))
    leader.follow("免收纸质材料")
    leader.fills(**{"免收推荐报告和汇总表的纸质件": "是"}, 理由="零报告，电子件已盖章。")
    leader.does("免收纸质材料")
    leader.follow("收件登记")
    leader.sees("纸质材料都已交齐")


def to_the_slate(person, words):
    """The line of what is awaited in which these words stand."""
    person.follow("收件登记")
    return person.page.get_by_role("main").get_by_role("listitem").filter(has_text=words)
