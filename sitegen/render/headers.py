"""`_headers`, which Netlify and Cloudflare Pages read: what a host says with each response.

Where two rules match one path, Cloudflare joins the values of a header with a comma and Netlify takes the
later rule's. Of two policies browsers hold both. So a rule here never needs to widen another: the one for all
paths is as wide as the widest page, the `<meta>` policy of each page narrows it, and a page with a quiz or
a tool has a whole narrow policy of its own besides, right by itself as well as joined.
"""

from collections.abc import Iterable, Iterator, Sequence

from sitegen.content.collections import Form
from sitegen.content.page import Page
from sitegen.findings import Place
from sitegen.graph.site import Site
from sitegen.render.csp import content_security_policy, forms_of, takes_answers
from sitegen.render.output import OutputFile

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
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("X-Frame-Options", "DENY"),
)

_MOST_RULES = 100
"""Cloudflare reads no more; the `<meta>` policy of a page does not need its rule."""


def render_headers(sites: Sequence[Site], styles: Sequence[str]) -> OutputFile:
    """Return the file of headers; `styles` are the expressions of styles that stand in a page itself."""
    text = "".join(_rules(sites, styles))
    return OutputFile("_headers", text.encode(), Place("templates"))


def _rules(sites: Sequence[Site], styles: Sequence[str]) -> Iterator[str]:
    prefix = sites[0].config.prefix
    public: list[tuple[Page, Site]] = []
    private: list[Page] = []
    for site in sites:
        for page in site.library.pages.values():
            if takes_answers(page, site):
                private.append(page)
            else:
                public.append((page, site))
    forms = [form for each in public for form in forms_of(*each).values()]
    yield _rule(f"{prefix}/*", (_policy(forms, styles), *_COMMON))
    if forms:
        for page in private[: _MOST_RULES - 1]:
            yield _rule(prefix + page.permalink, (_policy(()),))


def _policy(forms: Iterable[Form], styles: Iterable[str] = ()) -> tuple[str, str]:
    return "Content-Security-Policy", f"{content_security_policy(forms, styles)}; frame-ancestors 'none'"


def _rule(path: str, headers: Iterable[tuple[str, str]]) -> str:
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in headers)
