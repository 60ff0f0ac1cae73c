from tests.unit.markdown.conftest import Convert

FRAME = '<section title="What to do next">'


def test_the_part_that_tells_what_to_do_next_stands_in_a_frame(convert: Convert) -> None:
    result = convert("## Why\n\nText.\n\n## What to do next {#next}\n\n1. Call.\n\n### Later\n\nMore.\n")

    before, _, part = result.html.partition(FRAME)
    assert before.count("<h2") == 1
    assert part.startswith('<h2 id="next">')
    assert part.endswith("<p>More.</p>\n</section>")


def test_the_frame_ends_where_the_next_part_or_the_footnotes_begin(convert: Convert) -> None:
    result = convert("## what to do NEXT\n\nCall.[^1]\n\n## Else\n\nText.\n\n[^1]: A note.\n")

    assert '<section title="what to do NEXT"><h2' in result.html
    assert result.html.index("</section>") < result.html.index("Else")


def test_the_frame_leaves_the_footnotes_out(convert: Convert) -> None:
    result = convert("## What to do next\n\nCall.[^1]\n\n[^1]: A note.\n")

    assert result.html.index("</section>") < result.html.index('class="footnote"')


def test_other_pages_have_no_frame(convert: Convert) -> None:
    result = convert("What to do next\n\n## What to do\n\n> ## What to do next\n")

    assert "<section" not in result.html
