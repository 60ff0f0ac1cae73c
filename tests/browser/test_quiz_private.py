"""The self-check keeps what it is told to itself, and forgets it."""

import subprocess
import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import SILENT
from tests.browser.quiz_steps import (
    DEFINITION,
    IOP_ANSWERS,
    PERSONA_OF_LEVEL,
    QUIZ,
    ROOT,
    answer,
    answer_all,
    change,
    complete,
    complete_as,
    expect_start,
    result,
    start,
)

LEFT_BEHIND = """async () => ({
  url: location.href,
  title: document.title,
  name: name,
  cookie: document.cookie,
  kept: [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await caches.keys()),
    ...(await indexedDB.databases()),
    ...(await navigator.serviceWorker.getRegistrations()),
  ],
})"""

# The words of options stand in the form from the start; anywhere else they would be an answer.
WORDS_OUTSIDE_THE_FORM = """() => {
  const $quiz = document.querySelector("[data-quiz]");
  const words = [...$quiz.querySelectorAll("[data-words]")].map(($words) => $words.textContent);
  const $rest = $quiz.cloneNode(true);
  $rest.querySelector("[data-form]").remove();
  $rest.querySelector("[data-core]").remove();
  const said = new Set([...$rest.querySelectorAll("dd, li")].map(($item) => $item.textContent));
  return words.filter((each) => [...said].some((item) => item === each || item.includes(`“${each}”`)));
}"""


@pytest.fixture
def remembering(browser: Browser, site_url: str) -> Iterator[Page]:
    """Open a tab in a browser that keeps pages to show them again, which Playwright's does not by default."""
    finder = subprocess.run(
        [sys.executable, ROOT / "scripts/find_browser.py"], capture_output=True, text=True, check=True
    )
    with browser.browser_type.launch(
        executable_path=finder.stdout.strip(),
        args=SILENT,
        ignore_default_args=["--disable-back-forward-cache"],
    ) as other:
        yield other.new_page(base_url=site_url)


def test_there_is_a_persona_for_every_level() -> None:
    assert PERSONA_OF_LEVEL.keys() == DEFINITION.outcomes.keys()


@pytest.mark.parametrize("level", DEFINITION.outcomes)
def test_the_quiz_works_without_network_and_leaves_no_trace(page: Page, level: int) -> None:
    page.goto(QUIZ)
    page.wait_for_load_state("networkidle")
    before = page.evaluate(LEFT_BEHIND)
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)
    page.context.route("**/*", lambda route: route.abort())

    complete_as(page, PERSONA_OF_LEVEL[level])

    expect(result(page)).to_contain_text(DEFINITION.outcomes[level].headline)
    expect(result(page)).to_contain_text(DEFINITION.notice)
    assert requests == []
    assert page.evaluate(LEFT_BEHIND) == before
    assert (before["name"], before["cookie"], before["kept"]) == ("", "", [])
    assert isinstance(page.evaluate("history.state"), int)
    assert page.context.cookies() == []


def test_the_history_holds_bare_counts(page: Page) -> None:
    page.goto(QUIZ)
    states = [page.evaluate("history.state")]

    start(page)
    states.append(page.evaluate("history.state"))
    answer(page, 2)
    states.append(page.evaluate("history.state"))
    answer_all(page, IOP_ANSWERS)
    states.append(page.evaluate("history.state"))

    assert states == [0, 1, 2, 12]


def test_start_again_leaves_no_answer_in_the_page(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    complete(page, IOP_ANSWERS)
    assert page.evaluate(WORDS_OUTSIDE_THE_FORM) != []

    page.get_by_role("button", name="Start again").click()

    expect_start(page)
    assert page.evaluate(WORDS_OUTSIDE_THE_FORM) == []
    expect(result(page)).to_be_empty()


def test_the_list_of_answers_is_empty_but_for_the_review(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer_all(page, IOP_ANSWERS)
    assert len(page.evaluate(WORDS_OUTSIDE_THE_FORM)) >= 11

    change(page, "body")

    assert page.evaluate(WORDS_OUTSIDE_THE_FORM) == []


def test_leaving_the_page_clears_every_answer(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    answer(page, 2)

    page.goto("/")
    page.go_back()

    expect_start(page)


def test_a_page_that_the_browser_kept_comes_back_without_answers(remembering: Page) -> None:
    remembering.goto(QUIZ)
    remembering.evaluate("addEventListener('pageshow', ({ persisted }) => { window.isKept = persisted; })")
    start(remembering)
    answer_all(remembering, IOP_ANSWERS)

    remembering.get_by_role("link", name="Glossary").first.click()
    remembering.wait_for_url("**/glossary/")
    remembering.go_back(wait_until="commit")

    remembering.wait_for_function("window.isKept")
    expect_start(remembering)
    assert remembering.evaluate(WORDS_OUTSIDE_THE_FORM) == []
    remembering.wait_for_function("history.state === 0")


def test_answers_are_gone_before_the_browser_can_keep_the_page(page: Page) -> None:
    page.goto(QUIZ)
    start(page)
    complete(page, IOP_ANSWERS)

    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")

    expect_start(page)
    assert page.evaluate(WORDS_OUTSIDE_THE_FORM) == []


def test_the_browser_finds_nothing_against_its_policy(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(QUIZ)
    start(page)
    complete(page, IOP_ANSWERS)
    page.get_by_role("button", name="Start again").click()

    expect_start(page)
    assert complaints == []
