"""Each set of answers has a level, each level has answers, each question has a say."""

from collections.abc import Iterator

from sitegen.quiz.proof.study import Fault, Study, in_words


def prove_total(study: Study) -> Iterator[Fault]:
    """Find answers without a level."""
    space = study.by_severity
    without = space.everything & ~space.at_least[0]
    if without:
        vector = space.smallest(without)
        yield Fault(f"There is no level {in_words(space, vector)}.")


def prove_reachable(study: Study) -> Iterator[Fault]:
    """Find levels that no answers have."""
    for level in study.definition.outcomes:
        if not study.by_severity.exactly(level):
            yield Fault(f"No answers lead to level {study.definition.named(level)}.")


def prove_matters(study: Study) -> Iterator[Fault]:
    """Find questions whose answers never change a level."""
    space = study.by_severity
    for axis, stride, slices in zip(space.axes, space.strides, space.slices, strict=True):
        if not any(
            (vectors & slices[0]) << above * stride != vectors & others
            for vectors in space.at_least
            for above, others in enumerate(slices)
        ):
            yield Fault(f'No answer to "{axis.question.id}" ever changes the level, so it need not be asked.')
