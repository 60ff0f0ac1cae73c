"""Pages are light with all that a browser loads for them, as a host sends it: compressed by Brotli."""

from statistics import median

import brotli
import pytest
from playwright.sync_api import Browser, Page, Request

QUIZ = "/self-check/"
KILOBYTE = 1024

Weights = dict[str, int]


@pytest.fixture(scope="module")
def weights(browser: Browser, site_url: str, permalinks: tuple[str, ...]) -> Weights:
    """Return the bytes that a first visit to each page takes, by permalink."""
    with browser.new_context(base_url=site_url) as context:
        page = context.new_page()
        loaded = {permalink: addresses_loaded_by(page, permalink) for permalink in permalinks}
        sizes = {address: compressed_size(page, address) for address in set().union(*loaded.values())}
    return {permalink: sum(sizes[address] for address in loaded[permalink]) for permalink in permalinks}


def test_half_of_the_pages_weigh_14_kilobytes_at_most(weights: Weights) -> None:
    assert median(articles(weights).values()) <= 14 * KILOBYTE, table(weights)


def test_no_page_but_the_quiz_weighs_more_than_25_kilobytes(weights: Weights) -> None:
    assert max(articles(weights).values()) <= 25 * KILOBYTE, table(weights)


def test_the_quiz_weighs_30_kilobytes_at_most(weights: Weights) -> None:
    assert weights[QUIZ] <= 30 * KILOBYTE, table(weights)


def test_the_scripts_of_the_quiz_weigh_6_kilobytes_at_most(page: Page) -> None:
    scripts = {address for address in addresses_loaded_by(page, QUIZ) if address.endswith(".mjs")}

    sizes = {address: compressed_size(page, address) for address in scripts}

    assert sum(sizes.values()) <= 6 * KILOBYTE, table(sizes)


def addresses_loaded_by(page: Page, permalink: str) -> set[str]:
    addresses: set[str] = set()

    def collect(request: Request) -> None:
        addresses.add(request.url)

    page.on("request", collect)
    page.goto(permalink)
    page.remove_listener("request", collect)
    return addresses


def compressed_size(page: Page, address: str) -> int:
    return len(brotli.compress(page.request.get(address).body()))


def articles(weights: Weights) -> Weights:
    return {permalink: count for permalink, count in weights.items() if permalink != QUIZ}


def table(weights: Weights) -> str:
    heaviest_first = sorted(weights.items(), key=lambda item: -item[1])
    return "\n".join(f"{count:8,} bytes  {permalink}" for permalink, count in heaviest_first)
