"""The provider's site of `examples/provider/`: its label, its one form, its quiz, its phone lines."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Page, expect

from sitegen.findings import Findings
from sitegen.quiz.load import load_quizzes
from tests.browser.conftest import ROOT
from tests.browser.every_page import PHONE, Check, Faults, Look, visit
from tests.browser.host import hosted
from tests.browser.page_checks import ALL_OF_AXE, AXE, CONTRAST, WIDER_THAN_THE_SCREEN
from tests.browser.quiz_steps import complete_as, heading, result

PROVIDER = ROOT / "examples" / "provider"
QUIZ = load_quizzes(PROVIDER / "content", ["first-step"], Findings())["first-step"].definition
FORM_SERVICE = "https://forms.example.org/maple-harbor"

UNLABELLED = """() => ["header", "main"].filter((part) =>
  !/fictional/i.test(document.querySelector(part).innerText))"""

MAY_SEND_TO = """() => {
  const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]").content;
  const target = policy.match(/form-action ([^;]+)/)[1];
  return [...document.querySelectorAll("form[action]")].map(($form) => $form.action)
    .concat(target === "'none'" ? [] : target);
}"""

CALLS = "() => [...document.querySelectorAll('a[href^=tel]')].map(($link) => $link.getAttribute('href'))"

MISDIALLED = """() => [...document.querySelectorAll("a[href^=tel], a[href^=sms]")].filter(($link) => {
  const digits = (text) => text.replace(/\\D/g, "");
  const dialled = digits($link.getAttribute("href").split("?")[0]);
  return ![dialled, dialled.replace(/^1/, "")].includes(digits($link.innerText));
})"""

SEND_ANYWAY = """(action) => {
  const $form = document.createElement("form");
  Object.assign($form, { action, method: "post" });
  document.body.append($form);
  $form.submit();
}"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the provider's site."""
    root = tmp_path_factory.mktemp("provider")
    site, folder = shutil.copytree(PROVIDER, root / "source"), root / "site"
    build = subprocess.run(
        [sys.executable, "build.py", "build", "--site", site, "--output", folder],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert build.returncode == 0, build.stdout + build.stderr
    return folder


@pytest.fixture(scope="module")
def pages(folder: Path) -> tuple[str, ...]:
    """Return the permalinks of all its pages."""
    paths = [file.relative_to(folder).as_posix() for file in folder.rglob("*.html")]
    return tuple(sorted(f"/{path.removesuffix('index.html')}" for path in paths))


@pytest.fixture(scope="module")
def provider_url(folder: Path) -> Iterator[str]:
    """Serve it as a host does that reads `_headers`."""
    with hosted(folder) as url:
        yield url


@pytest.fixture(scope="module")
def found(browser: Browser, provider_url: str, pages: tuple[str, ...]) -> Mapping[str, Faults]:
    """Open every page once, on a phone, and return what is found there."""
    light, dark = Look(PHONE), Look(PHONE, scheme="dark")
    checks = {
        "unlabelled": Check(UNLABELLED, light),
        "may send to": Check(MAY_SEND_TO, light),
        "calls": Check(CALLS, light),
        "misdialled": Check(MISDIALLED, light),
        "wide": Check(WIDER_THAN_THE_SCREEN, light),
        "axe": Check(ALL_OF_AXE, light),
        "contrast in the dark": Check(AXE % json.dumps(CONTRAST), dark),
    }
    with browser.new_context(base_url=provider_url) as context:
        context.add_init_script(AXE_SCRIPT)
        return visit(context.new_page(), pages, checks)


@pytest.fixture
def tab(browser: Browser, provider_url: str) -> Iterator[Page]:
    """Open a tab on a phone."""
    with browser.new_context(base_url=provider_url, viewport=PHONE) as context:
        yield context.new_page()


def test_each_page_says_twice_that_the_clinic_is_fictional(found: Mapping[str, Faults]) -> None:
    assert found["unlabelled"] == {}


def test_only_the_page_of_the_form_may_send_and_only_to_its_service(found: Mapping[str, Faults]) -> None:
    sending = {"/contact/": [FORM_SERVICE, "https://forms.example.org"]}

    assert found["may send to"] == sending


def test_the_form_sends_what_was_written_and_nothing_else(tab: Page) -> None:
    tab.route(f"{FORM_SERVICE}*", lambda route: route.fulfill(body="Thank you."))
    tab.goto("/contact/")
    tab.get_by_label("What should we call you?").fill("Kim")
    tab.get_by_label("Your phone number").fill("207-555-0199")

    with tab.expect_request(FORM_SERVICE) as sent:
        tab.get_by_role("button", name="Ask for a call").click()

    assert sent.value.post_data == "name=Kim&phone=207-555-0199&when=&message="


def test_the_form_asks_for_what_it_needs_before_it_is_sent(tab: Page) -> None:
    tab.goto("/contact/")
    sent = requests_to_the_form_service(tab)

    tab.get_by_role("button", name="Ask for a call").click()

    expect(tab.get_by_label("What should we call you?")).to_be_focused()
    assert sent == []


def test_on_another_page_the_browser_refuses_to_send(tab: Page) -> None:
    tab.goto("/")
    sent = requests_to_the_form_service(tab)

    with tab.expect_console_message(lambda message: "form-action" in message.text):
        tab.evaluate(SEND_ANYWAY, FORM_SERVICE)

    assert sent == []


@pytest.mark.parametrize("name", QUIZ.personas)
def test_the_quiz_gives_each_persona_the_result_agreed_on(tab: Page, name: str) -> None:
    persona = QUIZ.personas[name]
    tab.goto("/first-step/")

    complete_as(tab, persona)

    expect(result(tab).get_by_role("heading", name=QUIZ.outcomes[persona.level].headline)).to_be_visible()
    expect(heading(tab)).to_be_focused()


def test_the_quiz_sends_whoever_is_not_safe_at_home_to_others(tab: Page) -> None:
    tab.goto("/first-step/")

    complete_as(tab, QUIZ.personas["hard-nights"])

    expect(heading(tab)).to_have_text("Ask to be seen today: our programs are too little for this")
    expect(result(tab).get_by_text("National Domestic Violence Hotline")).to_be_visible()
    expect(result(tab).get_by_role("link", name="program")).to_have_count(0)


def test_there_is_a_persona_for_each_result_of_the_quiz() -> None:
    assert {persona.level for persona in QUIZ.personas.values()} == QUIZ.outcomes.keys()


def test_phone_links_dial_what_they_say(found: Mapping[str, Faults]) -> None:
    assert found["misdialled"] == {}


def test_each_page_calls_988_and_911_and_the_clinic_has_one_made_up_number(
    found: Mapping[str, Faults], pages: tuple[str, ...]
) -> None:
    calls = {page: {str(link) for link in links} for page, links in found["calls"].items()}

    assert {page for page in pages if not {"tel:988", "tel:911"} <= calls[page]} == set()
    assert set().union(*calls.values()) == {
        "tel:988",
        "tel:911",
        "tel:+12075550123",
        "tel:+18007997233",
        "tel:+18006624357",
    }


def test_axe_core_finds_nothing_on_a_phone(found: Mapping[str, Faults]) -> None:
    """Nor in the contrast of the clinic's own colors: level AAA is part of it."""
    assert found["axe"] == {}


def test_text_in_the_clinics_own_colours_has_a_contrast_of_7_to_1_in_the_dark(
    found: Mapping[str, Faults],
) -> None:
    assert found["contrast in the dark"] == {}


def test_nothing_is_wider_than_a_phone(found: Mapping[str, Faults]) -> None:
    assert found["wide"] == {}


def requests_to_the_form_service(tab: Page) -> list[str]:
    """Return a list that fills with what the tab asks of the form's service."""
    urls: list[str] = []
    tab.on("request", lambda request: urls.append(request.url) if request.url == FORM_SERVICE else None)
    return urls
