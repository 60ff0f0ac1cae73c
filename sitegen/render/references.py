"""Sources and glossary terms, as pages show them."""

from collections import defaultdict

from sitegen.content.page import Page
from sitegen.content.registries import Source, Term
from sitegen.graph.site import Site
from sitegen.render.links import Links
from sitegen.render.views import LinkView, ReferenceView, TermView


def references_of(page: Page, site: Site) -> tuple[ReferenceView, ...]:
    """Return the sources that the page cites, in order of first use, then those it rests on as a whole."""
    sources = site.library.registries.sources
    markers = {c.source_id: c.marker_ids for c in site.bodies[page.source_path].citations}
    markers |= {str(source_id): () for source_id in page.front_matter.sources if source_id not in markers}
    return tuple(
        _reference(source_id, sources[source_id], number=number, marker_ids=marker_ids)
        for number, (source_id, marker_ids) in enumerate(markers.items(), start=1)
        if source_id in sources
    )


def all_references(site: Site, links: Links) -> tuple[ReferenceView, ...]:
    """Return every source by title, each with the pages that use it."""
    used_by: dict[str, list[LinkView]] = defaultdict(list)
    for page in site.library.pages.values():
        used = {entry_id for kind, entry_id in site.ties[page.source_path].entries if kind == "sources"}
        for source_id in used | set(page.front_matter.sources):
            used_by[source_id].append(links.to(page))
    views = (
        _reference(source_id, source, used_by=tuple(used_by[source_id]))
        for source_id, source in site.library.registries.sources.items()
    )
    return tuple(sorted(views, key=lambda view: view.title.casefold()))


def all_terms(site: Site) -> tuple[TermView, ...]:
    """Return the whole glossary by term."""
    glossary = site.library.registries.glossary
    views = (_term(term_id, term, site) for term_id, term in glossary.items())
    return tuple(sorted(views, key=lambda view: view.term.casefold()))


def _reference(
    source_id: str,
    source: Source,
    *,
    number: int = 0,
    marker_ids: tuple[str, ...] = (),
    used_by: tuple[LinkView, ...] = (),
) -> ReferenceView:
    return ReferenceView(
        id=source_id,
        title=source.title,
        publisher=source.publisher,
        authors=source.authors,
        year=source.year,
        url=str(source.url),
        grade=source.grade,
        read=source.read,
        checked_on=source.checked_on,
        note=source.note,
        number=number,
        marker_ids=marker_ids,
        used_by=used_by,
    )


def _term(term_id: str, term: Term, site: Site) -> TermView:
    glossary = site.library.registries.glossary
    base = site.config.prefix + site.glossary.permalink if site.glossary is not None else ""
    see_also = (LinkView(glossary[i].term, f"{base}#{i}") for i in term.see_also if i in glossary)
    return TermView(term_id, term.term, term.short, term.definition, f"{base}#{term_id}", tuple(see_also))
