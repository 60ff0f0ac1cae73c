"""How a page is built up: headings in order, lists that can be taken in, links that say where they lead."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from sitegen.check.passages.passage import Block, Passage
from sitegen.check.passages.site import Passages
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, Severity
from sitegen.graph.site import Site
from sitegen.markdown.body import Body, ExternalLink, Link

SKIPPED_LEVEL = Rule(
    "heading/skipped-level",
    "A heading that skips a level",
    "Screen readers read headings as an outline; a gap sounds like something missing.",
    Severity.WARNING,
    Example("## Costs\n\n#### Your share\n\nAsk.", "## Costs\n\n### Your share\n\nAsk."),
)
REPEATED = Rule(
    "heading/repeated",
    "The same heading twice on a page",
    "In the table of contents nobody can tell the two apart.",
    Severity.WARNING,
    Example("## Costs\n\nAsk.\n\n## Costs\n\nAsk.", "## Costs\n\nAsk.\n\n## Your share\n\nAsk."),
)
TOO_LONG = Rule(
    "list/too-long",
    "A list with more than seven items",
    "Nobody keeps more in mind. CDC Clear Communication Index, item 8: break lists over seven into parts.",
    Severity.WARNING,
    Example("\n".join(f"- item {x}" for x in "abcdefgh"), "\n".join(f"- item {x}" for x in "abcdefg")),
)
NO_LIST = Rule(
    "list/missing",
    "A line that announces a list, and no list",
    "The reader waits for what never comes; it was often lost while pasting.",
    Severity.WARNING,
    Example("Bring these things:\n\nThen come in.", "Bring these things:\n\n- your card\n\nThen come in."),
)
VAGUE_LINK = Rule(
    "link/vague-text",
    "A link that does not say where it leads",
    "Screen readers list links on their own: ten times “here” leads nowhere. WCAG 2.2, 2.4.9.",
    Severity.WARNING,
    Example("More is [here](_index.md).", "More is on the [home page](_index.md)."),
)
RULES = (SKIPPED_LEVEL, REPEATED, TOO_LONG, NO_LIST, VAGUE_LINK)

_MOST_ITEMS = 7
_DEFINITION = re.compile(r"\s*\n[ ]{0,3}:[ \t]")
_VAGUE = re.compile(
    r"(?:click|find out|learn|read|see)?\W*(?:here|more|more information|details|info|link|"
    r"(?:this|the) (?:article|link|page|site|website)|continue|page|this)\W*",
    re.I,
)


def check_structure(site: Site, passages: Passages, findings: Findings) -> None:
    """Report faults in headings, lists and links."""
    for source_path, text in passages.pages.items():
        _check_headings(site.library.pages[source_path], text, findings)
        _check_links(site.bodies[source_path], findings)
    check_lists(passages, findings)


def _check_headings(page: Page, text: Sequence[Passage], findings: Findings) -> None:
    above, seen = 1, {page.front_matter.title.casefold()}
    for heading in (passage for passage in text if passage.block is Block.HEADING):
        if heading.depth > above + 1:
            message = f"A heading of level {heading.depth} follows one of level {above}."
            hint = f"Begin it with {'#' * (above + 1)}."
            findings.add(SKIPPED_LEVEL, heading.place(), message, hint=hint)
        if heading.text.casefold() in seen:
            message = f'"{heading.text}" is a heading of this page already.'
            findings.add(REPEATED, heading.place(), message, hint="Say what is different in this part.")
        above = heading.depth
        seen.add(heading.text.casefold())


def check_lists(passages: Passages, findings: Findings) -> None:
    """Report lists that are too long, of pages and entries, and those that a page announces and has not."""
    for text in (*passages.pages.values(), *passages.entries.values()):
        _check_lengths(text, findings)
    for text in passages.pages.values():
        _check_announcements(text, findings)


def _check_lengths(text: Sequence[Passage], findings: Findings) -> None:
    for items in _lists_in(text):
        if len(items) > _MOST_ITEMS:
            message = f"This list has {len(items)} items; people keep seven in mind at most."
            hint = (
                "Break it into parts, each with a line or heading of its own, or leave out what matters less."
            )
            findings.add(TOO_LONG, items[0].place(), message, hint=hint)


def _lists_in(text: Sequence[Passage]) -> Iterator[list[Passage]]:
    """Yield the items of each list: those of one depth and mark, with nothing but deeper text between.

    Items of an entry belong to the list of their field.
    """
    open_lists: list[list[Passage]] = []
    for passage in text:
        while open_lists and not _may_stand_in(open_lists[-1][0], passage):
            yield open_lists.pop()
        if passage.block is not Block.ITEM:
            continue
        if open_lists and open_lists[-1][0].depth == passage.depth:
            open_lists[-1].append(passage)
        else:
            open_lists.append([passage])
    yield from open_lists


def _may_stand_in(item: Passage, passage: Passage) -> bool:
    """Return whether `passage` goes on with the list of `item`, or stands in one of its items."""
    if passage.block is Block.HEADING or passage.name != item.name:
        return False
    is_next = (passage.block, passage.depth, passage.mark) == (item.block, item.depth, item.mark)
    return is_next or passage.depth > item.depth


def _check_announcements(text: Sequence[Passage], findings: Findings) -> None:
    for passage, following in pairwise((*text, None)):
        if passage is None or passage.block is not Block.PARAGRAPH:
            continue
        if not passage.shown.rstrip().endswith(":"):
            continue
        if following is None or _goes_on_without_list(passage, following):
            place = passage.place(len(passage.shown.rstrip()) - 1)
            message = "This line announces something, and nothing follows."
            findings.add(NO_LIST, place, message, hint="Add the list, or end the line with a period.")


def _goes_on_without_list(passage: Passage, following: Passage) -> bool:
    """Return whether a heading or plain text follows, which is no term, with no code between."""
    text = passage.source.text
    between = text[passage.start + len(passage.shown) : following.start].strip(" \t\n>#")
    is_term = _DEFINITION.match(text, following.start + len(following.shown)) is not None
    is_text = following.block is Block.PARAGRAPH and bool(following.text) and not is_term
    return (is_text or following.block is Block.HEADING) and not between


def _check_links(body: Body, findings: Findings) -> None:
    links: tuple[Link | ExternalLink, ...] = (*body.links, *body.external_links)
    for link in links:
        if _VAGUE.fullmatch(" ".join(link.text.split())):
            message = f'"{link.text}" does not say where this link leads.'
            hint = "Use the title of the page, or what the reader finds there, as the words of the link."
            findings.add(VAGUE_LINK, link.place, message, hint=hint)
