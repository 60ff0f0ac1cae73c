import hashlib

import pytest

from sitegen.pictures.card import HEIGHT, Card, Look, card_of, draw
from tests.unit.pictures.indexed_png import taken_apart

LOOK = Look("#fff", "#111", "#555", ("#a00", "#0a0"))
LONG = "Your rights when a health plan says no: how to write an appeal, what an outside review can do"
TITLE, NAME = (84, 440), (462, 530)
"""The rows in which they stand."""


def has_title_and_name(card: Card, look: Look = LOOK) -> tuple[bool, bool]:
    picture = taken_apart(draw(card, look))
    return picture.has_ink(*TITLE), picture.has_ink(*NAME)


def test_a_card_says_the_title_and_the_name_of_the_site() -> None:
    assert has_title_and_name(card_of("What is an IOP?", "A guide")) == (True, True)


@pytest.mark.parametrize(
    "title", ["", "情報", f"{LONG}, and whom to ask", "Donaudampfschifffahrtsgesellschaftskapitän"]
)
def test_a_title_that_cannot_be_set_leaves_the_name_of_the_site(title: str) -> None:
    card = card_of(title, "A guide")

    assert card == Card("", "A guide")
    assert card.words == "A guide"
    assert has_title_and_name(card) == (True, False)


def test_a_site_whose_name_cannot_be_set_has_a_picture_without_words() -> None:
    assert has_title_and_name(card_of("", "指南")) == (False, False)


def test_signs_of_markup_in_a_title_are_words() -> None:
    assert has_title_and_name(card_of("<b> & </svg>", "A guide")) == (True, True)


def test_levels_are_stairs_across_the_picture() -> None:
    picture = taken_apart(draw(card_of("", "A guide"), LOOK))

    columns = ([picture.colour(row, column) for row in range(HEIGHT)] for column in (0, 599, 600, 1199))
    steps = [(column.index(column[-1]), column[-1]) for column in columns]
    assert steps == [(608, "#aa0000"), (608, "#aa0000"), (538, "#00aa00"), (538, "#00aa00")]


def test_a_site_without_levels_has_no_stairs() -> None:
    picture = taken_apart(draw(card_of("", "A guide"), Look("#fff", "#111", "#555", ())))

    assert not picture.has_ink(530, HEIGHT)


def test_a_picture_has_the_same_bytes_on_every_machine() -> None:
    """Another digest here is another version of resvg, or a machine on which the promise does not hold."""
    look = Look("#fbf8f1", "#24211c", "#514b42", ("#5a7420", "#14786c", "#2c66b4"))

    png = draw(card_of("¿Qué es un IOP?", "Niveles de atención"), look)

    assert hashlib.blake2b(png, digest_size=16).hexdigest() == "88dc2ac4f3b98b682b58157d9997ab44"
