"""The checks there are: of one page's source, of one HTML file, of the data, and of the site as a whole."""

from collections.abc import Sequence
from datetime import date

from sitegen.check.ages import check_ages
from sitegen.check.anchors import check_anchors
from sitegen.check.articles import check_article, check_reach
from sitegen.check.built import Built, BuiltPage, read_html
from sitegen.check.claims import check_claims
from sitegen.check.comparisons import check_comparisons
from sitegen.check.facts.contradictions import check_contradictions, check_quantities
from sitegen.check.facts.hours import check_hours
from sitegen.check.forms import check_forms
from sitegen.check.grades import check_grades
from sitegen.check.layouts import check_layouts
from sitegen.check.markup import check_data_markup, check_markup
from sitegen.check.origins.check import check_html_origins
from sitegen.check.passages.site import Passages, data_passages, page_passages
from sitegen.check.preview_parts import check_preview_parts
from sitegen.check.quiz_pages import check_quiz_page
from sitegen.check.references import check_data_references, check_references
from sitegen.check.reviews import check_quiz_reviews, check_review
from sitegen.check.safety.contacts import check_contacts, check_retired_contacts
from sitegen.check.safety.crisis import check_crisis, check_reachable
from sitegen.check.safety.hidden import Hiding
from sitegen.check.safety.methods import check_methods
from sitegen.check.security import check_security
from sitegen.check.sentences import check_sentences
from sitegen.check.sources import check_sources
from sitegen.check.structure import check_structure
from sitegen.check.structured_data import check_structured_data
from sitegen.check.translations import check_translated_page, check_translations
from sitegen.check.unwritten import check_unwritten, check_unwritten_entries
from sitegen.check.words.acronyms import check_acronyms
from sitegen.check.words.avoided import check_words
from sitegen.content.page import Page
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.language.load import ENGLISH
from sitegen.memo.today import Today
from sitegen.render.output import OutputFile


def check_page(page: Page, site: Site, today: Today, findings: Findings) -> None:
    """Check the source of one page."""
    check_references(page, site, findings)
    check_markup(page, findings)
    check_review(page, site, today, findings)
    check_article(page, site, findings)
    check_forms(page, site, findings)
    if site.original is not None:
        check_translated_page(page, site, findings)
    _check_passages(site, page_passages(page), findings)


def check_data(site: Site, today: Today, findings: Findings) -> None:
    """Check the config, entries and quizzes of one language."""
    check_data_references(site, findings)
    check_data_markup(site, findings)
    check_quiz_reviews(site, today, findings)
    check_comparisons(site, findings)
    check_reachable(site, findings)
    check_retired_contacts(site, findings)
    if site.original is None:
        check_ages(site, today, findings)
        check_hours(site, findings)
        check_security(site, today, findings)
    else:
        check_translations(site, findings)
    if _is_english(site):
        check_quantities(site, findings)
    _check_passages(site, data_passages(site), findings)


def check_html(
    file: OutputFile, page: Page | None, site: Site, hiding: Hiding, findings: Findings
) -> BuiltPage:
    """Check one HTML file; return what `check_site` needs to know of it. `page` is the one that it shows."""
    html = read_html(file, page)
    check_preview_parts(html, findings)
    check_crisis(html, site, hiding, findings)
    check_structured_data(html, site, findings)
    check_html_origins(html, site, findings)
    return BuiltPage(html.ids, check_quiz_page(html, site, findings))


def check_site(sites: Sequence[Site], built: Built, day: date, findings: Findings) -> None:
    """Check what only all pages together can tell."""
    original = sites[0]
    check_layouts(original, findings)
    check_sources(original, day, findings)
    for site in sites:
        check_anchors(site, built, findings)
        check_reach(site, findings)
        check_unwritten_entries(site, findings)


def _check_passages(site: Site, passages: Passages, findings: Findings) -> None:
    check_structure(site, passages, findings)
    check_contacts(site, passages, findings)
    check_unwritten(site, passages, findings)
    if _is_english(site):
        _check_english(site, passages, findings)


def _check_english(site: Site, passages: Passages, findings: Findings) -> None:
    """Run what knows the words of English."""
    check_claims(passages, findings)
    check_words(site, passages, findings)
    check_acronyms(site, passages, findings)
    check_grades(site, passages, findings)
    check_sentences(site, passages, findings)
    check_contradictions(site, passages, findings)
    check_methods(passages, findings)


def _is_english(site: Site) -> bool:
    return site.language.locale.language == ENGLISH
