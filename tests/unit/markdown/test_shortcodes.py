import pytest

from sitegen.content.ids import Quantity
from tests.unit.markdown.conftest import Convert

LEVELS = """
iop:
  name: Intensive Outpatient Program
  short_name: IOP
  summary: Care by day.
  hours_per_week: {min: 9, max: 19, unit: hours}
  setting: At a clinic; you sleep at home.
  overnight: false
  fits: [you have a safe home]
  may_not_fit: [you are in danger]
  paid_by: Often insurance.
  page: a/page.md
"""
STORY = """
title: A & B
text: |
  First *line*.

  [Here](a/page.md) it is [@cms].
"""


def test_a_shortcode_shows_what_its_template_makes(convert: Convert) -> None:
    result = convert('It is {{ level("iop").hours_per_week }} a week.\n', {"levels.yaml": LEVELS})

    assert (result.html, result.findings) == (
        f"<p>It is {Quantity(min=9, max=19, unit='hours')} a week.</p>",
        [],
    )


def test_a_block_alone_takes_the_place_of_its_paragraph(convert: Convert) -> None:
    text = 'Before.\n\n{{ scenario("ann") }}\n{{ scenario("ben", tone="dark") }}\n\nAfter.\n'

    result = convert(text, {"scenarios/ann.yaml": STORY, "scenarios/ben.yaml": STORY})

    assert result.findings == []
    assert result.html == (
        '<p>Before.</p>\n<div class="calm" id="ann">A &amp; B <p>First <em>line</em>.</p>\n'
        '<p><a href="/guide/a/page/">Here</a> it is<sup><a id="cite-cms" '
        'href="#ref-cms">1</a></sup>.</p></div>\n'
        '<div class="dark" id="ben">A &amp; B <p>First <em>line</em>.</p>\n'
        '<p><a href="/guide/a/page/">Here</a> it is<sup><a id="cite-cms-1" '
        'href="#ref-cms">1</a></sup>.</p></div>\n'
        "<p>After.</p>"
    )


def test_a_call_may_go_over_several_lines(convert: Convert) -> None:
    result = convert('{{ cta(\n  "Go on",\n  target="a/page.md",\n) }}\n')

    assert result.html == '<p><a class="link" href="/guide/a/page/">Go on</a></p>'


def test_brackets_after_a_backslash_are_text(convert: Convert) -> None:
    result = convert("Write \\{{ name }}\n")

    assert (result.html, result.findings) == ("<p>Write {{ name }}</p>", [])


@pytest.mark.parametrize(
    ("call", "finding"),
    [
        ('{{ phon("988") }}', '5:3: shortcode/unknown: There is no shortcode "phon". Did you mean "phone"?'),
        (
            "{{ phone() }}",
            '5:3: shortcode/arguments: The shortcode "phone" needs "id". Write {{ phone(id) }}.',
        ),
        (
            '{{ scenario("a", "b", "c") }}',
            '5:25: shortcode/arguments: The shortcode "scenario" takes no more arguments. '
            "Write {{ scenario(id, tone=…) }}.",
        ),
        (
            '{{ scenario("a", ton="b") }}',
            '5:20: shortcode/arguments: The shortcode "scenario" has no "ton". Did you mean "tone"?',
        ),
        ('{{ phone("988", id="988") }}', '5:19: shortcode/arguments: "id" is given a second time.'),
        (
            '{{ phone("989") }}',
            '5:3: shortcode/unknown-entry: There is no "989" in contacts. Did you mean "988"?',
        ),
        (
            "{{ phone(988) }}",
            '5:3: shortcode/unknown-entry: There is no "988" in contacts. Did you mean "988"?',
        ),
        ('{{ quiz("care") }}', '5:3: shortcode/unknown-entry: There is no "care" in quizzes.'),
        (
            '{{ phone("988").label }}',
            '5:19: shortcode/arguments: The shortcode "phone" has no fields. Write {{ phone(id) }}.',
        ),
        (
            '{{ cta("x", "a/page.md", kind="cal") }}',
            '5:3: shortcode/arguments: "cal" is not known here. Did you mean "call"?',
        ),
        (
            '{{ cta("x", "gone.md") }}',
            '5:3: link/missing-page: There is no "gone.md" here. Did you mean "a/page.md"?',
        ),
        ("{{ phone(“988”) }}", '5:12: shortcode/syntax: Use straight quotation marks: ".'),
        ('{{ phone("988) }}', "5:12: shortcode/syntax: This quotation mark is never closed on its line."),
        (
            "{{ phone }}",
            '5:12: shortcode/syntax: "phone" needs its arguments in brackets after it, as in phone("…").',
        ),
        (
            "{{ phone(id) }}",
            '5:14: shortcode/syntax: Put quotation marks around "id", or = and a value after it.',
        ),
        ('{{ phone("988" "989") }}', "5:18: shortcode/syntax: A comma or a closing bracket belongs here."),
        ('{{ phone("988"). }}', "5:20: shortcode/syntax: The name of a field belongs after the dot."),
        ('{{ phone("988") x }}', "5:19: shortcode/syntax: }} belongs here."),
        ("{{ }}", "5:6: shortcode/syntax: The name of a shortcode belongs after {{."),
        ('{{ phone("988")', "5:3: shortcode/unclosed: This shortcode is never closed. Put }} after it."),
        (
            "{% include x %}",
            '5:3: shortcode/statement: {% … %} means nothing here. Shortcodes are written {{ name("…") }}.',
        ),
        (
            "{{ failing() }}",
            '5:3: shortcode/failed: The shortcode "failing" cannot be shown: '
            "'sitegen.markdown.shortcodes.context.PageView object' has no attribute 'nothing'.",
        ),
    ],
)
def test_a_call_at_fault_is_found(convert: Convert, call: str, finding: str) -> None:
    result = convert(f"A {call} b\n")

    assert result.findings == [finding]


