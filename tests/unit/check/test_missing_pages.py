"""Links to a page that is not there tell of each other."""

from sitegen.check.missing_pages import with_company
from sitegen.findings import Findings, Place, Rule

FAULT = Rule("link/missing-page", "A link to a file that is not there", "Readers would meet an error page.")
ADVICE = (
    "If it was deleted, take the links out, or lead them to the page that replaces it. "
    'If it was renamed, rename it back, and use "build.py move".'
)


def hints_of(*found: tuple[str, int, str]) -> list[str]:
    findings = Findings()
    for path, line, missing in found:
        findings.add(FAULT, Place(path, line), "It is not here.", hint="Mend it.", missing=missing)
    return [each.hint for each in with_company(findings)]


def test_one_link_alone_has_no_company() -> None:
    assert hints_of(("a.md", 1, "x.md"), ("b.md", 2, "y.md"), ("c.md", 3, "")) == ["Mend it."] * 3


def test_links_to_one_page_name_each_other() -> None:
    assert hints_of(("b.md", 2, "x.md"), ("a.md", 1, "x.md"), ("b.md", 9, "y.md")) == [
        f"Mend it. Also linked from a.md:1. {ADVICE}",
        f"Mend it. Also linked from b.md:2. {ADVICE}",
        "Mend it.",
    ]


def test_two_are_named_and_the_others_counted() -> None:
    hints = hints_of(*((path, 1, "x.md") for path in ("a.md", "b.md", "c.md", "d.md", "e.md")))

    assert hints[1] == f"Mend it. Also linked from a.md:1 and c.md:1 (2 more). {ADVICE}"


def test_a_line_with_two_links_is_named_once() -> None:
    assert hints_of(("a.md", 1, "x.md"), ("a.md", 1, "x.md")) == ["Mend it."] * 2
