"""The self-check with JavaScript: its questions, its results, and that it keeps them to itself."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

QUIZ = "/self-check/"
IOP = "Ask for an assessment for an Intensive Outpatient Program (IOP)"
EMERGENCY = "Get emergency help now"

IOP_ANSWERS = {
    "self_care": "1",
    "function": "2",
    "symptoms": "2",
    "home": "2",
    "help_so_far": "2",
    "taking_part": "1",
}


@pytest.fixture
def quiz(page: Page) -> Page:
    """Open the self-check at its first question."""
    page.goto(QUIZ)
    page.get_by_role("button", name="For me").click()
    return page


def test_a_persona_comes_to_her_result(quiz: Page) -> None:
    answer_all(quiz, IOP_ANSWERS)

    result = quiz.locator("[data-reading]")
    expect(heading(quiz)).to_have_text(IOP)
    expect(result).to_contain_text("9 to 19 hours a week")
    expect(result).to_contain_text(
        "Work, school, caring for others or housework: “I miss days or drop important things”"
    )
    expect(result).to_contain_text("No single answer decides this.")
    expect(result).to_contain_text("It is not a diagnosis.")
    expect(result.get_by_role("link", name="Call 988")).to_be_visible()
    assert result.inner_text().index("This week") < result.inner_text().index("If things get worse")


def test_the_points_are_never_shown(quiz: Page) -> None:
    answer_all(quiz, IOP_ANSWERS)

    text = quiz.locator("[data-reading]").inner_text()
    assert "score" not in text.lower()
    assert "points" not in text.lower()


def test_a_dangerous_answer_stops_the_quiz_at_once(quiz: Page) -> None:
    answer(quiz, "3")

    expect(heading(quiz)).to_have_text(EMERGENCY)
    expect(quiz.locator("[data-step]:visible")).to_have_count(0)
    box = quiz.locator("[data-crisis]")
    addresses = [link.get_attribute("href") for link in box.get_by_role("link").all()]
    assert addresses == ["tel:988", "sms:988", "tel:911"]
    assert all(height(link) >= 44 for link in box.get_by_role("link").all())
    expect(quiz.get_by_text("Move away from anything that you could use to hurt yourself")).to_be_visible()
    expect(quiz.get_by_text("Give naloxone if you have it")).to_be_hidden()


def test_the_crisis_lines_come_first_where_an_answer_asks_for_it(quiz: Page) -> None:
    answer_all(quiz, {"thoughts": "1"})

    text = quiz.locator("[data-reading]").inner_text()
    assert text.index("Call 988") < text.index("Talk to someone today") < text.index("Because you said")


def test_many_unsure_answers_are_told_apart_from_a_result(quiz: Page) -> None:
    answer_all(quiz, dict.fromkeys(("self_care", "function", "symptoms", "home"), "unsure"))

    expect(heading(quiz)).to_have_text("There is not enough here to say")
    result = quiz.locator("[data-reading]")
    expect(result).to_contain_text("Call 1-800-662-4357")
    expect(result).to_contain_text("anything from looking after yourself and a check-in with your doctor")
    expect(result).to_contain_text("to care day and night. This result takes the careful side.")


def test_a_result_near_the_next_level_names_it(quiz: Page) -> None:
    answer_all(quiz, dict.fromkeys(("function", "symptoms", "home", "help_so_far"), "1"))

    expect(heading(quiz)).to_have_text("Plan a check-in with your doctor")
    expect(quiz.locator("[data-near]")).to_contain_text(
        "ask about regular visits with a therapist or prescriber"
    )


def test_whoever_answers_for_someone_else_is_told_how(page: Page) -> None:
    page.goto(QUIZ)
    page.get_by_role("button", name="For someone I care for").click()

    expect(page.get_by_text("mean that person").locator("visible=true")).to_be_visible()
    answer_all(page, {"age": "under_18"})
    expect(page.get_by_text("If you are under 18")).to_be_visible()
    expect(page.get_by_text("For you who cares for someone")).to_be_visible()


def test_continue_needs_an_answer(quiz: Page) -> None:
    quiz.get_by_role("button", name="Continue").click()

    error = quiz.get_by_role("alert")
    expect(error).to_have_text(
        "Please choose an answer. If none fits, choose “Not sure, or I would rather not say”."
    )
    expect(question(quiz)).to_have_accessible_description(error.inner_text())
    expect(question(quiz).get_by_role("radio").first).to_be_focused()


def test_the_error_goes_once_there_is_an_answer(quiz: Page) -> None:
    quiz.get_by_role("button", name="Continue").click()

    answer(quiz, "0")

    expect(quiz.get_by_role("alert")).to_have_count(0)
    expect(question(quiz)).to_have_accessible_description(
        "Why we ask: A quick medical check can prevent harm."
    )


def test_back_returns_to_the_answer_given(quiz: Page) -> None:
    answer(quiz, "1")

    quiz.get_by_role("button", name="Back", exact=True).click()

    expect(question(quiz)).to_have_attribute("data-step", "thoughts")
    expect(question(quiz).get_by_role("radio", checked=True)).to_have_attribute("value", "1")


def test_back_from_the_result_returns_to_the_last_question_asked(quiz: Page) -> None:
    answer(quiz, "0")
    answer(quiz, "3")

    quiz.get_by_role("button", name="Back to my answers").click()

    expect(question(quiz)).to_have_attribute("data-step", "reality")


def test_a_changed_answer_leaves_nothing_of_the_old_result(quiz: Page) -> None:
    answer_all(quiz, {"substances": "2", "function": "3"})
    expect(quiz.get_by_text("Do not stop all at once")).to_be_visible()

    quiz.get_by_role("button", name="Back to my answers").click()
    while question(quiz).get_attribute("data-step") != "substances":
        quiz.get_by_role("button", name="Back", exact=True).click()
    answer(quiz, "0")
    while is_asking(quiz):
        quiz.get_by_role("button", name="Continue").click()

    expect(heading(quiz)).to_have_text(IOP)
    expect(quiz.get_by_text("Do not stop all at once")).to_be_hidden()


def test_the_focus_goes_along(quiz: Page) -> None:
    expect(question(quiz).get_by_role("heading")).to_be_focused()

    answer(quiz, "0")
    expect(question(quiz).get_by_role("heading")).to_be_focused()

    answer(quiz, "3")
    expect(heading(quiz)).to_be_focused()


def test_the_keyboard_is_enough(quiz: Page) -> None:
    for _ in range(2):
        quiz.keyboard.press("Tab")
        quiz.keyboard.press("Space")
        quiz.keyboard.press("Enter")

    expect(question(quiz)).to_have_attribute("data-step", "substances")


def test_the_whole_row_of_an_option_can_be_pressed(quiz: Page) -> None:
    row = question(quiz).locator("label").nth(1)
    box = row.bounding_box()
    assert box

    row.click(position={"x": box["width"] - 6, "y": box["height"] - 6})

    expect(row.get_by_role("radio")).to_be_checked()


def test_start_again_clears_every_answer(quiz: Page) -> None:
    answer_all(quiz, IOP_ANSWERS)

    quiz.get_by_role("button", name="Start again").click()

    expect(quiz.get_by_role("heading", name="Before you start")).to_be_focused()
    expect(quiz.locator("input:checked")).to_have_count(0)
    assert "I miss days" not in quiz.locator("[data-reading]").inner_text()


def test_leaving_the_page_clears_every_answer(quiz: Page) -> None:
    answer(quiz, "2")

    quiz.goto("/")
    quiz.go_back()

    expect(quiz.get_by_role("heading", name="Before you start")).to_be_visible()
    expect(quiz.locator("input:checked")).to_have_count(0)


def test_the_quiz_is_private(page: Page, site_url: str) -> None:
    page.goto(QUIZ)
    address, title, length = page.url, page.title(), page.evaluate("history.length")
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.context.set_offline(True)

    page.get_by_role("button", name="For me").click()
    answer_all(page, IOP_ANSWERS)

    expect(heading(page)).to_have_text(IOP)
    assert not requests
    assert (page.url, page.title(), page.evaluate("history.length")) == (address, title, length)
    assert address == f"{site_url.rstrip('/')}{QUIZ}"
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]
    assert page.evaluate("indexedDB.databases()") == []
    assert page.evaluate("history.state") is None


def test_the_browser_finds_nothing_against_its_policy(page: Page) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))

    page.goto(QUIZ)
    page.get_by_role("button", name="For me").click()
    answer_all(page, IOP_ANSWERS)

    assert not complaints


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_state_of_the_quiz_has_a_known_barrier(page: Page, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.goto(QUIZ)
    barriers = {"start": known_barriers(page)}
    page.get_by_role("button", name="For someone I care for").click()
    barriers["question"] = known_barriers(page)
    page.get_by_role("button", name="Continue").click()
    barriers["error"] = known_barriers(page)
    answer_all(page, {"thoughts": "2", "substances": "2", "home": "3", "body": "2"})
    barriers["result"] = known_barriers(page)
    page.get_by_role("button", name="Start again").click()
    page.get_by_role("button", name="For me").click()
    answer(page, "3")
    barriers["emergency"] = known_barriers(page)

    assert not {state: found for state, found in barriers.items() if found}


@pytest.mark.parametrize(
    "answers", [{}, {"thoughts": "1", "substances": "2", "home": "3"}], ids=["mild", "full"]
)
def test_nothing_is_wider_than_a_small_phone(page: Page, answers: dict[str, str]) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(QUIZ)
    widths = [content_width(page)]
    page.get_by_role("button", name="For me").click()
    widths.append(content_width(page))
    answer_all(page, answers)
    widths.append(content_width(page))

    assert max(widths) <= 320


def question(page: Page) -> Locator:
    return page.locator("[data-step]:visible")


def is_asking(page: Page) -> bool:
    return question(page).count() == 1


def heading(page: Page) -> Locator:
    return page.locator("[data-reading] [tabindex]").first


def answer(page: Page, value: str) -> None:
    question(page).locator(f"input[value='{value}']").check()
    page.get_by_role("button", name="Continue").click()


def answer_all(page: Page, answers: dict[str, str]) -> None:
    """Answer every question, those not named with their first option."""
    while is_asking(page):
        step = question(page).get_attribute("data-step") or ""
        first = question(page).get_by_role("radio").first.get_attribute("value") or ""
        default = "adult" if step == "age" else first
        answer(page, answers.get(step, default))


def known_barriers(page: Page) -> list[str]:
    results = Axe().run(page).response
    return [f"{found['id']}: {node['html']}" for found in results["violations"] for node in found["nodes"]]


def height(link: Locator) -> float:
    box = link.bounding_box()
    return box["height"] if box else 0


def content_width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))
