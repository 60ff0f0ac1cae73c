import pytest

from sitegen.markdown.body import Citation
from tests.unit.markdown.conftest import Convert


def test_sources_are_numbered_by_first_use(convert: Convert) -> None:
    result = convert("One [@aha]. Two [@cms; @aha].\n")

    assert result.body.citations == (
        Citation(1, "aha", ("cite-aha", "cite-aha-1")),
        Citation(2, "cms", ("cite-cms",)),
    )
    assert result.html == (
        '<p>One<sup><a id="cite-aha" href="#ref-aha">1</a></sup>. Two<sup><a id="cite-cms" '
        'href="#ref-cms">2</a></sup>'
        '<sup><a id="cite-aha-1" href="#ref-aha">1</a></sup>.</p>'
    )


def test_markers_are_no_words(convert: Convert) -> None:
    result = convert("## Costs [@cms]\n\nThree days [@aha] a week [@cms].\n")

    assert result.body.headings[0].text == "Costs"
    assert result.body.text == "Costs\nThree days a week."


@pytest.mark.parametrize(
    ("citation", "finding"),
    [
        ("[@cmss]", '5:5: citation/unknown-source: There is no "cmss" in sources.yaml. Did you mean "cms"?'),
        ("[@cms; @nobody]", '5:11: citation/unknown-source: There is no "nobody" in sources.yaml.'),
        (
            "[@cms, p. 3]",
            "5:3: citation/syntax: This citation cannot be read. Write [@id], or [@one; @another], with "
            "ids from "
            "sources.yaml.",
        ),
        (
            "[@cms; aha]",
            "5:3: citation/syntax: This citation cannot be read. Write [@id], or [@one; @another], with "
            "ids from "
            "sources.yaml.",
        ),
    ],
)
def test_a_citation_at_fault_is_found(convert: Convert, citation: str, finding: str) -> None:
    result = convert(f"A {citation} b\n")

    assert result.findings[0] == finding


def test_a_source_that_cannot_be_read_is_not_reported_again(convert: Convert) -> None:
    result = convert("A [@cms]\n", {"sources.yaml": "cms:\n  title: A\n"})

    assert [finding for finding in result.findings if "citation/" in finding] == []


def test_a_bracket_behind_a_backslash_begins_no_citation(convert: Convert) -> None:
    result = convert("Write \\[@cms] for a source.\n")

    assert (result.html, result.body.citations, result.findings) == (
        "<p>Write [@cms] for a source.</p>",
        (),
        [],
    )


def test_a_citation_may_stand_behind_an_escaped_backslash(convert: Convert) -> None:
    result = convert("It ends with \\\\[@cms].\n")

    assert result.body.citations == (Citation(1, "cms", ("cite-cms",)),)
