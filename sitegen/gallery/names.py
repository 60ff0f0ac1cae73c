"""What the examples see: made-up records, and the site's own pages and quizzes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from sitegen.content.hours_chart import hours_chart
from sitegen.content.kinds import COLLECTIONS, REGISTRIES
from sitegen.content.week_calendar import week_of
from sitegen.findings import SiteError, did_you_mean
from sitegen.graph.site import Site
from sitegen.quiz.certificate import quiz_certificate
from sitegen.quiz.view import quiz_view
from sitegen.render import views
from sitegen.render.links import links_on
from sitegen.render.page_view import page_view
from sitegen.render.site_view import site_view
from sitegen.validation import Model

_KINDS = REGISTRIES | COLLECTIONS
_VIEWS = (
    views.LinkView,
    views.ReferenceView,
    views.ReviewView,
    views.TermView,
    views.TocEntry,
    views.TranslationView,
)


def names_in_examples(site: Site) -> Mapping[str, object]:
    """Return what the templates of examples see, by name.

    Raises:
        SiteError: if the site has no home page, whose view the examples start from.
    """
    home = site.library.home
    if home is None:
        raise SiteError("A gallery needs a site with a home page: content/_index.md.")
    links = links_on(home, site)
    page, whole = page_view(home, site, links), site_view(site, links)
    proofs = ((quiz, quiz.proof) for quiz in site.quizzes.values() if quiz.claims)
    return {
        "site": whole,
        "page": page,
        "site_with": _changed(whole),
        "page_with": _changed(page),
        "record": record,
        "records": records,
        "entries": lambda kind: {id_: entry.value for id_, entry in site.library.entries[kind].items()},
        "day": date.fromisoformat,
        "hours_chart": hours_chart,
        "week_of": week_of,
        "level_steps": _level_steps,
        "quizzes": tuple(quiz_view(quiz) for quiz in site.quizzes.values()),
        "certificates": tuple(quiz_certificate(quiz, proof) for quiz, proof in proofs if proof is not None),
        "registries": site.library.registries,
        "same_page": lambda _: "#page-main",
    } | {view.__name__: view for view in _VIEWS}


def record(kind: str, data: Mapping[str, object]) -> Model:
    """Return an entry of a registry or collection, such as `contacts`, from its keys as YAML has them.

    Raises:
        SiteError: if there is no such kind.
        ValueError: if the data does not fit the format.
    """
    if kind not in _KINDS:
        raise SiteError(f'There is no kind of entry "{kind}". {did_you_mean(kind, _KINDS)}'.strip())
    return _KINDS[kind].model_validate(data)


def records(kind: str, data: Mapping[str, Mapping[str, object]]) -> Mapping[str, Model]:
    """Return several entries by their ids."""
    return {entry_id: record(kind, entry) for entry_id, entry in data.items()}


def _level_steps(levels: Mapping[str, Model], url: str) -> tuple[Mapping[str, object], ...]:
    """Return the steps of the ladder, all with the same address."""
    return tuple({"id": id_, "level": level, "url": url} for id_, level in levels.items())


def _changed(view: object) -> Callable[..., object]:
    def with_changes(**changes: object) -> object:
        return replace(view, **changes)  # type: ignore[type-var]

    return with_changes
