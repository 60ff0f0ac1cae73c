"""Links whose page is there but whose heading is not."""

from collections.abc import Iterable, Iterator

from sitegen.check.built import Built
from sitegen.findings import Example, Findings, Rule, did_you_mean
from sitegen.graph.site import Site
from sitegen.html_pieces import Piece, Start
from sitegen.markdown.body import Body, Link

MISSING_ANCHOR = Rule(
    "link/missing-anchor",
    "A link to a heading that is not there",
    "The reader lands at the top of the page and has to search.",
    example=Example(
        "Ask for [help with costs](costs.md#help).\n",
        "Ask for [help with costs](costs.md#help-with-costs).\n",
    ),
)
RULES = (MISSING_ANCHOR,)


def check_anchors(site: Site, built: Built, findings: Findings) -> None:
    """Report links with a `#fragment` that is not an id on the target page."""
    known: dict[str, frozenset[str]] = {}
    for link, target in _links_into_bodies(site):
        page = site.library.page(link.target)
        if page is None:
            continue
        if link.target not in known:
            known[link.target] = _ids_on(built.page(page.output_path))
        if link.fragment not in known[link.target]:
            message = f'"#{link.fragment}" is not a heading of {page.permalink}.'
            hint = did_you_mean(f"#{link.fragment}", (f"#{anchor}" for anchor in target.anchors))
            findings.add(MISSING_ANCHOR, link.place, message, hint=hint)


def _links_into_bodies(site: Site) -> Iterator[tuple[Link, Body]]:
    """Yield the links with a fragment that the target's text does not have, with that text."""
    for body in site.bodies.values():
        for link in body.links:
            target = site.body(link.target)
            if target is not None and link.fragment and link.fragment not in target.anchors:
                yield link, target


def _ids_on(page: Iterable[Piece]) -> frozenset[str]:
    """Return all ids of a page as built: its layout adds some, such as those of the glossary's terms."""
    starts = (piece for piece in page if isinstance(piece, Start))
    return frozenset(start.attributes["id"] for start in starts if "id" in start.attributes)
