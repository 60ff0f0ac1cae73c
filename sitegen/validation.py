"""A model over a YAML source: values of the right type, or findings at the right line.

The models are the one definition of every format; JSON Schemas are made from them.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from typing import Annotated, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    PlainValidator,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
    WrapValidator,
)
from pydantic_core import ErrorDetails

from sitegen.budgets import LONGEST_FIELD
from sitegen.field_docs import field_docs
from sitegen.findings import Example, Findings, Place, Rule, closest, did_you_mean
from sitegen.model_walk import walk
from sitegen.yaml_source.values import Location, ShownText, YamlDate, YamlMap, YamlText, YamlValue, place_at

UNKNOWN_KEY = Rule(
    "data/unknown-key",
    "A key that nothing reads",
    "A misspelt key is a text that silently never appears.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\nquick-exit: true\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nquick_exit: true\n---\n\nIts text.\n",
    ),
)
MISSING_KEY = Rule(
    "data/missing-key",
    "A key that must be there",
    "The page or entry cannot be shown without it.",
    example=Example(
        "---\ntitle: A page\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\n---\n\nIts text.\n",
    ),
)
INVALID_VALUE = Rule(
    "data/invalid-value",
    "A value of the wrong kind",
    "A date, number or choice that cannot be read would be shown wrongly or not at all.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\nupdated: 2026-11-31\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nupdated: 2026-11-01\n---\n\nIts text.\n",
    ),
)
RULES = (UNKNOWN_KEY, MISSING_KEY, INVALID_VALUE)

_YEARS = range(1900, 2200)


def _keep_text(value: object) -> YamlText:
    if not isinstance(value, str):
        raise ValueError("a text is needed")
    return value if isinstance(value, YamlText) else YamlText(value, Place(""))


def _as_shown(value: object, validate_text: Callable[[object], str]) -> ShownText:
    text = validate_text(value)
    if isinstance(value, YamlText):
        return ShownText(text, value.place, value.is_literal)
    return ShownText(text, Place(""))


def _iso_date(value: object) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f'"{value}" is not a date. Write year-month-day, as in 2026-03-31') from None
    if day.year not in _YEARS:
        raise ValueError(f"{day.year} is not a year of our time")
    return day


def _located_date(value: object) -> YamlDate:
    return YamlDate.at(value.place if isinstance(value, YamlText) else Place(""), _iso_date(value))


LocatedText = Annotated[YamlText, PlainValidator(_keep_text), WithJsonSchema({"type": "string"})]
"""A text that keeps its place, for what a later stage reads and may find at fault."""

IsoDate = Annotated[date, PlainValidator(_iso_date), WithJsonSchema({"type": "string", "format": "date"})]
"""A day as `2026-03-31`; pydantic's own dates would take a bare number for a time stamp."""

LocatedDate = Annotated[
    YamlDate, PlainValidator(_located_date), WithJsonSchema({"type": "string", "format": "date"})
]
"""A day that keeps its place, for what a later stage may find at fault."""

SHOWN = WrapValidator(_as_shown)
"""Marks a text that readers see: it keeps its place, and its words are checked."""

Text = Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_FIELD), SHOWN]
"""A text that readers see; it is not empty."""

OptionalText = Annotated[str, StringConstraints(max_length=LONGEST_FIELD), SHOWN]
"""A text that readers see, where there is one."""

KEBAB_CASE = "[a-z0-9]+(-[a-z0-9]+)*"
"""The pattern of ids and slugs."""
KEBAB_ADVICE = "Use a to z, 0 to 9 and hyphens."
SNAKE_CASE = "[a-z][a-z0-9]*(_[a-z0-9]+)*"
"""The pattern of names that stand in conditions."""

Id = Annotated[str, StringConstraints(pattern=f"^{KEBAB_CASE}$")]
"""A kebab-case id, such as `medicare-iop`; never reused for another thing."""

M = TypeVar("M", bound="Model")


class Model(BaseModel):
    """What every format is made of: frozen, closed to unknown keys, described by its docstrings."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        str_strip_whitespace=True,
        defer_build=True,  # most starts of the program read files of few formats
    )


def validate(model: type[M], source: YamlValue, findings: Findings, *, whole: Place) -> M | None:
    """Return `source` as `model`, or None with a finding for every fault.

    `whole` is the place of the document, for what is missing altogether.
    """
    if not isinstance(source, YamlMap):
        hint = f"Known are: {', '.join(model.model_fields)}."
        findings.add(INVALID_VALUE, whole, "Keys with values belong here.", hint=hint)
        return None
    try:
        return model.model_validate(source)
    except ValidationError as error:
        faults = tuple(_of_meant_types(error.errors(include_url=False), model))
        for fault in _without_misspelt(faults, model):
            rule, message, hint = _in_words(fault, model)
            findings.add(rule, place_at(source, _path(fault, model), whole=whole), message, hint=hint)
        return None


def _of_meant_types(faults: Sequence[ErrorDetails], model: type[Model]) -> Iterator[ErrorDetails]:
    """Yield the faults, but of a value that may be of several types only those of the type that was meant.

    Pydantic tries each type and tells of each, with the type's name as the last step of the location.
    """
    told: set[Location] = set()
    for fault in sorted(faults, key=lambda f: f["type"] == "model_type"):
        around, depth = fault["loc"][:-1], len(fault["loc"])
        if _names_a_type(fault["loc"], model):
            inner = (f["loc"] for f in faults if len(f["loc"]) > depth)
            if around in told or any(location[: depth - 1] == around for location in inner):
                continue
            told.add(around)
        yield fault


def _without_misspelt(faults: Sequence[ErrorDetails], model: type[Model]) -> Iterator[ErrorDetails]:
    """Yield the faults but for keys that are missing because they are misspelt, which is told by itself."""
    meant: set[Location] = set()
    for fault in faults:
        if fault["type"] == "extra_forbidden":
            *around, (key, within) = walk(model, fault["loc"])
            meant.add((*(step for step, _ in around), closest(str(key), within.model_fields)))
    yield from (f for f in faults if f["type"] != "missing" or _path(f, model) not in meant)


def _names_a_type(location: Location, model: type[Model]) -> bool:
    of_document = [len(tuple(walk(model, steps))) for steps in (location, location[:-1])]
    return location[-1:] != ("[key]",) and of_document[0] == of_document[1]


def _path(fault: ErrorDetails, model: type[Model]) -> Location:
    """Return the location in the document of what is at fault."""
    steps = tuple(step for step, _ in walk(model, _location(fault)))
    return (*steps, _tag_key(fault)) if fault["type"] in _OF_TAGS else steps


def _location(fault: ErrorDetails) -> Location:
    """Return pydantic's location, without its mark of a key that is at fault itself."""
    is_marked = fault["loc"][-1:] == ("[key]",) and fault["type"] != "extra_forbidden"
    return fault["loc"][:-1] if is_marked else fault["loc"]


