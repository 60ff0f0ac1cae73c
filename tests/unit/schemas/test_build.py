import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from sitegen.content.kinds import REGISTRIES
from sitegen.findings import SiteError
from sitegen.schemas.build import DIALECT, ENTRIES, build_schemas, write_schemas

ORIGINALS = [*REGISTRIES, *ENTRIES]
SCHEMAS: dict[str, dict[str, Any]] = {
    name.removesuffix(".schema.json"): json.loads(text) for name, text in build_schemas().items()
}


def test_there_is_a_schema_for_every_format_and_for_its_translations() -> None:
    translations = [f"{name}.translation" for name in ORIGINALS]

    assert set(SCHEMAS) == {"site_config", "front_matter", *ORIGINALS, *translations}


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[name])

    assert SCHEMAS[name]["$schema"] == DIALECT


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_is_closed(name: str) -> None:
    objects = [part for part in parts_of(SCHEMAS[name]) if part.get("type") == "object"]

    assert [part for part in objects if "additionalProperties" not in part] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_description(name: str) -> None:
    keys = [(key, each) for part in parts_of(SCHEMAS[name]) for key, each in properties_of(part)]

    assert [key for key, each in keys if not each.get("description")] == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_schema_says_what_it_is_for(name: str) -> None:
    assert SCHEMAS[name]["description"]


def test_descriptions_come_from_the_models() -> None:
    assert SCHEMAS["front_matter"]["properties"]["title"]["description"] == (
        "The page's one main heading, and its name in search results."
    )


@pytest.mark.parametrize(
    ("name", "document", "at_fault"),
    [
        ("front_matter", {"title": "Costs"}, "description"),
        ("front_matter", {"title": "Costs", "description": "What you pay.", "tittle": "x"}, "tittle"),
        ("front_matter", {"title": "Costs", "description": "What you pay.", "layout": "artcle"}, "artcle"),
        ("front_matter", {"title": "Costs", "description": "What you pay.", "aliases": "/iop/"}, "/iop/"),
        ("site_config", {"title": "A site"}, "base_url"),
        ("faqs", {"title": "Costs", "items": {}}, "{}"),
        ("faqs", {"title": "Costs", "items": {"pay": {"question": "How much?"}}}, "short"),
        ("levels", {"IOP": {}}, "IOP"),
        ("levels", {"iop": {"name": "IOP", "hours_per_week": {"min": "nine"}}}, "nine"),
        ("contacts", {"988": {"kind": "crisis", "label": "988", "call": "1-800-662-4357"}}, "1-800-662-4357"),
        ("sources", {"guide": {"title": "A guide", "url": "http://example.org"}}, "http://example.org"),
        ("schedules", {"title": "A day", "caption": "One.", "days": {"monday": []}}, "monday"),
        ("quizzes", {"title": "Who to talk to"}, "outcomes"),
        ("levels.translation", {"iop": {"overnight": True}}, "overnight"),
    ],
)
def test_a_wrong_file_is_refused(name: str, document: dict[str, object], at_fault: str) -> None:
    messages = [error.message for error in Draft202012Validator(SCHEMAS[name]).iter_errors(document)]

    assert any(at_fault in message for message in messages)


def test_a_translation_needs_no_key_and_has_those_with_words() -> None:
    level = SCHEMAS["levels.translation"]["$defs"]["Level"]

    assert "required" not in level
    assert [*level["properties"]] == [
        "name",
        "short_name",
        "names",
        "summary",
        "hours_per_week",
        "days_per_week",
        "hours_per_day",
        "setting",
        "fits",
        "may_not_fit",
        "team",
        "paid_by",
    ]


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    count = write_schemas(tmp_path / "schemas")

    written = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "schemas").iterdir()}
    assert written == build_schemas()
    assert count == len(written)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SiteError, match="cannot be written: Not a directory"):
        write_schemas(tmp_path / "file" / "schemas")


def parts_of(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the schema and all schemas inside it."""
    named = [
        each for key in ("$defs", "properties", "patternProperties") for each in schema.get(key, {}).values()
    ]
    single = [schema[key] for key in ("additionalProperties", "items") if isinstance(schema.get(key), dict)]
    inside = [*named, *single, *schema.get("anyOf", ()), *schema.get("oneOf", ())]
    return [schema, *(part for each in inside for part in parts_of(each))]


def properties_of(schema: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    return [*schema.get("properties", {}).items()]
