"""What readers do on the search page."""

from playwright.sync_api import Locator, Page

SEARCH = "/search/"


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="What are you looking for?")


def results(page: Page) -> Locator:
    return page.locator("[data-list] > li")


def danger(page: Page) -> Locator:
    return page.locator("[data-danger]")


def status(page: Page) -> Locator:
    return page.locator("[data-status]")
