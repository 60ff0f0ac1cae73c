"""What the reference engine makes of all answers to a quiz, to be compared with `quiz_parity.mjs`.

A sheet has a row for each vector (an answer to each question, the first question's changing slowest) and a
column for each thing that an outcome can hold, one byte a cell: a number, or whether an id is there. A block
is the rows with the same answers to the first two questions.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise

from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.logic import Logic, Question
from sitegen.quiz.reasons import all_kept
from sitegen.quiz.space import Axis, Space, Vector, VectorSet


@dataclass(frozen=True, slots=True)
class Sheet:
    """Columns by name, and the vectors that their rows are."""

    name: str
    space: Space
    columns: Mapping[str, bytes]

    @property
    def blocks(self) -> list[slice]:
        """The rows of each block."""
        size = self.space.strides[1]
        return [slice(start, start + size) for start in range(0, self.space.size, size)]

    def digests(self) -> dict[str, list[str]]:
        """Return by column a digest for each block."""
        return {
            name: [sha256(cells[rows]).hexdigest() for rows in self.blocks]
            for name, cells in self.columns.items()
        }

    def difference(self, block: int, others: Mapping[str, bytes]) -> str:
        """Return in words the first row of a block that the other columns have differently."""
        rows = self.blocks[block]
        pairs = {name: (cells[rows], others[name]) for name, cells in self.columns.items()}
        at = next(
            at for at in range(rows.stop - rows.start) if any(a[at] != b[at] for a, b in pairs.values())
        )
        differing = {name: (a[at], b[at]) for name, (a, b) in pairs.items() if a[at] != b[at]}
        answers = [_in_words(*given) for given in self.space.answers(rows.start + at).items()]
        return "\n".join(
            [
                f"{self.name}, block {', '.join(answers[:2])}: {', '.join(answers)}",
                *(
                    f"{name}: {here} here, {there} in the browser"
                    for name, (here, there) in differing.items()
                ),
            ]
        )

    def vector(self, answers: Answers) -> Vector:
        """Return the row of these answers."""
        axes = zip(self.space.axes, self.space.strides, strict=True)
        return sum(axis.answers.index(answers[axis.question.id]) * stride for axis, stride in axes)

    def ids(self, part: str, vector: Vector) -> tuple[str, ...]:
        """Return the ids that a row has in the columns of a part: `floors one`, `floors other`."""
        columns = {name: cells for name, cells in self.columns.items() if name.startswith(f"{part} ")}
        return tuple(name.removeprefix(f"{part} ") for name, cells in columns.items() if cells[vector])


def decisions(logic: Logic) -> Sheet:
    """Return what severities alone come to."""
    space = _space(logic, _severities)
    levels = _levels(space)
    reduced = tuple(all_kept(space, levels))

    def of_reduced(vectors: VectorSet) -> bytes:
        return bytes(map(space.counted([vectors]).__getitem__, reduced))

    raised = {
        q.id: space.everything & ~mildest
        for q, (mildest, *_) in zip(logic.questions, space.slices, strict=True)
    }
    floors = {floor: space.holds(floor.when) for floor in logic.floors}
    columns = {
        "level": levels,
        "nextUp": space.counted(_next_up(space)),
        **{f"emergencies {rule.id}": space.counted([space.holds(rule.when)]) for rule in logic.emergencies},
        **{f"floors {floor.id}": space.counted([vectors]) for floor, vectors in floors.items()},
        **{f"reasons {id_}": of_reduced(vectors) for id_, vectors in raised.items()},
        **{f"decisive {f.id}": of_reduced(vectors & space.exactly(f.level)) for f, vectors in floors.items()},
    }
    return Sheet("decisions", space, columns)


def unsure(logic: Logic) -> Sheet:
    """Return what "not sure" makes a difference to, with "not sure" as an answer of its own."""
    space = _space(logic, lambda q: (*_severities(q), Answer(q.unsure, is_unsure=True)))
    columns = {
        "lowest": _levels(_space(logic, lambda q: (*_severities(q), Answer(q.severities[0])))),
        "highest": _levels(_space(logic, lambda q: (*_severities(q), Answer(q.severities[-1])))),
        **{f"flags {flag.id}": space.counted([space.holds(flag.when)]) for flag in logic.flags},
    }
    return Sheet("unsure", space, columns)


def _space(logic: Logic, answers_to: Callable[[Question], tuple[Answer, ...]]) -> Space:
    return Space(logic, tuple(Axis(question, answers_to(question)) for question in logic.questions))


def _severities(question: Question) -> tuple[Answer, ...]:
    return tuple(map(Answer, question.severities))


def _levels(space: Space) -> bytes:
    return space.counted(space.at_least[1:])


def _next_up(space: Space) -> Iterator[VectorSet]:
    """Yield sets; a vector is in as many as the number of its next level up, so in none where it has none."""
    for band, above in pairwise(space.logic.bands):
        vectors = space.by_score.get(band.up_to, 0) & ~space.at_least[above.level]
        yield from [vectors] * above.level


def _in_words(question: str, answer: Answer) -> str:
    return f"{question} {'not sure' if answer.is_unsure else answer.severity}"
