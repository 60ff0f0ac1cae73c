"""A visit is known to the site alone, leaves nothing behind, and no script could change that."""

from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.page_checks import LEFT_BEHIND

Permalinks = tuple[str, ...]

TRY_TO_SEND = "() => fetch(location.href).then(() => 'sent', () => 'refused')"


@dataclass(slots=True)
class Visits:
    """What came of visiting all pages."""

    requests: list[tuple[str, str]] = field(default_factory=list)
    """Each address with what was said of where the reader was."""
    said: list[str] = field(default_factory=list)
    """What the console told: a breach of the policy, or an error in a script."""
    left_behind: dict[str, object] = field(default_factory=dict)


@pytest.fixture(scope="module")
def visits(browser: Browser, site_url: str, permalinks: Permalinks) -> Visits:
    """Open every page once."""
    visits = Visits()
    with browser.new_context(base_url=site_url) as context:
        page = context.new_page()
        page.on(
            "request",
            lambda request: visits.requests.append((request.url, request.headers.get("referer", ""))),
        )
        page.on("console", lambda message: visits.said.append(f"{page.url}: {message.text}"))
        page.on("pageerror", lambda error: visits.said.append(f"{page.url}: {error}"))
        for permalink in permalinks:
            page.goto(permalink)
            visits.left_behind[permalink] = page.evaluate(LEFT_BEHIND) + context.cookies()
    return visits


def test_pages_ask_no_other_host_and_say_nowhere_where_the_reader_was(
    visits: Visits, permalinks: Permalinks, site_url: str
) -> None:
    assert len(visits.requests) > len(permalinks)
    assert [url for url, referrer in visits.requests if not url.startswith(site_url) or referrer] == []


def test_a_visit_leaves_nothing_in_the_browser(visits: Visits, permalinks: Permalinks) -> None:
    assert {link: left for link, left in visits.left_behind.items() if left} == {}
    assert len(visits.left_behind) == len(permalinks)


def test_the_console_stays_silent(visits: Visits) -> None:
    assert visits.said == []


def test_following_a_link_does_not_say_where_from(page: Page) -> None:
    page.goto("/levels/")

    with page.expect_request("**/glossary/") as followed:
        page.get_by_role("link", name="Glossary").click()

    assert "referer" not in followed.value.all_headers()


@pytest.mark.parametrize("permalink", ["/levels/iop/", "/self-check/"])
def test_the_policy_refuses_to_send_anything(page: Page, permalink: str) -> None:
    page.goto(permalink)

    assert page.evaluate(TRY_TO_SEND) == "refused"
