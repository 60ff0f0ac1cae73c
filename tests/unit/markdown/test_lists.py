"""Lists together with the other extensions that bodies are converted with."""

import re
from cProfile import Profile
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown

from sitegen.markdown.lists import CommonMarkLists

OTHERS = ["tables", "footnotes", "def_list", "attr_list", "pymdownx.superfences"]


def converter(*extensions: str | CommonMarkLists) -> Markdown:
    return Markdown(
        extensions=extensions,
        extension_configs={"pymdownx.highlight": {"use_pygments": False}, "footnotes": {"BACKLINK_TEXT": ""}},
    )


CONVERTER = converter(*OTHERS, CommonMarkLists())


def convert(source: str) -> str:
    """Convert to HTML without the spaces that nobody sees between elements."""
    html = CONVERTER.reset().convert(source)
    return re.sub(r"\s*(</?(?:ul|ol|li|p|blockquote|d[ltd]|hr|h1|t\w+|div)\b[^>]*>)\s*", r"\1", html)


TABLE = (
    "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>"
)


def test_a_list_may_follow_a_paragraph_without_a_blank_line() -> None:
    html = convert("Bring:\n- a list\n- a friend")

    assert html == "<p>Bring:</p><ul><li>a list</li><li>a friend</li></ul>"


@pytest.mark.parametrize("indent", ["  ", "   ", "    "])
def test_two_to_four_spaces_nest_a_list(indent: str) -> None:
    html = convert(f"- one\n{indent}- two\n- three")

    assert html == "<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>"


def test_another_marker_begins_another_list() -> None:
    html = convert("- one\n1. two\n2) three")

    assert html == '<ul><li>one</li></ul><ol><li>two</li></ol><ol start="2"><li>three</li></ol>'


def test_a_list_keeps_its_first_number() -> None:
    html = convert("3. three\n4. four")

    assert html == '<ol start="3"><li>three</li><li>four</li></ol>'


def test_the_order_of_the_extensions_does_not_matter() -> None:
    source = "Term\n:   one\n\n    - two\n\n- ```\n  three\n  ```\n-     four"

    html = converter(CommonMarkLists(), *OTHERS).convert(source)

    assert html == CONVERTER.reset().convert(source)


def test_a_definition_may_hold_a_list_with_blank_lines() -> None:
    html = convert("Term\n:   one\n\n    - two\n\n        three\n\n    - four\n\nend")

    two, four = "<li><p>two</p><p>three</p></li>", "<li><p>four</p></li>"
    assert html == f"<dl><dt>Term</dt><dd><p>one</p><ul>{two}{four}</ul></dd></dl><p>end</p>"


def test_a_definition_list_ends_where_a_list_begins() -> None:
    html = convert("Term\n: one\n- two")

    assert html == "<dl><dt>Term</dt><dd>one</dd></dl><ul><li>two</li></ul>"


def test_indented_code_in_an_item_is_no_continuation() -> None:
    html = convert("- one\n\n      two")

    assert html == "<ul><li><p>one</p><pre><code>two\n</code></pre></li></ul>"


def test_a_table_ends_where_a_list_begins() -> None:
    html = convert("a | b\n- | -\nc | d\n- e")

    assert html == f"{TABLE}<ul><li>e</li></ul>"


def test_an_item_may_hold_a_table() -> None:
    html = convert("- one\n\n  a | b\n  - | -\n  c | d")

    assert html == f"<ul><li><p>one</p>{TABLE}</li></ul>"


def test_a_footnote_right_after_a_list_is_a_footnote() -> None:
    html = convert("- one[^1]\n- two\n[^1]: Note\n    - three\n\n    - four")

    assert html.startswith('<ul><li>one<sup id="fnref:1">')
    assert '<li id="fn:1"><p>Note</p><ul><li><p>three</p></li><li><p>four</p></li></ul>' in html


def test_attributes_at_the_end_of_an_item_are_the_items() -> None:
    html = convert("- one\n{: .wide}\n- two\n  {: #two}\n  - three")

    assert html == '<ul><li class="wide">one</li><li id="two">two<ul><li>three</li></ul></li></ul>'


@pytest.mark.parametrize("indent", ["  ", "   ", "    ", "     "])
def test_fenced_code_in_an_item_keeps_its_blank_lines(indent: str) -> None:
    html = convert(f"- one\n{indent}```\n{indent}two\n\n{indent}  three\n{indent}```\n- four")

    code = '<div class="highlight"><pre><span></span><code>two\n\n  three\n</code></pre></div>'
    assert html == f"<ul><li>one{code}</li><li>four</li></ul>"


def test_fenced_code_may_begin_behind_the_marker() -> None:
    html = convert("1. - ```\n     one\n\n     two\n     ```\n2. three")

    code = '<div class="highlight"><pre><span></span><code>one\n\ntwo\n</code></pre></div>'
    assert html == f"<ol><li><ul><li>{code}</li></ul></li><li>three</li></ol>"


