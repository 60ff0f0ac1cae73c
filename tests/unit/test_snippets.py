import re

import pytest

from sitegen.findings import Findings, Place
from sitegen.markdown.alerts import KINDS
from sitegen.markdown.shortcodes.bind import bind
from sitegen.markdown.shortcodes.call import parse_call
from sitegen.markdown.shortcodes.signature import Signature, load_signatures
from sitegen.snippets import SHOWS, build_snippets
from sitegen.templating import create_tool_environment

SHORTCODES = load_signatures(create_tool_environment())
SNIPPETS = build_snippets(SHORTCODES)


def test_it_is_said_of_every_shortcode_what_it_shows() -> None:
    assert SHOWS.keys() == SHORTCODES.keys()


@pytest.mark.parametrize("name", SHORTCODES)
def test_a_shortcode_as_it_is_filled_in_has_arguments_that_fit(name: str) -> None:
    findings = Findings()

    call = parse_call(filled_in(f"Shortcode {name}"), 0)
    bound = bind(call, SHORTCODES, lambda _: Place(""), findings)

    assert list(findings) == []
    assert bound is not None
    assert set(bound) == set(SHORTCODES[name].parameters)


def test_an_argument_is_a_stop_of_the_tabulator_or_a_choice() -> None:
    assert body_of("Shortcode figure") == '{{ figure("${1:src}", "${2:alt}", caption="$3", credit="$4") }}'
    assert body_of("Shortcode chart") == '{{ chart("${1|hours-per-week,ladder|}") }}'


def test_a_shortcode_of_a_site_says_how_it_is_called() -> None:
    signature = Signature("hotline", ("id",), frozenset({"id"}))

    snippet = build_snippets({"hotline": signature})["Shortcode hotline"]

    assert snippet["description"] == "{{ hotline(id) }}"


def test_there_is_a_snippet_for_every_callout() -> None:
    assert [filled_in(f"Callout {kind}") for kind in KINDS] == [
        f"> [!{kind.upper()}]\n> Text" for kind in KINDS
    ]


def test_no_two_snippets_begin_alike() -> None:
    prefixes = [snippet["prefix"] for snippet in SNIPPETS.values()]

    assert sorted(set(map(str, prefixes))) == sorted(map(str, prefixes))


def test_a_table_is_filled_in_with_its_second_line() -> None:
    assert filled_in("Table") == "| Heading | Heading |\n| --- | --- |\n| Cell | Cell |"


def body_of(name: str) -> str:
    lines = SNIPPETS[name]["body"]
    assert isinstance(lines, list)
    return "\n".join(lines)


def filled_in(name: str) -> str:
    """Return what the snippet writes where the first choice and the words offered are taken."""
    chosen = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", body_of(name))
    return re.sub(r"\$\d+", "", re.sub(r"\$\{\d+:([^}]*)\}", r"\1", chosen))
