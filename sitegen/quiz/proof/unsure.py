"""What "not sure" does: it errs on the careful side, and the range shown for it is the true one."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_, or_

from sitegen.quiz.proof.study import Fault, Study, in_words, level_at
from sitegen.quiz.space import Space, VectorSet, union


def prove_careful(study: Study, alone: Mapping[str, int]) -> Iterator[Fault]:
    """Find a "not sure" that gives less than the mildest answer, or an emergency, or not what is claimed."""
    space = study.by_choice
    for axis, stride, slices in zip(space.axes, space.strides, space.slices, strict=True):
        question, up = axis.question.id, (len(axis.answers) - 1) * stride
        for vectors in space.at_least:
            less = (vectors & slices[0]) << up & ~vectors
            if less:
                where = in_words(space, space.smallest(less), besides=question)
                yield Fault(f'"Not sure" to "{question}" gives less than its mildest answer, {where}.')
        alarmed = (space.emergencies & slices[-1]) >> up & ~space.emergencies
        if alarmed:
            where = in_words(space, space.smallest(alarmed), besides=question)
            yield Fault(f'"Not sure" to "{question}" is an emergency by itself, {where}.')
        level, wanted = level_at(space, up), alone.get(question)
        if wanted is not None and wanted != level:
            yield Fault(f'"Not sure" to "{question}" alone gives level {level}, not {wanted}.')


def prove_range(study: Study) -> Iterator[Fault]:
    """Find a range that is not the least and the most that other answers instead of "not sure" could give."""
    space = study.by_choice
    for words, position, every in (("lowest", 0, True), ("highest", -2, False)):
        shown = [_settled(space, vectors, position) for vectors in space.at_least]
        true = [_some_or_all(space, vectors, every=every) for vectors in space.at_least]
        wrong = union(one ^ other for one, other in zip(shown, true, strict=True))
        if wrong:
            vector = space.smallest(wrong)
            levels = [sum(vectors >> vector & 1 for vectors in each[1:]) for each in (shown, true)]
            where = in_words(space, vector)
            yield Fault(f"The {words} level shown is {levels[0]} instead of {levels[1]} {where}.")


def _settled(space: Space, vectors: VectorSet, position: int) -> VectorSet:
    """Return the vectors that are in the set once each "not sure" is the answer at `position`."""
    return _replaced(space, vectors, lambda answers: answers[position])


def _some_or_all(space: Space, vectors: VectorSet, *, every: bool) -> VectorSet:
    """Return the vectors that are in the set for some or for every answer instead of each "not sure"."""
    return _replaced(space, vectors, lambda answers: reduce(and_ if every else or_, answers[:-1]))


def _replaced(
    space: Space, vectors: VectorSet, choose: Callable[[Sequence[VectorSet]], VectorSet]
) -> VectorSet:
    """Return the set with, in place of "not sure", what `choose` makes of all the answers to a question."""
    for stride, slices in zip(space.strides, space.slices, strict=True):
        answers = [(vectors & each) >> above * stride for above, each in enumerate(slices)]
        vectors = vectors & ~slices[-1] | choose(answers) << (len(slices) - 1) * stride
    return vectors
