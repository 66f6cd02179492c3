"""Someone without a mouse: Tab, Enter, Space, arrows and typing, and what holds the focus must be seen to hold it."""

import re

from playwright.sync_api import Locator, TimeoutError

from person import Person

# More stops than any page has.
MOST_TABS = 600


class KeyboardPerson(Person):
    # Reaching

    def reaches(self, wanted: Locator):
        """Goes on by Tab until it is there, past the bars above a page as its first link allows."""
        element = wanted.element_handle()
        if element.evaluate("element => !!element.closest('main') && document.activeElement === document.body"):
            self.skips()
        for _ in range(MOST_TABS):
            if element.evaluate("element => element === document.activeElement"):
                assert self.is_focus_seen(), f"nothing shows the focus on {wanted}"
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"no Tab comes to {wanted} on {self.page.url}")

    def skips(self):
        self.page.keyboard.press("Tab")
        # A page opened at one of its parts goes on from there: the bars lie behind.
        for _ in range(MOST_TABS if self.page.evaluate("location.hash") else 0):
            if self.stands_at() == "#main":
                break
            self.page.keyboard.press("Shift+Tab")
        assert self.stands_at() == "#main", "no way past the bars"
        self.page.keyboard.press("Enter")

    def stands_at(self):
        return self.page.evaluate("document.activeElement.getAttribute('href')")

    def is_focus_seen(self) -> bool:
        return self.page.evaluate("""() => {
            const element = document.activeElement, style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && box.width > 0
                && box.bottom > 0 && box.top < innerHeight;
        }""")

    # Going and pressing

    def opens(self, link: Locator):
        self.reaches(link)
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")

    def ticks(self, box: Locator):
        self.reaches(box)
        if not box.is_checked():
            self.page.keyboard.press("Space")
        assert box.is_checked()

    def attaches(self, label: str, file: dict):
        self.reaches(self.field(label))
        # A busy browser sometimes drops the first press.
        for key in ["Space", "Enter", "Space"]:
            try:
                with self.page.expect_file_chooser(timeout=5_000) as chooser:
                    self.page.keyboard.press(key)
                chooser.value.set_files(file)
                return
            except TimeoutError:
                continue
        raise AssertionError("no key opens the files")

    # Answering

    def types(self, field: Locator, value: str):
        self.reaches(field)
        kind = field.evaluate("element => element.type")
        if kind in TYPED_IN_PARTS:
            for number, part in enumerate(TYPED_IN_PARTS[kind](value)):
                if number:
                    self.page.keyboard.press("ArrowRight")
                self.page.keyboard.type(part)
        else:
            self.page.keyboard.press("Control+A")
            self.page.keyboard.insert_text(value)
        assert field.input_value() == value

    def chooses(self, field: Locator, label: str):
        """From the first option down, as arrows go."""
        self.reaches(field)
        self.page.keyboard.press("Home")
        labels = field.evaluate("list => [...list.options].map(each => each.label)")
        for _ in range(labels.index(label)):
            self.page.keyboard.press("ArrowDown")
        assert field.evaluate("list => list.selectedOptions[0].label") == label

    def marks(self, group: Locator, label: str):
        """One of several, to which arrows lead, or a box of its own."""
        wanted = group.get_by_label(label, exact=True)
        if wanted.get_attribute("type") == "checkbox":
            self.ticks(wanted)
            return
        radios = group.get_by_role("radio")
        checked = [each for each in radios.all() if each.is_checked()]
        self.reaches(checked[0] if checked else radios.first)
        self.page.keyboard.press("Space")
        for _ in range(radios.count()):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"no arrow comes to {label}")


def day(value: str) -> list[str]:
    """As an American browser asks for it: month, day, year, each going on to the next."""
    year, month, date = value.split("-")
    return [month + date + year]


def minute(value: str) -> list[str]:
    date, hour, minutes = re.fullmatch(r"(.+)T(\d\d):(\d\d)", value).groups()
    half = "PM" if int(hour) >= 12 else "AM"
    return [*day(date), f"{(int(hour) + 11) % 12 + 1:02}{minutes}{half}"]


# A year has room for more digits, so an arrow goes on from it, and from the name of a month.
TYPED_IN_PARTS = {"date": day, "datetime-local": minute, "month": lambda value: [value[5:], value[:4]]}
