import pytest

from sitegen.check.words.phrases import Found, PhraseFinder, forms_of


def test_brackets_stand_for_either() -> None:
    assert list(forms_of("(take|takes) (|a )break(-| )time")) == [
        ("take", "break-time"),
        ("take", "break", "time"),
        ("take", "a", "break-time"),
        ("take", "a", "break", "time"),
        ("takes", "break-time"),
        ("takes", "break", "time"),
        ("takes", "a", "break-time"),
        ("takes", "a", "break", "time"),
    ]


def test_a_form_without_words_is_none() -> None:
    assert list(forms_of("(|s)")) == [("s",)]


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("An old house.", [3]),
        ("old\n  house", [0]),
        ("Old houses, old. House", []),
        ("the old house's roof and the old house’s door", [4, 29]),
        ("a cold house, an old-house, an old houseboat", []),
        ("old house old house", [0, 10]),
        ("", []),
    ],
)
def test_a_phrase_is_found_as_whole_words_with_nothing_between(text: str, starts: list[int]) -> None:
    found = PhraseFinder.of(["old house"]).find(text)

    assert [each.start for each in found] == starts


def test_of_two_that_begin_together_the_longer_comes_first() -> None:
    found = PhraseFinder.of(["old", "house", "old house"]).find("an old house")

    assert found == (Found(3, 12, "old house"), Found(3, 6, "old"), Found(7, 12, "house"))


def test_words_with_an_apostrophe_are_found() -> None:
    assert PhraseFinder.of(["can't stop"]).find("You can't stop.") == (Found(4, 14, "can't stop"),)


def test_a_phrase_longer_than_the_text_is_not_in_it() -> None:
    assert PhraseFinder.of(["on and on and on"]).find("on and on") == ()
