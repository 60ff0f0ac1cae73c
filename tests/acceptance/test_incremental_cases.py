"""Edits that once led to a page that should have been made anew, or to no build at all."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from sitegen.content.load import Reading
from sitegen.findings import Findings, SiteError
from sitegen.memo.run import Run
from sitegen.pipeline import build_site, build_with, write_site
from tests.acceptance.incremental.folder import BASE, DEFAULTS, Folder
from tests.acceptance.incremental.outcome import difference, outcome_of
from tests.acceptance.incremental.own_files import FILES

DAY = date(2026, 11, 22)
SECTION = '{{% extends "base.html" %}}\n{{% block listing %}}{}{{% endblock %}}\n'


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of the site of the machine, built once."""
    monkeypatch.setattr("sitegen.basis.DEFAULTS", DEFAULTS)
    monkeypatch.setattr("sitegen.pipeline.DEFAULTS", DEFAULTS)
    site = shutil.copytree(BASE, tmp_path / "site")
    build_site(site, DAY, Findings())
    return site


def _assert_same_as_from_nothing(site: Path) -> None:
    found = outcome_of(lambda findings: build_site(site, DAY, findings))
    clean = outcome_of(lambda findings: build_with(Reading(site, DAY), Run(findings)))
    assert difference(found, clean) == ""


def _replace(site: Path, path: str, words: str, others: str) -> None:
    text = Folder(site).text(path)
    assert text is not None
    Folder(site).put(path, text.replace(words, others, 1))


def test_each_page_links_to_the_search_page(site: Path) -> None:
    _replace(site, "content/find.md", "title: Find", "title: Seek")
    _assert_same_as_from_nothing(site)

    (site / "content/find.md").unlink()
    _assert_same_as_from_nothing(site)


def test_a_static_file_of_its_own_takes_the_place_of_the_usual_one(site: Path) -> None:
    Folder(site).put("static/note.html", "<p>Own.</p>")
    _assert_same_as_from_nothing(site)

    Folder(site).remove("static/note.html")
    _assert_same_as_from_nothing(site)


def test_a_quiz_that_is_not_translated_is_the_originals(site: Path) -> None:
    Folder(site).put("content/check.md", FILES["content/check.md"][0])
    Folder(site).put("content/check.es.md", '---\ntitle: T\ndescription: D\n---\n\n{{ quiz("mini") }}\n')
    _assert_same_as_from_nothing(site)

    _replace(site, "content/quizzes/mini.yaml", "title: A check", "title: A test")
    _assert_same_as_from_nothing(site)


def test_an_asset_is_known_by_its_name(site: Path) -> None:
    Folder(site).put("assets/css/own.css", "p { margin: 3px; }\n")
    Folder(site).put("templates/layouts/section.html", SECTION.format('{{ asset("css/own.css") }}'))
    _assert_same_as_from_nothing(site)

    Folder(site).move("assets/css/own.css", "assets/css/owned.css")
    _assert_same_as_from_nothing(site)


def test_of_two_pages_at_one_address_one_is_shown(site: Path) -> None:
    for number in (1, 2):
        text = f"---\ntitle: Care {number}\ndescription: D\n---\n\nSuicide is named.\n"
        Folder(site).put("content/care/php/_index.md", text)
        _assert_same_as_from_nothing(site)


def _flip(data: bytes) -> bytes:
    return bytes(byte ^ 1 if at % 50 == 0 else byte for at, byte in enumerate(data))


@pytest.mark.parametrize(
    "damage", [_flip, lambda data: data[:-20], lambda _: b""], ids=["bytes", "cut", "empty"]
)
@pytest.mark.parametrize("name", ["book", "results-*"])
def test_a_damaged_cache_is_made_anew(site: Path, name: str, damage: Callable[[bytes], bytes]) -> None:
    (file,) = (site / ".sitegen" / "site").glob(name)
    file.write_bytes(damage(file.read_bytes()))

    _assert_same_as_from_nothing(site)
    _assert_same_as_from_nothing(site)


def test_what_is_written_is_whole_though_results_are_damaged(site: Path, tmp_path: Path) -> None:
    build = build_site(site, DAY, Findings())
    (pack,) = (site / ".sitegen" / "site").glob("results-*")
    pack.write_bytes(b"x" * pack.stat().st_size)

    write_site(build, tmp_path / "output")

    clean = build_with(Reading(site, DAY), Run(Findings()))
    written = {file.path: (tmp_path / "output" / file.path).read_bytes() for file in clean.files}
    assert written == {file.path: file.data for file in clean.files}
    _assert_same_as_from_nothing(site)


def test_what_is_wrong_in_the_configuration_is_told(site: Path) -> None:
    _replace(site, "site_config.yaml", "base_url:", "base_ulr:")
    findings = Findings()

    with pytest.raises(SiteError):
        build_site(site, DAY, findings)

    assert {finding.place.path for finding in findings} == {"site_config.yaml"}
