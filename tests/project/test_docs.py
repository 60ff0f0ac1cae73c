"""The documents say what is true: their examples build, and their tables are those of the code.

In the content guide, a block of code whose info string names a file, such as
`yaml content/faqs/parking.yaml`, is a piece of that file. Put over `tests/sites/valid/minimal`, all of
them make one site. Those in `practice/` are the tutorial's, which a test of its own goes through.
"""

import base64
import re
import shutil
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import click
import jinja2
import pytest
from markdown_it import MarkdownIt

from sitegen.cli.main import main
from sitegen.config import SiteConfig
from sitegen.content.front_matter import FrontMatter, Layout
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.findings import Findings
from sitegen.markdown.alerts import KINDS
from sitegen.markdown.allowed_html import EDITORS_ELEMENTS
from sitegen.markdown.shortcodes.signature import load_signatures
from sitegen.pipeline import Build, build_site
from sitegen.quiz.definition import Definition
from sitegen.report.text import as_text
from sitegen.rule_book import rule_book
from sitegen.rules import ALL_RULES
from sitegen.validation import Model
from tests.commands import commands_of
from tests.english import ENGLISH

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted(str(file.relative_to(ROOT)) for file in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")))
GUIDE = (ROOT / "docs" / "content-guide.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEMPLATES = jinja2.Environment(loader=jinja2.FileSystemLoader(ROOT / "templates"), autoescape=True)
SHORTCODES = load_signatures(TEMPLATES)

PIXEL = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


def models_in(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
        for field in annotation.model_fields.values():
            yield from models_in(field.annotation)
    for part in get_args(annotation):
        yield from models_in(part)


ROOT_MODELS = (SiteConfig, FrontMatter, *REGISTRIES.values(), *COLLECTIONS.values())
MODELS = list(dict.fromkeys(model for root in ROOT_MODELS for model in models_in(root)))


# The content guide's examples


def test_the_examples_of_the_guide_build_without_findings(tmp_path: Path) -> None:
    build = build_over_minimal_site(examples(), tmp_path)

    assert [as_text(finding) for finding in build.findings] == []


def test_no_markup_of_the_examples_is_shown_to_readers(tmp_path: Path) -> None:
    pages = [
        file.data.decode()
        for file in build_over_minimal_site(examples(), tmp_path).files
        if ".html" in file.path
    ]

    assert [mark for page in pages for mark in re.findall(r"\[[!^]\w*|\{[{#]|\*\*|~~~", page)] == []


def test_the_guide_names_each_file_before_it_shows_it() -> None:
    """A code host does not show info strings."""
    assert [name for name in examples() if f"`{name}`" not in GUIDE] == []


def test_there_is_an_example_of_every_registry_and_collection() -> None:
    names = {name.removeprefix("content/").partition("/")[0].removesuffix(".yaml") for name in examples()}

    assert {*REGISTRIES, *COLLECTIONS, "quizzes"} <= names


@pytest.mark.parametrize("name", SHORTCODES)
def test_there_is_an_example_of_every_shortcode(name: str) -> None:
    assert any(f"{{{{ {name}(" in text for text in examples().values())


# The content guide's tables


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_a_table_in_the_guide_has_exactly_the_keys_of_each_format(model: type[Model]) -> None:
    assert keys_of(model) in key_tables()


def test_every_table_of_keys_in_the_guide_is_that_of_a_format() -> None:
    formats = [keys_of(model) for model in MODELS]

    assert [table for table in key_tables() if table not in formats] == []


@pytest.mark.parametrize("model", list(models_in(Definition)), ids=lambda model: model.__name__)
def test_the_quiz_format_names_every_key(model: type[Model]) -> None:
    quiz_format = (ROOT / "docs" / "quiz-format.md").read_text(encoding="utf-8")

    assert [
        name for name in model.model_fields if not re.search(rf"`{name}`|^ *{name}:", quiz_format, re.M)
    ] == []


def test_the_guide_lists_the_signature_of_every_shortcode() -> None:
    assert first_codes(GUIDE, "shortcode") == [str(signature) for signature in SHORTCODES.values()]


def test_the_guide_lists_every_callout_with_its_label() -> None:
    callouts = [[f"`> [!{kind.upper()}]`", ENGLISH.text(f"callout.{kind}")] for kind in KINDS]

    assert [row[:2] for row in table(GUIDE, "first line")] == callouts


def test_the_guide_lists_every_html_element_that_is_allowed() -> None:
    assert set(first_codes(GUIDE, "element")) == EDITORS_ELEMENTS


def test_the_guide_lists_every_group_of_rules() -> None:
    groups = {rule.id.partition("/")[0] for rule in ALL_RULES}

    assert first_codes(GUIDE, "group") == sorted(groups)


def test_the_list_of_checks_is_that_of_the_rules() -> None:
    """What mends it is `make docs`."""
    written = (ROOT / "docs" / "checks.md").read_text(encoding="utf-8")

    assert written == rule_book(ALL_RULES)


def test_the_guide_names_every_layout() -> None:
    assert [layout.value for layout in Layout if f"`{layout.value}`" not in GUIDE] == []


# README, architecture, decisions


def test_the_readme_names_every_command_of_the_program() -> None:
    rows = first_codes(README, "command")

    assert {row.split()[0] for row in rows} - {"make"} == set(commands_of(main))


def test_the_readme_names_options_that_exist() -> None:
    groups = [main, *(each for each in commands_of(main).values() if isinstance(each, click.Group))]
    commands = [command for group in groups for command in commands_of(group).values()]
    known = {name for command in commands for param in command.params for name in param.opts}

    assert set(re.findall(r"--[a-z][a-z-]*", README)) - {"--help", "--require-hashes"} <= known


@pytest.mark.parametrize("name", ["docs/deployment.md"])
def test_commands_in_a_document_exist_with_their_options(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    known = {
        command: {opt for each in found.params for opt in each.opts}
        for command, found in commands_of(main).items()
    }
    named = re.findall(r"\bbuild\.py ([a-z-]+)([^`#\n]*)", text)

    assert len(named) > 5
    assert [
        (command, option)
        for command, rest in named
        for option in re.findall(r"--[a-z-]+", rest)
        if option not in known[command]
    ] == []


def test_everything_on_the_map_in_the_readme_exists() -> None:
    (tree,) = (token.content for token in MarkdownIt().parse(README) if token.info == "text")
    paths = [line.split()[0] for line in tree.splitlines()]

    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_the_architecture_has_the_layers_of_the_import_contract() -> None:
    (contract,) = PROJECT["tool"]["importlinter"]["contracts"]
    layers = [re.findall(r"\w+", layer) for layer in contract["layers"]]

    assert [codes(row[0]) for row in table(ARCHITECTURE, "layer")] == layers


def test_the_architecture_has_the_stages_of_the_pipeline() -> None:
    pipeline = (ROOT / "sitegen" / "pipeline.py").read_text(encoding="utf-8")
    stages = first_codes(ARCHITECTURE, "stage")

    assert [stage for stage in stages if not re.search(rf"\b{stage}\(", pipeline)] == []


def test_the_architecture_has_the_names_that_shortcode_templates_see() -> None:
    context = (ROOT / "sitegen" / "markdown" / "shortcodes" / "context.py").read_text(encoding="utf-8")
    names = re.findall(r'^ +"(\w+)": ', context, re.MULTILINE)

    assert [code.partition("(")[0] for code in first_codes(ARCHITECTURE, "name")] == names


def test_every_library_of_a_build_has_its_reason() -> None:
    decision = (ROOT / "docs" / "decisions" / "0006-run-time-dependencies.md").read_text(encoding="utf-8")
    declared = {re.split(r"[<>=]", requirement)[0] for requirement in PROJECT["project"]["dependencies"]}
    explained = {name for row in table(decision, "library") for name in row[0].split(", ")}

    assert explained == declared


@pytest.mark.parametrize("name", DOCUMENTS)
def test_links_between_documents_lead_to_files(name: str) -> None:
    document = ROOT / name
    tokens = MarkdownIt().enable("table").parse(document.read_text(encoding="utf-8"))
    pieces = [piece for token in tokens for piece in token.children or ()]
    links = [str(piece.attrs["href"]) for piece in pieces if "href" in piece.attrs]

    files = [link.partition("#")[0] for link in links if "://" not in link]

    assert [file for file in files if not (document.parent / file).exists()] == []


def examples() -> dict[str, str]:
    """Return the text of each file that the guide shows; the pieces of one file follow each other."""
    files: dict[str, str] = {}
    for token in MarkdownIt().parse(GUIDE):
        _, _, name = token.info.partition(" ")
        if name and not name.startswith("practice/"):
            files[name] = files.get(name, "") + token.content
    return files


def build_over_minimal_site(files: dict[str, str], root: Path) -> Build:
    shutil.copytree(ROOT / "tests" / "sites" / "valid" / "minimal", root, dirs_exist_ok=True)
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    (root / "content" / "entrance.png").write_bytes(PIXEL)
    return build_site(root, date(2026, 11, 21), Findings())


def tables(document: str, first_heading: str) -> list[list[list[str]]]:
    """Return the rows of cells of each table whose first column has this heading."""
    blocks = re.findall(r"(?:^\|.*\n)+", document, re.MULTILINE)
    rows = [[re.split(r" +\| +", line.strip("| ")) for line in block.splitlines()] for block in blocks]
    return [body for head, _, *body in rows if head[0] == first_heading]


def table(document: str, first_heading: str) -> list[list[str]]:
    return [row for rows in tables(document, first_heading) for row in rows]


def codes(cell: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell)


def first_codes(document: str, first_heading: str) -> list[str]:
    return [code for row in table(document, first_heading) for code in codes(row[0])]


def key_tables() -> list[dict[str, str]]:
    return [{codes(row[0])[0]: row[1] for row in rows} for rows in tables(GUIDE, "key")]


def keys_of(model: type[Model]) -> dict[str, str]:
    return {name: "yes" if field.is_required() else "no" for name, field in model.model_fields.items()}
