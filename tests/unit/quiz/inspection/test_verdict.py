"""A quiz proved property by property, in words."""

from hashlib import sha256

from sitegen.findings import Findings, Place
from sitegen.quiz.export import core_form
from sitegen.quiz.inspection.verdict import in_words, judge
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.quiz import Quiz


def test_each_property_and_level_is_told(sleep: Quiz) -> None:
    both = "“Someone saw it”; all else at its mildest"

    text = in_words(judge(sleep))

    expected = f"""\
Sleep check (content/quizzes/sleep.yaml)
  sets of answers by severity  6
  with "not sure" as its own   12
  SHA-256 of the file          {sleep.digest}
  SHA-256 of the rules         {sha256(core_form(sleep.logic).encode()).hexdigest()}
  last changed                 2026-11-21

Properties
  holds  pauses-are-checked   Pauses in breathing lead to a check.
  holds  small-steps          How long you lie awake moves the result by one step at most.
  holds  not-sure-is-careful  Not knowing never leads to less.
  holds  night-work-is-shown  Advice for nights is shown to whoever works then or knows little.

Personas
  holds  snorer  level 2  Someone saw them stop breathing.

Levels, each with its number of sets and a smallest one
  0  nothing new                  2  all answers at their mildest
  1  a quiet evening              1  Lying awake: “Most of the night”; all else at its mildest
  2  a sleep check                2  Breathing: “Someone saw it”; all else at its mildest
  3  a sleep check soon           1  Lying awake: “Most of the night”; Breathing: {both}"""
    assert text == expected


def test_a_property_that_fails_is_told_with_what_was_found(sleep_text: str) -> None:
    text = sleep_text.replace("any_change: 1", "any_change: 0").replace("one_step: 1", "one_step: 0")
    quiz = parse_quiz("sleep", text.encode(), Place("sleep.yaml"), Findings())
    assert quiz is not None

    verdict = judge(quiz)

    (found,) = (found for claim, found in verdict.properties if claim.id == "small-steps")
    rows = in_words(verdict).partition("\nProperties\n")[2].splitlines()
    assert verdict.findings == found
    assert [row[:9].rstrip() for row in rows[: 4 + len(found)]] == [
        "  holds",
        "  fails",
        *(["    sleep"] * len(found)),
        "  holds",
        "  holds",
    ]
