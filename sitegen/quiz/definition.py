"""What an editor writes in `content/quizzes/<id>.yaml`; all texts are plain text."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sitegen.quiz.names import Name
from sitegen.quiz.properties import Property
from sitegen.review.model import AnyReview, Interval
from sitegen.validation import Id, LocatedDate, LocatedText, Model, OptionalText, Text


def _written_one_way(number: object) -> object:
    # `1`, `01` and `1.0` are three keys of the file and one number: two of their texts would be lost.
    if isinstance(number, str) and not re.fullmatch("0|-?[1-9][0-9]*", number):
        raise ValueError(f'"{number}" is not a whole number, written as in 2')
    return number


Severity = Annotated[int, BeforeValidator(_written_one_way), Field(ge=0, le=9)]
"""How much an answer weighs; the few steps that people can tell apart."""

LevelNumber = Annotated[int, BeforeValidator(_written_one_way), Field(ge=0)]
"""A level; the higher, the more care."""


class QuestionText(Model):
    """One question."""

    text: Text
    """The question itself."""
    help: OptionalText = ""
    """What its words mean, where that helps to answer."""
    topic: Text
    """What it is about in a few words; the result quotes the answer after it."""
    time_frame: OptionalText = ""
    """The time that the question is about, such as `In the past 2 weeks`."""
    why_we_ask: Text
    """What the answer is needed for, in words to the reader."""
    options: Annotated[dict[Severity, Text], Field(min_length=2)]
    """The words of each option under its severity, mildest first."""
    unsure: int
    """The severity that "not sure" counts as."""


class Part(Model):
    """Questions that belong together; the part about safety comes first."""

    title: Text
    """What its questions are about."""
    intro: OptionalText = ""
    """Words before its first question."""
    questions: Annotated[dict[Name, QuestionText], Field(min_length=1, max_length=50)]
    """The questions, each under the name that conditions use."""


class ContextText(Model):
    """Something asked that never changes the level, only what is said beside it."""

    text: Text
    """What is asked."""
    after: Name | None = None
    """The part after which it is asked; left out for the choice that starts the quiz."""
    options: Annotated[dict[Name, Text], Field(min_length=2)]
    """The words of each option under its name."""
    notes: dict[Name, Text] = {}
    """Words above the questions once an option is chosen."""


class EmergencyText(Model):
    """An answer at which the quiz stops at once; it gives the highest level there is."""

    when: LocatedText
    """The condition that holds for the dangerous answers, such as `plan >= 2`."""
    now: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What to do now, most urgent first."""
    contact: LocatedText | None = None
    """The id of the crisis contact that comes first here, where that is another one than usual."""


class BandText(Model):
    """A stretch of the score and the level that it gives."""

    up_to: int | None = None
    """The highest score of the band; left out in the last one."""
    level: int
    """The level that these scores give."""


class Score(Model):
    """How answers add up."""

    caps: dict[Name, int] = {}
    """The most that a question adds, where that is less than its most severe option."""
    bands: Annotated[tuple[BandText, ...], Field(min_length=1)]
    """From the lowest scores to the highest."""


class FloorText(Model):
    """A rule that gives at least a level, whatever the score."""

    when: LocatedText
    """The condition that answers have to meet, such as `sleep >= 3 and food >= 3`."""
    in_words: Text
    """What `when` says, in words to the reader; the paper form shows it where it takes several answers."""
    level: int
    """The lowest level that the quiz then gives."""
    reason: Text
    """Why, in words to the reader; the result shows it after the answers."""


class FlagText(Model):
    """Text that is shown besides the outcome."""

    when: LocatedText
    """The condition at which it is shown."""
    title: Text
    """Its heading."""
    text: Annotated[tuple[Text, ...], Field(min_length=1)]
    """Paragraphs."""
    contacts: tuple[LocatedText, ...] = ()
    """Ids of contacts to show with it."""
    place: Literal["headline", "crisis", "warning", "advice"] = "advice"
    """Where it stands: above the headline, below it with the crisis contacts, before or after what to do."""


class OutcomeText(Model):
    """What is said at one level."""

    name: Text
    """The care in a few words, as it stands in "from … to …"."""
    headline: Text
    """The first thing to do."""
    summary: Text
    """The level in one or two sentences."""
    levels: tuple[LocatedText, ...] = ()
    """Ids from `levels.yaml`; their hours are shown and their pages linked."""
    crisis: bool = False
    """Whether the crisis contacts come first in the result."""
    today: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What to do today, a step a line."""
    this_week: tuple[Text, ...] = ()
    """What to do this week, a step a line."""
    ask: tuple[Text, ...] = ()
    """Questions to ask whoever gives the care."""


class PersonaText(Model):
    """A made-up person whose result people agreed on."""

    story: Text
    """Who it is, in a sentence or two."""
    answers: dict[Name, int | Literal["unsure"]]
    """By question a severity, or `unsure`; questions left out take their mildest option."""
    context: dict[Name, Name] = {}
    """By name of what is asked besides, the option that is chosen."""
    level: int
    """The level that the quiz must give."""
    flags: tuple[Id, ...] = ()
    """Flags that the quiz must show, besides any others."""


class Definition(Model):
    """One quiz."""

    title: Text
    """The name of the quiz."""
    updated: LocatedDate
    """The day when a question or rule was last changed."""
    review: AnyReview = "none"
    """Who has reviewed the questions, rules and results, or `none`."""
    review_every: Interval = "12 months"
    """How often they have to be looked at again, such as `6 months`."""
    certificate: LocatedText | None = None
    """The source path of the page that shows what was proved, such as `self-check-proof.md`."""
    intro: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What the quiz does; paragraphs before the first question."""
    notice: Text
    """What nobody may mistake it for; shown before the first question and with each result."""
    unsure: Text
    """The words of the option "not sure", which each question has."""
    crisis_contacts: tuple[LocatedText, ...] = ()
    """Ids of the contacts in the crisis box, most urgent first."""
    context: dict[Name, ContextText] = {}
    """What is asked besides the questions, each under its name."""
    parts: Annotated[dict[Name, Part], Field(min_length=1, max_length=20)]
    """The parts in the order in which they are asked, each under its name."""
    emergencies: dict[Id, EmergencyText] = {}
    """Answers at which the quiz stops at once, each under an id of your own."""
    score: Score
    """How the answers add up to a level."""
    floors: dict[Id, FloorText] = {}
    """Rules that give at least a level, each under an id of your own."""
    flags: dict[Id, FlagText] = {}
    """Texts that are shown besides the outcome, each under an id of your own."""
    outcomes: Annotated[dict[LevelNumber, OutcomeText], Field(min_length=1, max_length=20)]
    """By level number, from 0; the higher, the more care."""
    limits: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What the quiz cannot tell."""
    paper_limits: tuple[Text, ...] = ()
    """What the quiz cannot do on paper."""
    personas: dict[Id, PersonaText] = {}
    """Made-up people whose results people agreed on, each under an id of your own."""
    properties: dict[Id, Property] = {}
    """What must be true of every result; each is proved over all sets of answers."""

    def named(self, level: int) -> str:
        """Return a level with the name of its care."""
        return f"{level} ({self.outcomes[level].name})"
