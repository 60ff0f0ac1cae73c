"""The self-check with JavaScript: its questions, the review, and its results."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.quiz_steps import (
    DEFINITION,
    IOP_ANSWERS,
    PERSONAS,
    QUESTIONS,
    QUIZ,
    answer,
    answer_all,
    change,
    complete,
    expect_question,
    heading,
    question,
    result,
    review,
    start,
)

EMERGENCY = "Get emergency help now"
IOP = "Ask for an assessment for an Intensive Outpatient Program (IOP)"
THOUGHTS = QUESTIONS["thoughts"]
ABOUT_THOUGHTS = f"{THOUGHTS.help} Why we ask: {THOUGHTS.why_we_ask}".strip()


@pytest.fixture
def quiz(page: Page) -> Page:
    """Open the self-check at its first question."""
    page.goto(QUIZ)
    start(page)
    return page


def test_a_persona_comes_to_her_result(quiz: Page) -> None:
    complete(quiz, IOP_ANSWERS)

    expect(heading(quiz)).to_have_text(IOP)
    expect(result(quiz)).to_contain_text("9 to 19 hours a week")
    function = QUESTIONS["function"]
    expect(result(quiz)).to_contain_text(f"{function.topic}: “{function.options[2]}”")
    expect(result(quiz)).to_contain_text("No single answer decides this.")
    expect(result(quiz)).to_contain_text("It is not a diagnosis.")
    expect(result(quiz).get_by_role("link", name="Call 988")).to_be_visible()
    expect(heading(quiz)).to_be_focused()


def test_a_result_says_first_what_to_do_then_why_then_the_rest(quiz: Page) -> None:
    complete(quiz, PERSONAS["mostly-unsure"].answers)

    parts = (
        "There is not enough here to say",
        "Call 988",
        "Talk to someone today",
        "Ask for an assessment",
        "hours a week",
        "Because you said",
        "What could change it",
        "Today",
        "This week",
        "What to ask",
        "What this check cannot tell",
        "Print",
    )
    text = result(quiz).inner_text()
    assert [part for part in parts if part not in text] == []
    assert sorted(parts, key=text.index) == list(parts)


def test_a_link_out_of_the_result_says_where_it_leads_and_what_it_closes(quiz: Page) -> None:
    complete(quiz, IOP_ANSWERS)

    expect(result(quiz).get_by_role("link", name="More about Intensive Outpatient Program")).to_be_visible()
    expect(result(quiz).get_by_text("(this closes your result)").locator("visible=true")).to_have_count(1)


def test_the_points_are_never_shown(quiz: Page) -> None:
    complete(quiz, IOP_ANSWERS)

    text = result(quiz).inner_text()
    assert "score" not in text.lower()
    assert "points" not in text.lower()


def test_a_dangerous_answer_stops_the_quiz_at_once(quiz: Page) -> None:
    answer(quiz, 3)

    expect(heading(quiz)).to_have_text(EMERGENCY)
    expect(heading(quiz)).to_be_focused()
    expect(question(quiz)).to_have_count(0)
    expect(review(quiz)).to_be_hidden()
    assert crisis_links(quiz) == ["tel:988", "sms:988", "tel:911"]
    expect(quiz.get_by_text("Move away from anything that you could use to hurt yourself")).to_be_visible()
    expect(quiz.get_by_text("Give naloxone if you have it")).to_be_hidden()


def test_the_contact_that_fits_an_emergency_best_comes_first(quiz: Page) -> None:
    answer(quiz, 0)
    answer(quiz, 0)
    answer(quiz, 4)

    overdose = crisis_links(quiz)
    quiz.get_by_role("button", name="Back to my answers").click()
    answer(quiz, 0)
    quiz.get_by_role("button", name="Back", exact=True).click()
    quiz.get_by_role("button", name="Back", exact=True).click()
    quiz.get_by_role("button", name="Back", exact=True).click()
    answer(quiz, 3)

    assert overdose == ["tel:911", "tel:988", "sms:988"]
    assert crisis_links(quiz) == ["tel:988", "sms:988", "tel:911"]


def test_the_crisis_lines_come_first_where_an_answer_asks_for_it(quiz: Page) -> None:
    complete(quiz, {"thoughts": 1})

    text = result(quiz).inner_text()
    assert text.index("Call 988") < text.index("Talk to someone today") < text.index("Because you said")


def test_many_unsure_answers_are_told_apart_from_a_result(quiz: Page) -> None:
    complete(quiz, dict.fromkeys(("self_care", "function", "symptoms", "home"), "unsure"))

    expect(heading(quiz)).to_have_text("There is not enough here to say")
    expect(result(quiz)).to_contain_text("Call 1-800-662-4357")
    expect(result(quiz)).to_contain_text(
        "anything from looking after yourself and a check-in with your doctor"
    )
    expect(result(quiz)).to_contain_text("to care day and night. This result takes the careful side.")


def test_a_result_near_the_next_level_names_it(quiz: Page) -> None:
    complete(quiz, dict.fromkeys(("function", "symptoms", "home", "help_so_far"), 1))

    expect(heading(quiz)).to_have_text("Plan a check-in with your doctor")
    expect(quiz.locator("[data-near]")).to_contain_text(
        "ask about regular visits with a therapist or prescriber"
    )


def test_whoever_answers_for_someone_else_is_told_how(page: Page) -> None:
    page.goto(QUIZ)
    start(page, "someone_else")

    expect(page.get_by_text("mean that person").locator("visible=true")).to_be_visible()
    complete(page, {"age": "under_18"})
    expect(page.get_by_text("If you are under 18")).to_be_visible()
    expect(page.get_by_text("For you who cares for someone")).to_be_visible()


def test_continue_needs_an_answer(quiz: Page) -> None:
    quiz.get_by_role("button", name="Continue").click()

    error = quiz.get_by_role("alert")
    expect(error).to_have_text(
        "Please choose an answer. If none fits, choose “Not sure, or I would rather not say”."
    )
    expect(question(quiz)).to_have_accessible_description(f"{ABOUT_THOUGHTS} {error.inner_text()}")
    expect(question(quiz).get_by_role("radio").first).to_be_focused()


def test_the_error_goes_once_there_is_an_answer(quiz: Page) -> None:
    quiz.get_by_role("button", name="Continue").click()

    answer(quiz, 0)
    quiz.get_by_role("button", name="Back", exact=True).click()

    expect(quiz.get_by_role("alert")).to_have_count(0)
    expect(question(quiz)).to_have_accessible_description(ABOUT_THOUGHTS)


def test_the_review_shows_every_answer_in_words(quiz: Page) -> None:
    answer_all(quiz, {"thoughts": 1, "age": "older", "home": "unsure"})

    expect(review(quiz).get_by_role("heading", name="Check your answers")).to_be_focused()
    topics = review(quiz).get_by_role("term").all_inner_texts()
    answers = review(quiz).locator("[data-answer]").all_inner_texts()
    expected = {question.topic: next(iter(question.options.values())) for question in QUESTIONS.values()}
    expected[QUESTIONS["thoughts"].topic] = QUESTIONS["thoughts"].options[1]
    expected[QUESTIONS["home"].topic] = DEFINITION.unsure
    expected[DEFINITION.context["age"].text] = DEFINITION.context["age"].options["older"]
    assert dict(zip(topics, answers, strict=True)) == expected


def test_the_review_goes_in_the_order_of_the_questions(quiz: Page) -> None:
    answer_all(quiz, {})

    topics = review(quiz).get_by_role("term").all_inner_texts()
    expected = [question.topic for question in QUESTIONS.values()]
    expected.insert(len(DEFINITION.parts["safety"].questions), DEFINITION.context["age"].text)
    assert topics == expected


def test_a_change_leads_back_to_the_review(quiz: Page) -> None:
    answer_all(quiz, {})

    change(quiz, "home")
    expect_question(quiz, "home")
    answer(quiz, 1)

    expect(review(quiz).get_by_role("heading")).to_be_focused()
    expect(review(quiz)).to_contain_text(QUESTIONS["home"].options[1])


def test_a_change_to_a_dangerous_answer_stops_at_once(quiz: Page) -> None:
    answer_all(quiz, {})

    change(quiz, "reality")
    answer(quiz, 3)

    expect(heading(quiz)).to_have_text(EMERGENCY)
    expect(review(quiz)).to_be_hidden()


def test_a_changed_answer_leaves_nothing_of_the_old_result(quiz: Page) -> None:
    complete(quiz, {"substances": 2, "function": 3})
    expect(quiz.get_by_text("Do not stop all at once")).to_be_visible()

    quiz.get_by_role("button", name="Back to my answers").click()
    change(quiz, "substances")
    answer(quiz, 0)
    quiz.get_by_role("button", name="See my result").press("Enter")

    expect(heading(quiz)).to_have_text(IOP)
    expect(quiz.get_by_text("Do not stop all at once")).to_be_hidden()


def test_the_whole_row_of_an_option_can_be_pressed(quiz: Page) -> None:
    row = question(quiz).locator("label").nth(1)
    box = row.bounding_box()
    assert box

    row.click(position={"x": box["width"] - 6, "y": box["height"] - 6})

    expect(row.get_by_role("radio")).to_be_checked()


def crisis_links(page: Page) -> list[str | None]:
    links = page.locator("[data-crisis]").get_by_role("link").all()
    return [link.get_attribute("href") for link in links]
