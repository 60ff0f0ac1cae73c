"""Whoever renders a template has looked at it and at all that it needs, be it there or not."""

from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest

from sitegen.memo.files import Files
from sitegen.memo.reads import noting
from sitegen.noted_templates import NotedEnvironment, TemplateFiles, watched_templates

TEMPLATES = {
    "base.html": "{% include 'head.html' %}{% block body %}{% endblock %}",
    "head.html": "Head ",
    "page.html": (
        "{% extends 'base.html' %}{% block body %}{% include ['none.html', 'head.html'] %}{% endblock %}"
    ),
    "list.html": "{% from 'mark.html' import mark %}{% macro list() %}{{ mark }}{% endmacro %}",
    "mark.html": "{% set mark = say('dash') %}",
    "all.html": "{% import 'list.html' as lists %}{{ lists.list() }}",
    "some.html": "{% from 'list.html' import list %}{{ list() }}",
    "broken.html": "{% include 'gone.html' %}",
}


@pytest.fixture
def environment(tmp_path: Path) -> NotedEnvironment:
    for name, text in TEMPLATES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    environment = NotedEnvironment(loader=TemplateFiles([tmp_path]), autoescape=True)
    environment.globals["say"] = str
    return environment


def _noted(look: Callable[[], object]) -> set[str]:
    with noting() as notes:
        look()
    return {key for name, key in notes.reads if name == "templates"}


@pytest.mark.parametrize(
    ("name", "needed"),
    [
        ("page.html", {"base.html", "head.html", "none.html"}),
        ("all.html", {"list.html", "mark.html"}),
        ("some.html", {"list.html", "mark.html"}),
    ],
)
def test_every_rendering_notes_all_templates(
    name: str, needed: set[str], environment: NotedEnvironment
) -> None:
    for _ in range(2):
        assert _noted(lambda: environment.get_template(name).render()) == {name, *needed}


def test_a_template_that_somebody_holds_is_noted_when_it_is_rendered(environment: NotedEnvironment) -> None:
    held = environment.get_template("page.html")

    assert "page.html" in _noted(held.render)


def test_a_macro_that_is_called_on_its_own_is_noted(environment: NotedEnvironment) -> None:
    environment.get_template("all.html").render()

    def call() -> None:
        environment.get_template("list.html").module.list()  # type: ignore[attr-defined]

    assert _noted(call) == {"list.html", "mark.html"}


def test_a_template_that_is_missed_is_noted(environment: NotedEnvironment) -> None:
    def render() -> None:
        with pytest.raises(jinja2.TemplateNotFound):
            environment.get_template("broken.html").render()

    assert _noted(render) == {"broken.html", "gone.html"}


def test_an_own_template_takes_the_place_of_the_usual_one(tmp_path: Path) -> None:
    own, usual = tmp_path / "own", tmp_path / "usual"
    for folder in (own, usual):
        (folder / "parts").mkdir(parents=True)
        (folder / "parts" / "head.html").write_text(folder.name, encoding="utf-8")
    (usual / "foot.html").write_text("foot", encoding="utf-8")

    loader = TemplateFiles([own, usual])

    assert loader.list_templates() == ["foot.html", "parts/head.html"]
    assert (
        jinja2.Environment(loader=loader, autoescape=True).get_template("parts/head.html").render() == "own"
    )


def test_templates_are_told_apart_by_what_they_say(tmp_path: Path) -> None:
    for name, text in {"one.html": "1", "same.html": "1", "two.html": "2"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")

    one, same, two, none = map(
        watched_templates([tmp_path], Files({})).digest_at, ("one.html", "same.html", "two.html", "none.html")
    )

    assert one == same != two
    assert none == b""
