"""The site's own quiz says what its model says, of every set of answers.

The model is written out once more as plain rules over ten numbers, apart from the YAML and the engine.
"""

from collections import Counter
from itertools import product

from sitegen.quiz.answer import Answer
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.space import Axis, Space


def model(answers: tuple[int, ...]) -> int:  # noqa: PLR0911, PLR0912 - it has as many rules
    """Return the level."""
    thoughts, reality, substances, self_care, *_ = answers
    function, symptoms, home, help_so_far, taking_part, body = answers[4:]
    if thoughts == 3 or reality == 3 or substances == 4:
        return 5
    score = (
        min(thoughts, 2) + reality + min(substances, 2) + self_care
        + function + symptoms + home + help_so_far + taking_part + body
    )  # fmt: skip
    if self_care == 3 or substances == 3:
        return 4
    if home == 3 and score >= 18:
        return 4
    if score >= 15:
        return 3
    if function == 3 and symptoms == 3:
        return 3
    if thoughts == 2 or reality == 2:
        if symptoms == 3 or home >= 2 or help_so_far == 3 or substances >= 2:
            return 3
        if thoughts == 2 and reality == 2:
            return 3
    if body == 2 and substances >= 2:
        return 3
    if score >= 10:
        return 2
    if thoughts == 2 or reality == 2 or substances >= 2:
        return 2
    if function == 3 or symptoms == 3 or help_so_far == 3 or taking_part == 3:
        return 2
    if score >= 5:
        return 1
    if thoughts >= 1 or self_care == 2 or function == 2 or symptoms == 2:
        return 1
    if home >= 2 or help_so_far == 2 or taking_part == 2 or body == 2:
        return 1
    return 0


def test_every_set_of_answers_gets_the_level_of_the_model(care_level: Quiz) -> None:
    logic = care_level.logic
    space = Space(logic, tuple(Axis(q, tuple(map(Answer, q.severities))) for q in logic.questions))

    levels = bytes(model(answers) for answers in product(*(q.severities for q in logic.questions)))

    assert len(levels) == 737_280
    assert space.counted(space.at_least[1:]) == levels
    assert Counter(levels) == {0: 163, 1: 7_525, 2: 49_795, 3: 103_469, 4: 133_960, 5: 442_368}
