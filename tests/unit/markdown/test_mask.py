"""Code: what stands in it is shown as it is written."""

import pytest

from tests.unit.markdown.conftest import Convert

EXAMPLES = '{{ nothing("x") }} [@nobody] [gone](gone.md) {% if %} [^9] # Title'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (f"A `{EXAMPLES}` b\n", f"<p>A <code>{EXAMPLES}</code> b</p>"),
        (f"A `` ` {EXAMPLES} `` b\n", f"<p>A <code>` {EXAMPLES}</code> b</p>"),
        (f"```\n{EXAMPLES}\n```\n", f'<pre class="highlight"><code>{EXAMPLES}</code></pre>'),
        (
            f"~~~~ yaml\n{EXAMPLES}\n~~~~\n",
            f'<pre class="highlight"><code class="language-yaml">{EXAMPLES}</code></pre>',
        ),
        (f"A <!-- {EXAMPLES} --> b\n", "<p>A  b</p>"),
        (f"<!--\n\n{EXAMPLES}\n\n-->\n", ""),
    ],
)
def test_nothing_is_looked_for_in_code_and_comments(convert: Convert, text: str, html: str) -> None:
    result = convert(text)

    assert (result.html, result.findings) == (html, [])


def test_code_in_a_list_is_code(convert: Convert) -> None:
    result = convert("- one\n\n  ```\n  {{ x }}\n  ```\n- two\n")

    assert "<code>{{ x }}</code>" in result.html
    assert result.findings == []


def test_a_single_backtick_hides_nothing(convert: Convert) -> None:
    result = convert('A ` tick and {{ phone("988") }}\n\nand ` one {{ phone("988") }}\n')

    assert result.html.count("tel:988") == 2


def test_a_code_block_without_end_is_found(convert: Convert) -> None:
    result = convert("Text\n\n- a\n\n  ```py\n  x\n\nMore\n")

    assert result.findings == [
        "9:3: code/unclosed-fence: This code block is never closed. "
        "Put ``` on a line of its own after the code."
    ]


def test_more_than_a_language_after_a_fence_is_found(convert: Convert) -> None:
    result = convert("```python title here\nx\n```\n")

    assert result.findings == [
        "5:4: code/fence-info: After the marks that open a code block only the name of a language may stand.",
    ]


def test_a_comment_without_end_is_found(convert: Convert) -> None:
    result = convert("A <!-- note > to editors\n")

    assert result.findings == [
        '5:3: html/unclosed-comment: This comment is never closed. Put "-->" after it.'
    ]


def test_indentation_that_makes_code_is_found(convert: Convert) -> None:
    result = convert('Text\n\n    {{ phone("988") }} is code\n')

    assert '<pre><code>{{ phone("988") }} is code\n</code></pre>' in result.html
    assert result.findings == [
        "7:5: warning: code/indented: The indentation makes this code. "
        "Delete the spaces, or put ``` on a line before and after what is meant as code."
    ]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("- one\n\n  ```\n  a\nnot indented\n  ```\n", "9:1"),
        ("- ```\n  a\n ```\n", "7:1"),
        ("  ```\n  a\n   ```\n", "7:1"),
        ("> ```\n> a\n```\n", "7:1"),
        ("> ```\na\n> ```\n", "6:1"),
        ("> ```\n>a\n> ```\n", "6:1"),
    ],
)
def test_a_line_that_does_not_begin_as_its_code_block_is_found(
    convert: Convert, text: str, place: str
) -> None:
    result = convert(text)

    assert result.findings[0] == (
        f"{place}: code/uneven: This line does not begin as the one that opens its code block. "
        "Indent all lines of the block alike, its marks as well."
    )


@pytest.mark.parametrize(
    "text", ["- ```\n  a\n\n  b\n  ```\n", "> ```\n> a\n>\n> ```\n", "1. ```\n   a\n   ```\n"]
)
def test_a_code_block_in_another_block_is_one(convert: Convert, text: str) -> None:
    result = convert(text)

    assert result.findings == []
    assert '<pre class="highlight">' in result.html


def test_a_shortcode_that_is_only_taken_for_code_is_found(convert: Convert) -> None:
    result = convert('- A ` tick {{ phone("988") }}\n- and ` one\n')

    assert result.findings == [
        '5:12: code/not-code: "{{" is shown as it is written. '
        "Look at the ` marks before it: each is closed in its own paragraph or item."
    ]


def test_code_needs_no_blank_lines_around_it(convert: Convert) -> None:
    result = convert("> text\n> ```\n> code\n> ```\n> more\n")

    assert result.html == (
        "<blockquote>\n<p>text</p>\n<pre "
        'class="highlight"><code>code</code></pre>\n<p>more</p>\n</blockquote>'
    )


def test_bold_text_without_end_is_found(convert: Convert) -> None:
    result = convert("All **good**.\n\nThis is **not good.\n\nNor **this **.\n\nName: ______ and 2 * 3.\n")

    assert result.findings == [
        '7:9: markdown/unclosed-emphasis: "**" is shown as it is written: no bold text begins or '
        "ends here. Put it next to the words, without a space between, before and after them.",
        '9:5: markdown/unclosed-emphasis: "**" is shown as it is written: no bold text begins or '
        "ends here. Put it next to the words, without a space between, before and after them.",
    ]
