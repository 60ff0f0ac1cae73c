"""Texts written as YAML."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from sitegen.findings import Findings
from sitegen.names import cleaned
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.scalar import as_scalar

SIGNS = st.sampled_from("'\"#:-?[]{}|>&*!%@`~\\,=<. \u00e9\U0001f642ab1")
LINE_ENDS = st.sampled_from("\n\r\x85\u2028\u2029 ab'")
TITLES = st.text(SIGNS | st.characters(blacklist_categories=("C", "Z"))).filter(str.strip)


@given(TITLES)
def test_a_title_is_read_as_it_was_meant(title: str) -> None:
    title = cleaned(title)

    document = parse_yaml(f"title: {as_scalar(title)}\nnext: one\n", "", findings := Findings())

    assert (document, list(findings)) == ({"title": title, "next": "one"}, [])


@given(st.text(SIGNS | LINE_ENDS))
def test_a_text_of_several_lines_is_written_on_one(text: str) -> None:
    written = as_scalar(text)

    assert len(written.splitlines()) == 1
    assert yaml.safe_load(f"title: {written}\n") == {"title": text}


def test_a_line_end_is_written_in_double_quotes() -> None:
    assert as_scalar("a\nb") == '"a\\nb"'
