from hypothesis import given
from hypothesis import strategies as st

from sitegen.markdown.body import Section
from sitegen.markdown.marks import as_aside, as_component
from sitegen.markdown.plain_text import plain_text
from sitegen.markdown.sections import words_of

ASIDE = as_component(as_aside("<a>#</a>"))
BLOCKS = [
    *[
        "<p>One  two</p>",
        "\n",
        " ",
        "Words",
        "AT&amp;T ",
        "&amp",
        "<p>a <b>b</b>c</p>",
        "<br>",
        "&#32;",
        "&nbsp;",
    ],
    *[
        '<h2 id="a">One</h2>',
        f'<h3 id="b">Two {ASIDE}</h3>',
        f" {ASIDE}",
        "<h2>No id</h2>",
        "<form>Name</form>",
    ],
    '<details id="q"><summary>What?</summary>\n<p>This.</p></details>',
    "<details><summary>More</summary>Words</details>",
    "<button>Go</button>",
]


@given(st.lists(st.sampled_from(BLOCKS), max_size=12).map("".join))
def test_the_words_of_all_parts_are_those_of_the_whole(html: str) -> None:
    assert words_of(html).text == plain_text(html)


def test_each_heading_with_an_id_begins_a_section() -> None:
    html = '<p>Above.</p><h2 id="a">One</h2><p>First.</p><ul><li>More.</li></ul><h3 id="b">Two</h3>'

    assert words_of(html).sections == (
        Section("", "", "Above."),
        Section("a", "One", "First. More."),
        Section("b", "Two", ""),
    )


def test_a_text_without_headings_is_one_section() -> None:
    assert words_of("<p>All.</p>").sections == (Section("", "", "All."),)


def test_no_text_is_one_empty_section() -> None:
    assert words_of("").sections == (Section("", "", ""),)


def test_a_heading_without_an_id_belongs_to_the_section_above() -> None:
    html = '<h2 id="a">One</h2><h3>Inside</h3><p>Words.</p>'

    assert words_of(html).sections[1:] == (Section("a", "One", "Inside Words."),)


def test_what_is_no_word_of_a_heading_is_not_in_it() -> None:
    anchor, marker = as_aside("<a>#</a>"), as_aside("<sup>1</sup>")

    html = f'<h2 class="x" id="a">One &amp; two{anchor}</h2><p>Words{marker}.</p>'

    assert words_of(html).sections[1:] == (Section("a", "One & two", "Words."),)


def test_a_question_that_opens_is_a_section_at_its_answer() -> None:
    html = '<details><summary>What?</summary><div id="q-what"><p>This.</p></div></details>'

    assert words_of(html).sections[1:] == (Section("q-what", "What?", "This."),)


def test_a_question_may_have_the_id_itself() -> None:
    html = '<details class="x" id="q"><summary>What?</summary><div id="z">This.</div></details><p>On.</p>'

    assert words_of(html).sections[1:] == (Section("q", "What?", "This. On."),)


def test_a_disclosure_that_no_link_leads_to_is_no_section() -> None:
    html = '<details><summary>More</summary><p>Words.</p></details><h2 id="a">One</h2>'

    assert words_of(html).sections == (Section("", "", "More Words."), Section("a", "One", ""))


def test_forms_are_left_out() -> None:
    html = '<h2 id="a">One</h2><form><h3 id="b">Name?</h3><label>Yours</label></form><p>After.</p>'

    assert words_of(html).sections[1:] == (Section("a", "One", "After."),)
