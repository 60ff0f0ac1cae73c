from textwrap import dedent

from hypothesis import given
from hypothesis import strategies as st

from sitegen.check.passages.markdown import passages_of
from sitegen.check.passages.passage import Block, Passage
from sitegen.findings import Place
from sitegen.markdown.source import Source

MARKUP = (
    "# ",
    "- ",
    "1. ",
    "> ",
    "> [!NOTE]\n",
    "| ",
    "| --- |\n",
    "**",
    "_",
    "`",
    "```\n",
    "<b>",
    "<!-- ",
    "-->",
)
REFERENCES = ("[", "](", ")", "](x.md)", "[@a]", "[^1]", '{{ fact("a") }}', "{{", "{#id}")
WORDS = ("word", "A sentence. ", "é", " ", "\n", "\n\n", ": ")
SCRAPS = st.sampled_from(MARKUP + REFERENCES + WORDS)


def read(text: str) -> tuple[Passage, ...]:
    return passages_of(Source(dedent(text), Place("content/a.md")))


def test_each_block_is_a_passage_with_its_place() -> None:
    passages = read(
        """\
        ## Who it *fits* {#fit}

        First line
        and the second.

        - an item
          that goes on
          - one below it
        2. a number

        > Their words.

        > [!WARNING]
        > Our words.

        | Level | Hours |
        | ----- | ----- |
        | IOP   | 9     |
        """
    )

    assert [(p.block, p.depth, p.place().line, p.place().column, p.text) for p in passages] == [
        (Block.HEADING, 2, 1, 4, "Who it fits"),
        (Block.PARAGRAPH, 0, 3, 1, "First line and the second."),
        (Block.ITEM, 0, 6, 3, "an item that goes on"),
        (Block.ITEM, 2, 8, 5, "one below it"),
        (Block.ITEM, 0, 9, 4, "a number"),
        (Block.QUOTE, 0, 11, 3, "Their words."),
        (Block.PARAGRAPH, 0, 14, 3, "Our words."),
        (Block.ROW, 0, 16, 1, "| Level | Hours |"),
        (Block.ROW, 0, 18, 1, "| IOP | 9 |"),
    ]


def test_what_no_reader_sees_is_blank() -> None:
    (passage,) = read(
        "See [the **table**](levels/_index.md#x), ![a map](map.png), `code`, "
        '{{ fact("a") }} <b>bold</b>[^1] [@s].'
    )

    assert passage.text == "See the table , a map , , bold ."


def test_footnotes_and_the_words_that_shortcodes_show_are_passages() -> None:
    passages = read(
        """\
        Text.[^a]

        [^a]: Some junkie.

        {{ figure("map.png", alt="A way", caption="Left, then right") }}

        [map]: https://example.org
        """
    )

    assert [(p.text, p.place().line, p.place().column) for p in passages if p.text] == [
        ("Text.", 1, 1),
        ("Some junkie.", 3, 1),
        ("A way", 5, 27),
        ("Left, then right", 5, 44),
    ]


def test_a_word_keeps_its_place_behind_markup() -> None:
    (passage,) = read("Read **[this](a.md)** [@source] junkie.")

    place = passage.place(passage.shown.index("junkie"))

    assert (place.line, place.column) == (1, 33)


def test_a_citation_or_a_fact_in_a_passage_counts_for_it_and_for_the_list_it_leads_to() -> None:
    passages = read(
        """\
        Cited [@a].

        Three parts [@a]:

        - one
        - two

        {{ fact("b") }} is known.

        Not cited.

        - an item [@a]
        - another
        """
    )

    assert [p.is_cited for p in passages] == [True, True, True, True, True, False, True, False]


def test_sentences_end_at_their_marks_and_not_in_numbers() -> None:
    (passage,) = read('It takes 1.5 hours. "Why?" you ask (yes). Then go on')

    assert [sentence for _, sentence in passage.stretches()] == [
        "It takes 1.5 hours.",
        '"Why?"',
        "you ask (yes).",
        "Then go on",
    ]


@given(st.lists(SCRAPS, max_size=25).map("".join))
def test_every_text_gives_stretches_of_itself(text: str) -> None:
    for passage in passages_of(Source(text, Place("content/a.md"))):
        stretch = text[passage.start : passage.start + len(passage.shown)]

        assert len(stretch) == len(passage.shown)
        assert all(shown in (" ", written) for shown, written in zip(passage.shown, stretch, strict=True))
