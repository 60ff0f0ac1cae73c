"""Headings: one `h1` a page, ids that stay, and the list of what the page is made of."""

from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from markupsafe import Markup

from sitegen.findings import Example, Place, Rule
from sitegen.markdown.body import Heading
from sitegen.markdown.ids import slug_of
from sitegen.markdown.marks import as_aside
from sitegen.markdown.plain_text import one_line, plain_line
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.markdown.tokens import OPEN, Component, HeadingMark, Token, Tokens
from sitegen.markdown.tree import HEADINGS

SECOND_TITLE = Rule(
    "heading/second-title",
    "A heading of the first level in a text",
    "The title in the front matter is the page's one main heading; screen readers rely on that.",
    example=Example(
        "# In short\n\nMany plans pay part of it.\n",
        "## In short\n\nMany plans pay part of it.\n",
    ),
)
EMPTY = Rule(
    "heading/empty",
    "A heading without words",
    "It would stand in the table of contents as nothing.",
    example=Example(
        "Many plans pay part of it.\n\n##\n\nAsk before you begin.\n",
        "Many plans pay part of it.\n\n## What to ask\n\nAsk before you begin.\n",
    ),
)
RULES = (SECOND_TITLE, EMPTY)


@dataclass(slots=True)
class HeadingReader:
    """Reads the headings of one text."""

    settings: Settings
    record: Record
    tokens: Tokens
    otherwise: Place
    """The place of a heading whose own place is not known."""
    headings: list[Heading] = field(default_factory=list)

    def read(self, root: Element) -> None:
        """Give each heading its id and the link to itself."""
        for element in root.iter():
            if element.tag in HEADINGS:
                self._read_heading(element)

    def _read_heading(self, element: Element) -> None:
        place = heading_place(element, self.tokens) or self.otherwise
        text = text_of(element, self.tokens)
        if element.tag == "h1":
            message = "A text has no heading of the first level: the page's title is that."
            self.record.findings.add(SECOND_TITLE, place, message, hint="Begin it with ##.")
            element.tag = "h2"
        if not text:
            self.record.findings.add(EMPTY, place, "This heading has no words.")
        heading_id = element.get("id") or self.record.ids.unique(slug_of(text))
        element.set("id", heading_id)
        self.headings.append(Heading(heading_id, text, int(str(element.tag)[1])))
        self._add_anchor(element, heading_id, text)

    def _add_anchor(self, element: Element, heading_id: str, text: str) -> None:
        html = as_aside(self.settings.components.heading_anchor(heading_id, text))
        anchor = self.tokens.add(Component("", self.otherwise, html, holds_link=True))
        if len(element):
            element[-1].tail = (element[-1].tail or "") + anchor
        else:
            element.text = (element.text or "") + anchor


def heading_place(element: Element, tokens: Tokens) -> Place | None:
    """Return the place of a heading, if it was marked."""
    marks = (token for token in tokens.find(element.text or "") if isinstance(token, HeadingMark))
    return next((mark.place for mark in marks), None)


def text_of(element: Element, tokens: Tokens) -> str:
    """Return the words inside an element on one line, as a reader sees them."""
    words = "".join(element.itertext())
    if OPEN not in words:
        return one_line(words)
    if not any(isinstance(token, Component) for token in tokens.find(words)):
        return one_line(tokens.written(words))
    return plain_line(tokens.replace(str(Markup.escape(words)), _words))


def _words(token: Token) -> str:
    return str(token.html) if isinstance(token, Component) else str(Markup.escape(token.written))
