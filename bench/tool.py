"""What is known of one static site generator: how it is run, and where its files are."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.articles import section_of


@dataclass(frozen=True, slots=True)
class Tool:
    """One generator. In a command, `{site}` stands for the site's folder and `{port}` for a port."""

    name: str
    version: str
    write_site: Callable[[Path, int], None]
    build: tuple[str, ...]
    serve: tuple[str, ...]
    content: str
    """The folder of the articles, in the site's folder, as all that follow."""
    output: str
    leftovers: tuple[str, ...]
    """What a cold build must not find, besides the output."""
    template: str
    data: str = ""
    """A file of data that pages show; empty where the site has none."""

    def article(self, number: int) -> str:
        """Return where the article's source is."""
        return f"{self.content}/part-{section_of(number):03}/article-{number}.md"


@dataclass(frozen=True, slots=True)
class Place:
    """A tool's site, and the words that edits of it leave behind."""

    tool: Tool
    site: Path
    words: Iterator[str]


def address_of(article: int) -> str:
    """Return the address of the article's page, which is the same with all tools."""
    return f"/part-{section_of(article):03}/article-{article}/"


def with_values(command: tuple[str, ...], site: Path, port: int = 0) -> list[str]:
    """Return the command for one site."""
    return [word.format(site=site, port=port) for word in command]
