"""What the live preview adds to a page while serving, in a page to be published."""

from collections.abc import Iterable

from sitegen.check.built import Built
from sitegen.findings import Example, Findings, Rule
from sitegen.html_pieces import Piece, Start

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


def check_preview_parts(built: Built, findings: Findings) -> None:
    """Report pages that have the preview's panel or scripts in them, at the source of each."""
    for path, pieces in built.pages.items():
        for tag in dict.fromkeys(_parts_in(pieces)):
            message = f"In the page made from this file stands {tag}, which belongs to the live preview."
            findings.add(PUBLISHED, built.files[path].origin, message, hint="Take it out of the template.")


def _parts_in(pieces: Iterable[Piece]) -> Iterable[str]:
    for start in (piece for piece in pieces if isinstance(piece, Start)):
        addresses = (start.attributes.get("src", ""), start.attributes.get("href", ""))
        if start.tag == ELEMENT or any(address.startswith(_ADDRESSES) for address in addresses):
            yield start.written
