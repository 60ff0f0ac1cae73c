import pytest

from sitegen.pictures.kerning import kerning


@pytest.mark.parametrize(("pair", "closer"), [("To", -0.074), ("AV", -0.119), ("Wa", -0.077), ("nn", 0)])
def test_pairs_stand_as_the_font_says(pair: str, closer: float) -> None:
    assert kerning(*pair) == closer
