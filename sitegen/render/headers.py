"""`_headers`, which Netlify and Cloudflare Pages read: what a host says with each response.

Where two rules match one path, Cloudflare joins the values of a header with a comma and Netlify takes the
later rule's. Of two policies browsers hold both. So a rule here never needs to widen another: the one for all
paths is as wide as the widest page, the `<meta>` policy of each page narrows it, and a page with a quiz or
a tool has a whole narrow policy of its own besides, right by itself as well as joined. What browsers may keep
for good is said of those paths alone; of all others both hosts say that they are to be asked for again.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sitegen.config import SiteConfig
from sitegen.content.collections import Form
from sitegen.content.page import Page
from sitegen.findings import Findings, Place
from sitegen.graph.site import Site
from sitegen.host_files.headers_file import NAME, HeaderRule, headers_text, read_headers
from sitegen.render.caching import FOR_GOOD, kept_for_good
from sitegen.render.csp import content_security_policy, forms_of, takes_answers
from sitegen.render.host_rules import LONGEST_HEADER, MOST_HEADER_RULES, TOO_MANY, report_long
from sitegen.render.output import OutputFile
from sitegen.render.own_headers import check_own_headers
from sitegen.render.own_lines import OwnLine
from sitegen.render.shared import FOLDER
from sitegen.yaml_source.values import YamlText

# What Chromium knows by name; of any other it complains in the console of each page.
_PERMISSIONS = (
    "accelerometer autoplay camera clipboard-read clipboard-write display-capture encrypted-media "
    "fullscreen geolocation gyroscope hid idle-detection local-fonts magnetometer microphone midi payment "
    "picture-in-picture publickey-credentials-get screen-wake-lock serial storage-access usb "
    "window-management xr-spatial-tracking"
)

_COMMON = (
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", ", ".join(f"{name}=()" for name in _PERMISSIONS.split())),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)

_MOST_FOR_GOOD = 40
"""How many rules may be about caching: what has none is asked for again, which costs time and no more."""

_FORMS_WAY_OUT = "Send the forms to fewer hosts. The policy in each page holds all the same."


def render_headers(
    sites: Sequence[Site],
    files: Mapping[str, OutputFile],
    styles: Sequence[str],
    own: Sequence[OwnLine],
    findings: Findings,
) -> OutputFile:
    """Return the file of headers for these files.

    `styles` are the expressions of styles that stand in a page itself, `own` the site's own lines.
    """
    config, pages = sites[0].config, _pages(sites)
    common = HeaderRule(f"{config.prefix}/*", tuple(_common(config, pages.forms.values(), styles)))
    place = next((form_id.place for form_id in reversed(tuple(pages.forms))), Place("site_config.yaml"))
    lines = ((f"{name}: {value}", place) for name, value in common.headers)
    report_long(lines, LONGEST_HEADER, _FORMS_WAY_OUT, findings)
    cached = kept_for_good(files, (FOLDER,))[:_MOST_FOR_GOOD]
    rules = [common, *(HeaderRule(config.prefix + path, (FOR_GOOD,)) for path in cached)]
    check_own_headers(own, rules, findings)
    more = read_headers("\n".join(line.text for line in own))
    room = MOST_HEADER_RULES - len({rule.path for rule in (*rules, *more)})
    rules += _narrow(pages, config, room, findings)
    return OutputFile(NAME, headers_text((*rules, *more)).encode(), Place("templates"))


class _Pages(NamedTuple):
    """What the pages of all languages need."""

    forms: Mapping[YamlText, Form]
    """Those that can be sent, by their ids where pages name them."""
    private: Sequence[Page]
    """The pages that readers write into."""


def _pages(sites: Sequence[Site]) -> _Pages:
    forms: dict[YamlText, Form] = {}
    private: list[Page] = []
    for site in sites:
        for page in site.library.pages.values():
            if takes_answers(page, site):
                private.append(page)
            else:
                forms |= forms_of(page, site)
    return _Pages(forms, private)


def _common(config: SiteConfig, forms: Iterable[Form], styles: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield _policy(forms, styles)
    yield from _COMMON
    if config.strict_transport_security is not None:
        yield "Strict-Transport-Security", config.strict_transport_security.header


def _narrow(pages: _Pages, config: SiteConfig, room: int, findings: Findings) -> Iterator[HeaderRule]:
    """Yield a rule for each page that takes answers, where another page has made the common one wide."""
    if not pages.forms:
        return
    left_out = pages.private[max(room, 0) :]
    if left_out:
        message = (
            f"{len(left_out)} pages with a quiz or a tool have no rule of their own in _headers, from here: "
            f"Cloudflare Pages reads {MOST_HEADER_RULES}."
        )
        hint = "The policy in each page holds all the same. Where that is enough, turn this warning off."
        findings.add(TOO_MANY, left_out[0].top, message, hint=hint)
    for page in pages.private[: max(room, 0)]:
        yield HeaderRule(config.prefix + page.permalink, (_policy(()),))


def _policy(forms: Iterable[Form], styles: Iterable[str] = ()) -> tuple[str, str]:
    return "Content-Security-Policy", f"{content_security_policy(forms, styles)}; frame-ancestors 'none'"
