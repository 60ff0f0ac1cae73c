"""Why answers come to their level, whole texts."""

from sitegen.quiz.inspection.choices import parse_choices
from sitegen.quiz.inspection.explanation import explain
from sitegen.quiz.quiz import Quiz


def explained(quiz: Quiz, *words: str) -> str:
    return explain(quiz, parse_choices(quiz.logic, words))


def section_of(text: str, heading: str) -> list[str]:
    (section,) = (part for part in text.split("\n\n") if part.partition("\n")[0] == heading)
    return [line.strip() for line in section.splitlines()[1:]]


def line_of(text: str, words: str) -> int:
    return text[: text.index(words)].count("\n") + 1


def test_everything_that_leads_to_the_level_is_told(sleep: Quiz, sleep_text: str) -> None:
    text = explained(sleep, "falling_asleep=3", "breathing=unsure", "shift=works_nights")

    path = "content/quizzes/sleep.yaml"
    pauses = line_of(sleep_text, "when: breathing == 2\n")
    both = line_of(sleep_text, "when: breathing == 2 and falling_asleep >= 3")
    nights = line_of(sleep_text, "when: shift == works_nights or unsure >= 2")
    expected = f"""\
Sleep check ({path})

Answers
  falling_asleep  3             Lying awake: “Most of the night”
  breathing       unsure        Breathing: “I do not know”, which counts as 2
  shift           works_nights  Do you work at night? “Yes”

Level
  3  a sleep check soon

Score
  4 of at most 4: falling_asleep 2 + breathing 2
  falling_asleep is capped: 3 adds 2
  the band 2 to 4 gives level 1 (a quiet evening)

Rules that hold
  holds    pauses               at least level 2  {path}:{pauses}  breathing == 2
  decides  pauses-and-no-sleep  at least level 3  {path}:{both}  breathing == 2 and falling_asleep >= 3

Reasons
  Lying awake: “Most of the night”
  Breathing: “I do not know”

Range
  1 (a quiet evening) to 3 (a sleep check soon), by what the unsure answers are

Flags
  night-work  Night work  {path}:{nights}  shift == works_nights or unsure >= 2

Next level up
  no band of a higher level is one point away"""
    assert text == expected


def test_answers_left_out_are_at_their_mildest(sleep: Quiz) -> None:
    assert explained(sleep) == explained(sleep, "falling_asleep=0", "breathing=0")


def test_where_no_rule_holds_the_score_decides(sleep: Quiz) -> None:
    text = explained(sleep, "falling_asleep=1")

    assert section_of(text, "Rules that hold") == ["decides  the score  level 0"]
    assert section_of(text, "Next level up") == [
        "one more point in the score gives level 1 (a quiet evening)"
    ]


def test_sections_with_nothing_to_tell_say_so(sleep: Quiz) -> None:
    text = explained(sleep)

    assert section_of(text, "Score") == ["0 of at most 4", "the band 0 to 1 gives level 0 (nothing new)"]
    assert section_of(text, "Reasons") == ["no answer is needed for this level"]
    assert section_of(text, "Range") == ["nothing is unsure"]
    assert section_of(text, "Flags") == ["none"]


def test_what_is_unsure_may_make_no_difference(care_level: Quiz) -> None:
    text = explained(care_level, "thoughts=3", "function=unsure")

    assert section_of(text, "Range") == ["5 (emergency help now), whatever the unsure answers are"]


def test_emergencies_decide_and_floors_only_hold(care_level: Quiz) -> None:
    text = explained(care_level, "thoughts=3", "reality=3", "home=3")

    rules = [line.split()[:2] for line in section_of(text, "Rules that hold")]
    assert rules == [
        ["decides", "may-act-on-thoughts"],
        ["decides", "confused-or-may-harm"],
        ["holds", "one-strong-answer"],
    ]
