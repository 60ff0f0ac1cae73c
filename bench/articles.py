"""The articles, before any tool's own way of writing them.

An article depends on its number, and on the size of the corpus only in where its links may lead. Links are
written `article:7`, `section:2` and `page:help-now`, callouts as `> [!KNOWN]`, citations as `[@id]`.
"""

from dataclasses import dataclass

from bench.words import TERMS, Words, name_of, term_of

SECTION = 50
"""How many articles a section has."""

UNEDITED = "is called first"
"""What an edit looks for, in articles, data and templates: it puts another word in place of the last one."""

SAYS_WHAT_IT_IS = "This is a text for a benchmark. Its words are drawn by chance and mean nothing."

_TOPICS = (
    "alpha",
    "bravo",
    "delta",
    "echo",
    "golf",
    "hotel",
    "kilo",
    "lima",
    "oscar",
    "papa",
    "tango",
    "zulu",
)


@dataclass(frozen=True, slots=True)
class Article:
    """One article."""

    number: int
    title: str
    description: str
    main_message: str
    topics: tuple[str, ...]
    body: str


@dataclass(frozen=True, slots=True)
class Section:
    """A section with its articles, a comparison and questions with answers."""

    number: int
    title: str
    description: str
    text: str
    comparison: tuple[tuple[str, str, str], ...]
    """Rows of three cells; the first names the row."""
    questions: tuple[tuple[str, str], ...]
    articles: tuple[Article, ...]


def section_of(article: int) -> int:
    """Return the number of the section that the article is in."""
    return article // SECTION


def make_sections(size: int) -> tuple[Section, ...]:
    """Return all sections of a corpus of so many articles."""
    return tuple(_make_section(number, size) for number in range(section_of(size - 1) + 1))


def _make_section(number: int, size: int) -> Section:
    words = Words(f"section {number}")
    numbers = range(number * SECTION, min(size, (number + 1) * SECTION))
    return Section(
        number=number,
        title=f"Part {name_of(number)}",
        description=f"The articles of part {name_of(number)}.",
        text=f"{SAYS_WHAT_IT_IS}\n\n{words.paragraph()}",
        comparison=tuple((name_of(row), words.sentence(), words.sentence()) for row in range(6)),
        questions=tuple((f"What is {name_of(row)}?", words.paragraph()) for row in range(5)),
        articles=tuple(make_article(article, size) for article in numbers),
    )


def make_article(number: int, size: int) -> Article:
    """Return one article of about 900 words."""
    words = Words(f"article {number}")
    end = min(size, (section_of(number) + 1) * SECTION)
    notice = f"> [!NOTE]\n> {SAYS_WHAT_IT_IS} It {UNEDITED}."
    parts = [_part(words, part, end) for part in range(5)]
    return Article(
        number=number,
        title=f"On {name_of(number)}",
        description=f"What {name_of(number)} is about, in a few words.",
        main_message=words.sentence(),
        topics=tuple(sorted({_TOPICS[number % 12], _TOPICS[number // 12 % 12]})),
        body="\n\n".join([notice, _terms(words, number), *parts, _end(words)]) + "\n",
    )


def _terms(words: Words, number: int) -> str:
    """Return a paragraph with two words of the glossary; each is in one article of twenty."""
    first, second = (term_of((number * step + 3) % TERMS) for step in (1, 7))
    return f"{words.sentence()} So a {first} is as good as a {second}. {words.sentence()}"


def _part(words: Words, part: int, end: int) -> str:
    heading = f"## {words.sentence()[:-1]} {'abcde'[part]}"
    blocks = [heading, *(_paragraph(words, words.below(end)) for _ in range(3))]
    if part % 2 == 0:
        blocks.append("\n".join(f"- {words.sentence()}" for _ in range(4)))
    if part == 1:
        blocks.append(_table(words))
    if part == 3:  # noqa: PLR2004 (one part has steps)
        blocks.append("\n".join(f"{step}. {words.sentence()}" for step in range(1, 5)))
    return "\n\n".join(blocks)


def _paragraph(words: Words, target: int) -> str:
    link = f"See [{name_of(target)}](article:{target}) and **{words.word()} {words.word()}**."
    return f"{words.paragraph()} {link}"


def _table(words: Words) -> str:
    rows = [f"| {words.word()} {words.word()} | {words.word()} | *{words.word()}* |" for _ in range(5)]
    return "\n".join(["| What | First | Second |", "| --- | --- | --- |", *rows])


def _end(words: Words) -> str:
    known = f"> [!KNOWN]\n> {words.sentence()} [@benchmark]"
    unknown = f"> [!UNKNOWN]\n> {words.sentence()}"
    steps = "## What to do next\n\n- [Help now](page:help-now)\n- [The first page](page:home)"
    return f"{known}\n\n{unknown}\n\n{steps}"
