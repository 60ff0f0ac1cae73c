import pytest

from tests.unit.markdown.conftest import Convert

IOP = "Care by day. ()"


def test_the_first_use_of_a_term_is_defined(convert: Convert) -> None:
    result = convert("An IOP is an IOP.\n\nAn IOP.\n")

    assert result.html == f'<p>An <dfn id="term-iop">IOP: {IOP}</dfn> is an IOP.</p>\n<p>An IOP.</p>'
    assert result.body.terms == ("iop",)


@pytest.mark.parametrize(
    "used",
    ["Intensive Outpatient Program", "intensive\noutpatient program", "INTENSIVE OUTPATIENT", "IOP"],
)
def test_a_term_is_known_in_all_its_forms(convert: Convert, used: str) -> None:
    result = convert(f"An {used}.\n")

    assert result.html == f'<p>An <dfn id="term-iop">{used}: {IOP}</dfn>.</p>'


@pytest.mark.parametrize("text", ["iop", "Iop", "IOPs", "non-IOP", "IOP-like", "kIOP"])
def test_abbreviations_count_in_their_own_case_and_as_whole_words(convert: Convert, text: str) -> None:
    assert convert(f"An {text}.\n").body.terms == ()


def test_terms_are_left_alone_in_headings_links_and_code(convert: Convert) -> None:
    text = "## IOP\n\n[IOP](page.md) `IOP` <kbd>IOP</kbd>\n\n| IOP |\n|---|\n| *IOP* |\n"

    result = convert(text)

    assert result.html.endswith(
        f'<td><em><dfn id="term-iop">IOP: {IOP}</dfn></em></td>\n</tr>\n</tbody>\n</table></div>'
    )


def test_terms_are_left_alone_in_what_components_say(convert: Convert) -> None:
    story = "title: The IOP\ntext: In an IOP.\n"

    result = convert('> [!NOTE]\n> Text\n\n{{ scenario("ann") }}\n\nIOP\n', {"scenarios/ann.yaml": story})

    assert result.html.endswith(
        f'<div class="calm" id="ann">The IOP <p>In an <dfn id="term-iop">IOP: '
        f"{IOP}</dfn>.</p></div>\n<p>IOP</p>"
    )


def test_first_is_what_a_reader_meets_first(convert: Convert) -> None:
    story = "title: A\ntext: In an IOP.\n"

    result = convert('An IOP.\n\n{{ scenario("ann") }}\n', {"scenarios/ann.yaml": story})

    assert result.html.startswith(f'<p>An <dfn id="term-iop">IOP: {IOP}</dfn>.</p>')


def test_the_longest_term_counts(convert: Convert) -> None:
    glossary = """
care: {term: care, definition: Help.}
day-care: {term: Day Care & more, definition: Help by day.}
"""

    result = convert("Day care & more care.\n", {"glossary.yaml": glossary})

    assert result.body.terms == ("day-care", "care")
    assert result.html == (
        '<p><dfn id="term-day-care">Day care &amp; more: Help by day. ()</dfn> '
        '<dfn id="term-care">care: Help. ()</dfn>.</p>'
    )


def test_the_definition_leads_to_the_glossary(convert: Convert) -> None:
    glossary = b"---\ntitle: Glossary\ndescription: Words.\nlayout: glossary\n---\n"

    result = convert("An IOP.\n", {"glossary.md": glossary})

    assert "(/guide/glossary/#iop)" in result.html


def test_a_popover_does_not_take_the_id_of_a_heading(convert: Convert) -> None:
    result = convert("IOP\n\n## Term IOP\n")

    assert set(result.body.anchors) == {"term-iop", "term-iop-1"}
