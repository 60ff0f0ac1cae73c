"""Links: source paths become URLs; what leads nowhere is a finding."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from sitegen.content.page import Publication
from sitegen.findings import Example, Place, Rule, Severity
from sitegen.markdown.body import ExternalLink, Link
from sitegen.markdown.record import Record
from sitegen.markdown.settings import Settings
from sitegen.markdown.source_paths import page_at_url, relative_path, resolve_path, suggest_path
from sitegen.markdown.tokens import Attributes

MISSING_PAGE = Rule(
    "link/missing-page",
    "A link to a file that is not there",
    "Readers would meet an error page.",
    example=Example("Ask [what it costs](cots.md).\n", "Ask [what it costs](costs.md).\n"),
)
WITHHELD_PAGE = Rule(
    "link/withheld-page",
    "A link to a page that is not published",
    "Readers would meet an error page until the other page is published.",
    example=Example("Ask [what it costs](soon.md).\n", "Ask [what it costs](costs.md).\n"),
)
NO_SOURCE_PATH = Rule(
    "link/not-a-source-path",
    "A link written as a web address of this site",
    "Only links that name the Markdown file can be checked, and still work when the site moves.",
    example=Example("Ask [what it costs](/costs/).\n", "Ask [what it costs](costs.md).\n"),
)
EMPTY = Rule(
    "link/empty",
    "A link without an address",
    "It would lead nowhere.",
    example=Example("Ask [what it costs]().\n", "Ask [what it costs](costs.md).\n"),
)
SCHEME = Rule(
    "link/scheme",
    "A link of a kind that is not allowed in texts",
    "Some kinds can run scripts; phone numbers stand in contacts.yaml, so that they are right everywhere.",
    example=Example(
        "[Leave this page](javascript:history.back()).\n",
        "[Go to the home page](_index.md).\n",
    ),
)
MALFORMED = Rule(
    "link/malformed",
    "A web address that cannot be read",
    "Browsers would not know where to go.",
    example=Example(
        "Read [the rules](https://www.medicare.gov/mental health).\n",
        "Read [the rules](https://www.medicare.gov/mental-health).\n",
    ),
)
INSECURE = Rule(
    "link/insecure",
    "A link to a page that is not encrypted",
    "Others on the network can see and change what a reader sees there.",
    Severity.WARNING,
    example=Example(
        "Look at [the list of programs](http://findtreatment.gov).\n",
        "Look at [the list of programs](https://findtreatment.gov).\n",
    ),
)
RULES = (MISSING_PAGE, WITHHELD_PAGE, NO_SOURCE_PATH, EMPTY, SCHEME, MALFORMED, INSECURE)

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")
_URL_PATH = re.compile(r"/.*|.*(?:\.html?|/)|[^.]*")


@dataclass(frozen=True, slots=True)
class LinkResolver:
    """Resolves the links of one text."""

    settings: Settings
    record: Record
    folder: str
    """The folder that relative paths count from: the page's own, or content/ itself for a text from YAML."""

    def resolve(self, written: str, place: Place, text: str) -> Attributes | None:
        """Return the attributes of a link, or None with a finding."""
        scheme = _SCHEME.match(written)
        if scheme is not None:
            return self._external(written, scheme[0].lower(), place, text)
        url = self.page_url(written, place, text)
        return Attributes(_href(url)) if url is not None else None

    def mark(self, written: str) -> str:
        """Return what follows the words of a link to a page that is not translated."""
        path = written.partition("#")[0]
        is_elsewhere = bool(path) and resolve_path(path, self.folder) in self.settings.library.elsewhere
        return self.settings.foreign_mark if is_elsewhere else ""

    def page_url(self, written: str, place: Place, text: str) -> str | None:
        """Return the URL of a page or resource here, or None with a finding."""
        path, _, fragment = written.partition("#")
        target = resolve_path(path, self.folder) if path else self.record.page.source_path
        permalink = self._permalink(target)
        if not written.strip("# "):
            self._report(EMPTY, place, "This link has no address.", "")
        elif permalink is not None:
            self.record.links.append(Link(place, target, fragment, text))
            shown = "" if not path else self.settings.url(permalink)
            return f"{shown}#{fragment}" if fragment else shown
        elif target not in self.settings.library.broken_pages:
            self._report_missing(path, target, place)
        return None

    def _permalink(self, target: str) -> str | None:
        library = self.settings.library
        page = library.page(target)
        if page is not None:
            return page.permalink
        if target in library.resources:
            self.record.resources[target] = None
            return library.resources[target].permalink
        return None

    def _report_missing(self, path: str, target: str, place: Place) -> None:
        library = self.settings.library
        withheld = library.withheld.get(target)
        meant = page_at_url(path, self.folder, library)
        if withheld is not None:
            message = f'"{path}" is not published: {_WHY[withheld.publication]}.'
            self._report(WITHHELD_PAGE, place, message, "Take the link out until the page is published.")
        elif _URL_PATH.fullmatch(path) or meant:
            hint = f'Write "{relative_path(meant, self.folder)}".' if meant else "Name its Markdown file."
            self._report(NO_SOURCE_PATH, place, f'"{path}" does not name a file of content/.', hint)
        else:
            known = [*library.pages, *library.resources]
            hint = suggest_path(path, self.folder, known) or "Take the link out, or lead it to another page."
            message = f'There is no "{path}" here.'
            self.record.findings.add(MISSING_PAGE, place, message, hint=hint, missing=target)

    def _external(self, written: str, scheme: str, place: Place, text: str) -> Attributes | None:
        if scheme in ("tel:", "sms:"):
            message = "Phone numbers are not written out in texts."
            self._report(SCHEME, place, message, 'Write {{ phone("…") }} with an id from contacts.yaml.')
        elif scheme not in ("https:", "http:", "mailto:"):
            message = f'A link cannot begin with "{scheme}".'
            self._report(SCHEME, place, message, "Write an address that begins with https://.")
        elif not _is_readable(written, scheme):
            self._report(MALFORMED, place, "This address cannot be read.", "Copy it from the browser again.")
        else:
            return self._elsewhere(written, scheme, place, text)
        return None

    def _elsewhere(self, written: str, scheme: str, place: Place, text: str) -> Attributes:
        if scheme == "http:":
            hint = "Try it with https://."
            self._report(INSECURE, place, "This address begins with http://, so it is not encrypted.", hint)
        self.record.external_links.append(ExternalLink(place, written, text))
        relation = "" if scheme == "mailto:" else Markup(' rel="noreferrer noopener"')
        return Attributes(_href(written) + relation)

    def _report(self, rule: Rule, place: Place, message: str, hint: str) -> None:
        self.record.findings.add(rule, place, message, hint=hint)


_WHY = {
    Publication.DRAFT: "it is a draft",
    Publication.SCHEDULED: "its day has not come yet",
    Publication.EXPIRED: "it has expired",
    Publication.PUBLISHED: "it is left out",
}


def _href(url: str) -> Markup:
    return Markup(f'href="{escape(url)}"')  # noqa: S704 (escaped)


def _is_readable(url: str, scheme: str) -> bool:
    if any(character.isspace() for character in url):
        return False
    try:
        parts = urlsplit(url)
        return scheme == "mailto:" or bool(parts.hostname)
    except ValueError:
        return False
