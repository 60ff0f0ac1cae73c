from hashlib import sha256
from pathlib import Path

import pytest

from sitegen.cache import Cache
from sitegen.pictures.card import WIDTH, Look, card_of, svg_of
from sitegen.pictures.png import NotDrawnError, drawn

SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="{}" d="M0 0h8v8H0z"/></svg>'
LOOK = Look("#fbf8f1", "#24211c", "#514b42", ("#5a7420", "#14786c", "#2c66b4"))


def test_a_picture_has_the_same_bytes_on_every_machine(tmp_path: Path) -> None:
    """Another digest here is another version of resvg, or a machine on which the promise does not hold."""
    svg = svg_of(card_of("¿Qué es un IOP?", "Niveles de atención"), LOOK)

    png = drawn("a.png", svg, Cache(tmp_path), width=WIDTH)

    assert sha256(png).hexdigest() == "00bbaf96ca3db0d9c58d46dbeda314168a21a5b56d020f590a958b28162b4481"


def test_a_picture_is_drawn_once(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    first = drawn("a.png", SQUARE.format("#f00"), cache, width=8)
    before = (tmp_path / "pictures" / "a.png").stat().st_mtime_ns

    again = drawn("a.png", SQUARE.format("#f00"), cache, width=8)

    assert again == first
    assert (tmp_path / "pictures" / "a.png").stat().st_mtime_ns == before


@pytest.mark.parametrize(("colour", "width"), [("#00f", 8), ("#f00", 16)])
def test_what_changes_a_picture_has_it_drawn_anew(tmp_path: Path, colour: str, width: int) -> None:
    cache = Cache(tmp_path)
    first = drawn("a.png", SQUARE.format("#f00"), cache, width=8)

    assert drawn("a.png", SQUARE.format(colour), cache, width=width) != first


def test_what_is_no_svg_cannot_be_drawn(tmp_path: Path) -> None:
    with pytest.raises(NotDrawnError):
        drawn("a.png", "<svg", Cache(tmp_path), width=8)
