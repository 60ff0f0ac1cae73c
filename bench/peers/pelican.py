"""The corpus as a Pelican site, with Pelican's cache of what it has read.

Pelican looks up what each link leads to.
"""

from pathlib import Path

from bench.articles import Article, make_sections, section_of
from bench.peers.plain import PAGES, glossary_body, home_body, path_of, plain_body, section_body, write
from bench.peers.theme import lay_theme


def write_pelican_site(folder: Path, size: int) -> None:
    """Write the site into the folder, which must not be there yet."""
    lay_theme("pelican", folder)
    content = folder / "content"
    sections = make_sections(size)
    write(content / "pages" / "index.md", _page("Benchmark text", "index", home_body(sections, _link)))
    write(content / "pages" / "glossary.md", _page("Glossary", "glossary", glossary_body()))
    for name, (title, text) in PAGES.items():
        write(content / "pages" / f"{name}.md", _page(title, name, text))
    for section in sections:
        name = f"part-{section.number:03}"
        write(content / "pages" / name / "index.md", _page(section.title, name, section_body(section)))
        for article in section.articles:
            write(content / f"{path_of(article.number)}.md", _article(article))


def _page(title: str, name: str, body: str) -> str:
    file = "index.html" if name == "index" else f"{name}/index.html"
    url = "" if name == "index" else f"{name}/"
    template = "section" if name.startswith("part-") else "page"
    return f"Title: {title}\nSlug: {name}\nURL: {url}\nSave_as: {file}\nTemplate: {template}\n\n{body}"


def _article(article: Article) -> str:
    front = (
        f"Title: {article.title}\nSlug: article-{article.number}\nDate: 2026-11-01\n"
        f"Category: part-{section_of(article.number):03}\nOrder: {article.number:06}\n"
        f"Tags: {', '.join(article.topics)}\nDescription: {article.description}\n"
        f"Summary: {article.main_message}"
    )
    return f"{front}\n\n[TOC]\n\n{plain_body(article.body, _link)}"


def _link(page: str) -> str:
    is_article = page.startswith("part-") and not page.endswith("/index")
    return "{filename}/" + (f"{page}.md" if is_article else f"pages/{page.replace('home', 'index')}.md")
