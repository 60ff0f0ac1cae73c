"""Joining what the stages made into one site."""

from collections.abc import Mapping

from sitegen.config import SiteConfig
from sitegen.content.front_matter import Layout
from sitegen.content.library import Library
from sitegen.findings import Findings
from sitegen.graph.aliases import collect_aliases
from sitegen.graph.sections import find_children, find_neighbours, find_parents
from sitegen.graph.site import Site
from sitegen.markdown.body import Body
from sitegen.quiz.quiz import Quiz


def join_site(
    config: SiteConfig,
    library: Library,
    quizzes: Mapping[str, Quiz],
    bodies: Mapping[str, Body],
    findings: Findings,
) -> Site:
    """Return the whole site; what does not fit together is a finding."""
    parents = find_parents(library, findings)
    children = find_children(library.pages, parents)
    return Site(
        config=config,
        library=library,
        quizzes=quizzes,
        bodies=bodies,
        parents=parents,
        children=children,
        neighbours=find_neighbours(children),
        glossary=library.page_with(Layout.GLOSSARY),
        aliases=tuple(collect_aliases(library.pages.values(), findings)),
    )
