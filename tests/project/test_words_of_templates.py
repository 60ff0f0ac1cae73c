"""Templates hold no words: what readers see comes from `locales/`, and so is said in every language."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.language.load import load_languages
from sitegen.report.text import as_text

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "templates"
LOCALES = ROOT / "locales"
FOR_EDITORS = ("desk", "examples", "gallery", "preview", "reports")
"""Folders of what readers never see, which is in English."""

JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
INSIDE_TAGS = re.compile(
    r"\{% block layout %\}.*?\{% endblock|\{% macro \w*(?:_attributes|_class|described_by)\(.*?\{%- endmacro",
    re.DOTALL,
)
"""What stands inside the tags of other templates: classes and attributes."""
LITERAL = re.compile(r'"([^"]*)"')
MACHINE_WORDS = re.compile(r"<(script|style|code|pre)\b.*?</\1>|<!--.*?-->|<[^>]*>|&\w+;", re.DOTALL)
SHOWN_ATTRIBUTE = re.compile(
    r'\b(?:aria-(?:label|description|roledescription)|alt|title|placeholder|data-(?:words|label))="([^"]*)"'
)
WORD = re.compile(r"[^\W\d_]{2,}")
SENTENCE = re.compile(r"^[A-Z][a-z]|[^\W\d_] +[^\W\d_]")
KEY_IN_A_TEMPLATE = re.compile(r'\bt\("(?P<key>[^"]+)"(?P<goes_on> ~)?')
WORDS_OF_KEYS = load_languages(["en"], [LOCALES], Findings())["en"].words


def templates() -> list[str]:
    files = (file for ending in ("html", "xml") for file in TEMPLATES.rglob(f"*.{ending}"))
    names = sorted(file.relative_to(TEMPLATES).as_posix() for file in files)
    return [name for name in names if not name.startswith(FOR_EDITORS)]


def words_in(template: str) -> list[str]:
    """Return the words that stand outside tags, in attributes that are shown, and in Jinja."""
    html = JINJA.sub("", INSIDE_TAGS.sub("{%", template))
    shown = (MACHINE_WORDS.sub(" ", html), *SHOWN_ATTRIBUTE.findall(html))
    literals = (text for part in JINJA.findall(template) if part[1] != "#" for text in LITERAL.findall(part))
    return [*(word for text in shown for word in WORD.findall(text)), *filter(SENTENCE.search, literals)]


def used_keys() -> Iterator[str]:
    """Yield each key that a template or module has in full, or begins with."""
    for file in (*TEMPLATES.rglob("*.*"), *(ROOT / "sitegen").rglob("*.py")):
        text = file.read_text(encoding="utf-8")
        yield from re.findall(r"""["']([a-z_]+(?:\.[a-z_]+)*)["']""", text)
        for start in re.findall(r'"([a-z_.]+\.)(?:" ~|\{)', text):
            yield from (key for key in WORDS_OF_KEYS if key.startswith(start))


@pytest.mark.parametrize(
    ("template", "words"),
    [
        ('<p class="a">{{ t("a.b") }}: {% if x %}“{{ x }}”{% endif %} <code>sum</code></p>', []),
        ("<p>Read {{ x }}</p>", ["Read"]),
        ('<a aria-label="Go to {{ x }}">{{ x }}</a>', ["Go", "to"]),
        ('{{ heading("While you wait" if x else "Today") }}', ["While you wait", "Today"]),
    ],
)
def test_words_are_found_wherever_readers_see_them(template: str, words: list[str]) -> None:
    assert words_in(template) == words


@pytest.mark.parametrize("name", templates())
def test_a_template_holds_no_words(name: str) -> None:
    assert words_in((TEMPLATES / name).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("name", templates())
def test_every_key_in_a_template_has_words(name: str) -> None:
    used = list(KEY_IN_A_TEMPLATE.finditer((TEMPLATES / name).read_text(encoding="utf-8")))

    whole = {match["key"] for match in used if not match["goes_on"]}
    starts = {match["key"] for match in used if match["goes_on"]}

    assert whole <= WORDS_OF_KEYS.keys()
    assert [start for start in starts if not any(key.startswith(start) for key in WORDS_OF_KEYS)] == []


def test_all_words_are_used() -> None:
    assert WORDS_OF_KEYS.keys() - set(used_keys()) == set()


@pytest.mark.parametrize("tag", sorted(file.stem for file in LOCALES.glob("*.yaml")))
def test_every_language_says_what_english_says(tag: str) -> None:
    findings = Findings()

    load_languages([tag], [LOCALES], findings)

    assert [as_text(found) for found in findings.graded({})] == []
