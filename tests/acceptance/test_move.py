"""`build.py move` as people run it: what moves, what follows, and what stays."""

import shutil
from pathlib import Path

import pytest

from tests.acceptance.conftest import SITES, Run, built
from tests.acceptance.html_pages import pages_of
from tests.acceptance.linked_site import CONFIG, FAQ, HEAD, PAGE, VISIT, all_files, link_all, moved, text_of
from tests.acceptance.new_sites import copy_of_the_guide


@pytest.fixture
def linked(site: Path) -> Path:
    return link_all(site)


def test_every_way_to_name_a_page_names_it_at_its_new_place(run: Run, linked: Path) -> None:
    moved(run, linked, "care/iop.md", "other/intensive.md")

    assert text_of(linked, "content/visit.md") == VISIT.replace("care/iop.md", "other/intensive.md").replace(
        "care/%69op.md", "other/intensive.md"
    )
    assert text_of(linked, "content/faqs/care.yaml") == FAQ.replace(
        "](care/iop", "](other/intensive"
    ).replace("<care/iop", "<other/intensive").replace("[c]: care/iop", "[c]: other/intensive")
    assert text_of(linked, "site_config.yaml").endswith(CONFIG.replace("care/iop", "other/intensive"))


def test_a_page_that_moves_keeps_all_but_its_relative_links(run: Run, linked: Path) -> None:
    moved(run, linked, "care/iop.md", "intensive.md")

    changes = {
        "---\n\n": "aliases: [/care/iop/]\n---\n\n",
        "(php.md#top": "(care/php.md#top",
        "(iop.md)": "(intensive.md)",
        "(../visit.md#x)": "(visit.md#x)",
        "<php.md>": "<care/php.md>",
        "(point.png)": "(care/point.png)",
        "(php.md#nowhere": "(care/php.md#nowhere",
    }
    expected = PAGE
    for old, new in changes.items():
        expected = expected.replace(old, new)
    assert text_of(linked, "content/intensive.md") == expected


def test_the_site_stays_without_findings(run: Run, linked: Path) -> None:
    assert run("check", "--site", linked).stdout == ""

    moved(run, linked, "care/iop.md", "other/")

    assert run("check", "--site", linked).stdout == ""


def test_the_old_address_leads_to_the_new_one(run: Run, linked: Path) -> None:
    moved(run, linked, "content/care/iop.md", "content/intensive.md")

    site = built(linked, linked / "_site")

    redirect = (site / "care" / "iop" / "index.html").read_text(encoding="utf-8")
    assert "https://example.org/intensive/" in redirect
    assert "intensive/index.html" in pages_of(site)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("care/iop.md", "intensive.md"),
        ("content/care/iop.md", "/intensive.md"),
        (r"care\iop.md", r"content\intensive.md"),
        ("care/iop.md", r"other\ ".strip()),
    ],
)
def test_paths_are_read_as_editors_type_them(run: Run, linked: Path, old: str, new: str) -> None:
    code, said, _ = moved(run, linked, old, new)

    assert code == 0
    assert said.startswith("content/care/iop.md -> content/")


def test_a_move_there_and_back_changes_nothing_but_an_alias(run: Run, linked: Path) -> None:
    before = all_files(linked)
    moved(run, linked, "care/iop.md", "other/intensive.md")
    moved(run, linked, "other/intensive.md", "care/iop.md")

    after = all_files(linked)

    expected = PAGE.replace("---\n\n", "aliases: [/other/intensive/]\n---\n\n")
    plain = {
        "content/visit.md": VISIT.replace("%69op", "iop").encode(),
        "content/care/iop.md": expected.encode(),
    }
    assert after == {**before, **plain}


def test_a_section_moves_with_all_that_is_in_it(run: Run, linked: Path) -> None:
    code, said, words = moved(run, linked, "care/", "levels/of-care")

    assert code == 1
    assert "content/levels/_index.md:1:1: section/missing-index" in said
    assert words == "Nothing was moved: this is what would be wrong afterwards.\n"

    code, said, words = moved(run, linked, "care/", "care-levels")

    assert code == 0
    assert said.splitlines()[:4] == [
        "content/care/_index.md -> content/care-levels/_index.md",
        "content/care/iop.md -> content/care-levels/iop.md",
        "content/care/php.md -> content/care-levels/php.md",
        "content/care/point.png -> content/care-levels/point.png",
    ]
    assert "/care/ leads to /care-levels/ from now on." in words
    assert not (linked / "content" / "care").exists()
    assert run("check", "--site", linked).stdout == ""


def test_a_file_beside_a_page_moves_with_the_links_to_it(run: Run, linked: Path) -> None:
    code, _, words = moved(run, linked, "care/point.png", "other/dot.png")

    assert code == 0
    assert "/care/point.png leads nowhere from now on: only pages can be redirected." in words
    assert "![A point](../other/dot.png)" in text_of(linked, "content/care/iop.md")
    assert "![three](other/dot.png), or [four](care/%69op.md)." in text_of(linked, "content/visit.md")
    assert '{{ figure("other/dot.png"' in text_of(linked, "content/visit.md")


