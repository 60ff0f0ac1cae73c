"""Texts that a new file begins with, left in what is published."""

from collections.abc import Iterator

from sitegen.check.passages.passage import Passage
from sitegen.check.passages.site import Passages
from sitegen.content.kinds import REGISTRIES
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site

LEFT = Rule(
    "placeholder/left",
    "A text that still has to be written",
    "What stands in a new file for a text to come says nothing to readers. Drafts may have it, and so may "
    "tables and questions that no published page shows.",
    example=Example("Write here: who can come.\n", "Adults can come.\n"),
)
RULES = (LEFT,)

_MARK = "write here:"
"""How such a text begins, in all of `templates/skeletons/`."""


def check_unwritten(site: Site, passages: Passages, findings: Findings) -> None:
    """Report texts to be written on pages that readers see, and in what those pages show."""
    for passage in _published(site, passages):
        offset = passage.shown.casefold().find(_MARK)
        if offset >= 0:
            words = passage.shown[offset:].split()
            hint = f'Replace all of it, from "{" ".join(words[:2])}" on, with your own words.'
            findings.add(LEFT, passage.place(offset), "This text still has to be written.", hint=hint)


def _published(site: Site, passages: Passages) -> Iterator[Passage]:
    public = {path for path, page in site.library.pages.items() if page.publication.is_public}
    shown = {entry for path in public for entry in site.bodies[path].entries}
    for path in public:
        yield from (*passages.front_matter[path], *passages.pages[path])
    for (kind, entry_id), of_entry in passages.entries.items():
        if kind in REGISTRIES or (kind, entry_id) in shown:
            yield from of_entry
