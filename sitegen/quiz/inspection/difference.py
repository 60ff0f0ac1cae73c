"""What changes from one quiz to another: the level of an answer, the flags it raises, what is asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sitegen.quiz.answer import Answers
from sitegen.quiz.condition import Condition
from sitegen.quiz.contexts import contexts
from sitegen.quiz.inspection.pairing import Pair, pair, shared_options
from sitegen.quiz.inspection.rewording import Rewording, rewordings
from sitegen.quiz.logic import Logic
from sitegen.quiz.quiz import Quiz
from sitegen.quiz.space import Space, VectorSet


@dataclass(frozen=True, slots=True)
class LevelChange:
    """Sets of answers that go from one level to another."""

    before: int
    after: int
    vectors: int
    """The number of these sets."""
    example: Answers
    """The answers above the mildest in a smallest one of them."""


@dataclass(frozen=True, slots=True)
class FlagChange:
    """Sets of answers that get a flag, or no longer get it."""

    flag: str
    is_shown: bool
    """Whether the new quiz is the one that shows it."""
    vectors: int
    """The number of these sets, told apart also by "not sure" and by what is asked besides."""
    example: Answers
    """The answers above the mildest in one of them."""
    context: Mapping[str, str]
    """What is chosen besides in the same one."""


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changes, over the sets of answers that both quizzes have."""

    vectors: int
    """The number of sets of answers that were compared by level."""
    with_unsure: bool
    """Whether "not sure" is an answer of its own in them, as it is once it counts as something else."""
    levels: tuple[LevelChange, ...]
    flags: tuple[FlagChange, ...]
    rewordings: tuple[Rewording, ...]

    @property
    def is_none(self) -> bool:
        """Whether nothing of what is compared has changed."""
        return not (self.levels or self.flags or self.rewordings)


def compare(old: Quiz, new: Quiz) -> Difference:
    """Return what changes; a question of one quiz alone is at its mildest there."""
    by_choice = pair(old, new, with_unsure=True)
    with_unsure = _unsure_differs(old.logic, new.logic)
    by_level = by_choice if with_unsure else pair(old, new, with_unsure=False)
    return Difference(
        vectors=by_level.new.size,
        with_unsure=with_unsure,
        levels=tuple(_level_changes(by_level)),
        flags=tuple(_flag_changes(by_choice)),
        rewordings=tuple(rewordings(old.definition, new.definition)),
    )


def _unsure_differs(old: Logic, new: Logic) -> bool:
    others = {q.id: q.unsure for q in old.questions}
    return any(others.get(q.id, q.unsure) != q.unsure for q in new.questions)


def _level_changes(both: Pair) -> Iterator[LevelChange]:
    reached = [both.new.exactly(level) for level in range(len(both.new.at_least))]
    for before in range(len(both.old.at_least)):
        left = both.old.exactly(before)
        for after, vectors in enumerate(reached):
            changed = left & vectors
            if changed and after != before:
                yield LevelChange(before, after, changed.bit_count(), both.example(changed))


def _flag_changes(both: Pair) -> Iterator[FlagChange]:
    old, new = ({flag.id: flag.when for flag in space.logic.flags} for space in (both.old, both.new))
    for flag in dict.fromkeys((*new, *old)):
        seen = list(_seen(both, old.get(flag), new.get(flag)))
        gained = [(context, after & ~before) for context, before, after in seen]
        lost = [(context, before & ~after) for context, before, after in seen]
        for is_shown, changed in ((True, gained), (False, lost)):
            found = [(context, vectors) for context, vectors in changed if vectors]
            if found:
                number = sum(vectors.bit_count() for _, vectors in found)
                context, vectors = found[0]
                yield FlagChange(flag, is_shown, number, both.example(vectors), context)


def _seen(
    both: Pair, old: Condition | None, new: Condition | None
) -> Iterator[tuple[Mapping[str, str], VectorSet, VectorSet]]:
    """Yield where each is true, by what is chosen besides; a condition that is not there never is."""
    options = shared_options(both.old.logic, both.new.logic)
    for context in contexts(options, filter(None, (old, new))):
        yield context, _where(both.old, old, context), _where(both.new, new, context)


def _where(space: Space, condition: Condition | None, context: Mapping[str, str]) -> VectorSet:
    if condition is None:
        return 0
    return (replace(space, context=context) if context else space).holds(condition)
