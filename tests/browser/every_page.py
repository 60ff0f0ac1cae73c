"""Ask the same of every page, and hear of all faults at once."""

from collections.abc import Iterable

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize

PHONE = ViewportSize(width=320, height=640)
DESKTOP = ViewportSize(width=1280, height=800)

on_phone_and_desktop = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])

UNFOLD = "document.querySelectorAll('details').forEach(($details) => { $details.open = true; })"
SHOW = "async () => (await (%s)()).map(($found) => $found.outerHTML ?? $found)"


def found_on(page: Page, permalinks: Iterable[str], script: str) -> dict[str, list[object]]:
    """Open and unfold each page, run `script`, and return by permalink the elements or values it finds."""
    found: dict[str, list[object]] = {}
    for permalink in permalinks:
        page.goto(permalink)
        page.evaluate(UNFOLD)
        found[permalink] = page.evaluate(SHOW % script)
    return {permalink: faults for permalink, faults in found.items() if faults}


def box_of(element: Locator) -> FloatRect:
    """Return where an element stands on the page."""
    box = element.bounding_box()
    assert box is not None
    return box
