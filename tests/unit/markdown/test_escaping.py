import pytest

from sitegen.markdown.escaping import escape_signs, escape_start


@pytest.mark.parametrize(
    ("words", "markdown"),
    [
        ("2*3 [x] `y` <b>", r"2\*3 \[x\] \`y\` \<b>"),
        ("_a_ __b__ c_d", r"\_a\_ \_\_b\_\_ c_d"),
        ("&amp; &#38; A & B", r"\&amp; \&#38; A & B"),
        ("C:\\a", r"C:\\a"),
        ('{{ phone("988") }}', '{{ phone("988") }}'),
    ],
)
def test_signs_that_mean_something_are_escaped(words: str, markdown: str) -> None:
    assert escape_signs(words) == markdown


@pytest.mark.parametrize(
    ("line", "markdown"),
    [
        ("# one", r"\# one"),
        ("> one", r"\> one"),
        ("- one", r"\- one"),
        ("---", r"\---"),
        ("+ one", r"\+ one"),
        ("=== one", r"\=== one"),
        (": one", r"\: one"),
        ("| one", r"\| one"),
        ("~~~", r"\~~~"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("-5 or +5, ~5, 1.5", "-5 or +5, ~5, 1.5"),
        ("1.5 hours", "1.5 hours"),
        ("words", "words"),
    ],
)
def test_a_line_begins_no_block(line: str, markdown: str) -> None:
    assert escape_start(line) == markdown
