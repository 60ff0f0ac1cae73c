"""Whole files: front matter, YAML, encodings, and files that are tidy."""

from pathlib import Path

import pytest

from sitegen.findings import SiteError
from sitegen.tidy.tidy import Tidied, tidy_file, tidy_text

ROOT = Path(__file__).parents[3]
SITES = (ROOT, ROOT / "examples" / "provider", ROOT / "tests" / "sites" / "valid" / "everything")
PAGE = "---\ntitle: A page\ndescription: About it.\n---\n\nText.\n"
CLEAN = [
    file
    for site in SITES
    for file in sorted(
        [*(site / "content").rglob("*.md"), *(site / "content").rglob("*.yaml"), site / "site_config.yaml"]
    )
]


def test_all_content_of_this_repository_is_tidy() -> None:
    changed = []
    for file in CLEAN:
        tidied = tidy_file(file.read_bytes(), file.name)
        changed += [file] if tidied.after.encode() != file.read_bytes() else []

    assert len(CLEAN) > 100
    assert changed == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (PAGE, PAGE),
        (f"\n\u200b\n{PAGE}", PAGE),
        (PAGE.replace("---", "—"), PAGE),
        (PAGE.replace("---", "—-"), PAGE),
        (PAGE.replace("---\n", "–––\n", 1), PAGE),
        (PAGE.removesuffix("\n"), PAGE),
        (f"{PAGE}\n\n", PAGE),
        ("— said she.\n", "— said she.\n"),
        ("", ""),
    ],
)
def test_a_page_begins_and_ends_as_it_must(written: str, meant: str) -> None:
    assert tidy_text(written, is_page=True) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a:\n\t- b\n", "a:\n  - b\n"),
        ("a:\n\tb:\n\t\tc: d\n", "a:\n  b:\n    c: d\n"),
        ("a:\n\u00a0\u00a0b:\u00a0c\n", "a:\n  b: c\n"),
        ("a:\n-\u00a0b\n", "a:\n- b\n"),
        ("a: “b: c”\n", 'a: "b: c"\n'),
        ("a: \u2018b: c’\n", 'a: "b: c"\n'),
        ("a: b\u200bc\u00ad\n", "a: bc\n"),
        ("a: one\u2028two\n", "a: one two\n"),
        ("a: “b”\n", "a: “b”\n"),
        ("a: |\n  •\tb\n  <b>c</b>  \n", "a: |\n  •\tb\n  <b>c</b>  \n"),
        ("a: b: c\n", "a: b: c\n"),
        ("a:   b   # why\n\n\nc: [ d ,e]\n", "a:   b   # why\n\n\nc: [ d ,e]\n"),
    ],
)
def test_yaml_is_mended_and_never_written_anew(written: str, meant: str) -> None:
    assert tidy_text(written, is_page=False) == meant


def test_what_no_line_shows_is_told() -> None:
    tidied = tidy_file(PAGE.replace("\n", "\r\n").encode("utf-16"), "a.md")

    assert tidied == Tidied(PAGE, PAGE, ("UTF-16 became UTF-8", "line ends became those of all systems"), ())


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ("It’s".encode("mac-roman"), "It is not certain in which encoding a.md was saved. Save it as UTF-8."),
        (b"PK\x03\x04", "a.md is a word processor's document, no text. Copy its words into a new file."),
    ],
)
def test_what_is_not_certain_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(SiteError) as error:
        tidy_file(data, "a.md")

    assert str(error.value) == words
