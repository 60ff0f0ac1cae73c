"""A schema as a person would write it: without what only repeats, and closed to unknown keys.

`patternErrorMessage` is no keyword of JSON Schema: programs for editing show it in the place of the pattern.
"""

from collections.abc import Callable
from typing import Any

Schema = dict[str, Any]

_NULL = {"type": "null"}
_OF_NAMES = ("$defs", "patternProperties", "properties")
"""Keys whose value maps names to schemas."""
_VALUES = ("const", "default", "enum", "examples")
"""Keys whose value stands in a file, or in a list of what may."""


def plain(schema: Schema) -> Schema:
    """Return the schema without titles, nulls and empty defaults, and with no keys but those it names."""
    some = _without_null(schema)
    kept = changed({key: value for key, value in some.items() if not _is_noise(key, value)}, plain)
    if "patternProperties" in kept:
        kept["additionalProperties"] = False
    if "pattern" in kept and "examples" in kept:
        kept["patternErrorMessage"] = f"Write it as in {kept['examples'][0]}."
    _describe_constants(kept)
    return kept


def changed(schema: Schema, change: Callable[[Schema], Schema]) -> Schema:
    """Return the schema with `change` made to each schema right inside it."""
    return {key: _inside(key, value, change) for key, value in schema.items()}


def _inside(key: str, value: Any, change: Callable[[Schema], Schema]) -> Any:  # noqa: ANN401 - JSON has any value
    if key in _VALUES:
        return value
    if key in _OF_NAMES:
        return {name: change(each) for name, each in value.items()}
    if isinstance(value, dict):
        return change(value)
    if isinstance(value, list):
        return [change(each) if isinstance(each, dict) else each for each in value]
    return value


def _is_noise(key: str, value: object) -> bool:
    """Return whether it is a title, which repeats the key, or a default that says nothing."""
    return (key == "title" and isinstance(value, str)) or (key == "default" and not _says_something(value))


def _says_something(default: object) -> bool:
    return not isinstance(default, dict) and default not in (None, "", [])


def _without_null(schema: Schema) -> Schema:
    """Return the schema of what may be left out; a key without a value is not offered."""
    if _NULL not in schema.get("anyOf", ()):
        return schema
    kinds = [kind for kind in schema["anyOf"] if kind != _NULL]
    others = {key: value for key, value in schema.items() if key != "anyOf"}
    return {**kinds[0], **others} if len(kinds) == 1 else {"anyOf": kinds, **others}


def _describe_constants(schema: Schema) -> None:
    """Say of a key that only one word may follow what that word chooses."""
    for each in schema.get("properties", {}).values():
        if "const" in each:
            each.setdefault("description", schema.get("description", ""))
