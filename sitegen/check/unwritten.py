"""Texts that a new file begins with, left in what is published."""

from collections.abc import Iterable, Iterator

from sitegen.check.passages.passage import Passage
from sitegen.check.passages.site import Passages, entry_passages
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.translation import shown_texts

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
_BEGINNING = "write"
"""What of it stands in one piece even where markup divides it."""


def check_unwritten(site: Site, passages: Passages, findings: Findings) -> None:
    """Report texts to be written on pages that readers see, and in registries."""
    for source_path, text in passages.pages.items():
        if site.library.pages[source_path].publication.is_public:
            _check((*passages.front_matter[source_path], *text), findings)
    for (kind, _), text in passages.entries.items():
        if kind in REGISTRIES:
            _check(text, findings)


def check_unwritten_entries(site: Site, findings: Findings) -> None:
    """Report texts to be written in entries of collections that a page which readers see shows."""
    for kind, entry_id in _unwritten_entries(site):
        pages = (page for page in site.library.pages.values() if page.publication.is_public)
        if any((kind, entry_id) in site.ties[page.source_path].entries for page in pages):
            _check(entry_passages(kind, entry_id, site), findings)


def _unwritten_entries(site: Site) -> Iterator[tuple[str, str]]:
    """Yield kind and id of each entry that has the first letters of the mark: few pay for a closer look."""
    for kind in COLLECTIONS:
        for entry_id, entry in site.library.entries[kind].items():
            if any(_BEGINNING in text.casefold() for text in shown_texts(entry.value)):
                yield kind, entry_id


def _check(text: Iterable[Passage], findings: Findings) -> None:
    for passage in text:
        offset = passage.shown.casefold().find(_MARK)
        if offset >= 0:
            words = passage.shown[offset:].split()
            hint = f'Replace all of it, from "{" ".join(words[:2])}" on, with your own words.'
            findings.add(LEFT, passage.place(offset), "This text still has to be written.", hint=hint)
