"""What editors and pull requests bring: it is found or shown, in time, and nothing else gets out."""

import os
import struct
import zlib
from datetime import date
from pathlib import Path

import pytest

from sitegen.budgets import MOST_PIXELS
from sitegen.findings import Findings, SiteError
from sitegen.pipeline import Build, build_site
from tests.conftest import Limited

TODAY = date(2026, 11, 21)
PAGE = "---\ntitle: A page\ndescription: What it is about.\n---\n"


def build(site: Path) -> tuple[Build, set[str]]:
    built = build_site(site, TODAY, Findings())
    return built, {f"{found.place.path} {found.rule}" for found in built.findings}


def write(site: Path, path: str, text: str | bytes) -> Path:
    file = site / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return file


@pytest.mark.parametrize(
    "path",
    [
        "content/page.md",
        "content/glossary.yaml",
        "content/room.png",
        "content/quizzes/q.yaml",
        "static/a.txt",
    ],
)
def test_a_pipe_is_found_and_not_waited_for(site: Path, path: str, limited: Limited) -> None:
    (site / path).parent.mkdir(exist_ok=True)
    os.mkfifo(site / path)

    with limited(20):
        _, found = build(site)

    assert found == {f"{path} file/unreadable"}


@pytest.mark.parametrize("path", ["content/page.md", "content/room.pdf", "static/room.txt"])
def test_a_file_without_end_is_found_and_not_read(site: Path, path: str) -> None:
    os.truncate(write(site, path, ""), 1 << 40)

    assert build(site)[1] == {f"{path} file/too-large"}


@pytest.mark.parametrize(
    ("path", "target", "found"),
    [
        ("content/page.md", "page.md", "file/unreadable"),
        ("static/a.txt", "a.txt", "file/unreadable"),
        ("static/a.txt", "/etc/passwd", "content/outside"),
        ("static/a.txt", "/dev/zero", "content/outside"),
        ("static/a.txt", "../site_config.yaml", "content/outside"),
        ("static/folder", "/etc", "content/outside"),
    ],
)
def test_a_link_is_followed_neither_out_nor_in_circles(
    site: Path, path: str, target: str, found: str, limited: Limited
) -> None:
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).symlink_to(target)

    with limited(20):
        built, said = build(site)

    assert said == {f"{path} {found}"}
    assert not any(file.path.startswith(("a.txt", "folder")) for file in built.files)


def test_a_folder_of_static_files_that_is_a_link_is_not_published(site: Path, tmp_path: Path) -> None:
    write(tmp_path, "secrets/key.txt", "secret")
    (site / "static").symlink_to(tmp_path / "secrets")

    built, found = build(site)

    assert found == {"static/key.txt content/outside"}
    assert not any(file.path == "key.txt" for file in built.files)


def test_links_between_folders_end(site: Path, limited: Limited) -> None:
    for one, other in (("a", "b"), ("b", "a")):
        for name in ("x", "y", "z"):
            (site / "static" / one).mkdir(parents=True, exist_ok=True)
            (site / "static" / one / name).symlink_to(f"../{other}")

    with limited(20):
        build(site)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names.")
def test_a_file_whose_name_has_a_line_break_is_found(site: Path) -> None:
    write(site, "static/a\n/*\n  X: y", "x")

    assert {found.rpartition(" ")[2] for found in build(site)[1]} == {"file/name"}


@pytest.mark.parametrize(
    "line",
    [
        'base_url: "https://["',
        'base_url: "https://a/\\"><script>alert(1)</script>"',
        "base_url: https://a/../b",
        "base_url: https://a/;x",
        "base_url: https:///a",
        "base_url: https://user@a",
        'quick_exit_url: "https://["',
        'quick_exit_url: "https://a\\nb"',
        'quick_exit_url: "javascript:alert(1)"',
        f"language: aa{'-aaaaaaaa' * 99}",
        f'words: {{avoid: {{"{"(a|b)" * 40}": "c"}}}}',
        f'words: {{allow: ["{"(|a)" * 40}"]}}',
    ],
)
def test_a_configuration_that_could_do_harm_is_refused(site: Path, line: str, limited: Limited) -> None:
    config = (site / "site_config.yaml").read_text(encoding="utf-8").splitlines()
    kept = [old for old in config if old.partition(":")[0] != line.partition(":")[0]]
    write(site, "site_config.yaml", "\n".join([*kept, line, ""]))
    findings = Findings()

    with limited(20), pytest.raises(SiteError, match="has to be mended"):
        build_site(site, TODAY, findings)

    assert {found.rule for found in findings} == {"data/invalid-value"}


