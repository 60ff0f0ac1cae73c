"""What we do faster gives what Python-Markdown gives without it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.tables import TableExtension
from pymdownx.highlight import HighlightExtension
from pymdownx.superfences import SuperFencesCodeExtension

from sitegen.markdown.inline import SIGNS, InlineMarkup
from sitegen.markdown.lean import SIGNS as STEP_SIGNS
from sitegen.markdown.lean import LeanMarkdown
from sitegen.markdown.lean_blocks import SIGNS as BLOCK_SIGNS
from sitegen.markdown.lists import CommonMarkLists
from sitegen.markdown.quotes import SeparateQuotes
from sitegen.markdown.serialise import to_html

PIECES = [
    *["word", "a", "1", " ", "  ", "    ", "\n", "\n\n", "  \n", "\t"],
    *["*", "**", "***", "_", "__", "`", "``", "```\n", "~~~\n", "\\", "\\*", "\\\\", "\\_"],
    *["[", "]", "(", ")", "![", "](", "[a](b.md)", "[a]", "[a]: b.md", '[a](b.md "t")', "[a][b]", "[b]: <c>"],
    *[
        "[^a]",
        "[^a]: note",
        "<b>",
        "</b>",
        "<div>",
        "</div>",
        "<a@b.org>",
        "<https://a.org>",
        "<!-- c -->",
        "<",
    ],
    *["&", "&amp;", "&#38", "{", "}", "{#a}", "{: .b c=d}", "{open}", '"', "'", ">", "> ", "# ", "## ", "#"],
    *[
        "- ",
        "* ",
        "+ ",
        "1. ",
        "2) ",
        "---",
        "===",
        ": ",
        "|",
        "| a | b |\n| --- | --- |\n| c | d |\n",
        "\ue0001\ue001",
    ],
]
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(max_size=2), max_size=30).map("".join)


def plain() -> Markdown:
    """Return the library with its own steps and those of ours that change what it makes of a text."""
    return Markdown(output_format="html", extensions=extensions())


def faster() -> LeanMarkdown:
    """Return what texts are converted with."""
    markdown = LeanMarkdown(output_format="html", extensions=extensions())
    markdown.treeprocessors.register(InlineMarkup(markdown), "inline", 20)
    markdown.serializer = to_html
    return markdown


def extensions() -> list[Extension]:
    """Return new extensions: each belongs to one instance."""
    return [
        HighlightExtension(use_pygments=False),
        SuperFencesCodeExtension(relaxed_headers=False),
        TableExtension(),
        DefListExtension(),
        AttrListExtension(),
        FootnoteExtension(USE_DEFINITION_ORDER=False),
        CommonMarkLists(),
        SeparateQuotes(),
    ]


PLAIN, FASTER = plain(), faster()


def converted(markdown: Markdown, text: str) -> tuple[str, list[str]]:
    """Return the HTML of a text, and the raw HTML that was put away meanwhile."""
    return markdown.reset().convert(text), [str(piece) for piece in markdown.htmlStash.rawHtmlBlocks]


@given(TEXTS)
def test_any_text_becomes_the_same_html(text: str) -> None:
    assert converted(FASTER, text) == converted(PLAIN, text)


@pytest.mark.parametrize(
    "text",
    [
        "*a* **b** ***c*** *a **b** c* **a *b* c** *a_b_* __a__ _a *b*_",
        "*a [b *c*](d) e* ![*a*](b.png) [![a](b.png)](c)",
        "[*a `b` \\* c*](d) <b>*a*</b> `*a*` <https://a_b_.org/\\_c_>",
        "one  \ntwo &amp; three & four &#38; five\n{: #a .b}",
        "## A [b](c) {#d}\n\n- a *b*\n  {: .c}\n\n: d\n\na\n: *b*\n",
    ],
)
def test_markup_becomes_the_same_html(text: str) -> None:
    assert converted(FASTER, text) == converted(PLAIN, text)


def test_each_pattern_has_its_sign() -> None:
    patterns = FASTER.inlinePatterns

    assert [patterns.get_index_for_name(name) for name in SIGNS] == list(range(len(patterns)))


def test_each_step_that_may_be_left_out_is_there() -> None:
    steps = (FASTER.preprocessors, FASTER.treeprocessors, FASTER.postprocessors)

    assert all(any(name in registry for registry in steps) for name in STEP_SIGNS)
    assert all(name in FASTER.parser.blockprocessors for name in BLOCK_SIGNS)


def test_no_pattern_minds_what_is_around_a_text() -> None:
    assert not any(pattern.ANCESTOR_EXCLUDES for pattern in FASTER.inlinePatterns)
