"""Links that call or text, read from a built page."""

import pytest

from sitegen.check.safety.contact_links import contact_links_in
from sitegen.check.tree import tree_of
from sitegen.html_pieces import pieces_of


def test_links_are_read_with_their_text_and_place() -> None:
    strip = '<p><a href="tel:988">Call <b>988</b></a></p>'
    page = f'<body>{strip}<main><p>Text</p><a href="sms:988">Text 988</a></main>'

    links = [
        (link.url, link.text, link.is_before_text) for link in contact_links_in(tree_of(pieces_of(page)))
    ]

    assert links == [("tel:988", "Call 988", True), ("sms:988", "Text 988", False)]


@pytest.mark.parametrize(
    "page",
    [
        '<div hidden><a href="tel:988">988</a></div>',
        '<div aria-hidden="true"><p><a href="tel:988">988</a></p></div>',
        '<div style="display: none"><br><a href="tel:988">988</a></div>',
        '<a href="tel:988" inert>988</a>',
        '<p style="visibility: hidden"><a href="tel:988">988</a></p>',
    ],
)
def test_a_link_is_concealed_by_an_attribute_of_anything_around_it(page: str) -> None:
    assert [link.is_concealed for link in contact_links_in(tree_of(pieces_of(page)))] == [True]


def test_what_is_closed_conceals_nothing_behind_it() -> None:
    page = '<div hidden><p>Wait.</div><img alt=""><a href="tel:988">988</a>'

    assert [link.is_concealed for link in contact_links_in(tree_of(pieces_of(page)))] == [False]
