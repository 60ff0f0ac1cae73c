import os
from datetime import date
from pathlib import Path

import pytest

from sitegen.content.front_matter import Layout
from sitegen.content.library import Library
from sitegen.content.page import Publication
from sitegen.findings import Findings
from tests.libraries import library_in

TODAY = date(2026, 11, 21)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000002000000030802000000368849d6"
    "0000000a49444154789c63600000000200014872eb0d0000000049454e44ae426082"
)


def load(
    root: Path, files: dict[str, str | bytes], *, with_withheld: bool = False
) -> tuple[Library, list[str]]:
    for path, content in files.items():
        file = root / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
    findings = Findings()
    library = library_in(root, TODAY, findings, with_withheld=with_withheld)
    found = findings.graded({})
    return library, [f"{f.place.path}:{f.place.line}:{f.place.column} {f.rule}" for f in found]


def page(*lines: str, body: str = "Text.\n") -> str:
    return "\n".join(["---", "title: A page", "description: About it.", *lines, "---", body])


@pytest.mark.parametrize(
    ("source_path", "permalink", "output_path", "layout"),
    [
        ("_index.md", "/", "index.html", Layout.HOME),
        ("about.md", "/about/", "about/index.html", Layout.ARTICLE),
        ("levels/_index.md", "/levels/", "levels/index.html", Layout.SECTION),
        ("levels/iop.md", "/levels/iop/", "levels/iop/index.html", Layout.ARTICLE),
        ("404.md", "/404.html", "404.html", Layout.NOT_FOUND),
    ],
)
def test_the_file_decides_address_and_layout(
    tmp_path: Path, source_path: str, permalink: str, output_path: str, layout: Layout
) -> None:
    library, found = load(tmp_path, {source_path: page()})

    loaded = library.pages[source_path]
    assert found == []
    assert (loaded.permalink, loaded.output_path, loaded.layout) == (permalink, output_path, layout)


def test_the_body_knows_its_first_line(tmp_path: Path) -> None:
    library, _ = load(tmp_path, {"a.md": page(body="One.\n\nTwo.\n")})

    assert (library.pages["a.md"].body, library.pages["a.md"].body_line) == ("One.\n\nTwo.\n", 5)


def test_line_ends_and_byte_order_marks_of_any_editor_are_read(tmp_path: Path) -> None:
    library, found = load(tmp_path, {"a.md": b"\xef\xbb\xbf" + page().replace("\n", "\r\n").encode()})

    assert found == []
    assert library.pages["a.md"].body == "Text.\n"


@pytest.mark.parametrize(
    ("line", "publication"),
    [
        ("draft: yes", Publication.DRAFT),
        ("publish_on: 2026-11-22", Publication.SCHEDULED),
        ("publish_on: 2026-11-21", Publication.PUBLISHED),
        ("expires_on: 2026-11-21", Publication.EXPIRED),
        ("expires_on: 2026-11-22", Publication.PUBLISHED),
    ],
)
def test_dates_and_draft_decide_publication(tmp_path: Path, line: str, publication: Publication) -> None:
    library, _ = load(tmp_path, {"a.md": page(line)})

    [loaded] = [*library.pages.values(), *library.withheld.values()]
    assert loaded.publication is publication
    assert ("a.md" in library.pages) is publication.is_public


def test_the_preview_has_what_the_public_has_not(tmp_path: Path) -> None:
    library, _ = load(tmp_path, {"a.md": page("draft: true")}, with_withheld=True)

    assert list(library.pages) == ["a.md"]
    assert library.withheld == {}


def test_entries_keep_the_order_of_their_file(tmp_path: Path) -> None:
    term = "{term: x, definition: y}"
    library, found = load(tmp_path, {"glossary.yaml": f"zeta: {term}\nalpha: {term}\n"})

    assert found == []
    assert list(library.registries.glossary) == ["zeta", "alpha"]


def test_one_bad_entry_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    library, found = load(tmp_path, {"glossary.yaml": "good: {term: x, definition: y}\nbad: {term: x}\n"})

    assert found == ["content/glossary.yaml:2:1 data/missing-key"]
    assert list(library.registries.glossary) == ["good"]
    assert library.may_have("glossary", "bad")
    assert not library.may_have("glossary", "other")


