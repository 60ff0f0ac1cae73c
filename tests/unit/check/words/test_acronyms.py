"""Letters are spelled out or explained where a page uses them first."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from sitegen.findings import Finding, Findings
from sitegen.pipeline import build_site

MINIMAL = Path(__file__).parents[3] / "sites" / "valid" / "minimal"
FRONT_MATTER = "---\ntitle: %s\ndescription: Its words.\n---\n"
GLOSSARY = """\
eap:
  term: employee assistance program
  short: EAP
  also: [EAPs]
  definition: Help that an employer pays for, <b>not</b> care.
"""
CONTACT = """\
line:
  kind: helpline
  label: NAMI HelpLine
  purpose: For anyone.
  call: "+18005550100"
  verified_on: 2026-11-20
"""
TABLE = """\
caption: Two kinds of care
row_heading: Kind of care
columns: {how: {label: How}}
rows:
  first:
    label: A
    cells:
      how: |
        Care in
        a PHP.
"""


def acronyms_found(text: str, root: Path, *, title: str = "A page") -> list[Finding]:
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    content = root / "content"
    (content / "comparisons").mkdir()
    (content / "comparisons" / "care.yaml").write_text(TABLE, encoding="utf-8")
    (content / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    with (content / "contacts.yaml").open("a", encoding="utf-8") as contacts:
        contacts.write(CONTACT)
    (content / "page.md").write_text(FRONT_MATTER % title + text, encoding="utf-8")
    build = build_site(root, date(2026, 11, 21), Findings())
    return [finding for finding in build.findings if finding.rule == "words/acronym"]


def places_found(text: str, root: Path, *, title: str = "A page") -> list[tuple[int, int]]:
    return [(found.place.line, found.place.column) for found in acronyms_found(text, root, title=title)]


@pytest.mark.parametrize(
    "text",
    [
        "A Partial Hospitalization Program (PHP) is care. A PHP is a day program.",
        "A PHP (partial hospitalization program) is care.",
        "PHPs (partial hospitalization programs) are care.",
        "PHP stands for something. PHP is care.",
        "An IOP, or Intensive Outpatient Program, and a PHP, short for Partial Hospitalization Program.",
        "Ask for the ASAM Criteria, a guide by the American Society of Addiction Medicine.",
        "The Centers for Medicare & Medicaid Services (CMS) pay. The Children's Health Plan (CHIP) pays.",
        "Protection and Advocacy (P&A) agencies exist. P&As help.",
        "## What is a PHP?\n\nPHP stands for partial hospitalization program.",
        "## Partial Hospitalization Program (PHP)\n\nA PHP is care.",
        "Ask about an EAP. Not all EAPs are alike.",
        "## The EAP\n\nAn **EAP** is help.",
        "US, USA, FAQ, ZIP, TTY, 5 PM, TV, ID, OK, LGBTQ, and COVID-19, SHA-256, S9480, U.S. law, a PhD.",
        "Send the word AYUDA. Text HELLO to your team. You can text STAY to 5 people.",
        '<abbr title="Health Savings Account">HSA</abbr> money',
        '{{ contact("line") }}',
        "Read it at level AA of the guidelines.",
    ],
)
def test_letters_that_are_explained_are_left_alone(text: str, tmp_path: Path) -> None:
    assert places_found(text, tmp_path) == []


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("A day in a PHP is long. A PHP is care.", 5, 12),
        ("PHPs are care.", 5, 1),
        ("A day\nin **PHP** care.", 6, 6),
        ("Ask the P&A agency.", 5, 9),
        ("A day program (PHP) is care.", 5, 16),
        ("Ask for a PHP (about 20 hours).", 5, 11),
        ("In our program, an IOP comes first.", 5, 20),
        ("A PHP is care. A Partial\n\nHospitalization Program (PHP) is care.", 5, 3),
        ("## What is a PHP?\n\nA PHP is care.", 7, 3),
        ("An employee assistance program helps.\n\nAn EAP helps.", 7, 4),
        ("- one\n- a VA clinic", 6, 5),
        ("| PHP |\n| --- |\n| care |", 5, 3),
    ],
)
def test_letters_that_nobody_explains_are_found_at_their_first_use(
    text: str, line: int, column: int, tmp_path: Path
) -> None:
    assert places_found(text, tmp_path) == [(line, column)]


def test_a_title_may_spell_letters_out_and_need_not(tmp_path: Path) -> None:
    text = "A PHP is care."

    spelled_out = places_found(text, tmp_path / "a", title="What is a Partial Hospitalization Program (PHP)?")
    not_spelled_out = places_found(text, tmp_path / "b", title="What is a PHP?")

    assert (spelled_out, not_spelled_out) == ([], [(5, 3)])


def test_what_a_shortcode_shows_first_is_found_in_its_entry(tmp_path: Path) -> None:
    text = '{{ comparison("care") }}\n\nA Partial Hospitalization Program (PHP) is care.'

    (found,) = acronyms_found(text, tmp_path)

    assert (found.place.path, found.place.line, found.message) == (
        "content/comparisons/care.yaml",
        10,
        '"PHP" is not spelled out at its first use on content/page.md.',
    )


def test_what_the_page_says_before_a_shortcode_counts_for_it(tmp_path: Path) -> None:
    text = 'A Partial Hospitalization Program (PHP) is care.\n\n{{ comparison("care") }}'

    assert acronyms_found(text, tmp_path) == []
