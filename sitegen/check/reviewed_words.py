"""What a review is bound to: who read what when, in the words that a reader sees and the data behind them.

Whatever readers do not see is left out, so that a file can be looked after without asking the reviewer again.
"""

import json
from collections.abc import Iterator, Mapping
from datetime import date
from hashlib import sha256

from sitegen.content.front_matter import Layout
from sitegen.content.page import Page
from sitegen.graph.shown import has_ladder
from sitegen.graph.site import Site
from sitegen.quiz.quiz import Quiz
from sitegen.review.model import Review
from sitegen.validation import Model

_DIGITS = 32
"""Half of a SHA-256: enough that no two texts share it, and it fits on a line."""

_BOOKKEEPING = frozenset(
    (
        "certificate",
        "checked_on",
        "note",
        "page",
        "personas",
        "properties",
        "read",
        "review",
        "review_every",
        "updated",
        "url",
        "verified_on",
    )
)
"""Keys of registries, collections and quizzes that say how an entry is looked after, not what it says."""


def words_digest(subject: Page | Quiz, review: Review, site: Site) -> str:
    """Return the digest of a review: of its person and day, and of what this page or quiz says now."""
    read = _of_page(subject, site) if isinstance(subject, Page) else _of_quiz(subject, site)
    signed = [review.by, review.credentials, review.on.isoformat(), read]
    text = json.dumps(signed, sort_keys=True, ensure_ascii=False)
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def _of_page(page: Page, site: Site) -> dict[str, object]:
    front = page.front_matter
    return {
        "title": _one_line(front.title),
        "description": _one_line(front.description),
        "main_message": _one_line(front.main_message),
        "text": _shown_text(page, site),
        "data": {f"{kind}/{id_}": _plain(value) for kind, id_, value in _data_of(page, site)},
        "ladder": _ladder(site) if has_ladder(page) else [],
    }


def _of_quiz(quiz: Quiz, site: Site) -> dict[str, object]:
    registries = site.library.registries
    levels = {id_: _plain(registries.levels.get(id_)) for id_ in quiz.level_references}
    contacts = {id_: _plain(registries.contacts.get(id_)) for id_ in quiz.contact_references}
    return {"quiz": _plain(quiz.definition), "levels": levels, "contacts": contacts}


def _shown_text(page: Page, site: Site) -> str:
    """Return the page's words without the dates and digests that entries bring along."""
    text = site.bodies[page.source_path].text
    for kind, id_, value in _data_of(page, site):
        for name in ("verified_on", "updated"):
            day = getattr(value, name, None)
            if isinstance(day, date):
                text = text.replace(site.language.long_date(day), "")
        if kind == "quizzes":
            text = text.replace(site.quizzes[id_].digest, "")
    return text


def _data_of(page: Page, site: Site) -> Iterator[tuple[str, str, Model]]:
    """Yield the entries that the page's text, its layout and its front matter bring to the reader."""
    used = set(site.bodies[page.source_path].entries)
    used |= {("sources", str(id_)) for id_ in page.front_matter.sources}
    used |= {("levels", str(page.front_matter.level))} if page.front_matter.level is not None else set()
    whole = {Layout.GLOSSARY: "glossary", Layout.SOURCES: "sources"}.get(page.layout)
    used |= {(whole, id_) for id_ in site.library.entries[whole]} if whole else set()
    for kind, id_ in sorted(used):
        if kind == "quizzes":
            yield kind, id_, site.quizzes[id_].definition
        elif id_ in site.library.entries[kind]:
            yield kind, id_, site.library.entries[kind][id_].value


def _ladder(site: Site) -> list[tuple[str, str]]:
    return [(level.name, str(level.hours_per_week)) for level in site.library.registries.levels.values()]


def _plain(value: object) -> object:
    """Return a value as JSON has it: what is left out or at its default, and spaces, make no difference.

    So a key that the generator learns later voids no review.
    """
    if isinstance(value, Model):
        fields = type(value).model_fields
        said = {
            name: each for name, each in value if name not in _BOOKKEEPING and each != fields[name].default
        }
        return {name: _plain(each) for name, each in said.items()}
    if isinstance(value, Mapping):
        return [(str(key), _plain(each)) for key, each in value.items()]
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return value if isinstance(value, float | None) else _one_line(str(value))


def _one_line(text: str) -> str:
    return " ".join(text.split())
