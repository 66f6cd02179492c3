"""Proofs on the way: the connection is lost, the server restarts, the page is closed, and what has arrived stays."""

import pytest
import steps
from annex import NAME, proof
from looks import sticks_out, violations
from playwright.sync_api import expect
from season import Season

MEGABYTE = 1 << 20


@pytest.fixture
def server(tmp_path):
    with Season(tmp_path) as season:
        yield season


@pytest.fixture
def season(server):
    return server.address


@pytest.fixture
def certificate(tmp_path):
    """Three megabytes on a disk, as it is chosen there again and again."""
    file = tmp_path / "职称证书.pdf"
    file.write_bytes(proof(remark=3 * MEGABYTE)["buffer"])
    return file


def comes_to_proofs(person):
    steps.registers(person, "wuyun", NAME)
    person.press("开始填写申报表")
    person.follow("佐证材料")


def sends(person, *files):
    person.field("文件").set_input_files(files)
    person.press("上传")


class Line:
    """The line to the server, on which pieces can be counted, and which can be cut."""

    def __init__(self, person, lost_after):
        self.offsets, self.lost_after = [], lost_after
        person.page.route("**/uploads/*", self.carry)

    def carry(self, route):
        if route.request.method == "PATCH" and len(self.offsets) < self.lost_after:
            self.offsets.append(int(route.request.headers["upload-offset"]))
            route.continue_()
        elif self.lost_after > len(self.offsets):
            route.continue_()
        else:
            route.abort()

    def mend(self):
        self.offsets, self.lost_after = [], 99


def loses_the_line(person, certificate):
    """After two pieces; the page says so and waits."""
    line = Line(person, lost_after=2)
    sends(person, certificate)
    expect(person.page.locator(".sending .late")).to_contain_text("连接中断")
    expect(person.page.locator(".sending .late")).to_be_visible()
    assert line.offsets == [0, MEGABYTE // 2]
    return line


def proofs(person):
    return person.page.locator("li.proof:has(.picture)")


def test_a_lost_line_is_said_and_sending_goes_on_from_what_has_arrived(someone, certificate):
    person = someone()
    comes_to_proofs(person)
    line = loses_the_line(person, certificate)
    bar = person.page.get_by_role("progressbar", name="职称证书.pdf")
    assert 30 < float(bar.get_attribute("value") or bar.evaluate("bar => bar.value")) < 36
    assert "职称证书.pdf：连接中断" in person.page.locator(".sending [aria-live]").inner_text()
    line.mend()
    person.is_told("已上传")
    assert line.offsets[0] == MEGABYTE
    expect(proofs(person)).to_have_count(1)
    person.sees("职称证书.pdf")


def test_a_restart_of_the_server_in_between_costs_nothing(someone, server, certificate):
    person = someone()
    comes_to_proofs(person)
    line = loses_the_line(person, certificate)
    server.stop()
    server.start()
    line.mend()
    person.is_told("已上传")
    assert line.offsets[0] == MEGABYTE
    expect(proofs(person)).to_have_count(1)


def test_a_page_closed_meanwhile_says_how_much_arrived_and_the_same_file_goes_on(someone, certificate):
    person = someone()
    comes_to_proofs(person)
    loses_the_line(person, certificate)
    address = person.page.url
    person.page.close()
    person.page = person.context.new_page()
    person.page.goto(address)
    person.sees("还没有传完的文件", "已收到1.0 MB，共3.0 MB")
    line = Line(person, lost_after=99)
    sends(person, certificate)
    person.is_told("已上传")
    assert line.offsets[0] == MEGABYTE
    expect(proofs(person)).to_have_count(1)
    expect(person.page.get_by_text("还没有传完的文件")).to_have_count(0)


def test_what_isnt_whole_is_dropped_by_its_button_while_it_waits_and_later(someone, certificate):
    person = someone()
    comes_to_proofs(person)
    line = loses_the_line(person, certificate)
    line.mend()
    person.page.get_by_role("button", name="取消").click()
    expect(person.page.get_by_role("progressbar")).to_have_count(0)
    loses_the_line(person, certificate)
    person.page.reload()
    person.press("删除")
    person.is_told("已删除")
    expect(person.page.get_by_text("还没有传完的文件")).to_have_count(0)


def test_several_files_dropped_on_the_page_are_sent_with_what_is_said_of_them(someone):
    person = someone()
    comes_to_proofs(person)
    dropped = person.page.evaluate_handle(
        """names => {
            const all = new DataTransfer();
            for (const [name, text] of names) all.items.add(new File([text], name, {type: "application/pdf"}));
            return all;
        }""", [[name, proof()["buffer"].decode()] for name in ("甲.pdf", "乙.pdf")])
    person.page.dispatch_event("main", "dragover", {"dataTransfer": dropped})
    person.page.dispatch_event("main", "drop", {"dataTransfer": dropped})
    assert person.field("文件").evaluate("input => input.files.length") == 2
    person.fills(证明哪一部分="学历学位")
    person.press("上传")
    person.is_told("已上传")
    expect(proofs(person)).to_have_count(2)
    expect(person.page.get_by_text("证明：学历学位")).to_have_count(2)


def test_one_that_isnt_taken_in_says_why_beside_the_others(someone, certificate, tmp_path):
    person = someone()
    comes_to_proofs(person)
    words = tmp_path / "说明.pdf"
    words.write_text("不是PDF")
    sends(person, words, certificate)
    expect(person.page.get_by_role("link", name="查看已上传的材料")).to_be_visible()
    person.sees("不是PDF、JPEG或PNG文件", "有的文件没有收下")
    assert person.page.evaluate("document.activeElement.textContent").count("说明.pdf") == 1
    assert violations(person.page) == []
    person.follow("查看已上传的材料")
    expect(proofs(person)).to_have_count(1)


def test_on_a_phone_the_waiting_file_fits_and_axe_finds_nothing(someone, certificate):
    person = someone()
    person.page.set_viewport_size({"width": 390, "height": 844})
    comes_to_proofs(person)
    loses_the_line(person, certificate)
    assert violations(person.page) == []
    assert not sticks_out(person.page)
    person.page.reload()
    assert violations(person.page) == []
    assert not sticks_out(person.page)
