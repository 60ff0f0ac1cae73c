"""The benchmark measures what it says: the same articles with each tool, and all figures in the table."""

import re
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bench.articles import make_article
from bench.edits import edit
from bench.load import BEGIN as LOAD
from bench.load import DOCUMENT as DEPLOYMENT
from bench.load import FILES, Load
from bench.load import make_report as load_report
from bench.measure import Measure
from bench.own_site import ROOT, TEMPLATE, write_own_site
from bench.peers.eleventy import write_eleventy_site
from bench.peers.hugo import write_hugo_site
from bench.peers.mkdocs import write_mkdocs_site
from bench.peers.pelican import write_pelican_site
from bench.random_edits import RandomEdits
from bench.report import BEGIN, END, write_report
from bench.run import DOCUMENT
from bench.session import Medium, Session
from bench.table import session_tables
from sitegen.findings import Findings
from sitegen.pipeline import Build, build_site

SIZE = 8
DAY = date(2026, 11, 22)

WRITERS = {
    "own": (write_own_site, "content", TEMPLATE),
    "hugo": (write_hugo_site, "content", "layouts/page.html"),
    "pelican": (write_pelican_site, "content", "theme/templates/article.html"),
    "mkdocs": (write_mkdocs_site, "docs", "overrides/main.html"),
    "eleventy": (write_eleventy_site, "content", "layouts/article.njk"),
}
Writer = tuple[Callable[[Path, int], None], str, str]

each_writer = pytest.mark.parametrize("writer", WRITERS.values(), ids=WRITERS)


@each_writer
def test_corpus_is_the_same_each_time(writer: Writer, tmp_path: Path) -> None:
    write_site, _, _ = writer

    write_site(tmp_path / "once", SIZE)
    write_site(tmp_path / "again", SIZE)

    assert files_in(tmp_path / "once") == files_in(tmp_path / "again")


@each_writer
def test_every_tool_gets_the_same_articles(writer: Writer, tmp_path: Path) -> None:
    write_site, content, _ = writer

    write_site(tmp_path / "site", SIZE)

    for number in range(SIZE):
        file = tmp_path / "site" / content / "part-000" / f"article-{number}.md"
        prose = prose_of(make_article(number, SIZE).body)
        assert prose_of(file.read_text("utf-8"))[-len(prose) :] == prose


@each_writer
def test_article_and_template_have_a_place_for_an_edit(writer: Writer, tmp_path: Path) -> None:
    write_site, content, template = writer
    write_site(tmp_path / "site", SIZE)

    for name in (f"{content}/part-000/article-7.md", template):
        edit(tmp_path / "site" / name, "newest")

        assert "is called newest" in (tmp_path / "site" / name).read_text("utf-8")


def test_articles_have_about_900_words() -> None:
    lengths = [len(re.findall(r"\w+", make_article(number, SIZE).body)) for number in range(SIZE)]

    assert all(800 <= length <= 1000 for length in lengths)


def test_corpus_builds_without_findings(tmp_path: Path) -> None:
    write_own_site(tmp_path / "site", SIZE)

    assert build(tmp_path / "site").findings == ()


def test_corpus_builds_without_findings_with_a_search_page(tmp_path: Path) -> None:
    write_own_site(tmp_path / "site", SIZE, search=True)

    assert build(tmp_path / "site").findings == ()


def test_random_edits_leave_a_site_that_can_be_published(tmp_path: Path) -> None:
    write_own_site(tmp_path / "site", SIZE)
    edits = RandomEdits(tmp_path / "site", 1)

    for _ in range(30):
        edits.make_one()

    assert build(tmp_path / "site").is_publishable


def test_table_has_every_figure_and_what_is_lacking() -> None:
    hugo = [{Measure.COLD: 2.0, Measure.PREVIEW: 0.25}, {Measure.COLD: 4.0, Measure.PREVIEW: 0.5}]
    own = [{Measure.COLD: 3.0, Measure.REGISTRY: 0.1, Measure.MEMORY: 123.4}, {Measure.COLD: 4.0}]
    session = Session(1000, Medium.DISK, {"sitegen": own, "Hugo": hugo, "Other": []}, {"Other": "it stopped"})

    assert session_tables(session) == (
        "### 1,000 articles, disk\n\n"
        "| seconds | sitegen | Hugo | Other |\n"
        "| --- | --- | --- | --- |\n"
        "| cold build | 3.50 (3.00–4.00) | 3.00 (2.00–4.00) | – |\n"
        "| cold build, seconds of all cores | – | – | – |\n"
        "| no change | – | – | – |\n"
        "| one article edited | – | – | – |\n"
        "| the articles’ template edited | – | – | – |\n"
        "| a glossary entry edited | 0.10 | – | – |\n"
        "| save to served page | – | 0.38 (0.25–0.50) | – |\n"
        "| memory of a cold build, MB | 123 | – | – |\n"
        "| `cp -r` of the output | – | – | – |\n\n"
        "| times Hugo’s | sitegen | Hugo | Other |\n"
        "| --- | --- | --- | --- |\n"
        "| cold build | 1.25 (1.00–1.50) | 1.00 (1.00–1.00) | – |\n"
        "| cold build, seconds of all cores | – | – | – |\n"
        "| no change | – | – | – |\n"
        "| one article edited | – | – | – |\n"
        "| the articles’ template edited | – | – | – |\n"
        "| save to served page | – | 1.00 (1.00–1.00) | – |\n\n"
        "Other failed: it stopped"
    )


def test_report_replaces_the_last_one_and_nothing_else(tmp_path: Path) -> None:
    document = tmp_path / "performance.md"
    document.write_text(f"Before.\n\n{BEGIN}\n\nOld.\n\n{END}\n\nAfter.\n", "utf-8")

    write_report("New.", document)

    assert document.read_text("utf-8") == f"Before.\n\n{BEGIN}\n\nNew.\n\n{END}\n\nAfter.\n"


@pytest.mark.parametrize(("document", "begin"), [(DOCUMENT, BEGIN), (DEPLOYMENT, LOAD)])
def test_document_has_a_place_for_the_report(document: Path, begin: str) -> None:
    text = document.read_text("utf-8")

    assert 0 < text.find(begin) < text.find(END)


def test_load_has_a_row_for_each_file_and_encoding() -> None:
    loads = [Load("an article", "br", 11524, 32316.2, "1.32ms", "6.45ms")]

    *_, row = load_report("python -m bench.load", loads, Namespace(connections=64, seconds=10)).splitlines()

    assert row == "| an article | br | 11,524 | 32,316 | 1.32ms | 6.45ms |"


def test_load_asks_for_pages_that_the_guide_has() -> None:
    pages = [path.removesuffix("/index.html") for path in FILES.values() if path.endswith("/index.html")]

    assert pages
    assert [page for page in pages if not (ROOT / "content" / f"{page}.md").is_file()] == []


def build(site: Path) -> Build:
    return build_site(site, DAY, Findings())


def files_in(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def prose_of(text: str) -> list[str]:
    """Return the lines of text without the targets of links, and without what each tool marks its own way."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    return [line for line in text.splitlines() if re.match(r"[A-Z#|-][^:>\[\]]*[.|a-z]$", line)]
