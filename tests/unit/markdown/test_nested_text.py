"""Markdown in YAML, which comes to a page through a shortcode."""

from sitegen.markdown.body import Citation, Heading
from tests.unit.markdown.conftest import Convert


def story(text: str) -> str:
    return f"title: A story\ntext: {text}\n"


def test_faults_are_found_on_the_line_of_the_yaml_file(convert: Convert) -> None:
    text = "|\n  One.\n\n  [gone](gone.md), [@nobody] and {{ nothing() }}\n\n  ##Heading"

    result = convert('{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story(text)})

    assert [finding.split(": ", 2)[:2] for finding in result.findings] == [
        ["content/scenarios/ann.yaml:5:1", "citation/unknown-source"],
        ["content/scenarios/ann.yaml:5:1", "link/missing-page"],
        ["content/scenarios/ann.yaml:5:1", "shortcode/unknown"],
        ["content/scenarios/ann.yaml:7:1", "heading/no-space"],
    ]


def test_faults_in_quoted_text_are_found_where_it_begins(convert: Convert) -> None:
    result = convert('{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story('"One. [gone](gone.md)"')})

    assert [finding.split(": ", 1)[0] for finding in result.findings] == ["content/scenarios/ann.yaml:2:7"]


def test_links_count_from_the_content_folder(convert: Convert) -> None:
    result = convert(
        '{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story("See [b](b/c.md#x)."), "b/c.md": ""}
    )

    assert result.findings == []
    assert '<a href="/guide/b/c/#x">b</a>' in result.html


def test_citations_are_numbered_in_the_order_of_reading(convert: Convert) -> None:
    result = convert(
        'First [@aha].\n\n{{ scenario("ann") }}\n\nLast [@cms].\n',
        {"scenarios/ann.yaml": story("Then [@cms] and [@aha].")},
    )

    assert result.body.citations == (
        Citation(1, "aha", ("cite-aha", "cite-aha-1")),
        Citation(2, "cms", ("cite-cms", "cite-cms-1")),
    )


def test_shortcodes_stand_in_the_text_of_a_shortcode(convert: Convert) -> None:
    result = convert('{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story("Call {{ phone('988') }}.")})

    assert result.findings == []
    assert '<p>Call <a href="tel:988">988</a>.</p>' in result.html


def test_shortcodes_two_levels_down_are_found(convert: Convert) -> None:
    result = convert(
        '{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story("Again: |\n  {{ scenario('ann') }}")}
    )
    endless = story("|\n  {{ scenario('ann') }}")

    result = convert('{{ scenario("ann") }}\n', {"scenarios/ann.yaml": endless})

    assert [finding for finding in result.findings if "too-deep" in finding] == [
        "content/scenarios/ann.yaml:3:1: shortcode/too-deep: A shortcode in here would be the third inside "
        "one "
        "another. Put it on the page itself."
    ]


def test_headings_and_footnotes_in_a_text_do_not_collide_with_the_pages(convert: Convert) -> None:
    result = convert(
        '{{ scenario("ann") }}\n\n## Costs\n\nA[^1]\n\n[^1]: The page\'s\n',
        {"scenarios/ann.yaml": story("|\n  ## Costs\n\n  B[^1]\n\n  [^1]: The story's")},
    )

    assert result.findings == []
    assert result.body.headings == (Heading("costs-1", "Costs", 2),)
    assert set(result.body.anchors) == {"ann", "costs", "costs-1", "fn-1", "fnref-1", "fn.1.1", "fnref.1.1"}


def test_more_than_a_line_where_only_a_line_can_stand_is_found(convert: Convert) -> None:
    comparison = """
caption: Levels
row_heading: Level
columns: {a: {label: A}}
rows: {b: {label: B, cells: {a: "- a list"}}}
"""

    result = convert('{{ comparison("c") }}\n', {"comparisons/c.yaml": comparison})

    assert result.findings == [
        "content/comparisons/c.yaml:5:33: markdown/not-inline: Only one line of text can stand here."
    ]
