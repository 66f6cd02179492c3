"""Someone before their own browser, who sees labels and buttons and knows no addresses."""

import re

from playwright.sync_api import Browser, Locator, expect

from season import PASSWORD


class Person:
    def __init__(self, browser: Browser, address: str, scripts: bool = True):
        self.context = browser.new_context(
            base_url=address, locale="zh-CN", java_script_enabled=scripts, viewport={"width": 1280, "height": 900})
        self.page = self.context.new_page()
        self.place = ""
        # Some press every button twice.
        self.is_hasty = False
        self.page.set_default_timeout(15_000)
        self.page.goto("/")

    # Reading

    def sees(self, *words: str):
        for each in words:
            expect(self.page.get_by_role("main")).to_contain_text(each)

    def is_told(self, words: str):
        """What the page says was done, beside whatever else it says by itself."""
        expect(self.page.get_by_role("status").filter(has_text=words).first).to_be_visible()

    def problems(self) -> Locator:
        """The summary of what is wrong, which stands before everything else."""
        summary = self.page.get_by_role("alert")
        expect(summary).to_be_visible()
        return summary

    # Going and pressing

    def follow(self, name: str, exact: bool = True):
        self.opens(self.page.get_by_role("link", name=name, exact=exact).first)

    def press(self, name: str):
        """A button of the page itself, not of the bars above it."""
        button = self.page.get_by_role("main").get_by_role("button", name=name, exact=True)
        button.dblclick() if self.is_hasty else self.opens(button)

    def opens(self, link: Locator):
        link.click()

    def ticks(self, box: Locator):
        box.check()

    def attaches(self, label: str, file: dict):
        self.field(label).set_input_files(file)

    def does(self, act: str):
        """Presses an act's button, on the case or on its own page, and is told that it is done."""
        self.press(act)
        self.is_told(act)

    def moves_clock(self, moment: str):
        self.page.get_by_label("拨到", exact=True).fill(moment)
        self.page.get_by_role("button", name="拨到", exact=True).click()
        self.is_told("时钟已经拨动")

    # Answering

    def field(self, label: str) -> Locator:
        """The input under a label; that it may be left out is written behind it."""
        return self.page.get_by_label(re.compile(f"^{re.escape(label)}( （可不填）)?$"))

    def fills(self, **answers: str):
        for label, value in answers.items():
            self.answers(label, value)

    def answers(self, label: str, value: str):
        group = self.page.get_by_role("group", name=re.compile(f"^{re.escape(label)}( （可不填）)?$"))
        if group.count():
            for each in group.all():
                self.marks(each, value)
            return
        field = self.field(label).first
        if field.evaluate("element => element.tagName") == "SELECT":
            self.chooses(field, value)
        else:
            self.types(field, value)

    def types(self, field: Locator, value: str):
        field.fill(value)

    def chooses(self, field: Locator, label: str):
        field.select_option(label=label)

    def marks(self, group: Locator, label: str):
        group.get_by_label(label, exact=True).check()

    def invitation(self) -> Locator:
        """The form that invites, on a page that asks for a login twice."""
        return self.page.get_by_role("main").locator("form").filter(has_text="邀请办理人员")

    def signs_in(self, login: str, password: str = PASSWORD, name: str = ""):
        """`name` is their organisation's, by which a list of publicities names theirs."""
        self.place = name
        self.follow("登录")
        self.fills(登录名=login, 密码=password)
        self.press("登录")
        expect(self.page.get_by_role("button", name="退出")).to_be_visible()
        return self
