"""Pasted HTML as Markdown."""

import pytest

from sitegen.tidy.body import tidy_body


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<b>one </b>two", "**one** two"),
        ("<strong>one</strong> <i>two</i> <em> three </em>", "**one** *two*  *three* "),
        ("<b><i>one</i></b>", "***one***"),
        ("<b></b>one<o:p></o:p>", "one"),
        ('<font color="red">one</font> <u>two</u> <span style="x">three</span>', "one two three"),
        ('<a href="https://example.org/a" target="_blank">one</a>', "[one](https://example.org/a)"),
        ("<a name=_Toc1>one</a>", "<a name=_Toc1>one</a>"),
        ("a < b and <b>c", "a < b and <b>c"),
        ("<b>one *two* three</b>", "<strong>one *two* three</strong>"),
    ],
)
def test_tags_in_a_line_become_markdown(html: str, markdown: str) -> None:
    assert tidy_body(f"Say {html}.\n") == f"Say {markdown}.\n"


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p class=MsoNormal>One</p><p class=MsoNormal>Two<br>three</p>", "One\n\nTwo<br>\nthree"),
        ("<p class=MsoNormal><o:p>&nbsp;</o:p></p>", ""),
        ("<h3 style='x'>One</h3>", "### One"),
        (
            "<p style='x'>2*3 [x] _y_ a_b &lt;c&gt; &amp;amp;</p>",
            r"2\*3 \[x\] \_y\_ a_b \<c> \&amp;",
        ),
        ("<p style='x'>1. one</p>", r"1\. one"),
        ("<p style='x'># one</p>", r"\# one"),
        (
            "<p style='x'><span style='font-weight:700'>one</span> <b style='font-weight:normal'>two</b></p>",
            "**one** two",
        ),
        ("<p style='x'><span style='font-style:italic'>one</span></p>", "*one*"),
        (
            "<p style='x'><span lang=ES>uno</span> <span lang=EN-US>two</span></p>",
            '<span lang="es">uno</span> two',
        ),
        ("<p style='x'>H<sub>2</sub>O</p>", "H<sub>2</sub>O"),
        ("<p style='x'><img src='a.png' alt='A door'></p>", "![A door](a.png)"),
        ("<p style='x'><a href='a b.md'>one</a></p>", "[one](<a b.md>)"),
        ("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", "- one\n  - two\n- three"),
        ("<ol><li><p>one</p><p>two</p></li></ol>", "1. one\n   two"),
        ("<ul><li>one<li>two</ul>", "- one\n- two"),
        ("<div style='x'>one<p>two</p>three</div>", "one\n\ntwo\n\nthree"),
        (
            "<table border=1><tr><td>a|b</td><td><p>c</p><p>d</p></td></tr></table>",
            "| a\\|b | c<br>d |\n| --- | --- |",
        ),
        ("<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>", "| a |\n| --- |\n| b |"),
        ('<p style="x">Call {{ phone("988") }}.</p>', 'Call {{ phone("988") }}.'),
    ],
)
def test_blocks_become_markdown(html: str, markdown: str) -> None:
    assert tidy_body(f"Above.\n\n{html}\n\nBelow.\n") == f"Above.\n\n{markdown}\n\nBelow.\n".replace(
        "\n\n\n\n", "\n\n"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<table border=1><tr><td><ul><li>a</li></ul></td></tr></table>",
        "<table border=1><tr><td><table><tr><td>a</td></tr></table></td></tr></table>",
        "<table border=1><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>",
        "<p style='x'><img src='data:image/png;base64,AAAA'></p>",
        "<p style='x'><video src='a.mp4'></video></p>",
        "<p style='x'>one</b></p>",
        "<p style='x'>never closed",
    ],
)
def test_what_markdown_cannot_say_stays(html: str) -> None:
    assert tidy_body(f"Above.\n\n{html}\n\nBelow.\n") == f"Above.\n\n{html}\n\nBelow.\n"
