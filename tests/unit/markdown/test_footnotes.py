import pytest

from tests.unit.markdown.conftest import Convert


def test_footnotes_stand_below_the_text_in_the_order_of_their_markers(convert: Convert) -> None:
    result = convert("One[^b], two[^a].\n\n[^a]: The second\n[^b]: The *first* [@cms]\n")

    assert result.findings == []
    assert result.html == (
        '<p>One<sup id="fnref-b"><a class="footnote-ref" href="#fn-b">1</a></sup>, '
        'two<sup id="fnref-a"><a class="footnote-ref" href="#fn-a">2</a></sup>.</p>\n'
        '<div class="footnote">\n<hr>\n<ol>\n<li id="fn-b">\n<p>The <em>first</em>'
        '<sup><a id="cite-cms" href="#ref-cms">1</a></sup>&nbsp;<a aria-label="Back to note 1 in the text" '
        'class="footnote-backref" href="#fnref-b">↩</a></p>\n</li>\n<li id="fn-a">\n<p>The second&nbsp;'
        '<a aria-label="Back to note 2 in the text" class="footnote-backref" '
        'href="#fnref-a">↩</a></p>\n</li>\n'
        "</ol>\n</div>"
    )
    assert set(result.body.anchors) == {"fnref-a", "fnref-b", "fn-a", "fn-b", "cite-cms"}
    assert result.body.links == ()
    assert result.body.text == "One, two.\nThe first\nThe second"


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("A[^1]", '5:2: footnote/undefined: There is no footnote "1". Write it below the text: [^1]: …'),
        (
            "A[^noe]\n\nB[^note]\n\n[^note]: N",
            '5:2: footnote/undefined: There is no footnote "noe". Did you mean "note"?',
        ),
        (
            "A[^1]\n\n[^1]: One\n\n[^1]: Two",
            "9:1: markdown/duplicate-definition: [^1] is defined a second time. Keep one of the two.",
        ),
        (
            "A\n\n[^1]: One",
            "7:1: warning: footnote/unused: No marker leads to this footnote. Put [^1] where it belongs, "
            "or delete it.",
        ),
        ("A[^2][^1]\n\n[^1]:\n[^2]: Two", '7:1: footnote/empty: The footnote "1" has no words.'),
        (
            "A[^a b]\n\n[^a b]: One",
            '7:1: footnote/label: "a b" cannot be the label of a footnote. Use letters, digits and hyphens.',
        ),
    ],
)
def test_a_footnote_at_fault_is_found(convert: Convert, text: str, finding: str) -> None:
    result = convert(f"{text}\n")

    assert finding in result.findings
    assert len(result.findings) == 1
