"""Ids and source paths that lead nowhere."""

from collections.abc import Iterator, Mapping

from sitegen.content.library import Library
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule, Severity, did_you_mean
from sitegen.graph.site import Site
from sitegen.validation import Model
from sitegen.yaml_source.values import YamlText

UNKNOWN = Rule(
    "reference/unknown",
    "An id that nothing has",
    "What was meant to stand here, a source, a level, a page, silently stays away.",
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\nrelated: [cots.md]\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nrelated: [costs.md]\n---\n\nIts text.\n",
    ),
)
WITHHELD = Rule(
    "reference/withheld",
    "A reference to a page that is not published",
    "The menu item or link silently stays away until the page is published.",
    Severity.WARNING,
    example=Example(
        "---\ntitle: A page\ndescription: What it is about.\nrelated: [soon.md]\n---\n\nIts text.\n",
        "---\ntitle: A page\ndescription: What it is about.\nrelated: [costs.md]\n---\n\nIts text.\n",
    ),
)
RULES = (UNKNOWN, WITHHELD)

_KINDS: Mapping[str, str] = {
    "sources": "sources",
    "source": "sources",
    "level": "levels",
    "see_also": "glossary",
    "form": "forms",
    "crisis_contacts": "contacts",
    "page": "pages",
    "related": "pages",
    "emergency_page": "pages",
}
"""By the name of the field: what its values refer to."""


def check_references(page: Page, site: Site, findings: Findings) -> None:
    """Report references in the front matter of a page that lead nowhere."""
    for kind, reference in references_of(page.front_matter):
        _check(kind, reference, site.library, findings)


def check_data_references(site: Site, findings: Findings) -> None:
    """Report references in config, registries, collections and quizzes that lead nowhere."""
    for kind, reference in data_references(site):
        _check(kind, reference, site.library, findings)
    for quiz in site.quizzes.values():
        for reference in quiz.level_references:
            _check("levels", reference, site.library, findings)
        for reference in quiz.contact_references:
            _check("contacts", reference, site.library, findings)
        for reference in quiz.page_references:
            _check("pages", reference, site.library, findings)


def references_in(site: Site) -> Iterator[tuple[str, YamlText]]:
    """Yield each reference in config, front matter and entries, with the kind of what it refers to."""
    yield from data_references(site)
    for page in site.library.pages.values():
        yield from references_of(page.front_matter)


def data_references(site: Site) -> Iterator[tuple[str, YamlText]]:
    """Yield each reference in config and entries, with the kind of what it refers to."""
    for model in _data(site):
        yield from references_of(model)


def references_of(model: Model) -> Iterator[tuple[str, YamlText]]:
    """Yield each reference in one model, with the kind of what it refers to."""
    return ((_KINDS[name], reference) for name, reference in _references(model))


def _data(site: Site) -> Iterator[Model]:
    """Yield config and all entries."""
    yield site.config
    yield from (entry.value for entries in site.library.entries.values() for entry in entries.values())


def _references(value: object, name: str = "") -> Iterator[tuple[str, YamlText]]:
    """Yield the values of all fields in `_KINDS`, at any depth, with the field's name."""
    if isinstance(value, YamlText):
        if name in _KINDS:
            yield name, value
    elif isinstance(value, Model):
        for field in type(value).model_fields:
            yield from _references(getattr(value, field), field)
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _references(item)
    elif isinstance(value, tuple):
        for item in value:
            yield from _references(item, name)


def _check(kind: str, reference: YamlText, library: Library, findings: Findings) -> None:
    if kind == "pages" and reference in library.withheld:
        hint = "Publish the page, or take the reference out."
        findings.add(WITHHELD, reference.place, f'"{reference}" is not published.', hint=hint)
    elif not library.may_have(kind, reference):
        pages = (*library.pages, *library.withheld, *library.broken_pages)
        known = pages if kind == "pages" else library.entries[kind]
        hint, missing = did_you_mean(reference, known), reference if kind == "pages" else ""
        message = f'"{reference}" is not in {_where(kind)}.'
        findings.add(UNKNOWN, reference.place, message, hint=hint, missing=missing)


def _where(kind: str) -> str:
    return {"pages": "content/", "forms": "content/forms/"}.get(kind, f"content/{kind}.yaml")
