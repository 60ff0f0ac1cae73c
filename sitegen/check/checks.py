"""The checks there are."""

from collections.abc import Sequence
from datetime import date

from sitegen.assets.asset import Assets
from sitegen.check.ages import check_ages
from sitegen.check.anchors import check_anchors
from sitegen.check.articles import check_articles, check_reach
from sitegen.check.built import Built, read_built
from sitegen.check.claims import check_claims
from sitegen.check.comparisons import check_comparisons
from sitegen.check.facts.contradictions import check_contradictions
from sitegen.check.facts.hours import check_hours
from sitegen.check.forms import check_forms
from sitegen.check.grades import check_grades
from sitegen.check.layouts import check_layouts
from sitegen.check.markup import check_markup
from sitegen.check.passages.site import Passages, read_passages
from sitegen.check.preview_parts import check_preview_parts
from sitegen.check.quiz_pages import check_quiz_pages
from sitegen.check.references import check_references
from sitegen.check.reviews import check_reviews
from sitegen.check.safety.contacts import check_contacts
from sitegen.check.safety.crisis import check_crisis
from sitegen.check.safety.methods import check_methods
from sitegen.check.scripts import check_scripts
from sitegen.check.sentences import check_sentences
from sitegen.check.sources import check_sources
from sitegen.check.structure import check_structure
from sitegen.check.structured_data import check_structured_data
from sitegen.check.translations import check_translations
from sitegen.check.unwritten import check_unwritten
from sitegen.check.words.acronyms import check_acronyms
from sitegen.check.words.avoided import check_words
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.language.load import ENGLISH
from sitegen.render.output import OutputFile


def run_checks(
    sites: Sequence[Site], assets: Assets, files: Sequence[OutputFile], day: date, findings: Findings
) -> None:
    """Run every check over the whole site, in all its languages, and the files made from it, as of `day`."""
    original, *translations = sites
    built = read_built(files)
    check_scripts(original, assets, built, findings)
    check_layouts(original, findings)
    check_preview_parts(built, findings)
    check_ages(original, day, findings)
    check_sources(original, day, findings)
    check_hours(original, findings)
    for site in sites:
        passages = read_passages(site)
        _check_structure(site, passages, built, day, findings)
        if site.language.locale.language == ENGLISH:
            _check_english(site, passages, findings)
    for site in translations:
        check_translations(site, findings)


def _check_structure(site: Site, passages: Passages, built: Built, day: date, findings: Findings) -> None:
    """Run what holds in every language."""
    check_references(site, findings)
    check_comparisons(site, findings)
    check_forms(site, findings)
    check_anchors(site, built, findings)
    check_quiz_pages(site, built, findings)
    check_reviews(site, day, findings)
    check_articles(site, findings)
    check_reach(site, findings)
    check_crisis(site, built, findings)
    check_structured_data(site, built, findings)
    check_structure(site, passages, findings)
    check_markup(site, findings)
    check_contacts(site, passages, findings)
    check_unwritten(site, passages, findings)


def _check_english(site: Site, passages: Passages, findings: Findings) -> None:
    """Run what knows the words of English."""
    check_claims(passages, findings)
    check_words(site, passages, findings)
    check_acronyms(site, passages, findings)
    check_grades(site, passages, findings)
    check_sentences(site, passages, findings)
    check_contradictions(site, passages, findings)
    check_methods(passages, findings)
