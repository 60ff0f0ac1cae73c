"""The schema of a translation: the same keys, none of them needed, and only those that hold words."""

from typing import get_args

from sitegen.content.ids import MARKDOWN
from sitegen.schemas.models import models_in
from sitegen.schemas.plain import Schema, changed
from sitegen.validation import SHOWN, Model

_NOT_OF_TRANSLATIONS = ("default", "discriminator", "examples", "minItems", "minProperties", "required")


def of_translations(schema: Schema, model: type[Model]) -> Schema:
    """Return the schema of the translations of files that have `schema`."""
    models = models_in(model)
    kept = _of_model(schema, model)
    if "$defs" in kept:
        kept["$defs"] = {name: _of_model(each, models.get(name)) for name, each in kept["$defs"].items()}
    return kept


def _of_model(schema: Schema, model: type[Model] | None) -> Schema:
    kept = _loosened(schema)
    if model is not None and "properties" in kept:
        fields = {name for name, field in model.model_fields.items() if _holds_words(field)}
        kept["properties"] = {name: each for name, each in kept["properties"].items() if name in fields}
    return kept


def _loosened(schema: Schema) -> Schema:
    kept = {key: value for key, value in schema.items() if key not in _NOT_OF_TRANSLATIONS}
    if "oneOf" in kept:  # without what tells them apart, a text may be of several kinds
        kept["anyOf"] = kept.pop("oneOf")
    return changed(kept, _loosened)


def _holds_words(part: object) -> bool:
    """Return whether a field, a type, or what it is made of is a text that readers see."""
    if part is SHOWN or part is MARKDOWN:
        return True
    if isinstance(part, type) and issubclass(part, Model):
        return any(map(_holds_words, part.model_fields.values()))
    metadata = (getattr(part, "annotation", None), *getattr(part, "metadata", ()))
    return any(map(_holds_words, (*get_args(part), *(each for each in metadata if each is not None))))
