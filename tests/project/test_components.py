"""A component has one name: that of its template, its style, its script and its examples."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KINDS = ("components", "partials")

HELPERS = {
    "date": "a word that other components print",
    "level-class": "the class that gives a level its hue; its style is level.css",
    "level-hours": "a few words that other components print",
    "quiz-reading": "the second half of the quiz, in whose examples and style it is",
}
"""Templates that are no component by themselves, and why."""

WITHOUT_STYLE = {
    "head": "nothing of it is seen",
    "page-lead": "it wears the style of page-heading",
    "structured-data": "nothing of it is seen",
    "related": "it is a page-list, and its place is that of page-end",
}
"""Templates that need no style sheet of their own, and why."""

WITHOUT_EXAMPLES = {
    "head": "nothing of it is seen",
    "structured-data": "nothing of it is seen",
    "page-end": "it only puts other partials below each other",
}
"""Templates that need no examples, and why."""

STYLE_ALONE = {
    "button": "what several templates give to a link or a button",
    "level": "the hues of the levels, which many components take up",
}
"""Style sheets without a template, and why."""

BASICS = {
    "base": "what plain HTML looks like: base.css",
    "settings": "the tokens: settings.css",
}
"""Examples of no component, and what they show."""

DRAWN_TO_MEASURE = {"calendar.css", "chart.css", "comparison.css"}
"""Drawings, and the tables that reach into the margin of the page, have measures of their own."""


def stems(pattern: str) -> set[str]:
    return {file.stem for kind in KINDS for file in ROOT.glob(pattern.format(kind))}


TEMPLATES = stems("templates/{}/*.html") - {*HELPERS}
STYLES = stems("assets/css/{}/*.css")
EXAMPLES = {file.stem for file in ROOT.glob("templates/examples/*.html")}


def test_every_component_has_examples_and_no_others_are_there() -> None:
    assert (TEMPLATES - {*WITHOUT_EXAMPLES}) | {*BASICS} | ({*STYLE_ALONE} & EXAMPLES) == EXAMPLES


def test_every_component_has_a_style_and_no_style_is_without_a_component() -> None:
    assert (TEMPLATES - {*WITHOUT_STYLE}) | {*STYLE_ALONE} == STYLES


@pytest.mark.parametrize("exceptions", [HELPERS, WITHOUT_STYLE, WITHOUT_EXAMPLES, STYLE_ALONE, BASICS])
def test_every_exception_is_still_needed(exceptions: Iterable[str]) -> None:
    there = stems("templates/{}/*.html") | STYLES | EXAMPLES

    assert {*exceptions} <= there


def test_a_component_and_a_partial_never_share_a_name() -> None:
    names = [{file.stem for file in (ROOT / "templates" / kind).glob("*.html")} for kind in KINDS]

    assert names[0] & names[1] == set()


def test_the_script_of_a_component_has_its_name() -> None:
    asked_for = {
        script
        for file in ROOT.glob("templates/examples/*.html")
        for script in re.findall(r"/([a-z-]+)\.mjs", file.read_text(encoding="utf-8"))
        if script != file.stem
    }

    assert asked_for == set()


def test_every_custom_property_that_is_read_is_set_somewhere() -> None:
    sheets = [file.read_text(encoding="utf-8") for file in ROOT.glob("assets/css/**/*.css")]
    text = "\n".join(sheets)

    assert {*re.findall(r"var\((--[\w-]+)", text)} - {*re.findall(r"(--[\w-]+):", text)} == set()


def test_every_custom_property_that_is_set_is_read_somewhere() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in ROOT.glob("assets/css/**/*.css"))

    assert {*re.findall(r"(--[\w-]+):", text)} - {*re.findall(r"var\((--[\w-]+)", text)} == set()


def test_colors_are_written_in_the_settings_alone() -> None:
    colour = re.compile(r"#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch)\(")
    written = {
        file.name: colour.findall(file.read_text(encoding="utf-8"))
        for file in ROOT.glob("assets/css/**/*.css")
        if file.name not in {"settings.css", "print.css"}
    }

    assert {name: colours for name, colours in written.items() if colours} == {}


def test_space_between_things_is_a_step_of_the_settings() -> None:
    """Padding may differ: what is pressed is 44 pixels high whatever the height of its letters."""
    declaration = re.compile(r"^\s*((?:margin|gap|row-gap|column-gap)[a-z-]*: [^;]*\d(?:rem|px)[^;]*;)", re.M)
    written = {
        file.name: declaration.findall(file.read_text(encoding="utf-8"))
        for file in ROOT.glob("assets/css/**/*.css")
        if file.name not in DRAWN_TO_MEASURE
    }

    assert {name: found for name, found in written.items() if found} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_bar_of_the_browser_has_the_color_of_the_paper(scheme: str) -> None:
    settings = (ROOT / "assets" / "css" / "settings.css").read_text(encoding="utf-8")
    head = (ROOT / "templates" / "partials" / "head.html").read_text(encoding="utf-8")

    papers = dict(zip(("light", "dark"), re.findall(r"--g-paper: (#[0-9a-f]+)", settings), strict=True))
    assert f'content="{papers[scheme]}" media="(prefers-color-scheme: {scheme})"' in head
