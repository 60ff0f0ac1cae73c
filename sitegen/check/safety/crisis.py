"""The crisis contacts of every built page: there, first, in sight and right."""

import re
from collections.abc import Iterator, Sequence, Set
from urllib.parse import parse_qs, unquote

from sitegen.check.built import Html
from sitegen.check.safety.contact_links import ContactLink, contact_links_in
from sitegen.check.safety.contacts import numbers_of
from sitegen.check.safety.hidden import Hiding
from sitegen.check.safety.phone_numbers import digits_of
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.render.crisis import crisis_urls, mentions_come_first
from sitegen.render.output import OutputFile

_STRIP = """\
<aside class="g-crisis-strip" aria-label="Help in a crisis">
  <a href="%s">Call %s</a>
  <a href="sms:988">Text 988</a>
</aside>
"""
_HEADING = """\
<h1>{{ page.title }}</h1>
<p>This page is about suicide.</p>
%s
"""

MISSING = Rule(
    "crisis/missing",
    "A page without the crisis contacts on top",
    "Whoever is in danger may come in on any page, also on the one for wrong addresses, and on paper.",
    example=Example("<aside></aside>\n", _STRIP % ("tel:988", "988"), "templates/partials/crisis-strip.html"),
)
MISMATCH = Rule(
    "crisis/mismatch",
    "A link that calls another number than it shows",
    "The reader reaches nobody, or somebody else, and does not know why.",
    example=Example(
        _STRIP % ("tel:988", "911"), _STRIP % ("tel:988", "988"), "templates/partials/crisis-strip.html"
    ),
)
LATE = Rule(
    "crisis/late",
    "A page that mentions suicide before it says who to call",
    "A reader in danger may stop right there. Recommendations for Reporting on Suicide: name where help is.",
    example=Example(
        _HEADING % "",
        "<h1>{{ page.title }}</h1>\n",
        "templates/partials/page-heading.html",
    ),
)
RULES = (MISSING, MISMATCH, LATE)

_STRIP_HINT = "Let the layout include partials/crisis-strip.html before <main>, and no style hide it."
_LATE_HINT = "Let the layout include partials/crisis-block.html where page.shows_crisis_block is set."
_NUMBER = re.compile(r"[+(]?\d[\d\s().-]*\d(?:-?[A-Z]+)*")


def check_crisis(html: Html, site: Site, hiding: Hiding, findings: Findings) -> None:
    """Report crisis contacts that are missing on a page, hidden or late, and links that mislead."""
    contacts, file = site.library.registries.contacts, html.file
    urls = crisis_urls(contacts, site.config.crisis_contacts)
    links = contact_links_in(html.tree)
    if html.page is not None or "main" in html.tree.by_tag:
        _add_missing(urls - set(_in_sight(links, hiding)), file, findings)
    known = {digits_of(number) for _, number in numbers_of(contacts)}
    for link in links:
        _check_link(link, known, file, findings)
    if mentions_come_first(html.pieces, contacts, urls):
        message = "This page mentions suicide before it shows a crisis contact in its main part."
        findings.add(LATE, file.origin, message, hint=_LATE_HINT)


def check_reachable(site: Site, findings: Findings) -> None:
    """Report crisis contacts that no page could lead to."""
    contacts = site.library.registries.contacts
    for contact_id in site.config.crisis_contacts:
        if contact_id in contacts and not crisis_urls(contacts, (contact_id,)):
            message = f'"{contact_id}" can neither be called nor texted, so no page has a link to it.'
            findings.add(MISSING, contact_id.place, message, hint="Name another contact, or add its number.")


def _add_missing(urls: Set[str], file: OutputFile, findings: Findings) -> None:
    for url in sorted(urls):
        message = f'The link to "{url}" is not on top of this page, or it is hidden.'
        findings.add(MISSING, file.origin, message, hint=_STRIP_HINT)


def _in_sight(links: Sequence[ContactLink], hiding: Hiding) -> Iterator[str]:
    for link in links:
        if link.is_before_text and not link.is_concealed and not hiding.hides(link.chain):
            yield link.url


def _check_link(link: ContactLink, known: Set[str], file: OutputFile, findings: Findings) -> None:
    number, _, query = link.url.partition(":")[2].partition("?")
    number, word = unquote(number), parse_qs(query).get("body", [""])[0]
    shown = [digits_of(found) for found in _NUMBER.findall(link.text)]
    if digits_of(number) not in known:
        message = f'A link calls or texts "{number}", which is not in contacts.yaml.'
        findings.add(MISMATCH, file.origin, message, hint="Let its template take the number from a contact.")
    elif (shown and digits_of(number) not in shown) or word not in link.text:
        message = f'A link to "{link.url}" shows "{link.text}".'
        findings.add(MISMATCH, file.origin, message, hint="Let both come from the same contact.")
