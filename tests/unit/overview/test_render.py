import base64
import hashlib
import re
from datetime import date
from pathlib import Path

import html5lib
import pytest
import turbohtml
from turbohtml.conformance import check

from sitegen.config import Publisher, SiteConfig
from sitegen.findings import Finding, Place, Severity, SiteError
from sitegen.overview.overview import FileReport, Overview
from sitegen.overview.page_report import PageReport, ReviewState
from sitegen.overview.render import render_overview
from sitegen.templating import create_environment
from sitegen.yaml_source.values import YamlText
from tests.english import ENGLISH

TEMPLATES = Path(__file__).parents[3] / "templates"
CONFIG = SiteConfig(
    title="A site",
    description="About it.",
    base_url="https://example.org",
    publisher=Publisher(name="Someone"),
    crisis_contacts=(YamlText("988", Place("site_config.yaml")),),
)
ERROR = Finding(Place("content/iop.md", 7, 3), "link/missing-page", Severity.ERROR, "No <b>.", "Write it.")
WARNING = Finding(Place("content/iop.md", 8), "link/bare-url", Severity.WARNING, "Bare.")
ELSEWHERE = Finding(Place("content/facts.yaml", 9), "data/unknown-key", Severity.ERROR, "Not known.")
IOP = PageReport(
    title="What is an “IOP”?",
    path="content/iop.md",
    words=812,
    flesch_kincaid=5.25,
    smog=7.049,
    citations=12,
    sources=4,
    review=ReviewState.STANDS,
    reviewer="Ada Park, LCSW",
    due=date(2026, 11, 1),
    is_overdue=True,
    errors=1,
    warnings=1,
    findings=(ERROR, WARNING),
)
EMPTY = PageReport(
    title="Sources",
    path="content/sources.md",
    words=0,
    flesch_kincaid=0.0,
    smog=0.0,
    citations=0,
    sources=0,
    review=ReviewState.NONE,
    reviewer="",
    due=None,
    is_overdue=False,
    errors=0,
    warnings=0,
    findings=(),
)
OVERVIEW = Overview(
    title="A site",
    day=date(2026, 11, 21),
    tally="2 errors, 1 warning",
    pages=(IOP, EMPTY),
    files=(FileReport("content/facts.yaml", (ELSEWHERE,)),),
)


def test_all_of_it_is_told_in_words() -> None:
    assert lines_of(rendered(OVERVIEW)) == [
        "Check of A site",
        "As of November 21, 2026: 2 pages, 2 errors, 1 warning.",
        "Pages",
        "Words, grades and citations are those of the text of a page. The grades, Flesch–Kincaid and SMOG, "
        "are years of school in the USA; those of a short text say little.",
        "The headings of the columns are buttons that sort the table.",
        "Page | Words | Flesch–Kincaid | SMOG | Citations | Sources | Review | Next due | Errors | Warnings",
        "What is an “IOP”? content/iop.md | 812 | 5.2 | 7.0 | 12 | 4 | reviewed Ada Park, LCSW "
        "| 2026-11-01 overdue | 1 | 1",
        "Sources content/sources.md | 0 | – | – | 0 | 0 | not reviewed | – | 0 | 0",
        "Findings on pages",
        "What is an “IOP”? content/iop.md",
        "Error, line 7, column 3: link/missing-page",
        "No <b>. Write it.",
        "Warning, line 8, column 1: link/bare-url",
        "Bare.",
        "Findings in other files",
        "content/facts.yaml",
        "Error, line 9, column 1: data/unknown-key",
        "Not known.",
    ]


def test_where_nothing_was_found_it_says_so() -> None:
    clean = Overview("A site", date(2026, 11, 21), "0 errors, 0 warnings", (EMPTY,), ())

    assert lines_of(rendered(clean))[-4:] == [
        "Findings on pages",
        "None.",
        "Findings in other files",
        "None.",
    ]


def test_it_conforms_to_the_standard() -> None:
    html = rendered(OVERVIEW)

    parser = html5lib.HTMLParser()
    parser.parse(html)
    assert parser.errors == []
    assert check(turbohtml.parse(html)).messages == ()


def test_its_policy_lets_in_its_own_style_and_script_alone() -> None:
    html = rendered(OVERVIEW)

    policy = turbohtml.parse(html).select("meta[http-equiv]")[0].attrs["content"]
    style, script = (re.findall(f"<{name}[^>]*>(.*?)</{name}>", html, re.S) for name in ("style", "script"))
    assert policy == (
        f"default-src 'none'; style-src {digest(*style)}; script-src {digest(*script)}; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )


def test_a_template_of_the_sites_own_that_fails_is_told_by_its_line(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "reports").mkdir(parents=True)
    (own / "reports" / "check.html").write_text("\n{{ overveiw.title }}", encoding="utf-8")

    with pytest.raises(SiteError, match=r"^templates/reports/check\.html:2:1: template/error: 'overveiw' is"):
        render_overview(OVERVIEW, create_environment([own, TEMPLATES], CONFIG, str, ENGLISH))


def rendered(overview: Overview) -> str:
    return render_overview(overview, create_environment([TEMPLATES], CONFIG, str, ENGLISH))


def lines_of(html: str) -> list[str]:
    """Return the words of headings and paragraphs, and of the rows of the table with a bar between cells."""
    found = turbohtml.parse(html).select("body :is(h1, h2, h3, p, tr)")
    texts = [[cell.text for cell in e.select("th, td")] if e.tag == "tr" else [e.text] for e in found]
    return [" | ".join(" ".join(text.split()) for text in cells) for cells in texts]


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