def _in_words(fault: ErrorDetails, model: type[Model]) -> tuple[Rule, str, str]:
    """Return the rule, message and hint for what pydantic found."""
    path, about = _path(fault, model), _about(fault, model)
    if fault["type"] == "extra_forbidden":
        _, within = tuple(walk(model, fault["loc"]))[-1]
        key, fields = str(path[-1]), within.model_fields
        return UNKNOWN_KEY, f'"{key}" is not known here.', did_you_mean(key, fields) or _listed(fields)
    if fault["type"] in ("missing", "union_tag_not_found"):
        return MISSING_KEY, f'"{path[-1]}" is missing.', about
    words = _WORDS.get(fault["type"], _plainly)(fault)
    subject = next((f'"{step}"' for step in reversed(path) if isinstance(step, str)), "This")
    return INVALID_VALUE, f"{subject}: {words}.", _way_out(fault) or about


def _about(fault: ErrorDetails, model: type[Model]) -> str:
    """Return what the model says of the deepest of its fields on the way."""
    steps = walk(model, _location(fault))
    said = [field_docs(each).get(str(step), "") for step, each in steps if step in each.model_fields]
    return said[-1] if said else ""


def _way_out(fault: ErrorDetails) -> str:
    """Return what to write instead, where that can be told."""
    context = fault.get("ctx", {})
    if fault["type"] == "string_pattern_mismatch":
        return _PATTERN_ADVICE.get(context["pattern"], "")
    if fault["type"] == "union_tag_invalid":
        return did_you_mean(context["tag"], _choices(context["expected_tags"]))
    if fault["type"] == "literal_error":
        return did_you_mean(str(fault["input"]), _choices(context["expected"]))
    return ""


def _choices(expected: str) -> list[str]:
    return re.findall("'([^']*)'", expected)


def _tag_key(fault: ErrorDetails) -> str:
    return str(fault["ctx"]["discriminator"]).strip("'")


def _plainly(fault: ErrorDetails) -> str:
    return fault["msg"].lower()


def _quoted(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else "it"


def _listed(names: Iterable[str]) -> str:
    return f"Known are: {', '.join(names)}."


_WORDS: dict[str, Callable[[ErrorDetails], str]] = {
    "string_type": lambda f: "a text is needed" + ("" if f["input"] is None else ", not a list or keys"),
    "bool_parsing": lambda f: f'"{f["input"]}" is neither true nor false',
    "bool_type": lambda _: "true or false is needed",
    "int_parsing": lambda f: f'"{f["input"]}" is not a whole number',
    "int_type": lambda _: "a whole number is needed",
    "float_parsing": lambda f: f'"{f["input"]}" is not a number',
    "float_type": lambda _: "a number is needed",
    "finite_number": lambda _: "a number is needed",
    "greater_than_equal": lambda f: f'"{f["input"]}" is less than {f["ctx"]["ge"]:g}',
    "less_than_equal": lambda f: f'"{f["input"]}" is more than {f["ctx"]["le"]:g}',
    "tuple_type": lambda _: 'a list is needed: each item on a line of its own after "- "',
    "dict_type": lambda _: "keys with values are needed",
    "model_type": lambda _: "keys with values are needed",
    "model_attributes_type": lambda _: "keys with values are needed",
    "literal_error": lambda f: f"{_quoted(f['input'])} is not one of {f['ctx']['expected']}",
    "enum": lambda f: f"{_quoted(f['input'])} is not one of {f['ctx']['expected']}",
    "union_tag_invalid": lambda f: f'"{f["ctx"]["tag"]}" is not one of {f["ctx"]["expected_tags"]}',
    "string_too_short": lambda _: "it is empty",
    "string_too_long": lambda f: f"it has more than {f['ctx']['max_length']} characters",
    "too_long": lambda f: f"it has more than {f['ctx']['max_length']}",
    "too_short": lambda f: f"it needs {f['ctx']['min_length']} or more" if f["input"] else "it is empty",
    "string_pattern_mismatch": lambda f: f'"{f["input"]}" is not written as it has to be',
    "value_error": lambda f: str(f["ctx"]["error"]),
}

_OF_TAGS = ("union_tag_invalid", "union_tag_not_found")

_PATTERN_ADVICE = {
    f"^{KEBAB_CASE}$": KEBAB_ADVICE,
    f"^{SNAKE_CASE}$": "Use a to z, 0 to 9 and _, and begin with a letter.",
}
