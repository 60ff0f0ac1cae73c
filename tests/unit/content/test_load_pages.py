"""Pages read again: front matter that is written as before is not validated a second time."""

from datetime import date
from pathlib import Path

from sitegen.content.discover import ContentFile, FileKind
from sitegen.content.load_pages import load_pages
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.memo.ledger import open_ledger, save_ledger
from sitegen.memo.memo import memo_of, remembered
from sitegen.memo.run import Run

HEAD = "---\ntitle: Rent\ndescription: What it costs.\n---\n"


def _read(root: Path, text: str) -> tuple[Page | None, list[str]]:
    """Return the page with this text, as built upon the build before, and the rules that it breaks."""
    content = root / "content"
    content.mkdir(exist_ok=True)
    (content / "rent.md").write_text(text, encoding="utf-8")
    run = Run(Findings(), memo_of(open_ledger(root / "cache", lambda _: b"now", (root,))))
    source = ContentFile("rent.md", FileKind.PAGE, content, "content/rent.md", "")
    pages = load_pages([source], date(2026, 11, 1), run)
    save_ledger(remembered(run.memo))
    return pages[source], [finding.rule for finding in run.findings]


def test_a_page_with_other_words_has_the_same_front_matter(tmp_path: Path) -> None:
    before, _ = _read(tmp_path, f"{HEAD}Some words.\n")
    after, _ = _read(tmp_path, f"{HEAD}Other words.\n")

    assert before is not None and after is not None
    assert after.front_matter == before.front_matter
    assert after.digest == before.digest
    assert after.text.read() == b"Other words.\n"


def test_front_matter_that_changed_is_read_anew(tmp_path: Path) -> None:
    _read(tmp_path, f"{HEAD}Some words.\n")
    after, _ = _read(tmp_path, f"{HEAD.replace('Rent', 'Lease')}Some words.\n")

    assert after is not None
    assert after.front_matter.title == "Lease"


def test_what_is_found_in_front_matter_is_told_again(tmp_path: Path) -> None:
    faulty = HEAD.replace("title", "tittle")

    _, first = _read(tmp_path, f"{faulty}Some words.\n")
    _, second = _read(tmp_path, f"{faulty}Other words.\n")

    assert first == second == ["data/unknown-key"]
