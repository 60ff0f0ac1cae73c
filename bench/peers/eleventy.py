"""The corpus as an Eleventy site."""

from pathlib import Path

from bench.articles import Article, make_sections, section_of
from bench.peers.plain import (
    PAGES,
    address,
    glossary_body,
    home_body,
    path_of,
    plain_body,
    section_body,
    write,
)
from bench.peers.theme import lay_theme


def write_eleventy_site(folder: Path, size: int) -> None:
    """Write the site into the folder, which must not be there yet."""
    lay_theme("eleventy", folder)
    content = folder / "content"
    sections = make_sections(size)
    write(content / "index.md", _page("Benchmark text", home_body(sections, address), "plain"))
    write(content / "glossary.md", _page("Glossary", glossary_body(), "plain"))
    for name, (title, text) in PAGES.items():
        write(content / f"{name}.md", _page(title, text, "plain"))
    for section in sections:
        name = f"part-{section.number:03}"
        write(
            content / name / "index.md",
            _page(section.title, section_body(section), "section", f"\nsection: {name}"),
        )
        for article in section.articles:
            write(content / f"{path_of(article.number)}.md", _article(article, section.title))


def _page(title: str, body: str, layout: str, more: str = "") -> str:
    return f"---\ntitle: {title}\nlayout: {layout}.njk{more}\n---\n\n{body}"


def _article(article: Article, section_title: str) -> str:
    front = (
        f"title: {article.title}\nlayout: article.njk\ndescription: {article.description}\n"
        f"summary: {article.main_message}\ndate: 2026-11-01\norder: {article.number}\n"
        f"topics: [{', '.join(article.topics)}]\ntags: part-{section_of(article.number):03}\n"
        f"section: part-{section_of(article.number):03}\nsection_title: {section_title}"
    )
    return f"---\n{front}\n---\n\n{plain_body(article.body, address)}"
