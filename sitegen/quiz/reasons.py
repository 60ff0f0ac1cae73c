"""The few answers that give a level by themselves.

Every answer that can be spared is dropped, the mildest first and of these the latest: what is kept, with all
else at its mildest, gives the same level.
"""

from collections.abc import Iterable, Iterator
from itertools import product

from sitegen.quiz.space import Space, Vector

Step = int
"""How far an answer lies above the mildest one, and above that when it is its turn to be dropped."""


def kept(levels: bytes, vector: Vector, steps: Iterable[Step]) -> Vector:
    """Return the vector with each answer that can be spared at its mildest.

    `levels` has the level of each vector of a space, `steps` those of the answers in this one.
    """
    level = levels[vector]
    for step in sorted(steps):
        milder = vector - step % len(levels)
        if levels[milder] == level:
            vector = milder
    return vector


def all_kept(space: Space, levels: bytes) -> Iterator[Vector]:
    """Yield `kept` of each vector of the space."""
    return (kept(levels, vector, steps) for vector, steps in enumerate(product(*steps_of(space))))


def steps_of(space: Space) -> list[list[Step]]:
    """Return the steps by axis and answer."""
    last = len(space.axes) - 1
    return [
        [
            (answer.severity * len(space.axes) + last - position) * space.size + above * stride
            for above, answer in enumerate(axis.answers)
        ]
        for position, (axis, stride) in enumerate(zip(space.axes, space.strides, strict=True))
    ]
