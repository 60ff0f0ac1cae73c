"""What of Markdown is mended, and what stays as an editor wrote it."""

import pytest

from sitegen.tidy.body import tables_left, tidy_body


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("•\tone\n•\ttwo\n", "- one\n- two\n"),
        ("• one\n\n• two\n", "- one\n\n- two\n"),
        ("•\tone\no\ttwo\n▪\tthree\n•\tfour\n", "- one\n  - two\n    - three\n- four\n"),
        ("• one\n  • two\n• three\n", "- one\n  - two\n- three\n"),
        ("– one\n– two\n", "- one\n- two\n"),
        ("-\u00a0one\n", "- one\n"),
        ("✓ one\n✗ two\n", "- ✓ one\n  - ✗ two\n"),
        ("1)\tone\n2)\ttwo\n", "1. one\n2. two\n"),
        ("1.\u00a0one\n", "1. one\n"),
        ("-\tone\n\t-\ttwo\n", "- one\n    - two\n"),
    ],
)
def test_lists_get_the_marks_of_markdown(pasted: str, mended: str) -> None:
    assert tidy_body(pasted) == mended


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("A\tB\n1\t2\n", "| A | B |\n| --- | --- |\n| 1 | 2 |\n"),
        ("Text.\nA\tB\n1\t\nMore.\n", "Text.\n\n| A | B |\n| --- | --- |\n| 1 |  |\n\nMore.\n"),
        ("a|b\tB\n1\t2\n", "| a\\|b | B |\n| --- | --- |\n| 1 | 2 |\n"),
        ("| a | b |\n|—|—|\n| 1 | — |\n", "| a | b |\n|---|---|\n| 1 | — |\n"),
    ],
)
def test_tables_get_bars(pasted: str, mended: str) -> None:
    assert tidy_body(pasted) == mended


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("One \nTwo\t\n", "One\nTwo\n"),
        ("One  \nTwo  \n", "One  \nTwo\n"),
        ("- one  \n- two\n", "- one\n- two\n"),
        ("One\u00a0 two&nbsp; three\n", "One two three\n"),
        ("5&nbsp;hours\n", "5\u00a0hours\n"),
        ("One\n\u00a0\nTwo\n", "One\n\nTwo\n"),
        ("\u00a0\u00a0\u00a0\u00a0One\n", "One\n"),
        ("##\u00a0One\n", "## One\n"),
        ("One\ttwo\n", "One two\n"),
    ],
)
def test_spaces_are_plain(pasted: str, mended: str) -> None:
    assert tidy_body(pasted) == mended


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        (r"One\. Two\! \(three\) \- four \+ \~5 Q\&A \<6 \'x\'", "One. Two! (three) - four + ~5 Q&A <6 'x'"),
        (r"\- one", r"\- one"),
        (r"1\. one", r"1\. one"),
        (
            r"\# one \*two\* \_three\_ \[four\] \{five\} \`six",
            r"\# one \*two\* \_three\_ \[four\] \{five\} \`six",
        ),
        (r"\&amp; \<b> \![x] [x]\(y) \\. \~~", r"\&amp; \<b> \![x] [x]\(y) \\. \~~"),
    ],
)
def test_backslashes_stay_where_they_mean_something(pasted: str, mended: str) -> None:
    assert tidy_body(pasted) == mended


@pytest.mark.parametrize(
    ("pasted", "mended"),
    [
        ("{{ phone(“988”) }}", '{{ phone("988") }}'),
        ("{{ cta(“Call”, kind=\u2018call’) }}", "{{ cta(\"Call\", kind='call') }}"),
        ('{{ cta("Say “yes”", "a.md") }}', '{{ cta("Say “yes”", "a.md") }}'),
        ("<span lang=“es”>hola</span>", '<span lang="es">hola</span>'),
        ("[a](b.md “A title”)", '[a](b.md "A title")'),
        ("“Yes,” it’s fine", "“Yes,” it’s fine"),
    ],
)
def test_quotation_marks_are_straight_where_they_must_be(pasted: str, mended: str) -> None:
    assert tidy_body(pasted) == mended


@pytest.mark.parametrize(
    "text",
    [
        "```\n•\tone\nA\tB\n1\t2\n<b>x</b> \\-\n```\n",
        "`• \\- <b>x</b>`\n",
        "<!-- •\tnote&nbsp; -->\n",
        '{{ figure("a.png", alt="A\\-B <b>x</b>") }}\n',
        "    • code\n",
        "[a](b\\-c.md) and <https://example.org/a\\-b>\n",
        "– Come in, she said.\n",
        "Name:  x<br>y\n",
        "<kbd>Enter</kbd> H<sub>2</sub>O\n",
        "<details>\n<summary>More</summary>\n<p>It is <b>free</b>.</p>\n</details>\n",
        '<p id="here">It is <b>free</b>.</p>\n',
        '<div class="g-wide" style="color:red"><p>x</p></div>\n',
        '<table><tr><th scope="col">a</th></tr></table>\n',
    ],
)
def test_what_an_editor_meant_stays(text: str) -> None:
    assert tidy_body(text) == text


def test_tables_with_merged_cells_stay_and_are_named() -> None:
    text = "One\n\n<table border=1><tr><td colspan=2>a</td></tr><tr><td>b</td><td>c</td></tr></table>\n"

    assert tidy_body(text) == text
    assert tables_left(text) == (3,)


def test_a_text_with_characters_for_private_use_keeps_them() -> None:
    assert tidy_body("\U00100000 • <b>x</b>\n") == "\U00100000 • <b>x</b>\n"
