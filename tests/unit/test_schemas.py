import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.findings import SiteError
from sitegen.schemas import build_schemas, write_schemas

FORMATS = (
    "site_config front_matter quizzes levels contacts sources glossary facts "
    "comparisons faqs checklists schedules timelines scenarios reasons forms "
    "sheets worksheets planners"
)


def objects_in(schema: object) -> Iterator[dict[str, object]]:
    if isinstance(schema, dict):
        if schema.get("type") == "object":
            yield schema
        for part in schema.values():
            yield from objects_in(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from objects_in(part)


def test_there_is_a_schema_for_every_format() -> None:
    assert {name.removesuffix(".schema.json") for name in build_schemas()} == set(FORMATS.split())


@pytest.mark.parametrize("name", sorted(build_schemas()))
def test_every_schema_is_closed(name: str) -> None:
    for found in objects_in(json.loads(build_schemas()[name])):
        assert "additionalProperties" in found


def test_descriptions_come_from_the_models() -> None:
    schema = json.loads(build_schemas()["front_matter.schema.json"])

    assert schema["properties"]["title"]["description"] == (
        "The page's one main heading, and its name in search results."
    )


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    count = write_schemas(tmp_path / "schemas")

    written = {file.name: file.read_text() for file in (tmp_path / "schemas").iterdir()}
    assert written == build_schemas()
    assert count == len(written)


def test_a_folder_that_cannot_be_written_to_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SiteError, match="cannot be written: Not a directory"):
        write_schemas(tmp_path / "file" / "schemas")
