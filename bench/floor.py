"""What the libraries alone take for one article, whatever is built on them: `python -m bench.floor 1000`.

Nothing here is this project's code. Each step works on what the one before it returned, first in one process
and then in two at once.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from types import SimpleNamespace

import jinja2
import minify_html
import yaml
from markdown import Markdown

from bench.articles import make_sections
from bench.own_site import article_source
from bench.peers.plain import address, plain_body
from bench.peers.theme import THEMES

Step = Callable[[str], str]

_EXTENSIONS = ("attr_list", "def_list", "footnotes", "pymdownx.highlight", "pymdownx.superfences", "tables")
"""The extensions that this project takes from libraries."""


def main(size: int) -> None:
    """Print the table."""
    sections = make_sections(size)
    articles = [article for section in sections for article in section.articles]
    bodies = [plain_body(article.body, address) for article in articles]
    print("| ms an article | one process, its own time | two processes, by the clock |\n| --- | --- | --- |")
    _report("front matter, libyaml", _front_matter, [article_source(article) for article in articles])
    _report("Markdown, no extension", _plain_markdown, bodies)
    converted = _report("Markdown, the extensions used here", _markdown, bodies)
    pages = _report("Jinja", _jinja, converted)
    _report("minify-html", _minify, pages)


def _front_matter(source: str) -> str:
    return str(yaml.load(source.split("---\n")[1], yaml.CSafeLoader))


def _plain_markdown(body: str) -> str:
    return _converter(()).reset().convert(body)


def _markdown(body: str) -> str:
    return _converter(_EXTENSIONS).reset().convert(body)


def _jinja(body: str) -> str:
    article = SimpleNamespace(
        title="A title", description="A description", url="a/", summary="A message.", content=body
    )
    article.category, article.tags, article.locale_date = "part", ("alpha", "bravo"), "today"
    article.date = SimpleNamespace(isoformat=str)
    values = {
        "article": article,
        "categories": [("part", [article])],
        "SITENAME": "Site",
        "DEFAULT_LANG": "en",
    }
    return _environment().get_template("article.html").render(values)


def _minify(page: str) -> str:
    return minify_html.minify(page, keep_closing_tags=True, keep_html_and_head_opening_tags=True)


@cache
def _converter(extensions: tuple[str, ...]) -> Markdown:
    return Markdown(output_format="html", extensions=list(extensions))


@cache
def _environment() -> jinja2.Environment:
    templates = jinja2.FileSystemLoader(THEMES / "pelican" / "theme" / "templates")
    return jinja2.Environment(loader=templates, autoescape=False)  # noqa: S701 (nothing here is published)


def _report(name: str, step: Step, texts: Sequence[str]) -> list[str]:
    """Print a row, and return the results."""
    step(texts[0])
    before = time.process_time()
    results = list(map(step, texts))
    alone = time.process_time() - before
    print(
        f"| {name} | {_milliseconds(alone, texts)} | {_milliseconds(_in_two(step, texts), texts)} |",
        flush=True,
    )
    return results


def _in_two(step: Step, texts: Sequence[str]) -> float:
    with ProcessPoolExecutor(2, get_context("fork")) as pool:
        list(pool.map(step, texts[:2]))
        before = time.perf_counter()
        list(pool.map(step, texts, chunksize=len(texts) // 8 or 1))
        return time.perf_counter() - before


def _milliseconds(seconds: float, texts: Sequence[str]) -> str:
    return f"{1000 * seconds / len(texts):.3f}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.floor")
    parser.add_argument("size", type=int, nargs="?", default=1000, help="how many articles")
    main(parser.parse_args().size)
