"""A photograph of any size becomes the portrait: seen and moved before it is sent, upright, and light."""

import os
import struct
import subprocess

import pytest
import steps
from annex import NAME
from looks import sticks_out, violations
from playwright.sync_api import expect


def photograph(picture: str) -> bytes:
    """What a camera held on its side wrote: the picture, and a note of how it was held."""
    plain = subprocess.run(["sh", "-c", f"{picture} | pnmtojpeg -quality=95"], check=True, stdout=subprocess.PIPE).stdout
    note = b"Exif\0\0MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, 6, 0, 0)
    return plain[:2] + b"\xff\xe1" + struct.pack(">H", len(note) + 2) + note + plain[2:]


@pytest.fixture
def large(tmp_path):
    """Nearly as much as may be sent."""
    file = tmp_path / "大照片.jpg"
    # Noise is what shrinks least.
    dots = tmp_path / "dots"
    dots.write_bytes(b"P5 4400 3000 255\n" + os.urandom(4400 * 3000))
    file.write_bytes(photograph(f"cat {dots}"))
    assert 12 << 20 < file.stat().st_size < 20 << 20
    return file


@pytest.fixture
def usual(tmp_path):
    file = tmp_path / "照片.jpg"
    file.write_bytes(photograph("pamgradient red lime blue yellow 1600 1200"))
    return file


def comes_to_portrait(person):
    steps.registers(person, "wuyun", NAME)
    person.press("开始填写申报表")
    person.follow("照片")


def portrait(person):
    """How large the picture on this page is, once it is there."""
    shown = person.page.locator(".portrait img, .photo img").first
    expect(shown).to_be_visible()
    return shown.evaluate("async image => { await image.decode(); return [image.naturalWidth, image.naturalHeight]; }")


@pytest.mark.parametrize("width", [390, 1280])
def test_12_megabytes_held_on_the_side_become_a_portrait_on_every_page_of_it(someone, large, width):
    person = someone()
    person.page.set_viewport_size({"width": width, "height": 900})
    comes_to_portrait(person)
    person.sees("还没有照片")
    person.field("照片文件").set_input_files(large)
    person.page.set_default_timeout(60_000)
    person.press("使用这张照片")
    expect(person.page.get_by_role("status")).to_contain_text("已保存", timeout=60_000)
    assert portrait(person) == [413, 579]
    assert violations(person.page) == [] and not sticks_out(person.page)
    person.follow("返回申报表")
    person.follow("基本情况")
    assert portrait(person) == [413, 579]
    assert violations(person.page) == [] and not sticks_out(person.page)
    person.page.goto(person.page.url.split("/sections/")[0] + "/paper")
    assert portrait(person) == [413, 579]
    assert violations(person.page) == [] and not sticks_out(person.page)


def test_the_part_is_seen_before_it_is_sent_and_moved_by_dragging(someone, usual):
    person = someone()
    comes_to_portrait(person)
    preview = person.page.get_by_role("img", name="裁剪后的样子")
    expect(preview).to_be_hidden()
    person.field("照片文件").set_input_files(usual)
    expect(preview).to_be_visible()
    assert violations(person.page) == [] and not sticks_out(person.page)
    person.field("放大").fill("60")
    before = [person.field(name).input_value() for name in ("左右位置", "上下位置")]
    box = preview.bounding_box()
    person.page.mouse.move(box["x"] + 100, box["y"] + 100)
    person.page.mouse.down()
    person.page.mouse.move(box["x"] + 60, box["y"] + 140)
    person.page.mouse.up()
    after = [person.field(name).input_value() for name in ("左右位置", "上下位置")]
    assert float(after[0]) > float(before[0]) and float(after[1]) < float(before[1])
    # Set upright by its note: blue is above on the left, red on the right, as the server makes it.
    person.field("放大").fill("0")
    corners = "at => { const dots = document.querySelector('canvas').getContext('2d'); return [[9, 9], [400, 9]].map(" \
        "([x, y]) => [...dots.getImageData(x, y, 1, 1).data.slice(0, 3)].map(each => each > 127)); }"
    assert person.page.evaluate(corners) == [[False, False, True], [True, False, False]]
    person.press("使用这张照片")
    person.is_told("已保存")
    assert portrait(person) == [413, 579]


def test_too_small_a_picture_is_told_and_without_scripts_the_sliders_move_the_part(someone, tmp_path, usual):
    person = someone(scripts=False)
    comes_to_portrait(person)
    small = tmp_path / "小照片.jpg"
    small.write_bytes(photograph("pamgradient red lime blue yellow 300 200"))
    person.field("照片文件").set_input_files(small)
    person.press("使用这张照片")
    expect(person.problems()).to_contain_text("至少要413×579像素")
    person.field("照片文件").set_input_files(usual)
    person.field("左右位置").press("ArrowRight")
    person.press("使用这张照片")
    person.is_told("已保存")
    expect(person.page.locator(".portrait img")).to_be_visible()
    person.press("删除照片")
    person.is_told("已删除")
    person.sees("还没有照片")
