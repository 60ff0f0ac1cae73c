"""A cell shows what stood in the sheet, through the conversion that a page goes through."""

import html
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.config import load_config
from sitegen.findings import Findings
from sitegen.markdown.convert import convert_body
from sitegen.markdown.parser import MarkdownParser
from sitegen.markdown.settings import make_settings
from sitegen.report.text import as_text
from sitegen.spreadsheet.as_markdown import as_markdown
from sitegen.templating import create_environment
from tests.english import ENGLISH
from tests.libraries import library_in, text_of
from tests.unit.markdown.conftest import CONFIG, FRONT_MATTER, PAGE, REGISTRIES, TEMPLATES

PIECES = [
    *"[](){}<>!#*_`~|\\&;:=+-.^@$%'\"/ 19",
    "{{",
    "}}",
    "{%",
    "```",
    "~~~",
    "---",
    "<b>",
    "&amp;",
    "&copy",
    "[^1]",
    "[@cms]",
    "[x]",
    "![a](b.png)",
    "1.",
    "2)",
    "- ",
    "+ ",
    "> ",
    "# ",
    "• ",
    "✓ ",
    "– ",
    "{#id}",
    "{: .x}",
    "[!NOTE]",
    "https://example.org/a_b*c?d=1&e=2",
    "words",
    "a_b",
    "__a__",
    "</b>",
    "<!--",
    "é",
    "€ 1.234,50",
    "\n",
]

Show = Callable[[str], tuple[str, list[str]]]


@pytest.fixture(scope="module")
def show(tmp_path_factory: pytest.TempPathFactory) -> Show:
    """Return a function that gives the inside of the one paragraph that a Markdown text makes."""
    root = tmp_path_factory.mktemp("site")
    (root / "site_config.yaml").write_text(CONFIG, encoding="utf-8")
    for path, content in {**REGISTRIES, PAGE: FRONT_MATTER}.items():
        (root / "content" / path).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / path).write_text(content, encoding="utf-8")
    config = load_config(root / "site_config.yaml", Findings())
    library = library_in(root, date(2026, 11, 21), Findings())
    environment = create_environment([TEMPLATES], config, lambda name: f"/{name}", ENGLISH)
    settings, parser = make_settings(library, {}, environment), MarkdownParser("Back to note {}")

    def shown(text: str) -> tuple[str, list[str]]:
        findings = Findings()
        body = convert_body(replace(library.pages[PAGE], text=text_of(text)), settings, parser, findings)
        return str(body.html), [as_text(found) for found in findings]

    return shown


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map("".join))
def test_any_cell_shows_exactly_what_stood_in_the_sheet(show: Show, cell: str) -> None:
    lines = [line.strip() for line in cell.split("\n") if line.strip()]

    markup, findings = show(as_markdown("\n".join(lines)))

    paragraph = re.fullmatch("(?:<p>(.*)</p>)?", markup.strip(), re.S)
    assert paragraph is not None
    said = re.sub("<a [^>]*>|</a>", "", paragraph[1] or "").split("<br>")
    assert [one_spaced(html.unescape(line)) for line in said if line] == [one_spaced(line) for line in lines]
    assert findings == []


@pytest.mark.parametrize(
    ("cell", "markdown"),
    [
        ("1.234,50 €", "1.234,50 €"),
        ("-5", "-5"),
        ("1. Ask", "1\\. Ask"),
        ("Yes *", "Yes \\*"),
        ("one\ntwo", "one<br>two"),
        ("See https://example.org/a_b.", "See <https://example.org/a_b>."),
        ("Fish & chips", "Fish & chips"),
    ],
)
def test_what_means_nothing_stays_as_it_is(cell: str, markdown: str) -> None:
    assert as_markdown(cell) == markdown


def one_spaced(text: str) -> str:
    return " ".join(text.split())
