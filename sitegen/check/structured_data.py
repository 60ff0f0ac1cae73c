"""Structured data that says more than the page does: read back from the built pages, and compared."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urljoin

from sitegen.check.built import Html
from sitegen.check.seen import Seen, has_data, seen_on
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.render.review import review_view

_FILE = "templates/partials/structured-data.html"
_RIGHT = '<script type="application/ld+json">{{ page.structured_data }}</script>\n'


def _example(data: str) -> Example:
    wrong = f'<script type="application/ld+json">{{"@context":"https://schema.org",{data}}}</script>\n'
    return Example(wrong, _RIGHT, _FILE)


UNREADABLE = Rule(
    "structured-data/unreadable",
    "Structured data that is not JSON in the words of schema.org",
    "No machine can read it, and no check can tell whether it is true.",
    example=Example('<script type="application/ld+json">{"@type": "WebPage",}</script>\n', _RIGHT, _FILE),
)
NOT_VISIBLE = Rule(
    "structured-data/not-visible",
    "Structured data that says what the page does not show",
    "Search engines would repeat what no reader of the page sees, and nobody would notice that it is wrong.",
    example=_example('"@type":"WebPage","name":"The best care there is"'),
)
FOREIGN = Rule(
    "structured-data/unknown-address",
    "Structured data with an address that is neither of this site nor a link of the page",
    "Machines would be led where the page leads no reader.",
    example=_example('"@type":"WebPage","url":"https://example.com/"'),
)
REFUSED = Rule(
    "structured-data/refused-type",
    "Structured data that calls the site a clinic, or that rates care",
    "A guide treats nobody and rates nobody. In a list of results it would be trusted for the wrong reason.",
    example=_example('"@type":"MedicalClinic"'),
)
UNSIGNED = Rule(
    "structured-data/unsigned-review",
    "Structured data that names a review which the page does not show",
    "Nobody may be told that a clinician has read a page when none has signed it.",
    example=_example('"@type":"WebPage","lastReviewed":"2026-11-21"'),
)
RULES = (UNREADABLE, NOT_VISIBLE, FOREIGN, REFUSED, UNSIGNED)

_REFUSED = frozenset(
    (
        "AggregateRating",
        "Hospital",
        "MedicalBusiness",
        "MedicalClinic",
        "MedicalOrganization",
        "MedicalProcedure",
        "MedicalTherapy",
        "Physician",
        "PsychologicalTreatment",
        "Rating",
        "Review",
        "TherapeuticProcedure",
    )
)
_REVIEW = frozenset(("lastReviewed", "reviewedBy"))
_CONTEXT = "@context"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESS = re.compile(r"https?://.*|[/#]\S*")
_HINT = f"Show it on the page, or take it out of {_FILE}."

Json = str | int | float | bool | None | list["Json"] | dict[str, "Json"]


def check_structured_data(html: Html, site: Site, findings: Findings) -> None:
    """Report what the structured data of a page says and the page does not."""
    if html.page is not None and has_data(html.tree):
        _check_page(html.page, seen_on(html.tree), site, findings)


def _check_page(page: Page, seen: Seen, site: Site, findings: Findings) -> None:
    for text in seen.data:
        data = _read(text)
        if data is None:
            message = "The structured data of this page is no JSON object in the words of schema.org."
            findings.add(UNREADABLE, page.top, message, hint=f"Mend {_FILE}.")
        else:
            _Comparison(page, site, seen, findings).check(data)


def _read(text: str) -> dict[str, Json] | None:
    """Return the data without its context; None where it has none or cannot be read."""
    try:
        data = json.loads(text)
    except ValueError:
        return None
    is_ours = isinstance(data, dict) and data.pop(_CONTEXT, "") == "https://schema.org"
    return data if is_ours else None


@dataclass(frozen=True, slots=True)
class _Comparison:
    """Compares the structured data of a page with what it shows."""

    page: Page
    site: Site
    seen: Seen
    findings: Findings

    def check(self, data: dict[str, Json]) -> None:
        for key, value in _values(data):
            if key == "@type":
                self._check_type(value)
            elif key == "inLanguage":
                self._need(value == self.seen.language, value)
            elif _DAY.fullmatch(value):
                self._need(value in self.seen.days, value)
            elif _ADDRESS.fullmatch(value):
                self._check_address(value)
            else:
                self._need(self.seen.shows(value), value)
        for node in _nodes(data):
            if not _REVIEW.isdisjoint(node):
                self._check_review(node)

    def _check_type(self, name: str) -> None:
        if name in _REFUSED:
            message = f'The structured data of this page speaks of a "{name}".'
            self.findings.add(REFUSED, self.page.top, message, hint=f"Take it out of {_FILE}.")

    def _check_address(self, address: str) -> None:
        if not self._is_own(address) and address not in self.seen.links:
            message = f'The structured data of this page leads to "{address}", and no link of the page does.'
            self.findings.add(FOREIGN, self.page.top, message, hint=_HINT)

    def _is_own(self, address: str) -> bool:
        own = self.site.config.absolute_url("/")
        if address.startswith(own):
            return True
        return urljoin(self.site.config.absolute_url(self.page.permalink), address).startswith(own)

    def _check_review(self, node: dict[str, Json]) -> None:
        """Report a review that is not the page's own, or that it does not show."""
        review = review_view(self.page.front_matter)
        day = review.on.isoformat() if review.on is not None else ""
        said = {text for name in _REVIEW for key, text in _values(node.get(name), name) if key != "@type"}
        signed = {review.by, review.credentials, day}
        is_shown = all(text in self.seen.days or self.seen.shows(text) for text in signed)
        if not (review.is_reviewed and is_shown and said == signed):
            message = "The structured data of this page names a review other than the one it shows as signed."
            hint = f"Let {_FILE} take it from page.structured_data alone."
            self.findings.add(UNSIGNED, self.page.top, message, hint=hint)

    def _need(self, is_shown: bool, text: str) -> None:
        if not is_shown:
            message = f'The structured data of this page says "{text}", and the page does not show it.'
            self.findings.add(NOT_VISIBLE, self.page.top, message, hint=_HINT)


def _values(data: Json, key: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text in the data with the name of what it is the value of."""
    if isinstance(data, str):
        yield key, data
    elif isinstance(data, dict):
        for name, value in data.items():
            yield from _values(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from _values(value, key)


def _nodes(data: Json) -> Iterator[dict[str, Json]]:
    if isinstance(data, dict):
        yield data
        for value in data.values():
            yield from _nodes(value)
    elif isinstance(data, list):
        for value in data:
            yield from _nodes(value)
