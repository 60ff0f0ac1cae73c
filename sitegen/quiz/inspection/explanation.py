"""Why some answers come to their level, step by step, for people who look after the rules."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.quiz.answer import Answer
from sitegen.quiz.condition import UNSURE
from sitegen.quiz.engine import Outcome, evaluate, score_of
from sitegen.quiz.inspection.choices import Choices
from sitegen.quiz.inspection.columns import in_columns, section
from sitegen.quiz.inspection.wording import (
    answer_in_words,
    bands_in_words,
    choice_in_words,
    on_one_line,
    place_in_words,
)
from sitegen.quiz.logic import Question
from sitegen.quiz.quiz import Quiz


def explain(quiz: Quiz, choices: Choices) -> str:
    """Return what the answers come to and all that leads there; what was not answered is at its mildest."""
    case = _Case(quiz, choices, evaluate(quiz.logic, choices.answers, choices.context))
    level = case.outcome.level
    sections = (
        section("Answers", in_columns(case.answers())),
        section("Level", in_columns([(str(level), quiz.definition.outcomes[level].name)])),
        section("Score", in_columns(case.score())),
        section("Rules that hold", in_columns(case.rules())),
        section("Reasons", in_columns(case.reasons()), otherwise="no answer is needed for this level"),
        section("Range", in_columns(case.range())),
        section("Flags", in_columns(case.flags())),
        section(
            "Next level up",
            in_columns(case.next_up()),
            otherwise="no band of a higher level is one point away",
        ),
    )
    return "\n\n".join((f"{quiz.definition.title} ({quiz.place.path})", *sections))


@dataclass(frozen=True, slots=True)
class _Case:
    """Answers and what they come to; each method yields the rows of one section."""

    quiz: Quiz
    choices: Choices
    outcome: Outcome

    def answers(self) -> Iterator[tuple[str, str, str]]:
        for question, answer in self.answered():
            words = answer_in_words(self.quiz.definition, question.id, answer)
            if answer.is_unsure:
                yield question.id, UNSURE, f"{words}, which counts as {answer.severity}"
            else:
                yield question.id, str(answer.severity), words
        for name, option in self.choices.context.items():
            yield name, option, choice_in_words(self.quiz.definition, name, option)

    def answered(self) -> Iterator[tuple[Question, Answer]]:
        for question in self.quiz.logic.questions:
            yield question, self.choices.answers.get(question.id) or question.mildest

    def score(self) -> Iterator[tuple[str]]:
        logic = self.quiz.logic
        score = score_of(logic, self.choices.answers)
        added = [f"{q.id} {min(a.severity, q.cap)}" for q, a in self.answered() if a.severity]
        yield (f"{score} of at most {logic.bands[-1].up_to}" + (f": {' + '.join(added)}" if added else ""),)
        for question, answer in self.answered():
            if answer.severity > question.cap:
                yield (f"{question.id} is capped: {answer.severity} adds {question.cap}",)
        band, scores = next((band, words) for band, words in bands_in_words(logic) if score <= band.up_to)
        yield (f"the band {scores} gives level {self.quiz.definition.named(band.level)}",)

    def rules(self) -> Iterator[tuple[str, str, str, str, str]]:
        definition, outcome = self.quiz.definition, self.outcome
        if not (outcome.emergencies or outcome.decisive):
            yield "decides", "the score", f"level {outcome.level}", "", ""
        for id_ in outcome.emergencies:
            when = definition.emergencies[id_].when
            yield "decides", id_, "emergency", place_in_words(when), on_one_line(when)
        for id_ in outcome.floors:
            floor = definition.floors[id_]
            role = "decides" if id_ in outcome.decisive else "holds"
            level = f"at least level {floor.level}"
            yield role, id_, level, place_in_words(floor.when), on_one_line(floor.when)

    def reasons(self) -> Iterator[tuple[str]]:
        for id_ in self.outcome.reasons:
            yield (answer_in_words(self.quiz.definition, id_, self.choices.answers[id_]),)

    def range(self) -> Iterator[tuple[str]]:
        definition, outcome = self.quiz.definition, self.outcome
        lowest, highest = (definition.named(level) for level in (outcome.lowest, outcome.highest))
        if not any(answer.is_unsure for answer in self.choices.answers.values()):
            yield ("nothing is unsure",)
        elif lowest == highest:
            yield (f"{lowest}, whatever the unsure answers are",)
        else:
            yield (f"{lowest} to {highest}, by what the unsure answers are",)

    def flags(self) -> Iterator[tuple[str, str, str, str]]:
        for id_ in self.outcome.flags:
            flag = self.quiz.definition.flags[id_]
            yield id_, flag.title, place_in_words(flag.when), on_one_line(flag.when)

    def next_up(self) -> Iterator[tuple[str]]:
        if self.outcome.next_up is not None:
            level = self.quiz.definition.named(self.outcome.next_up)
            yield (f"one more point in the score gives level {level}",)
