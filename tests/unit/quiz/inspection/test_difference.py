"""What changes from one quiz to another, by number and in words."""

from collections import Counter
from collections.abc import Callable
from itertools import product

import pytest

from sitegen.findings import Findings, Place
from sitegen.quiz.answer import Answer
from sitegen.quiz.engine import level_of
from sitegen.quiz.inspection.comparison import in_words
from sitegen.quiz.inspection.difference import Difference, FlagChange, LevelChange, compare
from sitegen.quiz.inspection.rewording import Rewording
from sitegen.quiz.load import parse_quiz
from sitegen.quiz.quiz import Quiz

BREATHING = """\
      breathing:
        text: Do you stop breathing at night?
        topic: Breathing
        why_we_ask: Pauses need a check.
        options: {0: "No", 2: Someone saw it}
        unsure: 2
"""
DREAMS = """\
      dreams:
        text: Do you have bad dreams?
        topic: Dreams
        why_we_ask: They wake you.
        options: {0: "No", 2: "Yes"}
        unsure: 0
"""
PARTS = """\
parts:
  nights:
    title: Your nights
    questions:
"""
FLAG = "    when: shift == works_nights or unsure >= 2\n"
PAUSES = "  pauses:\n    when: breathing == 2\n"

Read = Callable[..., Quiz]


@pytest.fixture
def read(sleep_text: str) -> Read:
    """Read the small quiz with each of some texts replaced by another."""

    def read(*pairs: tuple[str, str], path: str = "new.yaml") -> Quiz:
        text = sleep_text
        for before, after in pairs:
            assert text.count(before) == 1, f"{before!r} has to stand in the quiz once"
            text = text.replace(before, after)
        findings = Findings()
        quiz = parse_quiz("sleep", text.encode(), Place(path), findings)
        assert quiz, findings.graded({})
        return quiz

    return read


def test_a_quiz_does_not_differ_from_itself(care_level: Quiz) -> None:
    difference = compare(care_level, care_level)

    assert difference == Difference(737_280, with_unsure=False, levels=(), flags=(), rewordings=())
    assert difference.is_none


def test_each_pair_of_levels_has_its_number_and_a_smallest_example(sleep: Quiz, read: Read) -> None:
    new = read(("{up_to: 1, level: 0}", "{up_to: 0, level: 0}"))

    difference = compare(sleep, new)

    assert difference == Difference(
        vectors=6,
        with_unsure=False,
        levels=(LevelChange(before=0, after=1, vectors=1, example={"falling_asleep": Answer(1)}),),
        flags=(),
        rewordings=(),
    )
    assert not difference.is_none


@pytest.mark.parametrize(
    "pairs",
    [
        [
            ("{up_to: 1, level: 0}", "{up_to: 0, level: 0}"),
            (PAUSES, "  pauses:\n    when: breathing == 2 or score >= 2\n"),
        ],
        [("  caps: {falling_asleep: 2}\n", "")],
        [(PARTS, PARTS + BREATHING), (BREATHING + "score:", "score:"), ("up_to: 1", "up_to: 2")],
    ],
    ids=["a band and a floor", "a cap", "another order"],
)
def test_the_numbers_are_those_of_the_engine(sleep: Quiz, read: Read, pairs: list[tuple[str, str]]) -> None:
    new = read(*pairs)
    vectors = [
        {"falling_asleep": Answer(one), "breathing": Answer(other)}
        for one, other in product((0, 1, 3), (0, 2))
    ]
    pairs_of_levels = ((level_of(sleep.logic, each), level_of(new.logic, each)) for each in vectors)
    changed = Counter((before, after) for before, after in pairs_of_levels if before != after)

    levels = compare(sleep, new).levels

    assert {(change.before, change.after): change.vectors for change in levels} == changed


def test_not_sure_is_an_answer_of_its_own_once_it_counts_as_something_else(sleep: Quiz, read: Read) -> None:
    difference = compare(sleep, read((BREATHING, BREATHING.replace("unsure: 2", "unsure: 0"))))

    unsure = Answer(0, is_unsure=True)
    assert (difference.vectors, difference.with_unsure) == (12, True)
    assert difference.levels == (
        LevelChange(before=2, after=0, vectors=3, example={"breathing": unsure}),
        LevelChange(before=3, after=1, vectors=1, example={"falling_asleep": Answer(3), "breathing": unsure}),
    )
    assert difference.rewordings == (Rewording("breathing", "unsure counts as: “0” instead of “2”"),)


