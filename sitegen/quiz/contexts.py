"""What may be chosen of what a quiz asks besides its questions."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from sitegen.quiz.condition import AllOf, Condition, IsChosen, OneOf


def contexts(
    options: Mapping[str, tuple[str, ...]], conditions: Iterable[Condition]
) -> Iterator[Mapping[str, str]]:
    """Yield all choices that the conditions can tell apart; first that nothing is chosen."""
    names = sorted({name for condition in conditions for name in _asked_by(condition)})
    for chosen in product(*(("", *options.get(name, ())) for name in names)):
        yield {name: option for name, option in zip(names, chosen, strict=True) if option}


def _asked_by(condition: Condition) -> Iterator[str]:
    match condition:
        case IsChosen(context, _, _):
            yield context
        case AllOf(parts) | OneOf(parts):
            for part in parts:
                yield from _asked_by(part)
