"""A page is deleted: who still links to it is said at once, and so is that its address is gone."""

from pathlib import Path

import pytest

from tests.acceptance.conftest import Run

HEAD = "---\ntitle: {}\ndescription: A page.\n---\n\n"
ADVICE = (
    "If it was deleted, take the links out, or lead them to the page that replaces it. "
    'If it was renamed, rename it back, and use "build.py move".'
)


@pytest.fixture
def visit(run: Run, site: Path) -> Path:
    """Return a page to which two others lead, in a site that was built with it."""
    texts = {
        "visit.md": "Come.",
        "one.md": "[Visit us](visit.md)",
        "two.md": "And\n[visit us](visit.md#when)",
    }
    for name, text in texts.items():
        (site / "content" / name).write_text(HEAD.format(name) + text + "\n", encoding="utf-8")
    (site / "content" / "visit.md").write_text(HEAD.format("Visit") + "## When\n\nToday.\n", encoding="utf-8")
    assert run("build", "--site", site).returncode == 0
    return site / "content" / "visit.md"


def test_all_that_lead_to_a_deleted_page_are_named(run: Run, site: Path, visit: Path) -> None:
    visit.unlink()

    found = run("check", "--site", site).stdout

    way_out = "Take the link out, or lead it to another page."
    assert found.splitlines() == [
        'content/one.md:6:12: link/missing-page: There is no "visit.md" here. '
        f"{way_out} Also linked from content/two.md:7. {ADVICE}",
        'content/two.md:7:12: link/missing-page: There is no "visit.md" here. '
        f"{way_out} Also linked from content/one.md:6. {ADVICE}",
    ]


def test_an_address_that_was_published_and_goes_is_told_once(run: Run, site: Path, visit: Path) -> None:
    for file in (visit, visit.with_name("one.md"), visit.with_name("two.md")):
        file.unlink()

    first, second = (run("build", "--site", site) for _ in range(2))

    assert first.returncode == 0
    assert first.stderr.splitlines()[0] == (
        "Published before, and gone now: /one/, /two/, /visit/. "
        'Where a page replaces one of these, add the address to its "aliases", so that old links lead there.'
    )
    assert "Published before" not in second.stderr


def test_an_address_that_an_alias_takes_over_is_not_gone(run: Run, site: Path, visit: Path) -> None:
    for name in ("one.md", "two.md"):
        (site / "content" / name).write_text(HEAD.format(name), encoding="utf-8")
    visit.rename(visit.with_name("come.md"))
    text = HEAD.format("Come").replace("---\n\n", "aliases: [/visit/]\n---\n\n")
    visit.with_name("come.md").write_text(text, encoding="utf-8")

    assert "Published before" not in run("build", "--site", site).stderr
