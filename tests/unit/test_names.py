"""Titles as people type them, and the names made from them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.characters.faults import report_characters
from sitegen.findings import Findings
from sitegen.names import cleaned, is_for_windows, numbered, slug, words_of

AT_FAULT = "\u00ad\u200b\u200c\u200d\u200e\u202e\u2060\ufeff\u00a0\u2028"
AT_FAULT += "\ufdd0\ufffd\ufffe\ue000\uf0b7\x07\x85\ufb01"
NEEDING_JOINERS = "\U0001f468\u05d0\u0645\ufb1e"


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("Costs\u200dnow", "Costsnow"),
        (" soft\u00adhyphen\u200b \U0001f468\u200d\U0001f469 \n two\u2028lines\ufffe ",
         "softhyphen \U0001f468\u200d\U0001f469 two lines"),
        ("four\u00a0words\u00a0all\u00a0tied", "four words all tied"),
        ("The \ufb01rst caf\u00c3\u00a9", "The first caf\u00e9"),
        ("\u200b", ""),
    ],
)  # fmt: skip
def test_what_nobody_sees_goes_from_a_title(text: str, clean: str) -> None:
    assert cleaned(text) == clean


@given(st.text(st.sampled_from(f"ab \n\u00e9{AT_FAULT}{NEEDING_JOINERS}") | st.characters()))
def test_a_clean_text_has_no_character_at_fault(text: str) -> None:
    words = cleaned(text)

    report_characters(words, "content/page.md", findings := Findings())
    assert [finding.rule for finding in findings] == []
    assert len(words.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hours a week", "hours-a-week"),
        ("Cost (per day), in $", "cost-per-day-in"),
        ("Straße und Größe", "strasse-und-grosse"),
        ("Smørrebrød, Łódź, Œuvre", "smorrebrod-lodz-oeuvre"),
        ("What's new?", "whats-new"),
        ("½ day, 24/7", "1-2-day-24-7"),
        ("Цена", ""),
        ("One two three four five six seven eight nine ten", "one-two-three-four-five-six-seven-eight"),
        ("x" * 50, "x" * 40),
    ],
)
def test_a_text_becomes_a_slug(text: str, expected: str) -> None:
    assert slug(text, 40) == expected


def test_a_name_that_is_taken_gets_the_next_number() -> None:
    names = [numbered(name, {"cost", "cost-2"}.__contains__) for name in ("day", "cost")]

    assert names == ["day", "cost-3"]


@pytest.mark.parametrize(("name", "expected"), [("con", True), ("COM1", True), ("contacts", False)])
def test_the_names_of_windows_own_devices_are_known(name: str, *, expected: bool) -> None:
    assert is_for_windows(name) is expected


def test_a_file_is_named_with_words() -> None:
    assert words_of(" our-day__programs 2026") == "our day programs 2026"