def test_code_that_shows_fenced_code_behind_a_marker_is_unchanged() -> None:
    fenced = convert("````\n- ```\n  one\n  ```\n````")
    indented = convert("    - ```\n      one\n      ```")

    shown = "<code>- ```\n  one\n  ```\n</code></pre>"
    assert fenced == f'<div class="highlight"><pre><span></span>{shown}</div>'
    assert indented == f"<pre>{shown}"


def test_a_fence_behind_what_is_no_marker_leaves_no_trace() -> None:
    html = convert("one\n2. ```\n   two\n   ```")

    assert "held" not in html


def test_raw_html_belongs_to_the_item_it_is_indented_to() -> None:
    html = convert("- one\n\n  <div>two</div>\n\n- three")

    assert html == "<ul><li><p>one</p><div>two</div></li><li><p>three</p></li></ul>"


def test_a_quote_with_a_label_may_hold_a_list() -> None:
    html = convert("> [!NOTE]\n> - one\n>   two\n> - three")

    assert html == "<blockquote><p>[!NOTE]</p><ul><li>one\ntwo</li><li>three</li></ul></blockquote>"


def test_text_between_two_quotes_of_an_item_stays_between_them() -> None:
    html = convert("- > # one\n  two\n  > three")

    assert html == (
        "<ul><li><blockquote><h1>one</h1></blockquote>two<blockquote><p>three</p></blockquote></li></ul>"
    )


def test_a_heading_may_be_indented_as_far_as_other_text_of_the_item() -> None:
    html = convert("- one\n\n    # two")

    assert html == "<ul><li><p>one</p><h1>two</h1></li></ul>"


@pytest.mark.parametrize("rule", ["* * *", "- - -", "*    *    *", "   - - -"])
def test_a_thematic_break_is_no_list(rule: str) -> None:
    html = convert(f"one\n\n{rule}\n\ntwo")

    assert html == "<p>one</p><hr /><p>two</p>"


DEEP = {
    "levels on a line": "- " * 200 + "word",
    "levels on lines": "\n".join("  " * level + f"- word{level}" for level in range(200)),
    "levels with blank lines": "\n\n".join("  " * level + f"- word{level}" for level in range(200)),
    "quotes in items": "- > " * 200 + "word",
    "quotes in the deepest item": "- " * 50 + "> " * 400 + "word",
}


@pytest.mark.parametrize("source", DEEP.values(), ids=DEEP.keys())
def test_nesting_beyond_fifty_levels_is_text(source: str) -> None:
    html = convert(source)

    assert html.count("<ul>") <= 50
    assert words(html) >= words(source)


REPEATED = {
    "items": "- word\n",
    "items with blank lines": "- word\n\n",
    "nested items": "- word\n  - word\n",
    "lists": "- word\n1. word\n",
    "headings and lists": "# word\n- word\n",
    "paragraphs and lists": "word\n\n- word\n\n",
    "lazy lines": "- word\nword\nword\n",
    "empty items": "*\n",
    "markers on one line": "1. ",
    "numbers that begin no list": "word\n2. word\n",
}


@pytest.mark.parametrize("source", REPEATED.values(), ids=REPEATED.keys())
def test_twice_the_source_takes_twice_the_work(source: str) -> None:
    once, twice = calls(source * 200), calls(source * 400)

    assert twice < 2.3 * once


def calls(source: str) -> int:
    """Count the calls of a conversion, which time on a busy machine would not tell."""
    profile = Profile()
    profile.runcall(convert, source)
    return sum(entry.callcount for entry in profile.getstats())


def numbered_words(pieces: list[str]) -> str:
    numbers = count()
    return "".join(f"word{next(numbers)} " if piece == "word" else piece for piece in pieces)


SPACES = [" ", "  ", "    ", "\t", "\n", "\n\n", "\n\n\n"]
MARKERS = ["- ", "* ", "+ ", "1. ", "2) ", "> ", "# ", ": ", "***", "---"]
FENCES = ["\n```\n", "\n  ```\n", "- ```\n"]
OTHER_SYNTAX = ["<div>", "</div>", "<!-- -->", "`", "\\", "{: #a}"]
PIECES = st.just("word") | st.sampled_from(SPACES + MARKERS) | st.sampled_from(FENCES + OTHER_SYNTAX)


@settings(max_examples=500, derandomize=True, deadline=None, database=None)
@given(st.lists(PIECES, max_size=40).map(numbered_words))
def test_no_word_is_ever_lost(source: str) -> None:
    html = convert(source)

    assert words(html) >= words(source)


def words(text: str) -> set[str]:
    return set(re.findall(r"word\d*", text))