def test_flags_are_compared_over_what_is_asked_besides_too(sleep: Quiz, read: Read) -> None:
    new = read((FLAG, "    when: shift == works_nights and breathing == 2\n"))

    flags = compare(sleep, new).flags

    # Lost are 4 sets with night work, those without a pause, and the all unsure one with any other choice.
    both = {"falling_asleep": Answer(1, is_unsure=True), "breathing": Answer(2, is_unsure=True)}
    assert flags == (FlagChange("night-work", is_shown=False, vectors=6, example=both, context={}),)


def test_a_flag_of_one_file_is_shown_nowhere_by_the_other(sleep: Quiz, read: Read) -> None:
    snores = "  snores:\n    when: breathing == 2\n    title: Snoring\n    text: [Lie on your side.]\n"
    new = read(("flags:\n", f"flags:\n{snores}"))

    gained, lost = compare(sleep, new).flags, compare(new, sleep).flags

    example = {"breathing": Answer(2)}
    assert gained == (FlagChange("snores", is_shown=True, vectors=8, example=example, context={}),)
    assert lost == (FlagChange("snores", is_shown=False, vectors=8, example=example, context={}),)


def test_a_question_of_one_file_counts_as_its_mildest_answer(sleep: Quiz, read: Read) -> None:
    new = read((BREATHING, BREATHING + DREAMS))

    difference = compare(sleep, new)

    assert difference == Difference(
        vectors=6,
        with_unsure=False,
        levels=(),
        flags=(),
        rewordings=(Rewording("dreams", "only in the new file"),),
    )
    assert compare(new, sleep).rewordings == (Rewording("dreams", "only in the old file"),)


def test_options_of_one_file_are_not_compared(sleep: Quiz, read: Read) -> None:
    new = read(("1: An hour, 3: Most of the night", "1: One hour, 2: Two hours, 3: Most of the night"))

    difference = compare(sleep, new)

    assert (difference.vectors, difference.levels) == (6, ())
    assert difference.rewordings == (
        Rewording("falling_asleep", "option 1: “One hour” instead of “An hour”"),
        Rewording("falling_asleep", "option 2: only in the new file, “Two hours”"),
    )


def test_an_example_names_each_answer_above_the_mildest_of_the_new_file(read: Read) -> None:
    old = read(("0: Not long, 1: An hour", "1: An hour"))
    new = read(("{up_to: 1, level: 0}", "{up_to: 0, level: 0}"))

    levels = compare(old, new).levels

    assert levels == (LevelChange(before=0, after=1, vectors=1, example={"falling_asleep": Answer(1)}),)


def test_order_and_names_are_told(sleep: Quiz, read: Read) -> None:
    new = read(
        (PARTS, PARTS + BREATHING), (BREATHING + "score:", "score:"), ("name: nothing new", "name: all well")
    )

    assert compare(sleep, new).rewordings == (
        Rewording("level 0", "name: “all well” instead of “nothing new”"),
        Rewording("order", "now breathing, falling_asleep"),
    )


def test_all_is_told_in_words(sleep: Quiz, read: Read) -> None:
    new = read(
        ("{up_to: 1, level: 0}", "{up_to: 0, level: 0}"),
        (FLAG, "    when: shift == works_nights\n"),
        (BREATHING, BREATHING + DREAMS),
        ("name: a quiet evening", "name: a calm evening"),
    )

    text = in_words(sleep, new, compare(sleep, new))

    expected = """\
  old  content/quizzes/sleep.yaml  2026-11-21  Sleep check
  new  new.yaml                    2026-11-21  Sleep check

Compared over 6 sets of answers by severity.
The questions differ: only answers that both files have are compared, and a question of one
file alone counts as its mildest answer there.
Sets for flags are also told apart by "not sure" and by what is asked besides.

Levels
  0 (nothing new) -> 1 (a calm evening): 1 set, such as
    Lying awake: “An hour”
    all else at its mildest

Flags
  night-work is no longer shown: 2 sets, such as
    Lying awake: “I do not know”
    Breathing: “I do not know”
    all else at its mildest

Questions and names
  dreams   only in the new file
  level 1  name: “a calm evening” instead of “a quiet evening”"""
    assert text == expected


def test_where_nothing_differs_the_words_say_so(sleep: Quiz) -> None:
    text = in_words(sleep, sleep, compare(sleep, sleep))

    expected = """\
Compared over 6 sets of answers by severity.

Levels
  no set of answers changes its level

Flags
  each is shown for the same answers as before

Questions and names
  as before"""
    assert text.partition("\n\n")[2] == expected
