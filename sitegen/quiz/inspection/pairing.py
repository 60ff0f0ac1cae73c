"""Two quizzes over the sets of answers that both have.

A vector means the same in either space: the axes of shared questions come first, in one order and with as
many answers. A question of one quiz alone has its mildest answer there, and so adds no vectors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.proof.study import Study
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.space import Axis, Space, VectorSet


@dataclass(frozen=True, slots=True)
class Pair:
    """The same sets of answers as the old and the new quiz read them."""

    old: Space
    new: Space
    study: Study

    def example(self, vectors: VectorSet) -> Answers:
        """Return the answers above the mildest in a smallest one of the vectors; there has to be one."""
        answers = self.new.answers(self.study.smallest(self.new, vectors))
        mildest = {axis.question.id: axis.answers[0] for axis in self.new.axes}
        return {id_: answer for id_, answer in answers.items() if answer != mildest[id_]}


def pair(old: Quiz, new: Quiz, *, with_unsure: bool) -> Pair:
    """Return the quizzes as a pair, with "not sure" as an answer of its own or without it."""
    shared = shared_severities(old.logic, new.logic)
    before, after = (_space(quiz.logic, shared, with_unsure=with_unsure) for quiz in (old, new))
    return Pair(before, after, Study(new.logic, new.definition))


def shared_severities(old: Logic, new: Logic) -> dict[str, tuple[int, ...]]:
    """Return the severities that both have, by the questions that both have."""
    others = {q.id: q.severities for q in old.questions}
    return {
        q.id: tuple(severity for severity in q.severities if severity in others[q.id])
        for q in new.questions
        if q.id in others
    }


def have_same_answers(old: Logic, new: Logic) -> bool:
    """Tell whether both ask the same questions with the same severities, in whatever order."""
    asked, other = ({q.id: q.severities for q in logic.questions} for logic in (old, new))
    return asked == other


def shared_options(old: Logic, new: Logic) -> dict[str, tuple[str, ...]]:
    """Return the options that both have, by what both ask besides."""
    return {
        name: tuple(option for option in options if option in old.context[name])
        for name, options in new.context.items()
        if name in old.context
    }


def _space(logic: Logic, shared: Mapping[str, tuple[int, ...]], *, with_unsure: bool) -> Space:
    known = {q.id: q for q in logic.questions}
    both = (Axis(known[id_], tuple(_answers(known[id_], shared[id_], with_unsure))) for id_ in shared)
    alone = (Axis(q, (Answer(q.severities[0]),)) for q in logic.questions if q.id not in shared)
    return Space(logic, (*both, *alone))


def _answers(question: Question, severities: tuple[int, ...], with_unsure: bool) -> Iterator[Answer]:
    yield from map(Answer, severities or question.severities[:1])
    if with_unsure:
        yield Answer(question.unsure, is_unsure=True)
