"""A printable edition made from a small site."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

from sitegen.findings import Findings
from sitegen.pipeline import build_site
from sitegen.render.printable.style import css_string, style_source

MINIMAL = Path(__file__).parents[2] / "sites" / "valid" / "minimal"
PAGE = "---\ntitle: {title}\ndescription: About it.\n{keys}---\n\n{body}\n"
EDITION = "layout: printable\nin_listing: false\n"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with an edition and the chapters 1, 1.1, 1.2 and 2."""
    site = shutil.copytree(MINIMAL, tmp_path / "site")
    add(site, "whole.md", "All of it", "Begin [here, with care](care/_index.md).", EDITION)
    add(site, "care/_index.md", "Kinds of care", "## Cost\n\nAsk about [the day](day.md#plan).")
    up = "## Plan\n\nGo [up to the cost](_index.md#cost)."
    add(site, "care/day.md", "A day", up, "updated: 2026-03-01\n")
    add(site, "care/week.md", "A week")
    add(site, "money.md", "Money & more", keys="order: 2000\nupdated: 2026-05-01\n")
    return site


def add(site: Path, path: str, title: str, body: str = "Words.", keys: str = "") -> None:
    file = site / "content" / path
    file.parent.mkdir(exist_ok=True)
    file.write_text(PAGE.format(title=title, keys=keys, body=body), encoding="utf-8")


def files_of(site: Path) -> dict[str, str]:
    build = build_site(site, date(2026, 11, 21), Findings())
    return {file.path: file.data.decode() for file in build.files if file.path.endswith(("html", "_headers"))}


def edition_of(site: Path) -> str:
    return files_of(site)["whole/index.html"]


def headings_of(html: str) -> list[str]:
    found = re.findall(r"<(h[1-6])\b[^>]*>(.*?)</h", html)
    return [f"{tag} {' '.join(re.sub('<[^>]*>', '', words).split())}" for tag, words in found]


def test_all_pages_are_chapters_in_reading_order_below_one_main_heading(site: Path) -> None:
    assert headings_of(edition_of(site)) == [
        "h1 A small site",
        "h2 Who checked this",
        "h2 Contents",
        "h2 1 Kinds of care",
        "h3 Cost",
        "h3 In this part",
        "h2 1.1 A day",
        "h3 Plan",
        "h2 1.2 A week",
        "h2 2 Money & more",
    ]


def test_the_glossary_is_the_last_chapter(site: Path) -> None:
    add(site, "glossary.md", "Glossary", keys="layout: glossary\norder: 1\n")

    assert headings_of(edition_of(site))[-2:] == ["h2 2 Money & more", "h2 3 Glossary"]


def test_links_between_pages_stay_in_the_file_and_name_the_chapter(site: Path) -> None:
    html = edition_of(site)

    assert "<a data-chapter=1 href=#/care/>here, with care</a>" in html
    assert "<a data-chapter=1.1 href=#/care/day/plan>the day</a>" in html
    assert "<a data-chapter=1 href=#/care/cost>up to the cost</a>" in html


def test_every_link_within_the_file_leads_to_one_element(site: Path) -> None:
    html = edition_of(site)
    ids = re.findall(r'\bid="?([^\s">]+)', html)
    targets = re.findall(r'\bhref="?#([^\s">]+)', html)

    assert len(ids) == len(set(ids))
    assert set(targets) - set(ids) == set()


def test_the_file_says_when_a_chapter_was_last_changed_and_never_what_day_it_is(site: Path) -> None:
    html = edition_of(site)

    assert "Last change of any chapter: <time datetime=2026-05-01>May 1, 2026</time>." in html
    assert "2026-11-21" not in html


def test_the_file_says_that_nobody_has_checked_it(site: Path) -> None:
    html = edition_of(site)

    assert "No clinician has reviewed any chapter of this guide yet." in html
    assert html.count("No clinician has reviewed this chapter yet.") == 4


def test_the_file_names_the_chapters_that_somebody_has_checked(site: Path) -> None:
    review = "review: {by: Ada Park, credentials: LCSW, on: 2026-03-02}\n"
    add(site, "care/week.md", "A week", keys=review)

    html = edition_of(site)

    assert "read and approved one of the 4 chapters. No clinician has reviewed the others yet." in html
    assert "<li>1.2 A week: Ada Park, LCSW, <time datetime=2026-03-02>" in html
    assert html.count("No clinician has reviewed this chapter yet.") == 3


def test_the_policy_of_the_file_allows_its_style_and_nothing_else(site: Path) -> None:
    html = edition_of(site)
    (style,) = re.findall(r"<style>(.*?)</style>", html, re.S)

    assert (
        f"\"default-src 'none'; style-src {style_source(style)}; form-action 'none'; base-uri 'none'; "
        "require-trusted-types-for 'script'; trusted-types 'none'\""
    ) in html


def test_the_policy_of_the_host_allows_the_style_of_the_file(site: Path) -> None:
    files = files_of(site)
    (style,) = re.findall(r"<style>(.*?)</style>", files["whole/index.html"], re.S)

    assert f"style-src 'self' {style_source(style)};" in files["_headers"]


def test_the_file_asks_for_nothing(site: Path) -> None:
    html = edition_of(site)

    assert re.findall(r"<(?:script|img|iframe|source)\b|\bsrc=|@import|url\(", html) == []
    assert re.findall(r"<link [^>]*>", html) == ["<link href=https://example.org/whole/ rel=canonical>"]


def test_search_engines_are_sent_to_the_pages_themselves(site: Path) -> None:
    assert "<meta content=noindex name=robots>" in edition_of(site)


def test_each_printed_page_names_its_chapter_and_whom_to_call(site: Path) -> None:
    html = edition_of(site)

    assert '@page chapter-4 {\n    @top-left {\n      content: "2  Money \\26  more";' in html
    assert '@bottom-left {\n      content: "In danger\\3f " "  "' in html


@pytest.mark.parametrize(
    ("text", "string"),
    [
        ("Plain, and long: 2.1 (a–b)", '"Plain, and long: 2.1 (a–b)"'),
        ('</style>"\\', '"\\3c \\2f style\\3e \\22 \\5c "'),
        (Markup("You &amp; I"), '"You \\26  I"'),
        ("¿Qué?\n", '"\\bf Qué\\3f \\a "'),
    ],
)
def test_no_title_can_end_a_string_of_css(text: str, string: str) -> None:
    assert css_string(text) == string


def test_an_edition_without_chapters_claims_no_review(tmp_path: Path) -> None:
    site = shutil.copytree(MINIMAL, tmp_path / "site")
    add(site, "whole.md", "All of it", keys=EDITION)

    edition = edition_of(site)

    assert "No clinician has reviewed any chapter" in edition
    assert "read and approved" not in edition
