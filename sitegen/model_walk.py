"""The way that one of pydantic's locations takes through a model, without the steps that no document has."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel

from sitegen.yaml_source.values import Location


def walk(model: type[BaseModel], location: Location) -> Iterator[tuple[str | int, type[BaseModel]]]:
    """Yield the steps that the document has too, each with the model whose fields may stand there.

    Where none may, it is the model that has none.
    Where several types may stand, pydantic's locations have a step for the type; it is passed over.
    """
    annotation: object = model
    for step in location:
        types = _types_in(annotation)
        if len(types) > 1:
            annotation = next((each for each in types if step in _labels(each)), None)
        else:
            (annotation,) = types
            yield step, annotation if _is_model(annotation) else BaseModel
            annotation = _inside(annotation, step)


def _types_in(annotation: object) -> tuple[object, ...]:
    """Return the types of which a value may be, but for None."""
    if get_origin(annotation) is Annotated:
        return _types_in(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        parts = (part for part in get_args(annotation) if part is not NoneType)
        return tuple(each for part in parts for each in _types_in(part))
    return (annotation,)


def _labels(annotation: object) -> tuple[object, ...]:
    """Return what pydantic may call a model among several: its name, or its tag."""
    if not _is_model(annotation):
        return ()
    tags = (tag for field in annotation.model_fields.values() for tag in get_args(field.annotation))
    return (annotation.__name__, *tags)


def _inside(annotation: object, step: str | int) -> object:
    """Return the type of what a step leads to."""
    if _is_model(annotation):
        field = annotation.model_fields.get(str(step))
        return field.annotation if field else None
    parts = get_args(annotation)
    return parts[-1] if get_origin(annotation) is dict else next(iter(parts), None)


def _is_model(annotation: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)
