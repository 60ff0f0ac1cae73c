"""What one answer up does to the level: never less, and not too much at once.

It is enough to look at neighbours for "never less": from a mild answer to a severe one the way leads over all
between. Answers on an axis rise from the mildest on, so to go up is to shift the set by a stride.
"""

from collections.abc import Iterator
from itertools import combinations, pairwise

from sitegen.findings import Place
from sitegen.quiz.proof.study import Fault, Study, in_words, level_at
from sitegen.quiz.properties import Steps
from sitegen.quiz.space import Axis, Space, Vector, VectorSet, union


def prove_monotone(study: Study) -> Iterator[Fault]:
    """Find a more severe answer that gives a lower level."""
    space = study.by_severity
    for position, (axis, stride) in enumerate(zip(space.axes, space.strides, strict=True)):
        for low, high in pairwise(range(len(axis.answers))):
            milder = space.slices[position][low]
            lost = union((vectors & milder) << stride & ~vectors for vectors in space.at_least)
            if lost:
                raised = space.smallest(lost)
                yield _change(study, space, axis, (raised - stride, raised), (low, high))


def prove_steps(study: Study, allowed: Steps) -> Iterator[Fault]:
    """Find one answer that changes the level by more than is allowed."""
    space = study.by_severity
    for position, (axis, stride) in enumerate(zip(space.axes, space.strides, strict=True)):
        if axis.question.id not in allowed.questions:
            continue
        for low, high in combinations(range(len(axis.answers)), 2):
            most = min(allowed.any_change, allowed.one_step) if high == low + 1 else allowed.any_change
            milder, shift = space.slices[position][low], (high - low) * stride
            apart = _too_far_apart(space, most)
            far = union((before & milder) << shift & after for before, after in apart)
            if far:
                raised = space.smallest(far)
                yield _change(study, space, axis, (raised - shift, raised), (low, high))


def _too_far_apart(space: Space, most: int) -> Iterator[tuple[VectorSet, VectorSet]]:
    """Yield the vectors of two levels that lie further apart than `most`, either way round."""
    levels = range(len(space.at_least))
    for one in levels:
        for other in levels:
            if abs(one - other) > most:
                yield space.exactly(one), space.exactly(other)


def _change(
    study: Study, space: Space, axis: Axis, vectors: tuple[Vector, Vector], positions: tuple[int, int]
) -> Fault:
    before, after = (level_at(space, vector) for vector in vectors)
    low, high = (axis.answers[position].severity for position in positions)
    verb = "raises" if after > before else "lowers"
    message = (
        f'Raising "{axis.question.id}" from {low} to {high} {verb} the level '
        f"from {study.definition.named(before)} to {study.definition.named(after)}, "
        f"{in_words(space, vectors[1], besides=axis.question.id)}."
    )
    return Fault(message, _culprit(study, space, vectors, max(before, after)))


def _culprit(study: Study, space: Space, vectors: tuple[Vector, Vector], level: int) -> Place | None:
    """Return the place of a rule that gives the higher one of two levels."""
    higher = next(vector for vector in vectors if level_at(space, vector) == level)
    return next(study.giving(space, higher, level), None)
