"""The scripts of a page with a quiz, as the whole build sees them."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.pipeline import build_site

ROOT = Path(__file__).parents[3]
SITE = ROOT / "tests" / "sites" / "valid" / "other-quiz"


def test_a_call_planted_in_the_quiz_stops_the_build_at_its_line(tmp_path: Path) -> None:
    site = shutil.copytree(SITE, tmp_path / "site")
    own = site / "assets" / "js" / "quiz" / "quiz.mjs"
    own.parent.mkdir(parents=True)
    script = (ROOT / "assets" / "js" / "quiz" / "quiz.mjs").read_text(encoding="utf-8")
    own.write_text(f'{script}\n  fetch("/answers");\n', encoding="utf-8")

    build = build_site(site, date(2026, 11, 21), Findings())

    line = script.count("\n") + 2
    places = [(f.place.path, f.place.line, f.place.column, f.rule) for f in build.findings]
    assert places == [("assets/js/quiz/quiz.mjs", line, 3, "privacy/script-call")]
    assert build.findings[0].message == '"fetch("/answers");" can send what a reader answers.'
    assert not build.is_publishable


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        ('<script type="module" src="{{ asset("js/more.mjs") }}"></script>', "privacy/script-call"),
        ('<link rel="modulepreload" href="{{ asset("js/more.mjs") }}">', "privacy/script-call"),
        ('<script type="module" src="/more.mjs"></script>', "privacy/script-call"),
        ('<script type="module" src="/gone.mjs"></script>', "privacy/unchecked-script"),
        ('<script type="module" src="//example.org/x.mjs"></script>', "privacy/unchecked-script"),
        ('<script type="module" src="http://[x.mjs"></script>', "privacy/unchecked-script"),
        ("<script>count()</script>", "privacy/quiz-page"),
        ('<script src="/more.mjs"></script>', "privacy/quiz-page"),
        ('<script type="module">count()</script>', "privacy/quiz-page"),
        ('<script type="importmap">{}</script>', "privacy/quiz-page"),
        ('<p onclick="count()">', "privacy/quiz-page"),
        (
            '<script type="module" src="{{ asset("js/quick-exit.mjs") }}" onload="count()"></script>',
            "privacy/quiz-page",
        ),
        (
            '<link rel="modulepreload" href="{{ asset("js/quick-exit.mjs") }}" onload="x()">',
            "privacy/quiz-page",
        ),
        ('<img src="http://[" alt="">', "privacy/quiz-page"),
        ('<img src="https://example.org/pixel.gif" alt="">', "privacy/quiz-page"),
        ('<img src="\\\\example.org/pixel.gif" alt="">', "privacy/quiz-page"),
        ('<link rel="stylesheet" href="https://example.org/x.css">', "privacy/quiz-page"),
        ('<link rel="preconnect" href="https://example.org">', "privacy/quiz-page"),
        ('<form action="/x"></form>', "privacy/quiz-page"),
        ('<button formaction="/x">', "privacy/quiz-page"),
        ('<iframe src="/"></iframe>', "privacy/quiz-page"),
        ('<base href="/x/">', "privacy/quiz-page"),
        ('<svg><image href="https://example.org/x.png"/></svg>', "privacy/quiz-page"),
        ('<meta http-equiv="refresh" content="0; url=/x">', "privacy/quiz-page"),
        ('<a ping="/x" href="/">', "privacy/quiz-page"),
        ('<a href="javascript:count()">', "privacy/quiz-page"),
    ],
)
def test_what_a_template_adds_to_the_page_is_checked_too(part: str, rule: str, tmp_path: Path) -> None:
    build = build_site(with_layout(part, tmp_path), date(2026, 11, 21), Findings())

    found = {finding.rule for finding in build.findings}
    assert {each for each in found if each.startswith("privacy/")} == {rule}


@pytest.mark.parametrize(
    "part",
    [
        '<a href="https://example.org/">A link that readers may follow</a>',
        '<link rel="canonical" href="https://example.org/">',
        '<link rel="alternate" href="https://example.org/feed.xml">',
        '<script type="application/json">{}</script>',
        '<img src="/favicon.svg" alt="">',
    ],
)
def test_what_takes_nothing_along_may_stand_on_the_page(part: str, tmp_path: Path) -> None:
    build = build_site(with_layout(part, tmp_path), date(2026, 11, 21), Findings())

    assert build.findings == ()


def with_layout(part: str, root: Path) -> Path:
    """Return a site whose quiz pages hold `part`; its assets and static files have a script that sends."""
    site = shutil.copytree(SITE, root / "site")
    layout = '{% extends "layouts/article.html" %}{% block head %}PART{% endblock %}'
    files = {
        "templates/layouts/quiz.html": layout.replace("PART", part),
        "assets/js/more.mjs": 'import "./most.mjs";\n',
        "assets/js/most.mjs": 'fetch("/x");\n',
        "static/more.mjs": 'fetch("/x");\n',
    }
    for name, text in files.items():
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text(text, encoding="utf-8")
    return site
