"""Saves that follow each other at every pace: the last one is on the page, and no save reloads it twice."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.preview import Served, copy_of, open_page, save_by_renaming, serving

LOG = logging.getLogger(__name__)
"""Says the figures: pytest --log-cli-level=INFO."""
PACES = [(10, 60, False), (10, 60, True), (250, 12, False), (4_000, 2, False)]
"""Milliseconds from one save to the next, how many saves, and whether each replaces the file by renaming."""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context() as context:
        yield context.new_page()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with serving(copy_of("minimal", tmp_path_factory.mktemp("site"))) as served:
        yield served


@pytest.mark.parametrize(("gap", "saves", "by_renaming"), PACES)
def test_the_last_save_of_a_burst_is_seen(
    served: Served, page: Page, gap: int, saves: int, by_renaming: bool
) -> None:
    burst = f"{saves} saves, {gap} ms apart, {'by renaming' if by_renaming else 'in place'}"
    loads: list[str] = []
    open_page(page, served.url)
    page.on("domcontentloaded", lambda page: loads.append(page.url))
    before = served.builds

    for number in range(1, saves + 1):
        save(served.home, f"{burst}: {number}.", by_renaming=by_renaming)
        page.wait_for_timeout(gap)

    last = page.get_by_text(f"{burst}: {saves}.", exact=True)
    expect(last).to_be_visible()
    builds = served.builds - before
    LOG.info("%s: %d builds, %d reloads", burst, builds, len(loads))
    assert 1 <= len(loads) <= saves
    assert builds <= 2 * saves


def save(file: Path, words: str, *, by_renaming: bool) -> None:
    text = f"---\ntitle: Home\ndescription: Words.\n---\n\n{words}\n"
    if by_renaming:
        save_by_renaming(file, text)
    else:
        file.write_text(text, encoding="utf-8")
