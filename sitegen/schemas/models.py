"""The models inside a model."""

from collections.abc import Iterator
from typing import get_args

from sitegen.validation import Model


def models_in(model: type[Model]) -> dict[str, type[Model]]:
    """Return the model and all that it is made of, by name."""
    return {each.__name__: each for each in _all(model)}


def _all(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        for field in annotation.model_fields.values():
            yield from _all(field.annotation)
    for part in get_args(annotation):
        yield from _all(part)
