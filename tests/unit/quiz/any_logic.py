"""Small quizzes of any kind, sensible and not, for tests that look at all their answers."""

from collections.abc import Mapping
from random import Random

from hypothesis import strategies as st

from sitegen.quiz.condition import AllOf, Comparison, Condition, IsChosen, IsUnsure, OneOf, Operator
from sitegen.quiz.logic import Band, Emergency, Flag, Floor, Logic, Question

CHANCE = st.integers(0, 2**32).map(Random)
"""What decides; a strategy for each part of a quiz would take a hundred times as long."""
CONTEXT = {"age": ("young", "old"), "role": ("me", "other")}
QUESTIONS = ("sleep", "mood", "pain", "help")
TOTALS_OF_ANSWERS = ("any", "score")
TOTALS = (*TOTALS_OF_ANSWERS, "unsure", "level")

_RISING = (Operator.AT_LEAST, Operator.MORE)


def any_logic(chance: Random, *, most_questions: int = 4) -> Logic:
    """Return a quiz of some questions; in a third, rules stay true as answers get more severe."""
    ids = QUESTIONS[: chance.randint(2, most_questions)]
    asked = tuple(any_question(chance, id_) for id_ in ids)
    operators = chance.choice((_RISING, tuple(Operator), tuple(Operator)))
    highest_level = chance.randint(1, 4)

    def condition(*names: str) -> Condition:
        return any_condition(chance, names, operators)

    return Logic(
        questions=asked,
        context=CONTEXT,
        emergencies=tuple(Emergency(f"danger-{i}", condition(*ids)) for i in range(chance.randint(0, 2))),
        bands=any_bands(chance, asked, highest_level),
        floors=tuple(
            Floor(f"floor-{i}", condition(*ids, *TOTALS_OF_ANSWERS), chance.randint(0, highest_level))
            for i in range(chance.randint(0, 3))
        ),
        flags=(Flag("flag", any_words(chance, ids)),),
        highest_level=highest_level,
    )


def any_question(chance: Random, id_: str) -> Question:
    severities = tuple(sorted(chance.sample(range(5), chance.randint(2, 3))))
    cap = chance.randint(severities[0], severities[-1])
    return Question(id_, severities, chance.choice(severities), cap)


def any_bands(chance: Random, asked: tuple[Question, ...], highest_level: int) -> tuple[Band, ...]:
    lowest, highest = (sum(min(q.severities[end], q.cap) for q in asked) for end in (0, -1))
    ends = sorted({highest, *(chance.randint(lowest, highest) for _ in range(3))})
    return tuple(map(Band, ends, sorted(chance.randint(0, highest_level) for _ in ends)))


def any_condition(
    chance: Random, names: tuple[str, ...], operators: tuple[Operator, ...] = tuple(Operator)
) -> Condition:
    """Return a condition that compares these questions and totals."""
    if chance.random() < 2 / 3:
        return Comparison(chance.choice(names), chance.choice(operators), chance.randint(0, 5))
    kind = chance.choice((AllOf, OneOf))
    return kind(tuple(any_condition(chance, names, operators) for _ in range(2)))


def any_words(chance: Random, ids: tuple[str, ...]) -> Condition:
    """Return a condition that may choose words: about severities, what is unsure, and context."""
    which = chance.random()
    if which < 1 / 4:
        return any_condition(chance, (*ids, "any", "score", "unsure"))
    if which < 1 / 2:
        return IsUnsure(chance.choice(ids))
    if which < 3 / 4:
        name = chance.choice(tuple(CONTEXT))
        return IsChosen(name, chance.choice(CONTEXT[name]), chance.random() < 1 / 2)
    return chance.choice((AllOf, OneOf))((any_words(chance, ids), any_words(chance, ids)))


def any_context(chance: Random) -> Mapping[str, str]:
    """Return choices of what is asked besides; each may be left open."""
    chosen = {name: chance.choice(("", *options)) for name, options in CONTEXT.items()}
    return {name: option for name, option in chosen.items() if option}


def ids_of(logic: Logic) -> tuple[str, ...]:
    return tuple(question.id for question in logic.questions)
