"""Links whose page is there but whose heading is not."""

from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from sitegen.content.page import Page
from sitegen.findings import Findings, Rule, did_you_mean
from sitegen.graph.site import Site
from sitegen.markdown.body import Link
from sitegen.render.output import OutputFile

MISSING_ANCHOR = Rule(
    "link/missing-anchor",
    "A link to a heading that is not there",
    "The reader lands at the top of the page and has to search.",
)
RULES = (MISSING_ANCHOR,)


def check_anchors(site: Site, files: Sequence[OutputFile], findings: Findings) -> None:
    """Report links with a `#fragment` that is not an id on the target page."""
    by_path = {file.path: file for file in files}
    known: dict[str, frozenset[str]] = {}
    for link in _links_into_bodies(site):
        page = site.library.pages[link.target]
        if link.target not in known:
            known[link.target] = _ids_on(page, by_path)
        if link.fragment not in known[link.target]:
            message = f'"#{link.fragment}" is not a heading of {page.permalink}.'
            hint = did_you_mean(f"#{link.fragment}", (f"#{a}" for a in site.bodies[link.target].anchors))
            findings.add(MISSING_ANCHOR, link.place, message, hint=hint)


def _links_into_bodies(site: Site) -> Iterator[Link]:
    """Yield the links with a fragment that the target's text does not have."""
    for body in site.bodies.values():
        for link in body.links:
            target = site.bodies.get(link.target)
            if target is not None and link.fragment and link.fragment not in target.anchors:
                yield link


def _ids_on(page: Page, files: dict[str, OutputFile]) -> frozenset[str]:
    """Return all ids of a page as built: its layout adds some, such as those of the glossary's terms."""
    reader = _IdReader()
    if page.output_path in files:
        reader.feed(files[page.output_path].data.decode())
    return frozenset(reader.ids)


class _IdReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 (the parser's)
        self.ids.update(value or "" for name, value in attrs if name == "id")
