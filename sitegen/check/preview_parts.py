"""What the live preview adds to a page while serving, in a page to be published."""

from collections.abc import Iterable, Iterator

from sitegen.check.built import Html
from sitegen.findings import Example, Findings, Rule
from sitegen.html_pieces import Start

PUBLISHED = Rule(
    "preview/published",
    "A part of the live preview in a page to be published",
    "Readers would load what is not there, and see how the site is made. A page saved in the browser from "
    "the preview, and used as a template, brings such parts along.",
    example=Example(
        '<head><script src="/livereload.js"></script></head>',
        "<head></head>",
        "templates/partials/head.html",
    ),
)
RULES = (PUBLISHED,)

ELEMENT = "sitegen-preview"
"""The panel of the preview."""
TOOLS = "/_preview/"
"""Where the preview's own files are."""
DESK = "/_desk/"
LIVERELOAD = "/livereload.js"
_ADDRESSES = (TOOLS, DESK, LIVERELOAD)


def check_preview_parts(html: Html, findings: Findings) -> None:
    """Report the preview's panel and scripts, at the source of the page."""
    for tag in dict.fromkeys(_parts_in(html.starts)):
        message = f"In the page made from this file stands {tag}, which belongs to the live preview."
        findings.add(PUBLISHED, html.file.origin, message, hint="Take it out of the template.")


def _parts_in(starts: Iterable[Start]) -> Iterator[str]:
    for start in starts:
        values = start.attributes
        is_loaded = values.get("src", "").startswith(_ADDRESSES)
        if is_loaded or values.get("href", "").startswith(_ADDRESSES) or start.tag == ELEMENT:
            yield start.written
