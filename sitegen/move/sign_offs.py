"""Reviews and translations after a move: bound to texts with the addresses in them, while the words stay.

What held before holds afterwards; what did not, does not.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from sitegen.check.review_subjects import review_subjects
from sitegen.check.reviewed_words import words_digest
from sitegen.content.discover import MADE_FROM
from sitegen.content.made_from import MadeFrom, made_from_text
from sitegen.graph.site import Site
from sitegen.graph.translations import Translation
from sitegen.move.plan import MovePlan
from sitegen.pipeline import Build

_FILE = f"content/{MADE_FROM}"


def with_new_names(plan: MovePlan, made_from: MadeFrom) -> MovePlan:
    """Return the plan with what translations were made from, by the new names of their originals."""
    return _with_made_from(plan, made_from, {})


def with_sign_offs(
    plan: MovePlan, files: Mapping[str, bytes], made_from: MadeFrom, before: Build, after: Build
) -> MovePlan:
    """Return the plan with the digests of texts in which addresses have changed.

    `before` and `after` were found to have the same words.
    """
    written = dict(plan.written)
    reviews = list(_reviews(plan.moved, before, after))
    for path, old, new in reviews:
        written[path] = written.get(path, files.get(path, b"")).replace(old.encode(), new.encode())
    translations = list(_translations(plan.moved, before, after))
    digests = {(tag, name): translation.now for tag, name, translation in translations}
    held = {*(path for path, _, _ in reviews), *(each.place.path for _, _, each in translations)}
    renewed = replace(plan, written=written, held=tuple(sorted(held)))
    return _with_made_from(renewed, made_from, digests)


def _with_made_from(plan: MovePlan, made_from: MadeFrom, renewed: Mapping[tuple[str, str], str]) -> MovePlan:
    said = {tag: {name: str(digest) for name, digest in names.items()} for tag, names in made_from.items()}
    says = {
        tag: {
            (new := _new_name(name, plan.moved)): renewed.get((tag, new), digest)
            for name, digest in names.items()
        }
        for tag, names in said.items()
    }
    if says == said:
        return plan
    return replace(plan, written={**plan.written, _FILE: made_from_text(says).encode()})


def _new_name(name: str, moved: Mapping[str, str]) -> str:
    path = f"content/{name}"
    return moved.get(path, path).removeprefix("content/")


def _reviews(moved: Mapping[str, str], before: Build, after: Build) -> Iterator[tuple[str, str, str]]:
    """Yield the file of each review that holds, with its digest before and after."""
    for old_site, new_site in zip(before.sites, after.sites, strict=True):
        now = dict(_digests(new_site))
        for path, (signed, words) in _digests(old_site):
            new = now[moved.get(path, path)][1]
            if signed == words != new:
                yield moved.get(path, path), words, new


def _digests(site: Site) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield by file what a review was bound to, and what it would be bound to today."""
    for subject in review_subjects(site.library, site.quizzes):
        review = subject.review
        if review is not None and review.words is not None:
            yield subject.top.path, (str(review.words), words_digest(subject.of, review, site))


def _translations(
    moved: Mapping[str, str], before: Build, after: Build
) -> Iterator[tuple[str, str, Translation]]:
    """Yield the translations that are up to date and were made from texts that are written otherwise now."""
    for old_site, new_site in zip(before.sites, after.sites, strict=True):
        for name, translation in old_site.translations.items():
            now = new_site.translations[_new_name(name, moved)]
            if translation.is_current and now.now != translation.now:
                yield new_site.language.tag, _new_name(name, moved), now
