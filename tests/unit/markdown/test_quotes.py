from tests.unit.markdown.conftest import Convert


def test_a_blank_line_keeps_two_quotations_apart(convert: Convert) -> None:
    result = convert("> One\n\n> Two\n")

    assert result.html == "<blockquote>\n<p>One</p>\n</blockquote>\n<blockquote>\n<p>Two</p>\n</blockquote>"


def test_a_blank_line_keeps_two_alerts_apart(convert: Convert) -> None:
    result = convert("> [!NOTE]\n> One\n\n> [!TIP]\n> Two\n")

    assert result.findings == []
    assert result.html == (
        '<aside class="note"><b>The IOP note</b>\n<p>One</p>\n</aside>\n'
        '<aside class="tip"><b>The IOP tip</b>\n<p>Two</p>\n</aside>'
    )


def test_a_quotation_mark_alone_on_its_line_keeps_paragraphs_in_one_quotation(convert: Convert) -> None:
    result = convert("> One\n>\n> Two\n")

    assert result.html == "<blockquote>\n<p>One</p>\n<p>Two</p>\n</blockquote>"
