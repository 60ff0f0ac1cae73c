"""The quiz and the search on a host that sends what `_headers` says: they work, and headers hold alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.host import BARE
from tests.browser.host import hosted as hosted_at
from tests.browser.quiz_steps import IOP_ANSWERS, QUIZ, complete, result, start
from tests.browser.search_steps import SEARCH, field, results

KINDS = (
    "/", "/404.html", "/levels/", "/levels/iop/", "/glossary/", "/sources/", "/questions/", "/whole-guide/",
    "/tools/week-planner/", "/tools/cost-worksheet/", "/tools/safety-plan/", "/self-check-proof/", "/es/",
)  # fmt: skip

TRY_TO_SEND = "() => fetch('/').then(() => 'sent', () => 'refused')"
TRY_TO_WRITE = "() => { try { document.body.innerHTML = '<b>' } catch (error) { return error.name } }"
TRY_TO_SUBMIT = """() => new Promise((resolve) => {
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
  const $form = document.body.appendChild(document.createElement("form"));
  $form.action = "/levels/";
  $form.submit();
})"""
TRY_TO_TRUST = """() => {
  try { trustedTypes.createPolicy("ours", { createHTML: String }) } catch (error) { return error.name }
}"""
TRY_TO_LOAD = """(url) => new Promise((resolve) => {
  const $image = document.createElement("img");
  addEventListener("securitypolicyviolation", ({ effectiveDirective }) => resolve(effectiveDirective));
  $image.addEventListener("load", () => resolve("loaded"));
  $image.src = url;
})"""


@pytest.fixture(scope="module")
def host_url(site_folder: Path) -> Iterator[str]:
    """Serve the site as a host does that reads `_headers`."""
    with hosted_at(site_folder) as url:
        yield url


@pytest.fixture
def hosted(browser: Browser, host_url: str) -> Iterator[Page]:
    with browser.new_context(base_url=host_url) as context:
        yield context.new_page()


def test_the_quiz_comes_to_a_result_and_the_console_stays_silent(hosted: Page) -> None:
    said: list[str] = []
    hosted.on("console", lambda message: said.append(message.text))
    hosted.on("pageerror", lambda error: said.append(str(error)))

    hosted.goto(QUIZ)
    start(hosted)
    complete(hosted, IOP_ANSWERS)

    expect(result(hosted)).to_be_visible()
    assert said == []


def test_the_search_finds_and_the_console_stays_silent(hosted: Page) -> None:
    said: list[str] = []
    hosted.on("console", lambda message: said.append(message.text))
    hosted.on("pageerror", lambda error: said.append(str(error)))

    hosted.goto(SEARCH)
    field(hosted).fill("day program")

    expect(results(hosted).first).to_be_visible()
    assert said == []


@pytest.mark.parametrize("permalink", KINDS)
def test_pages_of_every_kind_load_all_they_need(hosted: Page, permalink: str) -> None:
    said: list[str] = []
    hosted.on("console", lambda message: said.append(message.text))
    hosted.on("pageerror", lambda error: said.append(str(error)))
    hosted.on("requestfailed", lambda request: said.append(request.url))

    hosted.goto(permalink, wait_until="networkidle")

    assert said == []
    assert hosted.evaluate("() => getComputedStyle(document.body).backgroundColor") != "rgba(0, 0, 0, 0)"


def test_a_page_is_alone_in_its_process(hosted: Page) -> None:
    hosted.goto(QUIZ)

    assert hosted.evaluate("() => crossOriginIsolated")


@pytest.mark.parametrize("permalink", [QUIZ, SEARCH, BARE])
def test_no_script_can_say_that_a_text_is_safe(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_TRUST) == "TypeError"


@pytest.mark.parametrize("permalink", [QUIZ, SEARCH, BARE])
def test_nothing_can_be_fetched(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_SEND) == "refused"


@pytest.mark.parametrize("permalink", [QUIZ, BARE])
def test_no_form_can_be_sent(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_SUBMIT) == "form-action"
    assert hosted.url.endswith(permalink)


@pytest.mark.parametrize("permalink", [QUIZ, BARE])
def test_no_text_becomes_html(hosted: Page, permalink: str) -> None:
    hosted.goto(permalink)

    assert hosted.evaluate(TRY_TO_WRITE) == "TypeError"


def test_no_image_comes_from_another_host(hosted: Page) -> None:
    hosted.goto(BARE)

    assert hosted.evaluate(TRY_TO_LOAD, "https://example.org/pixel.gif?answers") == "img-src"


def test_no_other_page_can_frame_the_quiz(hosted: Page, host_url: str, site_url: str) -> None:
    hosted.set_content(
        f'<iframe src="{host_url}self-check/"></iframe><iframe src="{site_url}self-check/"></iframe>'
    )

    _, with_headers, without = hosted.frames
    assert with_headers.locator("[data-quiz]").count() == 0
    assert without.locator("[data-quiz]").count() == 1
