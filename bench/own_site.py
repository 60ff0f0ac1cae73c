"""The corpus as a site of this project: the example of a provider with the articles added.

The example brings registries, a quiz, questions, comparisons, a glossary and sources. There is a search page
where one is asked for only: no peer but MkDocs makes an index, and there it is switched off.
"""

import re
import shutil
from pathlib import Path

from bench.articles import SAYS_WHAT_IT_IS, UNEDITED, Article, Section, make_sections, section_of
from bench.words import TERMS, Words, term_of

ROOT = Path(__file__).resolve().parent.parent
DAY = "2026-11-01"
TEMPLATE = "templates/layouts/article.html"

_EXAMPLE = ROOT / "examples" / "provider"
_PAGES = {"help-now": "../help-now.md", "home": "../_index.md"}


def write_own_site(folder: Path, size: int, *, search: bool = False) -> None:
    """Write the site into the folder, which must not be there yet."""
    shutil.copytree(_EXAMPLE, folder, ignore=shutil.ignore_patterns("_site", ".sitegen"))
    if not search:
        (folder / "content" / "search.md").unlink()
    _write_config(folder / "site_config.yaml")
    _add(folder / "content" / "sources.yaml", _source())
    _add(folder / "content" / "glossary.yaml", *(_term(number) for number in range(TERMS)))
    _write_template(folder / TEMPLATE)
    for section in make_sections(size):
        _write_section(folder / "content", section)


def article_source(article: Article) -> str:
    """Return the article's file."""
    front = (
        f"title: {article.title}\ndescription: {article.description}\nmain_message: {article.main_message}\n"
        f"topics: [{', '.join(article.topics)}]\npublished: {DAY}\nupdated: {DAY}\nreview: none"
    )
    body = re.sub(r"(article|page):([\w-]+)", _target, article.body)
    return f"---\n{front}\n---\n\n{body}"


def _write_config(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    words = {"title": "Benchmark text", "tagline": SAYS_WHAT_IT_IS, "description": SAYS_WHAT_IT_IS}
    for key, value in words.items():
        text = re.sub(rf"(?m)^{key}: .*", f"{key}: {value}", text)
    file.write_text(text, encoding="utf-8")


def _write_template(file: Path) -> None:
    """Copy the layout of articles with an attribute for an edit of it to change."""
    text = (ROOT / TEMPLATE).read_text(encoding="utf-8")
    file.parent.mkdir(parents=True)
    text = text.replace('<div class="g-body"', f'<div class="g-body" data-edit="{UNEDITED}"')
    file.write_text(text, encoding="utf-8")


def _add(file: Path, *entries: str) -> None:
    file.write_text("\n".join([file.read_text(encoding="utf-8"), *entries]), encoding="utf-8")


def _source() -> str:
    return (
        "benchmark:\n  title: The words of a benchmark\n  publisher: No one\n  year: 2026\n"
        "  url: https://clinic.example.org/benchmark\n  grade: reference\n  read: issuer\n"
        f"  checked_on: {DAY}\n"
    )


def _term(number: int) -> str:
    term, words = term_of(number), Words(f"term {number}")
    return f"{term}:\n  term: {term}\n  definition: {words.sentence()} It {UNEDITED}.\n"


def _write_section(content: Path, section: Section) -> None:
    name = f"part-{section.number:03}"
    _write(content / "comparisons" / f"{name}.yaml", _comparison(section))
    _write(content / "faqs" / f"{name}.yaml", _questions(section))
    _write(content / name / "_index.md", _index(section, name))
    for article in section.articles:
        _write(content / name / f"article-{article.number}.md", article_source(article))


def _comparison(section: Section) -> str:
    rows = "".join(
        f"  row-{number}:\n    label: {label[4:].capitalize()}\n"
        f"    cells:\n      first: {first}\n      second: {second}\n"
        for number, (label, first, second) in enumerate(section.comparison)
    )
    columns = "columns:\n  first:\n    label: First\n  second:\n    label: Second\n"
    return f"caption: What {section.title} compares\nrow_heading: What\n{columns}rows:\n{rows}"


def _questions(section: Section) -> str:
    items = "".join(
        f"  item-{number}:\n    question: {question}\n    short: |\n      {answer}\n"
        for number, (question, answer) in enumerate(section.questions)
    )
    return f"title: Questions about {section.title}\nitems:\n{items}"


def _index(section: Section, name: str) -> str:
    front = f"title: {section.title}\ndescription: {section.description}\nupdated: {DAY}"
    calls = f'{{{{ comparison("{name}") }}}}\n\n{{{{ faq("{name}") }}}}'
    return f"---\n{front}\n---\n\n{section.text}\n\n{calls}\n"


def _target(link: re.Match[str]) -> str:
    kind, name = link.groups()
    if kind == "page":
        return _PAGES[name]
    return f"../part-{section_of(int(name)):03}/article-{name}.md"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
