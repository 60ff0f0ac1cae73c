"""Two quizzes over the sets of answers that both have.

A vector means the same in either space: the axes of shared questions come first, in one order and with as
many answers. A question of one quiz alone has its mildest answer there, and so adds no vectors.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.space import Axis, Space, VectorSet


@dataclass(frozen=True, slots=True)
class Pair:
    """The same sets of answers as the old and the new quiz read them."""

    old: Space
    new: Space

    def example(self, vectors: VectorSet) -> Answers:
        """Return the answers above the new quiz's mildest in a smallest vector; there has to be one."""
        return self.new.raised(self.new.smallest(vectors))


def pair(old: Quiz, new: Quiz, *, with_unsure: bool) -> Pair:
    """Return the quizzes as a pair, with "not sure" as an answer of its own or without it."""
    shared = shared_severities(old.logic, new.logic)
    return Pair(*(_space(quiz.logic, shared, with_unsure=with_unsure) for quiz in (old, new)))


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
    alone = (Axis(q, (q.mildest,)) for q in logic.questions if q.id not in shared)
    return Space(logic, (*both, *alone))


def _answers(question: Question, severities: tuple[int, ...], with_unsure: bool) -> Iterator[Answer]:
    yield from map(Answer, severities or question.severities[:1])
    if with_unsure:
        yield question.not_sure
