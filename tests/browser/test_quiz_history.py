"""The browser's Back and Forward go through the self-check step by step; the history itself knows nothing."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import QuietHandler
from tests.browser.quiz_steps import (
    QUIZ,
    ROOT,
    answer,
    answer_all,
    change,
    complete,
    expect_question,
    expect_start,
    heading,
    question,
    review,
    start,
)

EMERGENCY = "Get emergency help now"
OTHER_QUIZ = ROOT / "tests/sites/valid/other-quiz"


@pytest.fixture
def quiz(page: Page) -> Page:
    """Open the self-check at its first question, having come from another page."""
    page.goto("/glossary/")
    page.goto(QUIZ)
    start(page)
    return page


@pytest.fixture
def two_quizzes(tmp_path: Path) -> Iterator[str]:
    """Serve a page with two quizzes."""
    shutil.copytree(OTHER_QUIZ, tmp_path / "in")
    folder = tmp_path / "in/content"
    shutil.copy(folder / "quizzes/sleep.yaml", folder / "quizzes/naps.yaml")
    page = folder / "sleep-check.md"
    page.write_text(page.read_text() + '\n{{ quiz("naps") }}\n')
    subprocess.run(
        [sys.executable, "build.py", "build", "--site", tmp_path / "in", "--output", tmp_path / "out"],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    handler = partial(QuietHandler, directory=str(tmp_path / "out"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/sleep-check/"
        server.shutdown()


def test_back_and_forward_go_from_question_to_question(quiz: Page) -> None:
    answer(quiz, 1)
    answer(quiz, 0)

    quiz.go_back()
    expect_question(quiz, "reality")
    quiz.go_back()
    expect_question(quiz, "thoughts")
    expect(question(quiz).get_by_role("radio", checked=True)).to_have_attribute("value", "1")
    quiz.go_forward()
    quiz.go_forward()
    expect_question(quiz, "substances")


def test_the_button_back_is_the_browsers_back(quiz: Page) -> None:
    answer(quiz, 0)

    quiz.get_by_role("button", name="Back", exact=True).click()
    expect_question(quiz, "thoughts")
    quiz.go_forward()

    expect_question(quiz, "reality")


def test_the_way_back_comes_to_rest_at_the_top_of_the_question(quiz: Page) -> None:
    quiz.set_viewport_size({"width": 320, "height": 568})
    answer(quiz, 0)

    quiz.go_back()

    expect_question(quiz, "thoughts")
    expect(question(quiz).get_by_role("heading")).to_be_in_viewport()


def test_back_from_the_result_is_the_review_and_before_it_the_last_question(quiz: Page) -> None:
    complete(quiz, {})

    quiz.go_back()
    expect(review(quiz).get_by_role("heading")).to_be_focused()
    quiz.go_back()
    expect_question(quiz, "body")


def test_back_from_a_change_is_the_review(quiz: Page) -> None:
    answer_all(quiz, {})
    change(quiz, "home")

    quiz.go_back()

    expect(review(quiz).get_by_role("heading")).to_be_focused()


def test_back_from_an_emergency_is_the_question_asked_last(quiz: Page) -> None:
    answer(quiz, 0)
    answer(quiz, 3)

    quiz.get_by_role("button", name="Back to my answers").click()

    expect_question(quiz, "reality")


def test_an_emergency_is_shown_though_forward_leads_past_it(quiz: Page) -> None:
    answer(quiz, 0)
    quiz.go_back()

    question(quiz).locator("input[value='3']").check()
    quiz.go_forward()

    expect(heading(quiz)).to_have_text(EMERGENCY)


def test_forward_leads_no_further_than_there_are_answers(quiz: Page) -> None:
    answer(quiz, 3)
    quiz.go_back()

    question(quiz).locator("input[value='0']").check()
    quiz.go_forward()

    expect_question(quiz, "reality")


def test_back_from_the_start_leaves_the_page(quiz: Page) -> None:
    answer(quiz, 0)

    for _ in range(3):
        quiz.go_back()

    expect(quiz).to_have_url("/glossary/")


def test_after_a_reload_the_start_is_shown_and_back_leaves_the_page(quiz: Page) -> None:
    answer(quiz, 0)

    quiz.reload()
    expect_start(quiz)
    quiz.wait_for_function("history.state === 0")
    quiz.go_back()

    expect(quiz).to_have_url("/glossary/")


def test_after_start_again_forward_shows_nothing_of_before(quiz: Page) -> None:
    complete(quiz, {})
    quiz.get_by_role("button", name="Start again").click()
    expect(quiz.get_by_role("heading", name="Before you start")).to_be_focused()
    quiz.wait_for_function("history.state === 0")

    quiz.go_forward()

    expect_start(quiz)
    quiz.wait_for_function("history.state === 0")


def test_a_link_within_the_page_keeps_the_question(quiz: Page) -> None:
    answer(quiz, 0)

    quiz.get_by_role("link", name="Skip to the text").press("Enter")
    expect(question(quiz)).to_have_attribute("data-step", "reality")
    answer(quiz, 0)
    expect_question(quiz, "substances")
    quiz.go_back()

    expect_question(quiz, "reality")


def test_each_of_two_quizzes_takes_its_own_steps_back(page: Page, two_quizzes: str) -> None:
    page.goto(two_quizzes)
    first, second = page.locator("[data-quiz]").all()
    first.get_by_role("button", name="Start").click()
    second.get_by_role("button", name="Start").click()

    page.go_back()
    expect(second.get_by_role("heading", name="Before you start")).to_be_focused()
    expect(first.locator("[data-step]:visible")).to_have_count(1)
    page.go_back()

    expect(first.get_by_role("heading", name="Before you start")).to_be_focused()