def test_nothing_of_a_call_is_evaluated(convert: Convert) -> None:
    result = convert('{{ phone("988".__class__) }} {{ phone(open("x")) }} {{ 7 * 7 }}\n')

    assert "49" not in result.html
    assert [finding.split(" ")[1] for finding in result.findings] == ["shortcode/syntax:"] * 3


def test_text_in_arguments_is_no_html(convert: Convert) -> None:
    result = convert('{{ cta("<script>x</script>", "a/page.md") }}\n')

    assert "&lt;script&gt;x&lt;/script&gt;" in result.html


def test_a_field_that_an_entry_lacks_is_found(convert: Convert) -> None:
    text = '{{ level("iop").days_per_week }} {{ level("iop").hours }} {{ level("iop", "__class__") }}\n'

    result = convert(text, {"levels.yaml": LEVELS})

    assert [
        finding.split(": ", 1)[1].partition(" Did")[0].partition(" Known")[0] for finding in result.findings
    ] == [
        'shortcode/arguments: There is no "days_per_week" in this entry.',
        'shortcode/arguments: "hours" is not known here.',
        'shortcode/arguments: "__class__" is not known here.',
    ]


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('Some words {{ scenario("ann") }} more', 12),
        ('## Heading {{ scenario("ann") }}', 12),
        ('- *{{ scenario("ann") }}*', 4),
    ],
)
def test_a_block_inside_a_line_is_found(convert: Convert, text: str, column: int) -> None:
    result = convert(text, {"scenarios/ann.yaml": STORY})

    assert result.findings == [
        f"5:{column}: shortcode/misplaced: This shortcode makes a block, which cannot stand inside a "
        "line. Put it on a line of its own, with blank lines around it."
    ]


def test_a_block_may_stand_in_a_list_item_and_a_cell(convert: Convert) -> None:
    text = '- {{ scenario("ann") }}\n\n| a | b |\n|---|---|\n| {{ scenario("ben") }} | 2 |\n'

    result = convert(text, {"scenarios/ann.yaml": STORY, "scenarios/ben.yaml": STORY})

    assert result.findings == []


def test_a_link_inside_a_link_is_found(convert: Convert) -> None:
    result = convert('[Call {{ phone("988") }}](page.md) [see [@cms]](page.md)\n')

    assert result.findings == [
        "5:7: shortcode/misplaced: This brings a link, which cannot stand inside another link. "
        "Put it after the link.",
        "5:41: shortcode/misplaced: This brings a link, which cannot stand inside another link. "
        "Put it after the link.",
    ]


def test_the_same_shortcode_twice_on_a_page_is_found_by_its_ids(convert: Convert) -> None:
    result = convert('{{ scenario("ann") }}\n\n{{ scenario("ann") }}\n', {"scenarios/ann.yaml": STORY})

    assert result.findings == [
        '7:1: html/duplicate-id: The shortcode "scenario" gives the id "ann", which stands on this '
        "page already. Use it once a page."
    ]


def test_the_rows_of_a_comparison_come_with_words_levels_and_sources(convert: Convert) -> None:
    comparison = """
caption: Levels
row_heading: Level
columns:
  hours: {label: Hours, field: hours_per_week}
  note: {label: Note}
rows:
  iop:
    level: iop
    cells:
      note: {text: "*Often* [here](a/page.md)", note: Or so., sources: [cms]}
"""

    result = convert('{{ comparison("c") }}\n', {"comparisons/c.yaml": comparison, "levels.yaml": LEVELS})

    assert result.findings == []
    assert result.html == (
        "<table><tr><th>Intensive Outpatient Program /guide/a/page/</th><td>9 to 19 hours </td>"
        '<td><em>Often</em> <a href="/guide/a/page/">here</a><sup><a id="cite-cms" '
        'href="#ref-cms">1</a></sup> Or so.</td>'
        "</tr></table>"
    )
    assert result.body.entries == (("comparisons", "c"), ("levels", "iop"), ("sources", "cms"))
