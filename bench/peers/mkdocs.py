"""The corpus as a MkDocs site, in its own theme without the search.

The theme's menu lists every page on every page, which grows with the square of the site, so it is replaced by
one of four pages. MkDocs looks up what each link leads to.
"""

from pathlib import Path

from bench.articles import Article, make_sections
from bench.peers.plain import PAGES, glossary_body, home_body, path_of, plain_body, section_body, write
from bench.peers.theme import lay_theme


def write_mkdocs_site(folder: Path, size: int) -> None:
    """Write the site into the folder, which must not be there yet."""
    lay_theme("mkdocs", folder)
    content = folder / "docs"
    sections = make_sections(size)
    write(content / "index.md", _page("Benchmark text", home_body(sections, "{}.md".format)))
    write(content / "glossary.md", _page("Glossary", glossary_body()))
    for name, (title, text) in PAGES.items():
        write(content / f"{name}.md", _page(title, text))
    for section in sections:
        items = "\n".join(f"- [{article.title}](article-{article.number}.md)" for article in section.articles)
        body = f"{section_body(section)}\n{items}\n"
        write(content / f"part-{section.number:03}" / "index.md", _page(section.title, body))
        for article in section.articles:
            write(content / f"{path_of(article.number)}.md", _article(article))


def _page(title: str, body: str) -> str:
    return f"---\ntitle: {title}\n---\n\n# {title}\n\n{body}"


def _article(article: Article) -> str:
    front = f"title: {article.title}\ndescription: {article.description}\ntags: [{', '.join(article.topics)}]"
    body = f"{article.main_message}\n\n{plain_body(article.body, _link)}"
    return f"---\n{front}\n---\n\n# {article.title}\n\n{body}"


def _link(page: str) -> str:
    return "../index.md" if page == "home" else f"../{page}.md"
