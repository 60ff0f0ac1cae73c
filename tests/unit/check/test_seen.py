import pytest

from sitegen.check.seen import Seen, seen_on
from sitegen.check.tree import tree_of
from sitegen.html_pieces import pieces_of

PAGE = """\
<!doctype html><html lang=en><head><title>A title</title></head><body>
<p>Ask your <button popovertarget=t>plan</button><span id=t popover> (who pays)</span>,
first<sup><a href=#ref-x>[1]</a></sup>. It takes 10<sup>2</sup> days.
<p hidden>Nobody sees this.</p>
<p><time datetime=2026-11-21>November 21, 2026</time> <a href=https://example.org/x>More</a></p>
<div inert><time datetime=2026-01-01>January</time></div>
<script type=application/ld+json>{"name": "a \\u003c b"}</script>
<script type=module src=/a.mjs></script>
</body></html>
"""


def test_a_page_is_what_its_reader_sees() -> None:
    assert seen_on(tree_of(pieces_of(PAGE))) == Seen(
        language="en",
        words="Askyourplan,first.Ittakes102days.November21,2026More",
        days=frozenset({"2026-11-21"}),
        links=frozenset({"#ref-x", "https://example.org/x"}),
        data=('{"name": "a \\u003c b"}',),
    )


@pytest.mark.parametrize("text", ["Ask your plan, first.", "first.\n  It takes 102 days"])
def test_spaces_and_numbers_of_sources_are_no_words(text: str) -> None:
    assert seen_on(tree_of(pieces_of(PAGE))).shows(text)


@pytest.mark.parametrize("text", ["A title", "Nobody sees this.", "who pays", "ask your plan"])
def test_what_is_not_in_sight_is_not_shown(text: str) -> None:
    assert not seen_on(tree_of(pieces_of(PAGE))).shows(text)