def test_an_image_comes_with_its_size(tmp_path: Path) -> None:
    library, found = load(tmp_path, {"levels/photo.png": PIXEL})

    resource = library.resources["levels/photo.png"]
    assert found == []
    assert (resource.permalink, resource.size) == ("/levels/photo.png", (2, 3))


@pytest.mark.parametrize(
    ("path", "content", "found"),
    [
        ("notes.txt", "x", "content/notes.txt:1:1 content/unknown-file"),
        ("fqas/a.yaml", "x", "content/fqas/a.yaml:1:1 content/unknown-file"),
        ("Über uns.md", page(), "content/Über uns.md:1:1 content/slug"),
        ("a.md", "Text.", "content/a.md:1:1 front-matter/missing"),
        ("a.md", "---\ntitle: x\n", "content/a.md:1:1 front-matter/unclosed"),
        ("a.md", b"---\ntitle: caf\xe9\n---\n", "content/a.md:2:11 file/encoding"),
        ("a.png", "no image", "content/a.png:1:1 content/image"),
        ("glossary.yaml", "A term: {term: x, definition: y}", "content/glossary.yaml:1:1 data/id"),
    ],
)
def test_what_cannot_be_published_is_found(
    tmp_path: Path, path: str, content: str | bytes, found: str
) -> None:
    assert load(tmp_path, {path: content})[1] == [found]


def test_what_editors_leave_behind_is_passed_over(tmp_path: Path) -> None:
    _, found = load(tmp_path, {"a.md": page(), "a.md~": "x", ".a.md.swp": "x", ".git/config": "x"})

    assert found == []


def test_a_link_out_of_the_content_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text(page())
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "a.md").symlink_to(tmp_path / "secret.md")

    library, found = load(tmp_path, {})

    assert found == ["content/a.md:1:1 content/outside"]
    assert library.pages == {}


def test_an_empty_registry_has_no_entries_and_hides_no_fault(tmp_path: Path) -> None:
    library, found = load(tmp_path, {"sources.yaml": "# None yet.\n"})

    assert found == []
    assert not library.may_have("sources", "medicare-iop")


def test_a_registry_that_is_no_mapping_is_found_and_not_missed_elsewhere(tmp_path: Path) -> None:
    library, found = load(tmp_path, {"sources.yaml": "- title: A source\n"})

    assert found == ["content/sources.yaml:1:1 data/invalid-value"]
    assert library.may_have("sources", "medicare-iop")


def test_a_syntax_fault_is_the_only_one_told_of_its_file(tmp_path: Path) -> None:
    assert load(tmp_path, {"faqs/a.yaml": "title: [a\n"})[1] == ["content/faqs/a.yaml:1:8 yaml/syntax"]


def test_a_quiz_file_is_known_before_it_is_read(tmp_path: Path) -> None:
    library, _ = load(tmp_path, {"quizzes/sleep.yaml": "anything"})

    assert library.may_have("quizzes", "sleep")
    assert not library.may_have("quizzes", "slep")


def test_a_linked_folder_is_found_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "a.md").write_text(page())
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "shared").symlink_to(tmp_path / "shared")

    library, found = load(tmp_path, {})

    assert found == ["content/shared:1:1 content/outside"]
    assert library.pages == {}


def test_a_name_that_is_not_utf_8_is_found_and_can_be_printed(tmp_path: Path) -> None:
    _, found = load(tmp_path, {os.fsdecode(b"caf\xe9.md"): page()})

    assert found == ["content/caf\N{REPLACEMENT CHARACTER}.md:1:1 content/slug"]


@pytest.mark.parametrize(
    "lines", ["published: 2026-02-01\nupdated: 2026-01-01", "publish_on: 2026-02-01\nexpires_on: 2026-01-01"]
)
def test_days_in_the_wrong_order_are_found_at_the_later_one(tmp_path: Path, lines: str) -> None:
    assert load(tmp_path, {"a.md": page(lines)})[1] == ["content/a.md:5:1 data/invalid-value"]
