"""Pages taken apart: the quick way gives what Python's parser gives."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.html_pieces import End, Piece, Start, parsed_pieces, pieces_of, plain_pieces

PARTS = [
    *["word", " ", "\n", "&amp;", "&lt;", "&notit;", "&#62", "AT&T", "&", ";", ">", "<", "</", "<!"],
    *["<p>", "</p>", "<P>", "</P >", "<br>", "<br/>", "<hr />", "<p/ >", "<a-b>", "</a-b>", "\x00", "\xa0"],
    *["<a href=/a/>", "<a href='/a/?b&copy=1'>", '<a href="x" class = "y">', "<a href=x/ hidden>"],
    *["<a b=c b=d>", "<a b=''>", "<a @b>", "<a\x0bb>", "<a\xa0b=c\xa0d>", "<img alt='>'/>"],
    *['<a title="1 > 2">', '<a title="1 < 2">', "<a title='\"'>", "<svg>", '<path d="M0 0"/>', "</svg>"],
    *["<use xlink:href=#a />", "<!doctype html>", "<!-- a -->", "<!--><p>-->", "<?a?>", "<plaintext>"],
    *["<script>", "</script>", "<script type=module src=/a.mjs></script>", "<style>", "</style>", "</STYLE>"],
    *["<title>", "</title>", "<textarea>", "</textarea>", "<noscript>", "</noscript>"],
]
PAGES = st.lists(st.sampled_from(PARTS) | st.text(max_size=3), max_size=12).map("".join)


def test_a_page_is_taken_apart_in_order() -> None:
    html = "<!doctype html><p class=a hidden>Ask &amp; tell<br/>us</P><!-- not this -->"

    pieces = list(pieces_of(html))

    assert pieces == [
        Start("p", {"class": "a", "hidden": ""}, "<p class=a hidden>"),
        "Ask & tell",
        Start("br", {}, "<br/>"),
        End("br"),
        "us",
        End("p"),
    ]


def test_nothing_at_the_end_is_lost() -> None:
    assert list(pieces_of("<p>Ask AT&T")) == [Start("p", {}, "<p>"), "Ask AT&T"]


@pytest.mark.parametrize(
    "page",
    [
        "<script>if (a < b && '</p>') {}</script>",
        "<title>a < b</title>",
        "<p title='1 > 2'>",
        "<p>1 < 2",
        "<noscript><p></noscript>",
        "<!-- <p> -->",
    ],
)
def test_what_parsers_could_differ_on_is_left_to_the_parser(page: str) -> None:
    assert plain_pieces(page) is None
    assert pieces_of(page) == parsed_pieces(page)


@given(PAGES)
def test_the_quick_way_gives_what_the_parser_gives(page: str) -> None:
    assert joined(pieces_of(page)) == joined(parsed_pieces(page))


def joined(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces with all texts that follow each other in one."""
    found: list[Piece] = []
    for piece in pieces:
        if isinstance(piece, str) and found and isinstance(found[-1], str):
            found[-1] += piece
        else:
            found.append(piece)
    return found
