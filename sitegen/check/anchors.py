"""Links whose page is there but whose heading is not."""

from collections.abc import Iterator

from sitegen.check.built import Built
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, did_you_mean
from sitegen.graph.site import Site
from sitegen.markdown.body import Link, Ties

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
    for link, target in _links_into_bodies(site):
        page = site.library.page(link.target)
        if page is not None and link.fragment not in _ids_on(page, built):
            message = f'"#{link.fragment}" is not a heading of {page.permalink}.'
            hint = did_you_mean(f"#{link.fragment}", (f"#{anchor}" for anchor in target.anchors))
            findings.add(MISSING_ANCHOR, link.place, message, hint=hint)


def _links_into_bodies(site: Site) -> Iterator[tuple[Link, Ties]]:
    """Yield the links with a fragment that the target's text does not have, with what that text has."""
    for ties in site.ties.values():
        for link in ties.anchored:
            target = site.ties_of(link.target)
            if target is not None and link.fragment not in target.anchors:
                yield link, target


def _ids_on(page: Page, built: Built) -> frozenset[str]:
    return built.ids.get(page.output_path, frozenset())
