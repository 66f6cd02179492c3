"""What is wrong with a page as it is shown."""

from axe_playwright_python.sync_playwright import Axe


def violations(page):
    """What axe finds, each by its rule and the first place."""
    return [f"{each['id']}: {each['nodes'][0]['html'][:120]}" for each in Axe().run(page).response["violations"]]


def sticks_out(page):
    """Whether one has to scroll sideways."""
    return page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


def opens_all(page):
    """Opens what is folded, so that it is looked at too."""
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
