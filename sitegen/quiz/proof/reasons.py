"""The answers shown as reasons are enough."""

from collections.abc import Iterator
from functools import reduce
from operator import and_

from sitegen.quiz.proof.study import Fault, Study, in_words
from sitegen.quiz.reasons import all_kept
from sitegen.quiz.space import Space, Vector, VectorSet


def prove_reasons(study: Study) -> Iterator[Fault]:
    """Find reasons that give less than the level once the other answers are more severe."""
    space = study.by_severity
    levels = space.counted(space.at_least[1:])
    for reasons in sorted(set(all_kept(space, levels))):
        less = _with(space, reasons) & ~space.at_least[levels[reasons]]
        if less:
            level = study.definition.named(levels[reasons])
            shown = in_words(space, reasons)
            other = in_words(space, space.smallest(less))
            yield Fault(f"The same reasons give level {level} {shown}, and less {other}.")


def _with(space: Space, vector: Vector) -> VectorSet:
    """Return the vectors that share all answers of this one that are not the mildest."""
    positions = (
        vector // stride % len(axis.answers) for axis, stride in zip(space.axes, space.strides, strict=True)
    )
    shared = (slices[position] for slices, position in zip(space.slices, positions, strict=True) if position)
    return reduce(and_, shared, space.everything)
