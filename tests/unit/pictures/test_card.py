import re
from html import unescape

import pytest

from sitegen.pictures.card import Card, Look, card_of, svg_of

LOOK = Look("#fff", "#111", "#555", ("#a00", "#0a0"))
LONG = "Your rights when a health plan says no: how to write an appeal, what an outside review can do"


def texts_in(svg: str) -> list[str]:
    return [unescape(text) for text in re.findall(r"<text [^>]*>([^<]*)</text>", svg)]


def test_a_card_says_the_title_and_the_name_of_the_site() -> None:
    svg = svg_of(card_of("What is an IOP?", "A guide"), LOOK)

    assert texts_in(svg) == ["What is an IOP?", "A guide"]


@pytest.mark.parametrize(
    "title", ["", "情報", f"{LONG}, and whom to ask", "Donaudampfschifffahrtsgesellschaftskapitän"]
)
def test_a_title_that_cannot_be_set_leaves_the_name_of_the_site(title: str) -> None:
    card = card_of(title, "A guide")

    assert card == Card("", "A guide")
    assert card.words == "A guide"
    assert texts_in(svg_of(card, LOOK)) == ["A guide"]


def test_a_site_whose_name_cannot_be_set_has_a_picture_without_words() -> None:
    assert texts_in(svg_of(card_of("", "指南"), LOOK)) == []


def test_signs_of_markup_in_a_title_are_words() -> None:
    assert texts_in(svg_of(card_of("<b> & </svg>", "A guide"), LOOK))[0] == "<b> & </svg>"


def test_levels_are_stairs_across_the_picture() -> None:
    svg = svg_of(card_of("", "A guide"), LOOK)

    assert re.findall(r'd="([^"]+)" fill="([^"]+)"', svg) == [
        ("M0 630v-22H600v22z", "#a00"),
        ("M600 630v-92H1200v92z", "#0a0"),
    ]


def test_a_site_without_levels_has_no_stairs() -> None:
    assert "<path" not in svg_of(card_of("", "A guide"), Look("#fff", "#111", "#555", ()))
