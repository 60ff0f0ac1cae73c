"""`build.py gallery …`: every component in every example, each on a page of valid HTML."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
import turbohtml
from turbohtml.conformance import check

from tests.acceptance.test_html import POINTERS, TEXT, parse_errors, values

ROOT = Path(__file__).parents[2]
EVERYTHING = ROOT / "tests" / "sites" / "valid" / "everything"

Run = Callable[..., "subprocess.CompletedProcess[str]"]

GOOD = """\
{% set stands = "text" %}

{# What it shows. #}
{% macro one() %}
<p>Words</p>
{% endmacro %}
"""


@pytest.fixture(scope="module")
def every_kind(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the site with every kind of content: what is known of builds stays beside it."""
    return shutil.copytree(EVERYTHING, tmp_path_factory.mktemp("every-kind") / "site")


@pytest.fixture(scope="module")
def gallery(run: Run, every_kind: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("gallery")
    result = run("gallery", folder, "--site", every_kind)
    assert result.returncode == 0, result.stdout + result.stderr
    return folder


def test_every_example_has_something_to_show(gallery: Path) -> None:
    empty = [name for name, page in examples(gallery).items() if not visible_words(page)]

    assert empty == []


def test_pages_of_the_gallery_parse_without_errors(gallery: Path) -> None:
    errors = {file.name: parse_errors(file.read_text(encoding="utf-8")) for file in gallery.glob("*.html")}

    assert {name: found for name, found in errors.items() if found} == {}


def test_pages_of_the_gallery_conform_to_the_standard_with_no_id_used_twice(gallery: Path) -> None:
    reports = {name: check(page) for name, page in pages(gallery).items()}

    assert {name: report.messages for name, report in reports.items() if report.messages} == {}


@pytest.mark.parametrize("attribute", POINTERS)
def test_whatever_names_an_id_in_an_example_names_one_there(gallery: Path, attribute: str) -> None:
    missing = {
        name: set(values(page, attribute)) - set(values(page, "id"))
        for name, page in examples(gallery).items()
    }

    assert {name: ids for name, ids in missing.items() if ids} == {}


def test_the_index_leads_to_each_component_and_that_to_its_examples(gallery: Path) -> None:
    found = pages(gallery)
    linked = {str(link.attrs["href"]) for link in found["index.html"].select("main a")}
    shown = {str(frame.attrs["src"]) for name in linked for frame in found[name].select("iframe")}

    assert {"index.html", *linked, *shown} == {*found}


def test_a_component_is_shown_with_the_call_of_its_template(gallery: Path) -> None:
    page = pages(gallery)["callout.html"]

    calls = [element.text for element in page.select("pre")]
    assert '{{ callout("note", sentence) }}' in calls


def test_the_published_site_has_no_gallery(everything: Path) -> None:
    assert [file.name for file in everything.rglob("*gallery*")] == []


@pytest.mark.parametrize(
    ("example", "found"),
    [
        (
            GOOD.replace("Words", "{{ wrods }}"),
            "templates/examples/mine.html:5:1: template/error: 'wrods' is undefined.",
        ),
        (
            GOOD.replace('{% set stands = "text" %}', ""),
            'mine.html:1:1: template/error: "examples/mine.html" does not say where it stands. '
            "Set stands to one of text, main, title, page.",
        ),
        (
            GOOD.replace("{# What it shows. #}", ""),
            'templates/examples/mine.html:4:1: template/error: The example "one" does not say what it shows. '
            "Write it in a comment on the line above.",
        ),
        (
            GOOD.replace("<p>", '{{ record("callers", {}) }}<p>'),
            'templates/examples/mine.html:5:1: template/error: There is no kind of entry "callers".',
        ),
        (
            GOOD.replace("{% endmacro %}", ""),
            "template/error: Unexpected end of template.",
        ),
    ],
)
def test_a_bad_example_is_a_finding_and_nothing_is_written(
    run: Run, site: Path, tmp_path: Path, example: str, found: str
) -> None:
    write_example(site, example)

    result = run("gallery", tmp_path / "gallery", "--site", site)

    assert result.returncode == 1
    assert [line for line in result.stdout.splitlines() if found in line], result.stdout + result.stderr
    assert not (tmp_path / "gallery").exists()


def test_a_site_shows_its_own_examples_besides(run: Run, site: Path, tmp_path: Path) -> None:
    write_example(site, GOOD)

    result = run("gallery", tmp_path / "gallery", "--site", site)

    assert result.returncode == 0, result.stdout
    assert "<p>Words</p>" in (tmp_path / "gallery" / "mine--one.html").read_text(encoding="utf-8")


def test_a_gallery_does_not_write_over_a_folder_that_is_in_use(
    run: Run, every_kind: Path, tmp_path: Path
) -> None:
    (tmp_path / "index.html").write_text("mine")

    result = run("gallery", tmp_path, "--site", every_kind)

    assert result.returncode == 2
    assert (tmp_path / "index.html").read_text() == "mine"


def test_a_gallery_does_not_take_the_place_of_a_built_site(
    run: Run, every_kind: Path, everything: Path, tmp_path: Path
) -> None:
    shutil.copytree(everything, tmp_path / "public")

    result = run("gallery", tmp_path / "public", "--site", every_kind)

    assert result.returncode == 2
    assert "holds something else than a gallery" in result.stderr
    assert (tmp_path / "public" / "levels" / "iop" / "index.html").is_file()


def test_a_gallery_follows_its_site(run: Run, tmp_path: Path) -> None:
    """What is gone from the examples is gone from the folder, as in a published site."""
    site = shutil.copytree(EVERYTHING, tmp_path / "site")
    write_example(site, GOOD)
    run("gallery", tmp_path / "gallery", "--site", site)
    shutil.rmtree(site / "templates")

    run("gallery", tmp_path / "gallery", "--site", site)

    assert [file.name for file in (tmp_path / "gallery").glob("mine*")] == []


def write_example(site: Path, text: str) -> None:
    folder = site / "templates" / "examples"
    folder.mkdir(parents=True)
    (folder / "mine.html").write_text(text, encoding="utf-8")


def pages(gallery: Path) -> dict[str, turbohtml.Document]:
    files = sorted(gallery.glob("*.html"))
    return {file.name: turbohtml.parse(file.read_text(encoding="utf-8")) for file in files}


def examples(gallery: Path) -> dict[str, turbohtml.Document]:
    return {name: page for name, page in pages(gallery).items() if "--" in name}


def visible_words(page: turbohtml.Document) -> list[str]:
    title = {str(text) for text in page.xpath_iter("//h1[@class='g-gallery__title']/text()")}
    texts = [str(text).strip() for text in page.xpath_iter(TEXT)]
    images = page.select("img, svg")
    return [text for text in texts if text and text not in title] or [image.html for image in images]
