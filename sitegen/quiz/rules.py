"""What can be wrong with a quiz."""

from sitegen.findings import Rule

CONDITION_SYNTAX = Rule(
    "quiz/condition-syntax",
    "A condition that cannot be read",
    "A rule whose condition is unclear must not decide what care someone is told about.",
)
UNKNOWN_NAME = Rule(
    "quiz/unknown-name",
    "A name that no question, part or option has",
    "A rule about a question that does not exist never speaks, and nobody would notice.",
)
NAME_OUT_OF_PLACE = Rule(
    "quiz/name-out-of-place",
    "A name that may not stand in this rule",
    "Age and the person's role never change the level, and only an answer of its own is an emergency.",
)
IMPOSSIBLE_CONDITION = Rule(
    "quiz/impossible-condition",
    "A comparison that is always or never true",
    "It looks like a rule and is none; most often a number is mistyped.",
)
REPEATED_NAME = Rule(
    "quiz/repeated-name",
    "A name that stands for two things",
    "A condition could mean either.",
)
CONTEXT = Rule(
    "quiz/context",
    "Two questions that both start the quiz",
    "The first screen has one choice only, so that the questions about safety come at once.",
)
OPTIONS = Rule(
    "quiz/options",
    "Options that do not fit together",
    "Options rise from the mildest to the most severe, and `unsure` counts as one of them.",
)
SCORE = Rule(
    "quiz/score",
    "Bands or caps that do not fit the score",
    "Each score needs exactly one level, and a higher score must never give a lower one.",
)
OUTCOMES = Rule(
    "quiz/outcomes",
    "A level without an outcome, or an outcome without a level",
    "Someone would reach the end of the questions and find nothing there.",
)
PERSONA = Rule(
    "quiz/persona",
    "A persona whose result has changed",
    "Personas are the cases that people agreed on; a rule that changes one of them needs a second look.",
)
PROPERTY = Rule(
    "quiz/property",
    "A property that does not hold",
    "Each property is a promise about every result, and some people would get one that breaks it.",
)
TOO_LARGE = Rule(
    "quiz/too-large",
    "More sets of answers than can be tried",
    "What is proved of a part only would not be proved.",
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
