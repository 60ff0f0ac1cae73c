"""Joining what the stages made into one site for each language."""

from collections.abc import Mapping
from dataclasses import dataclass

from sitegen.config import SiteConfig
from sitegen.content.front_matter import Layout
from sitegen.content.library import Library
from sitegen.findings import Findings
from sitegen.graph.aliases import collect_aliases
from sitegen.graph.sections import find_children, find_neighbours, find_parents
from sitegen.graph.site import Site
from sitegen.graph.translations import find_translations
from sitegen.language.language import Language
from sitegen.markdown.body import Body, Ties
from sitegen.quiz.quiz import Quiz


@dataclass(frozen=True, slots=True)
class Parts:
    """What a site in one language is joined from."""

    language: Language
    quizzes: Mapping[str, Quiz]
    bodies: Mapping[str, Body]
    ties: Mapping[str, Ties]


def join_site(
    config: SiteConfig,
    libraries: Mapping[str, Library],
    parts: Parts,
    findings: Findings,
    original: Site | None = None,
) -> Site:
    """Return the whole site in one language; what does not fit together is a finding.

    `libraries` are those of all languages by their tags; `original` is the site that this one translates.
    """
    library = libraries[parts.language.tag]
    parents = find_parents(library, findings)
    children = find_children(library.pages, parents)
    translations = {}
    if original is not None:
        translations = find_translations(library, parts.quizzes, original.library, original.quizzes)
    return Site(
        config=config.in_language(parts.language.tag),
        language=parts.language,
        library=library,
        quizzes=parts.quizzes,
        bodies=parts.bodies,
        ties=parts.ties,
        parents=parents,
        children=children,
        neighbours=find_neighbours(children),
        unique={
            layout.value: page
            for layout in (Layout.GLOSSARY, Layout.SEARCH)
            if (page := library.page_with(layout)) is not None
        },
        aliases=tuple(collect_aliases(library.pages.values(), findings)),
        original=original,
        translations=translations,
        versions={
            path: {tag: each.pages[path] for tag, each in libraries.items() if path in each.pages}
            for path in libraries[config.language].pages
        },
    )
