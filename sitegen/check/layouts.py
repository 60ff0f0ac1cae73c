"""Layouts that a site has once, on more than one page."""

from sitegen.content.front_matter import Layout
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site

SECOND = Rule(
    "layout/second",
    "A second page with a layout that a site has once",
    "Links lead to the first of them only, and readers who find the other meet the same words again.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\nlayout: sources\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nlayout: plain\n---\n\nIts text.\n",
    ),
)
RULES = (SECOND,)

_ONCE = (Layout.GLOSSARY, Layout.SEARCH, Layout.SOURCES)


def check_layouts(site: Site, findings: Findings) -> None:
    """Report each page that repeats what another page shows as a whole."""
    for layout in _ONCE:
        first = site.library.page_with(layout)
        for page in site.library.pages.values():
            if page.layout is layout and page is not first and first is not None:
                message = f'{first.path} has the layout "{layout.value}" already.'
                findings.add(SECOND, page.top, message, hint="Keep one of the two, or choose another layout.")
