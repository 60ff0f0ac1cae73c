"""The structure of a document by our lists, and by markdown-it-py, an implementation of CommonMark."""

from html.parser import HTMLParser
from typing import NamedTuple

from markdown import Markdown
from markdown_it import MarkdownIt

from sitegen.markdown.lists import CommonMarkLists
from sitegen.markdown.quotes import SeparateQuotes

COMMONMARK = MarkdownIt("commonmark", {"maxNesting": 100})
OURS = Markdown(
    extensions=["pymdownx.superfences", CommonMarkLists(), SeparateQuotes()],
    extension_configs={"pymdownx.highlight": {"use_pygments": False}},
)


class Element(NamedTuple):
    """An element with what decides its meaning."""

    name: str
    children: "list[Element | str]"


class Structure(HTMLParser):
    """The tree of an HTML fragment, without what Python-Markdown and CommonMark merely write differently."""

    LEFT_OUT = frozenset({"code", "div", "span"})
    """Wrappers of code."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._open = [Element("root", [])]
        self.root = self._open[0]
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.LEFT_OUT:
            return
        element = Element(" ".join([tag, *(value or "" for name, value in attrs if name == "start")]), [])
        self._open[-1].children.append(element)
        if tag != "hr":
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.LEFT_OUT and tag != "hr":
            self._open.pop()

    def handle_data(self, data: str) -> None:
        top = self._open[-1]
        text = data.rstrip("\n") if top.name == "pre" else " ".join(data.split())
        if not text:
            return
        if top.children and isinstance(top.children[-1], str):
            gap = "" if top.name == "pre" else " "
            top.children[-1] += gap + text
        else:
            top.children.append(text)


def ours(source: str) -> Element:
    return Structure(OURS.reset().convert(source)).root


def theirs(source: str) -> Element:
    return Structure(COMMONMARK.render(source)).root
