import pytest

from tests.unit.markdown.conftest import Convert


@pytest.mark.parametrize(
    ("character", "found"),
    [
        ("\x07", '(U+0007). Run "build.py tidy content/a/page.md".'),
        ("\x0c", '(U+000C). Run "build.py tidy content/a/page.md".'),
        ("\x9b", '(U+009B). Run "build.py tidy content/a/page.md".'),
        ("\ue000", "(U+E000). Delete it, or type it anew."),
        ("\U0010fffd", "(U+10FFFD). Delete it, or type it anew."),
    ],
)
def test_characters_without_a_meaning_are_found_and_replaced(
    convert: Convert, character: str, found: str
) -> None:
    result = convert(f"One\n\nTw{character}o\n")

    assert result.html == "<p>One</p>\n<p>Tw\ufffdo</p>"
    assert result.findings == [f"7:3: character/without-meaning: This character means nothing here {found}"]


def test_a_character_in_yaml_is_found_once_and_where_it_stands(convert: Convert) -> None:
    facts = "big:\n  text: |\n    One.\n    Tw\ue000o.\n"

    result = convert("Text\n", {"scenarios/x.yaml": facts})

    found = [each for each in result.findings if "character/" in each]
    assert [each.split(": ")[0] for each in found] == ["content/scenarios/x.yaml:4:7"]


def test_pasted_spaces_divide_and_indent_as_plain_ones_do(convert: Convert) -> None:
    result = convert("##\u00a0Head\n\nOne\n\u00a0\n-\u00a0two\n\u00a0 - three\n")

    assert result.html.replace("\n", "").endswith("<p>One</p><ul><li>two<ul><li>three</li></ul></li></ul>")
    assert result.findings == []


def test_all_signs_that_commonmark_escapes_are_escaped(convert: Convert) -> None:
    result = convert(r"Q\&A, \~20, \<b\>, \=, \$5, `\~`, \\~" + "\n")

    assert result.html == r"<p>Q&amp;A, ~20, &lt;b&gt;, =, $5, <code>\~</code>, \~</p>"
    assert result.findings == []


def test_the_address_of_a_definition_stays_as_it_is_written(convert: Convert) -> None:
    result = convert("See [x].\n\n[x]: https://example.org/a\\~b\n")

    assert result.findings == []

    assert 'href="https://example.org/a\\~b"' in result.html


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
