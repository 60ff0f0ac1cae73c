"""What style sheets hide, as far as names and classes tell."""

import pytest

from sitegen.check.safety.hidden import Element, hiding_by


def chain(*elements: str) -> tuple[Element, ...]:
    """Return elements from `aside.strip`, the root first."""
    parts = (element.split(".") for element in elements)
    return tuple(frozenset((name, *(f".{each}" for each in classes))) for name, *classes in parts)


LINK = chain("html", "body", "aside.strip.wide", "ul", "li", "a.link")


@pytest.mark.parametrize(
    "css",
    [
        ".strip{display:none}",
        ".link { color: red; display: none; }",
        "aside.strip, nav { visibility: hidden }",
        "@media print{.header,.strip ul{display:none}}",
        "body > .strip.wide a{display:none!important}",
    ],
)
def test_a_link_is_hidden_with_anything_around_it(css: str) -> None:
    assert hiding_by([css]).hides(LINK)


@pytest.mark.parametrize(
    "css",
    [
        ".strip{color:red}",
        ".nav .link{display:none}",
        ".strip .wide{display:none}",
        ".strip:empty{display:none}",
        "[hidden]{display:none}",
        ".strips{display:none}",
    ],
)
def test_what_selects_something_else_hides_nothing(css: str) -> None:
    assert not hiding_by([css]).hides(LINK)
