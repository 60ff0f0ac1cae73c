"""Programs for editing are given what the code says, and the real sites are what the schemas say."""

import json
import os
import re
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from sitegen.content.discover import MADE_FROM
from sitegen.editor_files import editor_files

ROOT = Path(__file__).parents[2]
EDITOR_FILES = editor_files()
SCHEMAS = {
    path.removeprefix("schemas/"): Draft202012Validator(json.loads(text))
    for path, text in EDITOR_FILES.items()
    if path.startswith("schemas/")
}
SITES = (ROOT, ROOT / "examples" / "provider")
CONFIGS = [site / "site_config.yaml" for site in SITES]
DATA = [
    file for site in SITES for file in sorted((site / "content").rglob("*.yaml")) if file.name != MADE_FROM
]
PAGES = [
    file
    for site in SITES
    for file in sorted((site / "content").rglob("*.md"))
    if re.search(r"\.[a-z]{2}\.md$", file.name) is None
]


class Loader(yaml.SafeLoader):
    """YAML 1.2, as programs for editing read it: a date, `yes` and `9:30` are texts."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag.endswith((":null", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("true|false"), list("tf"))
Loader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"-?\d+$"), list("-0123456789"))
Loader.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"-?\d+\.\d+$"), list("-0123456789"))


@pytest.mark.parametrize("path", EDITOR_FILES)
def test_the_files_for_editors_are_those_of_the_code(path: str) -> None:
    """What mends it is `make docs`."""
    assert (ROOT / path).read_bytes() == EDITOR_FILES[path]


def test_there_is_no_schema_of_what_is_no_more() -> None:
    kept = {file.relative_to(ROOT).as_posix() for file in (ROOT / "schemas").iterdir()}

    assert kept <= EDITOR_FILES.keys()


@pytest.mark.parametrize("file", [*CONFIGS, *DATA], ids=lambda file: file.relative_to(ROOT).as_posix())
def test_a_data_file_names_its_schema_and_is_what_it_says(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    schema = schema_of(file)
    address = os.path.relpath(ROOT / "schemas" / schema, file.parent).replace(os.sep, "/")

    assert text.startswith(f"# yaml-language-server: $schema={address}\n")
    assert faults(text, schema) == []


@pytest.mark.parametrize("file", PAGES, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_the_front_matter_of_a_page_is_what_its_schema_says(file: Path) -> None:
    _, front_matter, _ = file.read_text(encoding="utf-8").split("---\n", 2)

    assert faults(front_matter, "front_matter.schema.json") == []


def test_the_settings_name_schemas_that_exist() -> None:
    _, settings = EDITOR_FILES[".vscode/settings.json"].decode().split("\n", 1)

    named = json.loads(settings)["yaml.schemas"]
    assert {path.removeprefix("schemas/") for path in named} == SCHEMAS.keys()


def schema_of(file: Path) -> str:
    name, *language, _ = file.name.split(".")
    stands_alone = file.parent.name == "content" or file in CONFIGS
    return f"{name if stands_alone else file.parent.name}{'.translation' if language else ''}.schema.json"


def faults(text: str, schema: str) -> list[str]:
    """Return what the schema finds in the text; keys are texts, as in JSON."""
    document = json.loads(json.dumps(yaml.load(text, Loader)))  # noqa: S506 - it is a safe loader
    return [error.message for error in SCHEMAS[schema].iter_errors(document)]