def test_an_image_that_only_the_page_shows_moves_along_and_a_paper_stays(run: Run, site: Path) -> None:
    care = site / "content" / "care"
    care.mkdir()
    (care / "_index.md").write_text(HEAD.format("Care"), encoding="utf-8")
    text = '\n{{ figure("point.png", alt="A point") }} [The form](form.pdf)\n'
    (care / "iop.md").write_text(HEAD.format("IOP") + text, encoding="utf-8")
    (care / "form.pdf").write_bytes(b"%PDF-1.7")
    shutil.copy(SITES / "valid/everything/content/levels/field.png", care / "point.png")

    _, said, words = moved(run, site, "care/iop.md", "iop.md")

    assert said.splitlines()[:2] == [
        "content/care/iop.md -> content/iop.md",
        "content/care/point.png -> content/point.png",
    ]
    assert "content/care/form.pdf stays: others may link to its address" in words
    assert text_of(site, "content/iop.md").endswith(text.replace("(form.pdf)", "(care/form.pdf)"))


@pytest.fixture
def two_languages(tmp_path: Path) -> Path:
    return shutil.copytree(SITES / "valid" / "two-languages", tmp_path / "two-languages")


def test_translations_move_with_their_original_and_stay_confirmed(run: Run, two_languages: Path) -> None:
    code, said, words = moved(run, two_languages, "help.md", "care/get-help.md")

    assert code == 0
    assert said.startswith("content/help.es.md -> content/care/get-help.es.md\n")
    assert "aliases: [/es/help/]\n" in text_of(two_languages, "content/care/get-help.es.md")
    assert "[recibir ayuda](care/get-help.md)" in text_of(two_languages, "content/_index.es.md")
    assert "what was said of them still holds: content/_index.es.md." in words
    assert run("check", "--site", two_languages).stdout == ""


def test_a_translation_that_was_out_of_date_still_is(run: Run, two_languages: Path) -> None:
    home = two_languages / "content" / "_index.md"
    with home.open("a", encoding="utf-8", newline="\n") as page:
        page.write("\nNew words.\n")
    before = run("check", "--site", two_languages).stdout

    moved(run, two_languages, "help.md", "get-help.md")

    assert "translation/stale" in before
    assert run("check", "--site", two_languages).stdout == before


def test_a_translation_is_not_moved_alone(run: Run, two_languages: Path) -> None:
    code, _, why = moved(run, two_languages, "help.es.md", "ayuda.es.md")

    assert code == 2
    assert why == '"help.es.md" is a translation. It moves with its original, content/help.md.\n'


def test_a_review_holds_after_a_move_and_a_void_one_does_not(run: Run, linked: Path) -> None:
    signature = ("--by", "Ada Park", "--credentials", "MD, psychiatry", "--site", linked)
    run("review", "sign", "visit.md", *signature)
    run("review", "sign", "care/php.md", *signature)
    with (linked / "content" / "care" / "php.md").open("a", encoding="utf-8", newline="\n") as page:
        page.write("\nNew words.\n")
    before = run("check", "--site", linked).stdout

    _, _, words = moved(run, linked, "care/iop.md", "intensive.md")

    assert before.count("review/changed") == 1
    assert run("check", "--site", linked).stdout == before
    assert "still holds: content/visit.md." in words


def test_line_ends_and_marks_of_windows_stay(run: Run, linked: Path) -> None:
    visit, page = linked / "content" / "visit.md", linked / "content" / "care" / "iop.md"
    visit.write_bytes(b"\xef\xbb\xbf" + VISIT.replace("\n", "\r\n").encode())
    page.write_bytes(PAGE.replace("\n", "\r\n").encode())

    moved(run, linked, "care/iop.md", "care/intensive.md")

    expected = VISIT.replace("care/iop.md", "care/intensive.md").replace("care/%69op.md", "care/intensive.md")
    assert visit.read_bytes() == b"\xef\xbb\xbf" + expected.replace("\n", "\r\n").encode()
    assert b"\r\naliases: [/care/iop/]\r\n---\r\n" in (linked / "content/care/intensive.md").read_bytes()


def test_a_dry_run_shows_the_changes_and_makes_none(run: Run, linked: Path) -> None:
    before = all_files(linked)

    code, diff, words = moved(run, linked, "care/php.md", "care/day-program.md", "--dry-run")

    assert (code, all_files(linked)) == (0, before)
    assert "--- content/care/php.md\n+++ content/care/day-program.md\n" in diff
    assert (
        '\n-{{ cta("Go", target="care/php.md") }}\n+{{ cta("Go", target="care/day-program.md") }}\n' in diff
    )
    assert words.endswith("1 file would move, 5 links would change in 1 file.\n")


def test_a_page_becomes_the_page_of_a_section_at_the_same_address(run: Run, linked: Path) -> None:
    code, _, words = moved(run, linked, "visit.md", "visit/_index.md")

    assert code == 0
    assert "leads to" not in words
    assert "aliases" not in text_of(linked, "content/visit/_index.md")


def test_a_page_of_the_guide_moves_with_its_translation_and_links(run: Run, tmp_path: Path) -> None:
    """The move itself finds out that the guide stays clean and says the same."""
    guide = copy_of_the_guide(tmp_path / "guide")

    code, said, _ = moved(run, guide, "levels/iop.md", "levels/intensive-outpatient.md")

    assert code == 0
    assert "content/levels/iop.es.md -> content/levels/intensive-outpatient.es.md" in said
    left = [path for path, data in all_files(guide).items() if b"levels/iop.md" in data]
    assert left == []
