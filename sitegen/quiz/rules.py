"""What can be wrong with a quiz."""

from sitegen.findings import Example, InWords, Rule


def _example(wrong: str, right: str) -> Example:
    return Example(wrong, right, "content/quizzes/talk.yaml", is_part=True)


CONDITION_SYNTAX = Rule(
    "quiz/condition-syntax",
    "A condition that cannot be read",
    "A rule whose condition is unclear must not decide what care someone is told about.",
    example=_example(
        "emergencies:\n  danger:\n    when: thoughts = 3\n",
        "emergencies:\n  danger:\n    when: thoughts == 3\n",
    ),
)
UNKNOWN_NAME = Rule(
    "quiz/unknown-name",
    "A name that no question, part or option has",
    "A rule about a question that does not exist never speaks, and nobody would notice.",
    example=_example(
        "emergencies:\n  danger:\n    when: thougts == 3\n",
        "emergencies:\n  danger:\n    when: thoughts == 3\n",
    ),
)
NAME_OUT_OF_PLACE = Rule(
    "quiz/name-out-of-place",
    "A name that may not stand in this rule",
    "Age and the person's role never change the level, and only an answer of its own is an emergency.",
    example=_example(
        "emergencies:\n  danger:\n    when: score >= 5\n",
        "emergencies:\n  danger:\n    when: thoughts == 3\n",
    ),
)
IMPOSSIBLE_CONDITION = Rule(
    "quiz/impossible-condition",
    "A comparison that is always or never true",
    "It looks like a rule and is none; most often a number is mistyped.",
    example=_example(
        "emergencies:\n  danger:\n    when: thoughts == 4\n",
        "emergencies:\n  danger:\n    when: thoughts == 3\n",
    ),
)
REPEATED_NAME = Rule(
    "quiz/repeated-name",
    "A name that stands for two things",
    "A condition could mean either.",
    example=_example(
        "      score:\n        text: How did you sleep?\n",
        "      sleep:\n        text: How did you sleep?\n",
    ),
)
CONTEXT = Rule(
    "quiz/context",
    "Two questions that both start the quiz",
    "The first screen has one choice only, so that the questions about safety come at once.",
    example=_example(
        "  age:\n    text: How old are you?\n    options:",
        "  age:\n    text: How old are you?\n    after: safety\n    options:",
    ),
)
OPTIONS = Rule(
    "quiz/options",
    "Options that do not fit together",
    "Options rise from the mildest to the most severe, and `unsure` counts as one of them.",
    example=_example(
        "        options: {2: Badly, 0: Well}\n",
        "        options: {0: Well, 2: Badly}\n",
    ),
)
SCORE = Rule(
    "quiz/score",
    "Bands or caps that do not fit the score",
    "Each score needs exactly one level, and a higher score must never give a lower one.",
    example=_example(
        "    - {up_to: 1, level: 1}\n    - {level: 0}\n",
        "    - {up_to: 1, level: 0}\n    - {level: 1}\n",
    ),
)
OUTCOMES = Rule(
    "quiz/outcomes",
    "A level without an outcome, or an outcome without a level",
    "Someone would reach the end of the questions and find nothing there.",
    example=_example(
        "    - {up_to: 1, level: 0}\n    - {level: 2}\n",
        "    - {up_to: 1, level: 0}\n    - {level: 1}\n",
    ),
)
PERSONA = Rule(
    "quiz/persona",
    "A persona whose result has changed",
    "Personas are the cases that people agreed on; a rule that changes one of them needs a second look.",
    example=_example(
        "    answers: {sleep: 2}\n    level: 0\n",
        "    answers: {sleep: 2}\n    level: 1\n",
    ),
)
PROPERTY = Rule(
    "quiz/property",
    "A property that does not hold",
    "Each property is a promise about every result, and some people would get one that breaks it.",
    example=_example(
        "    when: sleep == 0\n    then: level >= 1\n",
        "    when: sleep == 2\n    then: level >= 1\n",
    ),
)
TOO_LARGE = Rule(
    "quiz/too-large",
    "More sets of answers than can be tried",
    "What is proved of a part only would not be proved.",
    example=InWords(
        "Seven questions with ten options each have ten million sets of answers.",
        "Fewer questions, or fewer options: people tell four or five apart.",
    ),
)
RULES = (
    CONDITION_SYNTAX,
    UNKNOWN_NAME,
    NAME_OUT_OF_PLACE,
    IMPOSSIBLE_CONDITION,
    REPEATED_NAME,
    CONTEXT,
    OPTIONS,
    SCORE,
    OUTCOMES,
    PERSONA,
    PROPERTY,
    TOO_LARGE,
)
