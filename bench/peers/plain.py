"""The articles in Markdown that every generator knows.

What only this project has becomes what an editor would write instead: a comparison is a table, questions are
headings, a citation is a link. Terms of the glossary stay words, and there is no quiz.
"""

import re
from collections.abc import Callable
from pathlib import Path

from bench.articles import SAYS_WHAT_IT_IS, UNEDITED, Section, section_of
from bench.words import TERMS, Words, term_of

Link = Callable[[str], str]
"""How a tool writes a link to a page; the page is given by its path without an ending, such as `help-now`."""

PAGES = {
    "help-now": ("Help now", SAYS_WHAT_IT_IS),
    "sources": ("Sources", f"{SAYS_WHAT_IT_IS}\n\n- The words of a benchmark"),
}


def path_of(article: int) -> str:
    """Return the path of the article's page, which is the same with all tools."""
    return f"part-{section_of(article):03}/article-{article}"


def address(page: str) -> str:
    """Return the page's address on the site, for a tool that leaves links as they are."""
    return f"/{page.removesuffix('home').removesuffix('index').removesuffix('/')}/".replace("//", "/")


def plain_body(body: str, link: Link) -> str:
    """Return the article's Markdown with links as the tool writes them."""
    body = re.sub(r"\(article:(\d+)\)", lambda found: f"({link(path_of(int(found[1])))})", body)
    body = re.sub(r"\(page:([\w-]+)\)", lambda found: f"({link(found[1])})", body)
    body = body.replace("[@benchmark]", f"([source]({link('sources')}))")
    return re.sub(r"> \[!(\w+)\]\n> ", lambda found: f"> **{found[1].capitalize()}.** ", body)


def section_body(section: Section) -> str:
    """Return the section's text with its comparison and its questions."""
    rows = "\n".join(f"| {' | '.join(row)} |" for row in section.comparison)
    questions = "\n\n".join(f"### {question}\n\n{answer}" for question, answer in section.questions)
    return f"{section.text}\n\n| What | First | Second |\n| --- | --- | --- |\n{rows}\n\n{questions}\n"


def glossary_body() -> str:
    """Return the glossary as headings with definitions."""
    entries = ((term_of(number), Words(f"term {number}").sentence()) for number in range(TERMS))
    return "\n\n".join(f"## {term}\n\n{definition} It {UNEDITED}." for term, definition in entries) + "\n"


def home_body(sections: tuple[Section, ...], link: Link) -> str:
    """Return the first page: a link to each section."""
    items = "\n".join(
        f"- [{section.title}]({link(f'part-{section.number:03}/index')})" for section in sections
    )
    return f"{SAYS_WHAT_IT_IS}\n\n{items}\n"


def write(file: Path, text: str) -> None:
    """Write a file, and its folder where there is none."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
