"""The corpus as a Hugo site."""

from pathlib import Path

from bench.articles import Article, make_sections
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


def write_hugo_site(folder: Path, size: int) -> None:
    """Write the site into the folder, which must not be there yet."""
    lay_theme("hugo", folder)
    content = folder / "content"
    sections = make_sections(size)
    write(content / "_index.md", _page("Benchmark text", home_body(sections, address)))
    write(content / "glossary.md", _page("Glossary", glossary_body()))
    for name, (title, text) in PAGES.items():
        write(content / f"{name}.md", _page(title, text))
    for section in sections:
        write(
            content / f"part-{section.number:03}" / "_index.md", _page(section.title, section_body(section))
        )
        for article in section.articles:
            write(content / f"{path_of(article.number)}.md", _article(article))


def _page(title: str, body: str) -> str:
    return f'+++\ntitle = "{title}"\n+++\n\n{body}'


def _article(article: Article) -> str:
    topics = ", ".join(f'"{topic}"' for topic in article.topics)
    front = (
        f'title = "{article.title}"\ndescription = "{article.description}"\n'
        f'summary = "{article.main_message}"\n'
        f"date = 2026-11-01\nweight = {article.number + 1}\ntags = [{topics}]"
    )
    return f"+++\n{front}\n+++\n\n{plain_body(article.body, address)}"
