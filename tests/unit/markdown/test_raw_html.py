import pytest

from tests.unit.markdown.conftest import Convert


def test_html_that_says_what_a_text_is_may_stand(convert: Convert) -> None:
    html = (
        '<details open>\n<summary>More</summary>\n<p lang="es" id="mas">H<sub>2</sub>O <abbr '
        'title="x">y</abbr></p>\n'
        "</details>"
    )

    result = convert(f"{html}\n\nPress <kbd>Enter</kbd>.<br>Now.\n")

    assert result.findings == []
    assert result.html == (
        html.replace("<details open>", '<details open="">') + "\n\n<p>Press <kbd>Enter</kbd>.<br>Now.</p>"
    )
    assert set(result.body.anchors) == {"mas"}


@pytest.mark.parametrize(
    ("text", "html", "finding"),
    [
        (
            "A <script>x</script> b",
            "<p>A  b</p>",
            "5:3: html/element: <script> is not allowed in texts and is taken out.",
        ),
        (
            "A <b onclick='x' style=\"y\">b</b>",
            "<p>A <b>b</b></p>",
            '5:3: html/attribute: The attribute "onclick" is not allowed here and is taken out.',
        ),
        (
            'A <a href="page.md">b</a>',
            "<p>A <a>b</a></p>",
            "5:3: html/element: <a> is not allowed in texts and is taken out. Write [text](address).",
        ),
        (
            'A <img src="x.png" onerror="x">',
            "<p>A <img></p>",
            "5:3: html/element: <img> is not allowed in texts and is taken out. Write ![what it "
            "shows](file).",
        ),
        ("<iframe></iframe>", "", "5:1: html/element: <iframe> is not allowed in texts and is taken out."),
        ("<?php x ?>", "", "5:1: html/element: This is no part of a text and is taken out."),
        ("<!DOCTYPE html>", "", "5:1: html/element: This is no part of a text and is taken out."),
        (
            "A [b](page.md){target=_blank}",
            '<p>A <a href="/guide/a/page/">b</a></p>',
            '5:16: html/attribute: The attribute "target" is not allowed here and is taken out.',
        ),
        (
            '<div id="a"></div>\n\n## B {#b}\n\n<p id="b"></p>',
            '<div id="a"></div>\n\n<h2 id="b">B</h2>\n<p id="b"></p>',
            '9:1: html/duplicate-id: "b" is the id of something else on this page.',
        ),
        (
            "<div>\nSee [x](page.md).\n</div>",
            "<div>\nSee [x](page.md).\n</div>",
            "6:9: html/markdown-inside: Inside HTML this link would be shown as it is written. "
            "Write the block in Markdown alone.",
        ),
    ],
)
def test_what_is_taken_out_is_found(convert: Convert, text: str, html: str, finding: str) -> None:
    result = convert(f"{text}\n")

    assert result.html == html
    assert result.findings[0] == finding


def test_the_place_is_that_of_the_html_and_not_of_an_example(convert: Convert) -> None:
    result = convert("Write `<blink>`.\n\n<blink>x</blink>\n")

    assert result.findings == ["7:1: html/element: <blink> is not allowed in texts and is taken out."]


def test_signs_that_begin_no_tag_are_text(convert: Convert) -> None:
    result = convert("a<b and 3 < 4 & c > d &lt; &copy; 1 <3\n")

    assert (result.html, result.findings) == (
        "<p>a&lt;b and 3 &lt; 4 &amp; c &gt; d &lt; © 1 &lt;3</p>",
        [],
    )


def test_a_marked_section_inside_html_is_text(convert: Convert) -> None:
    result = convert("<div>\n<![x\n</div>\n")

    assert result.html == "<div>\n&lt;![x\n</div>"


def test_what_is_left_open_is_closed(convert: Convert) -> None:
    result = convert("<div><b>One\n\nTwo\n")

    assert result.html == "<div><b>One\n\nTwo</b></div>"


def test_an_attribute_is_found_where_it_is_set_not_where_its_name_is_a_word(convert: Convert) -> None:
    result = convert("On style.\n\nText\n{: style=x }\n")

    assert [finding.partition(" ")[0] for finding in result.findings] == ["8:4:"]
