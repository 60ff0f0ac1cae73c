from sitegen.markdown.body import Section
from sitegen.markdown.marks import as_aside
from sitegen.markdown.sections import sections_of


def test_each_heading_with_an_id_begins_a_section() -> None:
    html = '<p>Above.</p><h2 id="a">One</h2><p>First.</p><ul><li>More.</li></ul><h3 id="b">Two</h3>'

    assert sections_of(html) == (
        Section("", "", "Above."),
        Section("a", "One", "First. More."),
        Section("b", "Two", ""),
    )


def test_a_text_without_headings_is_one_section() -> None:
    assert sections_of("<p>All.</p>") == (Section("", "", "All."),)


def test_no_text_is_one_empty_section() -> None:
    assert sections_of("") == (Section("", "", ""),)


def test_a_heading_without_an_id_belongs_to_the_section_above() -> None:
    html = '<h2 id="a">One</h2><h3>Inside</h3><p>Words.</p>'

    assert sections_of(html)[1:] == (Section("a", "One", "Inside Words."),)


def test_what_is_no_word_of_a_heading_is_not_in_it() -> None:
    anchor, marker = as_aside("<a>#</a>"), as_aside("<sup>1</sup>")

    html = f'<h2 class="x" id="a">One &amp; two{anchor}</h2><p>Words{marker}.</p>'

    assert sections_of(html)[1:] == (Section("a", "One & two", "Words."),)


def test_a_question_that_opens_is_a_section_at_its_answer() -> None:
    html = '<details><summary>What?</summary><div id="q-what"><p>This.</p></div></details>'

    assert sections_of(html)[1:] == (Section("q-what", "What?", "This."),)


def test_a_question_may_have_the_id_itself() -> None:
    html = '<details class="x" id="q"><summary>What?</summary><div id="z">This.</div></details><p>On.</p>'

    assert sections_of(html)[1:] == (Section("q", "What?", "This. On."),)


def test_a_disclosure_that_no_link_leads_to_is_no_section() -> None:
    html = '<details><summary>More</summary><p>Words.</p></details><h2 id="a">One</h2>'

    assert sections_of(html) == (Section("", "", "More Words."), Section("a", "One", ""))


def test_forms_are_left_out() -> None:
    html = '<h2 id="a">One</h2><form><h3 id="b">Name?</h3><label>Yours</label></form><p>After.</p>'

    assert sections_of(html)[1:] == (Section("a", "One", "After."),)
