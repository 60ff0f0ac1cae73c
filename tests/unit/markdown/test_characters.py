import pytest

from tests.unit.markdown.conftest import Convert


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x07", "U+0007"),
        ("\x0c", "U+000C"),
        ("\x9b", "U+009B"),
        ("\ue000", "U+E000"),
        ("\U0010fffd", "U+10FFFD"),
    ],
)
def test_invisible_and_private_characters_are_found(convert: Convert, character: str, name: str) -> None:
    result = convert(f"One\n\nTw{character}o\n")

    assert result.html == "<p>One</p>\n<p>Tw\ufffdo</p>"
    assert result.findings == [
        "7:3: markdown/forbidden-character: There is an invisible or private character here "
        f"({name}). Delete it, or type the text anew."
    ]


@pytest.mark.parametrize(
    "reference", ["&#xE000;", "&#57344;", "&#x00E000", "&#0;", "&#99999999999999999999;"]
)
def test_a_reference_to_a_private_character_does_not_make_one(convert: Convert, reference: str) -> None:
    result = convert(f'{{{{ phone("988") }}}} {reference}0&#xE001; <b id="{reference}0&#xE001;">x</b>\n')

    assert result.html.count("tel:988") == 1
    assert "\ue000" not in result.html


def test_line_ends_of_windows_and_tabs_are_read(convert: Convert) -> None:
    result = convert("- one\r\n- two\r\n\r\n[bad](x.md)\r\n")

    assert result.html.startswith("<ul>\n<li>one</li>\n<li>two</li>\n</ul>")
    assert [finding.split(" ")[0] for finding in result.findings] == ["8:7:"]


def test_other_languages_and_emoji_are_text(convert: Convert) -> None:
    result = convert("Ünïcode, 日本語, 👩‍👩‍👧, עברית\n")

    assert (result.html, result.findings) == ("<p>Ünïcode, 日本語, 👩‍👩‍👧, עברית</p>", [])
