"""Bodies: a page's Markdown as HTML, and all that later stages need to know about it."""

from dataclasses import dataclass
from typing import NamedTuple

from markupsafe import Markup

from sitegen.findings import Place


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the body, from `h2` to `h6`."""

    id: str
    text: str
    level: int


class Link(NamedTuple):
    """A link to something on this site."""

    place: Place
    target: str
    """The source path of a page or resource."""
    fragment: str
    """What stands after `#`; the check stage compares it with the target's anchors."""
    text: str


@dataclass(frozen=True, slots=True)
class ExternalLink:
    """A link to another site, or to a mail address."""

    place: Place
    url: str
    text: str


@dataclass(frozen=True, slots=True)
class Citation:
    """A source that the body cites."""

    number: int
    source_id: str
    marker_ids: tuple[str, ...]
    """The ids of the markers in the text, in order."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the body that a link can lead to."""

    id: str
    """Of its heading or answer; empty for what stands above all headings."""
    heading: str
    text: str
    """Its words on one line, without those of the next section."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A short answer that opens below its question."""

    id: str
    """What a link to it leads to."""
    text: str
    """Its words on one line, without markers of citations."""


class Ties(NamedTuple):
    """What ties a body to the rest of the site: all that others need to know of it."""

    targets: tuple[str, ...]
    """The source paths of the pages and resources that it links to."""
    anchored: tuple[Link, ...]
    """The links to a heading, of this page or another."""
    anchors: tuple[str, ...]
    cited: tuple[str, ...]
    """The ids of the sources that it cites."""
    entries: tuple[tuple[str, str], ...]
    quizzes: tuple[str, ...]


def ties_of(body: "Body") -> Ties:
    """Return what ties a body to the rest."""
    return Ties(
        targets=tuple(sorted({link.target for link in body.links})),
        anchored=tuple(link for link in body.links if link.fragment),
        anchors=body.anchors,
        cited=tuple(citation.source_id for citation in body.citations),
        entries=body.entries,
        quizzes=body.quizzes,
    )


@dataclass(frozen=True, slots=True)
class Body:
    """The body of one page."""

    html: Markup
    headings: tuple[Heading, ...]
    """The page's own headings, in order; those inside shortcodes are not among them."""
    anchors: tuple[str, ...]
    """Every id in the HTML, in order."""
    links: tuple[Link, ...]
    external_links: tuple[ExternalLink, ...]
    resources: tuple[str, ...]
    """Source paths of the images and other files that the body shows or links to."""
    citations: tuple[Citation, ...]
    """In the order of their numbers."""
    terms: tuple[str, ...]
    """Ids of the glossary entries whose first use is marked, in order."""
    entries: tuple[tuple[str, str], ...]
    """Kind and id of every registry and collection entry that was used, sorted."""
    quizzes: tuple[str, ...]
    text: str
    """The words that a reader sees, one block a line, without markers of citations."""
    sections: tuple[Section, ...]
    """All parts, those inside shortcodes too, in order."""
    answers: tuple[Answer, ...]
    """The short answers that shortcodes show, in order."""
