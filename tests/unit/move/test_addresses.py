"""The addresses in a text, where Markdown sees them."""

import pytest

from sitegen.findings import Place
from sitegen.markdown.source import Source
from sitegen.move.addresses import addresses_in


def written_in(text: str) -> list[str]:
    found = list(addresses_in(Source(text, Place("a.md"))))
    assert all(text.startswith(each.written, each.offset) for each in found)
    return [each.written for each in found]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("[a](b.md)", ["b.md"]),
        ("[a](b.md#c \"b.md\") and [b](<b.md> 'b')", ["b.md", "b.md"]),
        ("![a](b.png)", ["b.png"]),
        ("[![a](b.png)](c.md)", ["b.png", "c.md"]),
        ("[a][b] [b]\n\n[b]: <c.md#d> 'e'\n", ["c.md"]),
        ('{{ cta("a.md", target="b.md#c") }}', ["a.md", "b.md"]),
        ("[a](#b)", [""]),
        ("`[a](b.md)`\n\n```\n[a](b.md)\n```\n<!-- [a](b.md) -->", []),
        ("[a\\](b.md)", []),
        ("Text [@cms](b.md)", []),
        ('> - [a](b.md)\n>   {{ cta("x", "c.md") }}', ["b.md", "x", "c.md"]),
    ],
)
def test_links_images_definitions_and_arguments_are_found(text: str, written: list[str]) -> None:
    assert written_in(text) == written
