import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.characters.faults import report_characters
from sitegen.characters.mend import mend_characters
from sitegen.findings import Findings


def found_in(text: str, path: str = "content/a.md") -> list[str]:
    findings = Findings()
    report_characters(text, path, findings)
    return [f"{f.place.line}:{f.place.column} {f.rule}" for f in findings.graded({})]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\u200bb", ["1:2 character/invisible"]),
        ("a\n\u00adb", ["2:1 character/invisible"]),
        ("a\u200db", ["1:2 character/invisible"]),
        ("a\ufeff", ["1:2 character/invisible"]),
        ("one\u00a0two\u00a0three\u00a0four", ["1:1 character/invisible"]),
        ("a\u202eb", ["1:2 character/direction"]),
        ("a\u200e", ["1:2 character/direction"]),
        ("a\u2067b\u2069", ["1:2 character/direction"]),
        ("\uf0b7 a", ["1:1 character/without-meaning"]),
        ("\ufffd", ["1:1 character/without-meaning"]),
        ("Itâ€™s", ["1:3 character/garbled"]),
        ("cafÃ©", ["1:4 character/garbled"]),
        ("oﬃce", ["1:2 character/styled"]),
        ("\U0001d401\U0001d428\U0001d425\U0001d41d", ["1:1 character/styled"]),
    ],
)
def test_characters_at_fault_are_found_where_they_stand(text: str, found: list[str]) -> None:
    assert found_in(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "“It’s fine” – 5–6 hours… ½, 20 °C, €5, 5\u00a0hours, 10\u202fmg, Dr.\u00a0Doe",
        "¿Mañana? São João, naïve façade, Ærøskøbing, Łódź",
        "👩\u200d👩\u200d👧, ❤️\u200d🔥, 🧔🏽\u200d♀️",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",
        "می\u200cروم, क्\u200dष, ภาษา\u200bไทย",
        "Say אבג\u200f, \u2067אבג\u2069.",
        "à «quoted»",
    ],
)
def test_what_a_language_needs_is_no_fault(text: str) -> None:
    assert found_in(text) == []
    assert mend_characters(text) == text


def test_a_kind_is_reported_once_a_line() -> None:
    assert found_in("a\u200bb\u200bc\u00ad\nd\u200be") == [
        "1:2 character/invisible",
        "2:2 character/invisible",
    ]


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("in\u00adter\u200bpreter\ufeff", "interpreter"),
        ("Itâ€™s Ã©t\u00c3\u00a9", "It’s été"),
        ("It\x92s", "It’s"),
        ("\u00c2\x9a", "\u00c2\u0161"),
        ("\uf0b7\ta \uf0e0 b", "•\ta → b"),
        ("one\x0btwo\u2028three\u2029four", "one\ntwo\nthree\n\nfour"),
        ("The ﬁrst \U0001d401\U0001d428\U0001d425\U0001d41d", "The first Bold"),
        ("one\u00a0two\u00a0three\u00a0four", "one two three four"),
        ("a\u202eb\u2069", "ab"),
        ("\ufffd \ue123", "\ufffd \ue123"),
    ],
)
def test_what_is_certain_is_mended(text: str, mended: str) -> None:
    assert mend_characters(text) == mended


def test_lines_of_data_are_not_divided() -> None:
    assert mend_characters("title: a\x0bb\u2029c", keep_lines=True) == "title: a b c"


@given(st.text())
def test_mending_leaves_letters_alone(text: str) -> None:
    plain = unicodedata.normalize("NFKC", "".join(c for c in text if c.isalpha() and c not in "ÂÃâ"))

    assert mend_characters(plain) == plain


def test_a_long_line_of_letters_takes_no_time_to_speak_of() -> None:
    line = "é" + 50_000 * "a"

    assert (mend_characters(line), found_in(line)) == (line, [])


@given(st.text(alphabet=[*map(chr, range(0x20, 0x7F)), *"“”\u2018’–—…"]))
def test_what_is_passed_over_has_no_fault(text: str) -> None:
    """No line of ASCII and usual signs has one; the é has this one looked through nevertheless."""
    assert found_in(f"{text}é") == []
