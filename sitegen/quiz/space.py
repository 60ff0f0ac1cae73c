"""Every set of answers at once.

A vector is one answer to each question. A set of vectors is one whole number with a bit for each vector, so
that "and", "or" and "one answer up" are single operations on all of them. The same code answers for one
person, where each question has one answer, and for everyone, where it has all of them. What runs in the
browser is another program; the tests compare the two.
"""

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, reduce
from math import prod
from operator import and_, or_

from sitegen.quiz.answer import Answer
from sitegen.quiz.condition import (
    ANY,
    LEVEL,
    SCORE,
    UNSURE,
    AllOf,
    Comparison,
    Condition,
    IsChosen,
    IsUnsure,
    OneOf,
)
from sitegen.quiz.logic import Logic, Question

VectorSet = int
"""Bit v is set where vector v is in the set."""
Vector = int
"""Positions of the answers on their axes as the digits of one number, those of the last question lowest."""


@dataclass(frozen=True, slots=True)
class Axis:
    """A question, and the answers to it that are looked at."""

    question: Question
    answers: tuple[Answer, ...]
    """With the mildest first; never empty."""


@dataclasses.dataclass(frozen=True)
class Space:
    """All vectors that the answers on the axes can make."""

    logic: Logic
    axes: tuple[Axis, ...]
    """One for each question, the slowest first."""
    context: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def size(self) -> int:
        """The number of vectors."""
        return prod(len(axis.answers) for axis in self.axes)

    @cached_property
    def everything(self) -> VectorSet:
        """The set of all vectors."""
        return (1 << self.size) - 1

    @cached_property
    def strides(self) -> tuple[int, ...]:
        """How far two vectors lie apart that differ in the next answer on an axis, by axis."""
        counts = [len(axis.answers) for axis in self.axes]
        return tuple(prod(counts[position + 1 :]) for position in range(len(counts)))

    @cached_property
    def slices(self) -> tuple[tuple[VectorSet, ...], ...]:
        """By axis and answer: the vectors with that answer."""
        return tuple(tuple(self._slices(position)) for position in range(len(self.axes)))

    @cached_property
    def by_score(self) -> dict[int, VectorSet]:
        """The vectors by the sum of their severities, each up to its cap."""
        return self.by_sum(lambda question, answer: min(answer.severity, question.cap))

    @cached_property
    def emergencies(self) -> VectorSet:
        """The vectors at which the quiz stops."""
        return union(self.holds(emergency.when) for emergency in self.logic.emergencies)

    @cached_property
    def at_least(self) -> tuple[VectorSet, ...]:
        """By level from 0: the vectors that get this level or a higher one."""
        floors = [(floor.level, self.holds(floor.when)) for floor in self.logic.floors]
        given = [*floors, *self._by_band(), (self.logic.highest_level, self.emergencies)]
        levels = range(self.logic.highest_level + 1)
        return tuple(union(vectors for level, vectors in given if level >= least) for least in levels)

    def exactly(self, level: int) -> VectorSet:
        """Return the vectors that get this level."""
        above = self.at_least[level + 1] if level < self.logic.highest_level else 0
        return self.at_least[level] & ~above

    def holds(self, condition: Condition) -> VectorSet:
        """Return the vectors of which the condition is true."""
        match condition:
            case Comparison(name, operator, value):
                return self._where(name, lambda number: operator.compares(number, value))
            case IsUnsure(question):
                return self._answered(question, lambda answer: answer.is_unsure)
            case IsChosen(context, option, expected):
                return self.everything if (self.context.get(context) == option) is expected else 0
            case AllOf(parts):
                return reduce(and_, map(self.holds, parts))
            case OneOf(parts):
                return union(map(self.holds, parts))

    def by_sum(self, weigh: Callable[[Question, Answer], int]) -> dict[int, VectorSet]:
        """Return the vectors by the sum of what `weigh` makes of each answer."""
        sums: dict[int, VectorSet] = {0: 1}
        for axis, stride in reversed(list(zip(self.axes, self.strides, strict=True))):
            longer: dict[int, VectorSet] = {}
            for position, answer in enumerate(axis.answers):
                weight = weigh(axis.question, answer)
                for total, vectors in sums.items():
                    longer[total + weight] = longer.get(total + weight, 0) | vectors << position * stride
            sums = longer
        return sums

    def answers(self, vector: Vector) -> dict[str, Answer]:
        """Return the answers of a vector by question."""
        return {
            axis.question.id: axis.answers[vector // stride % len(axis.answers)]
            for axis, stride in zip(self.axes, self.strides, strict=True)
        }

    def raised(self, vector: Vector) -> dict[str, Answer]:
        """Return the answers of a vector but for those that are a question's mildest one."""
        mildest = {axis.question.id: axis.question.mildest for axis in self.axes}
        return {id_: answer for id_, answer in self.answers(vector).items() if answer != mildest[id_]}

    def smallest(self, vectors: VectorSet) -> Vector:
        """Return one of the vectors with the fewest answers raised; there has to be one."""
        by_number = self.by_sum(lambda question, answer: answer != question.mildest)
        found = next(few & vectors for _, few in sorted(by_number.items()) if few & vectors)
        return (found & -found).bit_length() - 1

    def counted(self, sets: Iterable[VectorSet]) -> bytes:
        """Return by vector in how many of the sets it is, of which there may be 255 at most."""
        bits = (format(vectors, f"0{self.size}b").encode().translate(_DIGITS) for vectors in sets)
        return sum(map(int.from_bytes, bits)).to_bytes(self.size, "little")

    def _where(self, name: str, test: Callable[[int], bool]) -> VectorSet:
        if name == ANY:
            return union(self._where(axis.question.id, test) for axis in self.axes)
        if name == SCORE:
            return union(vectors for score, vectors in self.by_score.items() if test(score))
        if name == UNSURE:
            return union(vectors for number, vectors in self._by_unsure.items() if test(number))
        if name == LEVEL:
            return union(self.exactly(level) for level in range(len(self.at_least)) if test(level))
        return self._answered(name, lambda answer: test(answer.severity))

    def _answered(self, question: str, test: Callable[[Answer], bool]) -> VectorSet:
        position = next(i for i, axis in enumerate(self.axes) if axis.question.id == question)
        answers = zip(self.axes[position].answers, self.slices[position], strict=True)
        return union(vectors for answer, vectors in answers if test(answer))

    @cached_property
    def _by_unsure(self) -> dict[int, VectorSet]:
        return self.by_sum(lambda _, answer: answer.is_unsure)

    def _by_band(self) -> Iterator[tuple[int, VectorSet]]:
        for score, vectors in self.by_score.items():
            band = next((band for band in self.logic.bands if score <= band.up_to), None)
            if band is not None:
                yield band.level, vectors

    def _slices(self, position: int) -> Iterator[VectorSet]:
        stride, count = self.strides[position], len(self.axes[position].answers)
        first = _repeated((1 << stride) - 1, stride * count, self.size)
        for answer in range(count):
            yield first << answer * stride


def union(sets: Iterable[VectorSet]) -> VectorSet:
    """Return the vectors that are in any of the sets."""
    return reduce(or_, sets, 0)


_DIGITS = bytes.maketrans(b"01", b"\0\1")


def _repeated(pattern: VectorSet, period: int, size: int) -> VectorSet:
    """Return `pattern` at 0, `period`, twice `period` and so on; `size` is a multiple of `period`."""
    while period < size:
        pattern |= pattern << period
        period *= 2
    return pattern & ((1 << size) - 1)
