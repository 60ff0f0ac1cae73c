"""A visit is known to the site alone, leaves nothing behind, and no script could change that."""

import pytest
from playwright.sync_api import Page

from tests.browser.every_page import found_on

Permalinks = tuple[str, ...]

LEFT_BEHIND = """async () => [
  ...Object.keys(localStorage),
  ...Object.keys(sessionStorage),
  ...(await caches.keys()),
  ...(await indexedDB.databases()),
  ...(await navigator.serviceWorker.getRegistrations()),
  ...document.cookie.split("; ").filter(Boolean),
]"""

TRY_TO_SEND = "() => fetch(location.href).then(() => 'sent', () => 'refused')"


def test_pages_ask_no_other_host_and_say_nowhere_where_the_reader_was(
    page: Page, permalinks: Permalinks, site_url: str
) -> None:
    requests: list[tuple[str, str]] = []
    page.on("request", lambda request: requests.append((request.url, request.headers.get("referer", ""))))

    for permalink in permalinks:
        page.goto(permalink)

    assert len(requests) > len(permalinks)
    assert [url for url, referrer in requests if not url.startswith(site_url) or referrer] == []


def test_following_a_link_does_not_say_where_from(page: Page) -> None:
    page.goto("/levels/")

    with page.expect_request("**/glossary/") as followed:
        page.get_by_role("link", name="Glossary").click()

    assert "referer" not in followed.value.all_headers()


def test_a_visit_leaves_nothing_in_the_browser(page: Page, permalinks: Permalinks) -> None:
    assert found_on(page, permalinks, LEFT_BEHIND) == {}
    assert page.context.cookies() == []


def test_the_console_stays_silent(page: Page, permalinks: Permalinks) -> None:
    """A breach of the policy would be told there, and so would an error in a script."""
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    page.on("pageerror", lambda error: said.append(f"{page.url}: {error}"))

    for permalink in permalinks:
        page.goto(permalink)

    assert said == []


@pytest.mark.parametrize("permalink", ["/levels/iop/", "/self-check/"])
def test_the_policy_refuses_to_send_anything(page: Page, permalink: str) -> None:
    page.goto(permalink)

    assert page.evaluate(TRY_TO_SEND) == "refused"
