import pytest

from sitegen.pictures.letters import load_letters


@pytest.mark.parametrize(
    "text", ["Levels of care", "¿Qué año? «Sí», señor – Ñandú", "Zażółć gęślą jaźń", "Где помощь?"]
)
def test_letters_of_europe_can_be_drawn(text: str) -> None:
    assert load_letters().have(text)


@pytest.mark.parametrize("text", ["情報", "معلومات", "מידע", "जानकारी", "💛"])
def test_letters_that_the_font_lacks_cannot(text: str) -> None:
    assert not load_letters().have(text)


def test_widths_are_those_of_the_font() -> None:
    letters = load_letters()

    assert [letters.widths[character] for character in " iMñ"] == [0.224, 0.307, 0.899, 0.611]
    assert letters.width("Mi") == pytest.approx(0.899 + 0.307)