@pytest.mark.parametrize(
    "alias", ["/" + "a" * 300 + "/", "/" + "a/" * 600, "/../a/", "/a/./b/", "//a/", "/%2e%2e/"]
)
def test_an_alias_that_is_no_file_below_the_output_is_found(site: Path, alias: str) -> None:
    write(site, "content/page.md", PAGE.replace("---\n", f"---\naliases: [{alias}]\n", 1) + "Words.\n")

    assert build(site)[1] == {"content/page.md alias/invalid"}


def test_a_name_for_which_disks_have_no_room_is_found(site: Path) -> None:
    write(site, f"content/{'a' * 240}.md", PAGE + "Words.\n")

    assert {found.rpartition(" ")[2] for found in build(site)[1]} == {"content/slug"}


def test_an_image_that_says_it_has_billions_of_pixels_is_found(site: Path) -> None:
    side = int(MOST_PIXELS**0.5) + 1
    write(site, "content/room.png", png(side, side))

    assert build(site)[1] == {"content/room.png content/image"}


def png(width: int, height: int) -> bytes:
    head = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + head + struct.pack(">I", zlib.crc32(head))


def test_a_shortcode_cannot_bring_gigabytes(site: Path, limited: Limited) -> None:
    items = "".join(f"  q{i}: {{question: Why?, short: So.}}\n" for i in range(2000))
    write(site, "content/faqs/f.yaml", f"title: Questions\nitems:\n{items}")
    write(site, "content/page.md", PAGE + '{{ faq("f") }}\n\n' * 900)

    with limited(40):
        _, found = build(site)

    assert "content/page.md shortcode/too-much" in found


def test_a_comparison_cannot_have_a_million_cells(site: Path, limited: Limited) -> None:
    columns = "".join(f"  c{i}: {{label: x}}\n" for i in range(500))
    rows = "".join(f"  r{i}: {{label: x, cells: {{c0: y}}}}\n" for i in range(3000))
    text = f"caption: a\nrow_heading: b\ncolumns:\n{columns}rows:\n{rows}"
    write(site, "content/comparisons/c.yaml", text)

    with limited(20):
        assert build(site)[1] == {"content/comparisons/c.yaml data/invalid-value"}


def _paragraphs(piece: str) -> str:
    return "\n\n".join([(piece * 19_900)[:19_900]] * 4)


@pytest.mark.parametrize("piece", ["988 ", "10 hours ", "\u00a0", " ", "!", ".", "_", "-", "a_", "call 1-"])
def test_long_paragraphs_take_no_longer_than_their_length(site: Path, piece: str, limited: Limited) -> None:
    write(site, "content/page.md", f"{PAGE}{_paragraphs(piece)}\n")

    with limited(9):
        build(site)


@pytest.mark.parametrize(
    ("words", "instead"),
    [
        ("Welcome", "a\x00b"),
        ("Welcome", "{{ ''.__class__.__mro__ }}{% include '/etc/passwd' %}"),
        ("title: A", 'title: "\\ud800'),
        ("title: A", "title: &a [*a] #"),
        ("title: A", "title: !!python/object/apply:os.system [x] #"),
        ("title: A", "? " * 50_000),
        ("title: A", "title: " + "[" * 50_000),
    ],
    ids=["nul", "template", "surrogate", "alias", "tag", "keys", "lists"],
)
def test_a_home_page_that_attacks_is_found(site: Path, words: str, instead: str, limited: Limited) -> None:
    text = (site / "content" / "_index.md").read_text(encoding="utf-8")
    write(site, "content/_index.md", text.replace(words, instead))

    with limited(20):
        built, found = build(site)

    assert found
    assert not built.is_publishable


@pytest.mark.parametrize(("one", "other"), [("Plan.pdf", "plan.pdf"), ("caf\u00e9.txt", "cafe\u0301.txt")])
def test_two_names_that_are_one_on_some_disks_are_found(site: Path, one: str, other: str) -> None:
    write(site, f"static/{one}", "first")
    write(site, f"static/{other}", "second")

    _, found = build(site)

    assert found & {f"static/{one} permalink/conflict", f"static/{other} permalink/conflict"}
