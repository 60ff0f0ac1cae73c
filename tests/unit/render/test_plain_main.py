"""Texts of a page that need not be taken apart are those of one that is."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.html_pieces import pieces_of
from sitegen.render.crisis import mentions_come_first, speaks_of_suicide
from sitegen.render.plain_main import plain_main
from tests.unit.render.test_crisis import CONTACTS, URLS

PARTS = (
    *(
        "sui",
        "cide",
        "suicide",
        "want",
        "to",
        "die",
        " ",
        "\n",
        "&amp;",
        "&#32;",
        "&nbsp;",
        "&",
        "&am",
        "p;",
        ">",
    ),
    *("<b>", "</b>", "<p class='a'>", '<p title="x > y">', '<p title="<b>">', "</p>", "<br>", "<hr/>", "<P>"),
    *("<h1>", "<h1 id=a>", "</h1>", "<h1x>", "<main>", "</main>", "<main-part>", "<script>", "</script>"),
    *("<style>", "</style>", "<!-- ", " -->", "<", "<title>", "</title>", "<a href='tel:988'>", "</a>"),
    *('<a href="sms:741741?&amp;body=HOME">', "<a href='tel:911'>", "988 Suicide &amp; Crisis Lifeline"),
)
INSIDE = st.lists(st.sampled_from(PARTS), max_size=14).map("".join)


@given(INSIDE, st.sampled_from(("", "<h1>suicide</h1>", "<h1>die</h1> suicide")))
def test_a_page_speaks_of_suicide_as_its_pieces_do(inside: str, heading: str) -> None:
    page = f"<body><p>suicide</p><main class='a'>{heading}{inside}</main><p>suicide</p></body>"

    assert speaks_of_suicide(page, CONTACTS, URLS) == mentions_come_first(pieces_of(page), CONTACTS, URLS)


def test_a_plain_page_has_its_texts_apart_from_its_heading() -> None:
    page = '<body><main id="a"><h1>A <b>title</b></h1><p>R&amp;D<br>and <b>mo</b>re</p></main></body>'

    assert plain_main(page, ()) == (" " + " R&D and  more", " A  title")


def test_a_page_that_has_what_is_sought_is_left_to_others() -> None:
    assert plain_main("<main><a href='sms:1?&amp;body=A'>Text</a></main>", ("sms:1?&body=A",)) is None
