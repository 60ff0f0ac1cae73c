"""Ask the same of every page, and hear of all faults at once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pytest
from playwright.sync_api import FloatRect, Locator, Page, ViewportSize

PHONE = ViewportSize(width=320, height=640)
DESKTOP = ViewportSize(width=1280, height=800)
ENLARGED = ViewportSize(width=320, height=256)
"""What is left of a screen of 1280 by 1024 pixels at 400 %."""

on_phone_and_desktop = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])

UNFOLD = "document.querySelectorAll('details').forEach(($details) => { $details.open = true; })"
SHOW = "async () => (await (%s)()).map(($found) => $found.outerHTML ?? $found)"

Faults = Mapping[str, Sequence[object]]
"""By permalink, the elements or values that are at fault; nothing of pages without fault."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a page is looked at."""

    viewport: ViewportSize = field(default_factory=lambda: DESKTOP)
    media: Literal["screen", "print"] = "screen"
    scheme: Literal["light", "dark"] = "light"
    forced_colors: Literal["active", "none"] = "none"
    reduced_motion: Literal["reduce", "no-preference"] = "no-preference"

    def apply(self, page: Page) -> None:
        """Let the open page be looked at in this way."""
        page.set_viewport_size(self.viewport)
        page.emulate_media(
            media=self.media,
            color_scheme=self.scheme,
            forced_colors=self.forced_colors,
            reduced_motion=self.reduced_motion,
        )


@dataclass(frozen=True, slots=True)
class Check:
    """Something that is asked of a page."""

    script: str
    """A function that returns the elements or values at fault."""
    look: Look = field(default_factory=Look)


def visit(page: Page, permalinks: Iterable[str], checks: Mapping[str, Check]) -> Mapping[str, Faults]:
    """Open and unfold each page once, run all checks on it, and return the faults by the check's name."""
    found: dict[str, dict[str, Sequence[object]]] = {name: {} for name in checks}
    for permalink in permalinks:
        page.goto(permalink)
        page.evaluate(UNFOLD)
        last = None
        for name, check in checks.items():
            if check.look != last:
                check.look.apply(page)
                last = check.look
            faults = page.evaluate(SHOW % check.script)
            if faults:
                found[name][permalink] = faults
    return found


def box_of(element: Locator) -> FloatRect:
    """Return where an element stands on the page."""
    box = element.bounding_box()
    assert box is not None
    return box
