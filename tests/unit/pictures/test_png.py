import pytest

from sitegen.pictures.png import NotDrawnError, png_of


def test_what_is_no_svg_cannot_be_drawn() -> None:
    with pytest.raises(NotDrawnError):
        png_of("<svg", width=8)
