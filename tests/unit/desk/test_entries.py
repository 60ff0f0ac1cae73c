from pathlib import Path

from sitegen.desk.counts import Count
from sitegen.desk.entries import EntryRow, Standing, entry_filters, entry_rows
from sitegen.desk.ways import Way
from sitegen.findings import Finding, Place, Severity
from sitegen.pipeline import Build
from tests.unit.desk.small_sites import FACT, SOURCE, SPANISH, WAYS, built, page

SOURCES = SOURCE.format(id="guide") + SOURCE.format(id="report")
TERM = "copay: {term: copay, definition: A fixed part of the price.}\n"


def test_an_entry_is_told_with_all_that_uses_it(tmp_path: Path) -> None:
    draft = page("A draft", "draft: true\nsources: [guide]\n")
    build = built(tmp_path, {"sources.yaml": SOURCES, "facts.yaml": FACT, "a.md": draft})

    assert row_of(build, "sources", "guide") == EntryRow(
        way=Way("The guide", "/guide/a/", "content/sources.yaml", "edit:/site/content/sources.yaml:1"),
        kind="sources",
        id="guide",
        languages=(),
        standing=Standing.USED,
        pages=(Way("A draft", "/guide/a/", "content/a.md", "edit:/site/content/a.md:5", "draft"),),
        others=(Way("facts/size", "#facts/size", "content/facts.yaml", "edit:/site/content/facts.yaml:2"),),
        found=Count(),
    )


def test_what_nothing_uses_is_unused(tmp_path: Path) -> None:
    build = built(tmp_path, {"sources.yaml": SOURCES})

    row = row_of(build, "sources", "report")

    assert (row.standing, row.uses, row.way.url) == (Standing.UNUSED, 0, "")


def test_what_stands_in_a_list_only_leads_to_its_place_there(tmp_path: Path) -> None:
    build = built(tmp_path, {"glossary.yaml": TERM, "words.md": page("Words", "layout: glossary\n")})

    row = row_of(build, "glossary", "copay")

    assert (row.standing, row.uses, row.way.url) == (Standing.LISTED, 0, "/guide/words/#copay")


def test_a_contact_that_the_configuration_names_is_used_on_all_pages(tmp_path: Path) -> None:
    row = row_of(built(tmp_path, {}), "contacts", "988")

    settings = Way("site_config.yaml", "", "site_config.yaml", "edit:/site/site_config.yaml:6")
    assert (row.standing, row.others) == (Standing.USED, (settings,))


def test_a_file_beside_a_page_that_no_page_shows_is_unused(tmp_path: Path) -> None:
    build = built(tmp_path, {"care/_index.md": page("Care"), "care/plan.pdf": "%PDF-"})

    row = row_of(build, "files beside pages", "care/plan.pdf")

    assert (row.way.title, row.standing) == ("plan.pdf", Standing.UNUSED)


def test_a_finding_belongs_to_the_entry_above_it(tmp_path: Path) -> None:
    build = built(tmp_path, {"sources.yaml": SOURCES})
    first = Finding(Place("content/sources.yaml", 7), "source/too-old", Severity.WARNING, "Old.")
    second = Finding(Place("content/sources.yaml", 8), "source/unused", Severity.ERROR, "Nothing cites it.")

    found = {
        row.id: row.found for row in entry_rows(build.sites, (first, second), WAYS) if row.kind == "sources"
    }

    assert found == {"guide": Count(0, 1), "report": Count(1, 0)}


def test_it_is_told_into_which_languages_an_entry_is_translated(tmp_path: Path) -> None:
    spanish = "copay: {term: copago, definition: Una parte fija del precio.}\n"
    files = {"glossary.yaml": TERM, "glossary.es.yaml": spanish, "_index.es.md": page("Un sitio")}
    build = built(tmp_path, files, SPANISH)

    assert row_of(build, "glossary", "copay").languages == ("es",)


def test_users_are_counted_in_words() -> None:
    way = Way("A", "", "a.md", "")
    row = EntryRow(way, "facts", "size", (), Standing.USED, (way, way), (way,), Count())

    assert row.users_in_words == "2 pages, 1 other"


def test_rows_narrow_down_to_what_they_differ_in(tmp_path: Path) -> None:
    build = built(tmp_path, {"sources.yaml": SOURCES, "a.md": page("A", "sources: [guide]\n")})

    filters = entry_filters(entry_rows(build.sites, (), WAYS))

    assert [(f.name, [(o.value, o.count) for o in f.options]) for f in filters] == [
        ("kind", [("contacts", 1), ("sources", 2)]),
        ("standing", [("unused", 1), ("used", 2)]),
    ]


def row_of(build: Build, kind: str, id_: str) -> EntryRow:
    rows = {(row.kind, row.id): row for row in entry_rows(build.sites, (), WAYS)}
    return rows[kind, id_]
