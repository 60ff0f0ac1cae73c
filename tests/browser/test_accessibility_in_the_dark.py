"""Every page can be used by everyone on a wide screen at night, as on a phone by day."""

from collections.abc import Iterator, Mapping

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser

from tests.browser.every_page import DESKTOP, Check, Faults, Look, visit
from tests.browser.page_checks import ALL_OF_AXE, LOST_IN_FOCUS, TOO_SMALL

LOOK = Look(DESKTOP, scheme="dark")
CHECKS = {
    "axe": Check(ALL_OF_AXE, LOOK),
    "small": Check(TOO_SMALL, LOOK),
    "focus": Check(LOST_IN_FOCUS, LOOK),
}


@pytest.fixture(scope="module")
def faults(browser: Browser, site_url: str, permalinks: tuple[str, ...]) -> Iterator[Mapping[str, Faults]]:
    with browser.new_context(base_url=site_url) as context:
        context.add_init_script(AXE_SCRIPT)
        yield visit(context.new_page(), permalinks, CHECKS)


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_is_at_fault(faults: Mapping[str, Faults], check: str) -> None:
    assert faults[check] == {}
