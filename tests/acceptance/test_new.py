"""`build.py new`: what an editor begins with is sound, is never published unwritten, and replaces nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from sitegen.findings import Findings
from sitegen.yaml_source.parse import parse_yaml
from tests.acceptance.conftest import SITES, Run
from tests.acceptance.new_sites import EPOCH, copy_of_the_guide, found_in

NASTY_TITLES = (
    "A: colon",
    "yes",
    "it's a # sign #and another",
    "\"double\" and 'single'",
    "* a list? - or not",
    "{{ phone }} {% if %} [[ x ]]",
    "a * b _ c [d] < e > f ` g",
    "| > & * ! % @",
    "back\\slash \\n \\u0041",
    "two\nlines\tand\u2028more",
    "soft\u00adhyphen zero\u200bwidth \ufeffmark \x07",
    "\U0001f642 smile \U0001f468\u200d\U0001f469\u200d\U0001f467",
    "Ünïcödé ç",
    "~",
    "null",
    "a" * 150,
)
SOURCE = ("--publisher", "A public office", "--url", "https://example.org/report", "--grade", "official")
EVERY_KIND = (
    ("article", "Where to park"),
    ("faq", "Parking"),
    ("comparison", "Two places to park"),
    ("source", "A report on parking", *SOURCE),
    ("term", "parking lot", "--definition", "A place for cars."),
)


@pytest.fixture(scope="module", params=["minimal", "provider"])
def begun(request: pytest.FixtureRequest, run: Run, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site with one more of each kind."""
    site = tmp_path_factory.mktemp(request.param) / "site"
    if request.param == "minimal":
        shutil.copytree(SITES / "valid" / "minimal", site)
    else:
        run("init", site, "--kind", request.param, SOURCE_DATE_EPOCH=EPOCH)
    for command in EVERY_KIND:
        assert new(run, site, *command).returncode == 0
    return site


def new(run: Run, site: Path, *command: str) -> "subprocess.CompletedProcess[str]":
    return run("new", *command, "--site", site, SOURCE_DATE_EPOCH=EPOCH)


# What is begun


def test_a_site_with_something_new_of_each_kind_has_no_findings(begun: Path) -> None:
    assert found_in(begun) == []


def test_nor_has_its_preview_which_shows_drafts(begun: Path) -> None:
    assert found_in(begun, with_drafts=True) == []


def test_a_new_article_in_the_guide_has_no_findings(run: Run, tmp_path: Path) -> None:
    guide = copy_of_the_guide(tmp_path / "guide")

    result = new(run, guide, "article", "What is a clubhouse?", "--section", "levels")

    assert result.returncode == 0
    assert found_in(guide, with_drafts=True) == []


def test_titles_may_have_any_characters(site: Path, run: Run) -> None:
    for number, title in enumerate(NASTY_TITLES):
        for kind in ("article", "faq", "comparison", "term"):
            more = ("--definition", title) if kind == "term" else ()
            assert new(run, site, kind, title, "--as", f"name-{number}", *more).returncode == 0

    assert found_in(site, with_drafts=True) == []


def test_it_says_where_it_is_and_what_to_do(site: Path, run: Run) -> None:
    config = site / "site_config.yaml"
    text = config.read_text(encoding="utf-8")
    config.write_text(text.replace("https://example.org", "https://example.org/help"), encoding="utf-8")

    article = new(run, site, "article", "Über uns: wer wir sind").stderr
    faq = new(run, site, "faq", "Parking").stderr

    assert "content/uber-uns-wer-wir-sind.md is there" in article
    assert "http://127.0.0.1:8000/help/uber-uns-wer-wir-sind/" in article
    assert '{{ faq("parking") }}' in faq


def test_it_names_its_schema_where_the_site_has_schemas(site: Path, run: Run) -> None:
    run("schemas", site / "schemas")

    for command in EVERY_KIND:
        new(run, site, *command)

    made = [file for file in contents(site) if file.name not in ("_index.md", "404.md", "contacts.yaml")]
    first_lines = {
        file: file.read_text(encoding="utf-8").removeprefix("---\n").partition("\n")[0] for file in made
    }
    schemas = {file: file.parent / line.partition("$schema=")[2] for file, line in first_lines.items()}
    assert len(made) == len(EVERY_KIND)
    assert [file.name for file, schema in schemas.items() if not schema.is_file()] == []


# What is not yet written


def test_an_article_is_not_published_as_it_was_begun(site: Path, run: Run) -> None:
    new(run, site, "article", "Where to park")
    file = site / "content" / "where-to-park.md"
    file.write_text(file.read_text(encoding="utf-8").replace("draft: true\n", ""), encoding="utf-8")

    found = found_in(site)

    assert {line.split(": ")[1] for line in found} == {"placeholder/left"}
    assert len(found) == file.read_text(encoding="utf-8").count("Write here: ")


@pytest.mark.parametrize("shortcode", ["faq", "comparison"])
def test_nor_is_a_page_that_shows_what_was_begun(shortcode: str, site: Path, run: Run) -> None:
    new(run, site, shortcode, "Parking")
    home = site / "content" / "_index.md"
    text = home.read_text(encoding="utf-8")
    home.write_text(text + f'\n{{{{ {shortcode}("parking") }}}}\n', encoding="utf-8")

    found = found_in(site)

    (file,) = (site / "content" / f"{shortcode}s").iterdir()
    assert {line.split(": ")[1] for line in found} == {"placeholder/left"}
    assert len(found) == file.read_text(encoding="utf-8").count("Write here: ")


# What is there stays


@pytest.mark.parametrize("command", EVERY_KIND, ids=lambda command: command[0])
def test_a_second_one_of_the_same_name_is_refused(command: tuple[str, ...], site: Path, run: Run) -> None:
    new(run, site, *command)
    before = contents(site)

    again = new(run, site, *command)

    assert (again.returncode, contents(site)) == (2, before)
    assert "is taken" in again.stderr
    assert "-2, or another name." in again.stderr
    assert new(run, site, *command, "--as", "another").returncode == 0


def test_an_address_that_a_page_has_or_had_is_taken(site: Path, run: Run) -> None:
    page = "---\ntitle: Visit\ndescription: What to bring.\naliases: [/old-visit/]\n---\n\nA pen.\n"
    (site / "content" / "visit").mkdir()
    (site / "content" / "visit" / "_index.md").write_text(page, encoding="utf-8")

    codes = [new(run, site, "article", title).returncode for title in ("Visit", "Old visit", "New visit")]

    assert codes == [2, 2, 0]


@pytest.mark.parametrize("title", ["", " \n", "\u200b", "مرحبا", "🙂", "Con", "!?"])
def test_a_title_without_a_name_in_it_is_refused(title: str, site: Path, run: Run) -> None:
    before = contents(site)

    result = new(run, site, "article", title)

    assert (result.returncode, contents(site)) == (2, before)


def test_a_section_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "site", "--kind", "guide", SOURCE_DATE_EPOCH=EPOCH)

    result = new(run, tmp_path / "site", "article", "Where to park", "--section", "level")

    assert result.returncode == 2
    assert 'This site has no section "level". Did you mean "levels"?' in result.stderr


@pytest.mark.parametrize("section", ["levels", "levels/", "content/levels", "content\\levels\\"])
def test_a_section_may_be_written_as_people_write_folders(section: str, run: Run, tmp_path: Path) -> None:
    run("init", tmp_path / "site", "--kind", "guide", SOURCE_DATE_EPOCH=EPOCH)

    new(run, tmp_path / "site", "article", "Where to park", "--section", section)

    assert (tmp_path / "site" / "content" / "levels" / "where-to-park.md").is_file()


# Registries keep every byte

TERM = b"intake:\n  term: intake\n  definition: The first talk.\n"
ENDS = {
    "as it should": TERM,
    "without a line end": TERM.rstrip(b"\n"),
    "with empty lines": TERM + b"\n\n",
    "with a comment": TERM + b"# more to come",
    "with Windows line ends": TERM.replace(b"\n", b"\r\n"),
    "with a byte order mark on top": b"\xef\xbb\xbf" + TERM,
    "with nothing but a comment": b"# The words we use\n",
    "empty": b"",
}


@pytest.mark.parametrize("data", ENDS.values(), ids=ENDS.keys())
def test_a_registry_keeps_what_it_has(data: bytes, site: Path, run: Run) -> None:
    file = site / "content" / "glossary.yaml"
    file.write_bytes(data)

    result = new(run, site, "term", "safety plan", "--definition", "What helps: on paper.")

    written = file.read_bytes()
    entries = parse_yaml(written.decode("utf-8-sig"), "", Findings())
    assert (result.returncode, written[: len(data)]) == (0, data)
    assert isinstance(entries, dict)
    assert [str(key) for key in entries] == [*(["intake"] if TERM.split()[0] in data else []), "safety-plan"]
    assert (b"\r\n" in data) == (b"\r\n" in written)
    assert b"\n" not in written.replace(b"\r\n", b"") or b"\r\n" not in data
    assert found_in(site) == []


UNTOUCHABLE = {
    "a fault": (b"intake:\n  trem: intake\n", "content/glossary.yaml has to be mended first."),
    "no UTF-8": (b"intake:\n  term: caf\xe9\n", "content/glossary.yaml has to be mended first."),
    "braces": (b"{}\n", "Nothing fits behind the last line of content/glossary.yaml."),
}


@pytest.mark.parametrize(("data", "reason"), UNTOUCHABLE.values(), ids=UNTOUCHABLE.keys())
def test_a_registry_in_which_nothing_can_be_added_is_left_alone(
    data: bytes, reason: str, site: Path, run: Run
) -> None:
    file = site / "content" / "glossary.yaml"
    file.write_bytes(data)

    result = new(run, site, "term", "safety plan", "--definition", "What helps.")

    assert (result.returncode, file.read_bytes()) == (2, data)
    assert reason in result.stderr


def test_an_address_that_is_none_is_refused(site: Path, run: Run) -> None:
    result = new(run, site, "source", "A report", *SOURCE, "--url", "http://example.org")

    assert (result.returncode, (site / "content" / "sources.yaml").exists()) == (2, False)
    assert '"http://example.org" is not an address that begins with https://' in result.stderr


def test_what_is_missing_is_named_where_nobody_can_be_asked(site: Path, run: Run) -> None:
    assert "Add --definition and a text." in new(run, site, "term", "safety plan").stderr
    assert "Add --grade and one of law, official," in new(run, site, "source", "A report", *SOURCE[:4]).stderr


def contents(site: Path) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (site / "content").rglob("*") if file.is_file()}
