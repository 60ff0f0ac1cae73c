"""Pages with a quiz or a tool: what else stands on them that could take a reader's answers along."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from sitegen.check.built import Html
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.html_pieces import Start
from sitegen.render.csp import forms_of, takes_answers

BESIDE_FORM = Rule(
    "privacy/quiz-beside-form",
    "A quiz or a tool and a form on one page",
    "Readers are promised that their answers are not sent. A page that can send a form cannot promise it.",
    example=Example(
        "layout: quiz\nform: contact\n",
        "layout: quiz\n",
        "content/self-check.md",
        is_part=True,
    ),
)
PART = Rule(
    "privacy/quiz-page",
    "Something on a page with a quiz or a tool that could take answers along",
    "Readers are promised that their answers stay on the page. Code within the page escapes the check of "
    "scripts, and what is loaded from elsewhere tells others who is there.",
    example=Example(
        '{% extends "layouts/article.html" %}\n{% block head %}\n<script>count()</script>\n{% endblock %}\n',
        '{% extends "layouts/article.html" %}\n{% block layout %}quiz{% endblock %}\n',
        "templates/layouts/quiz.html",
    ),
)
RULES = (BESIDE_FORM, PART)

_NOT_LOADED = frozenset(("alternate", "author", "canonical", "license"))
"""What a `link` may name without the browser's asking for it."""
_DATA = frozenset(("application/json", "application/ld+json"))
"""What a script element may hold without running it."""
_DOORS = frozenset(("base", "embed", "frame", "iframe", "object", "portal"))
_SENDING = frozenset(("action", "formaction", "ping", "srcdoc"))
_LOADING = frozenset(("background", "poster", "src", "srcset"))
_HINT = "Take it out, or put it on another page."


def check_quiz_page(html: Html, site: Site, findings: Findings) -> tuple[str, ...]:
    """Report forms, code and foreign parts on a page with a quiz or a tool.

    Return the addresses of the modules that such a page loads, as they stand there.
    """
    page = html.page
    if page is None or not _takes_answers(html, page, site):
        return ()
    for form_id in forms_of(page, site):
        message = f'The form "{form_id}" can be sent from this page, whose answers stay on it.'
        findings.add(BESIDE_FORM, form_id.place, message, hint="Give the form a page of its own.")
    parts = [_part(start) for start in html.starts]
    for part in parts:
        if part.is_refused:
            message = f"Answers stay on this page, and it has {part.written}."
            findings.add(PART, page.top, message, hint=_HINT)
    return tuple(part.module for part in parts if part.module is not None)


def _takes_answers(html: Html, page: Page, site: Site) -> bool:
    """Whether a page shows a quiz or a tool, through a shortcode or a template."""
    data = html.file.data
    return b"data-quiz" in data or b"data-tool" in data or takes_answers(page, site)


@dataclass(frozen=True, slots=True)
class _Part:
    """An element of a page with a quiz or a tool."""

    written: str
    module: str | None
    """The address of the module that it loads."""
    is_refused: bool


def _part(start: Start) -> _Part:
    values = {name: value.strip() for name, value in start.attributes.items()}
    is_script = start.tag == "script" and values.get("type") not in _DATA
    is_module = is_script and values.get("type") == "module" and "src" in values
    module: str | None = None
    if is_module:
        module = values.pop("src")
    elif start.tag == "link" and "modulepreload" in values.get("rel", ""):
        module = values.pop("href", "")
    is_door = start.tag in _DOORS or (is_script and not is_module)
    return _Part(start.written, module, is_door or _reaches_out(start.tag, values))


def _reaches_out(tag: str, values: Mapping[str, str]) -> bool:
    """Whether an element runs code of its own, sends something, or loads from elsewhere."""
    is_followed = tag in {"a", "area"} or (tag == "link" and values.get("rel") in _NOT_LOADED)
    loading = _LOADING if is_followed else _LOADING | {"href", "xlink:href"}
    loaded = [value for name, value in values.items() if name in loading]
    return (
        any(name.startswith("on") or name in _SENDING for name in values)
        or values.get("http-equiv", "").lower() == "refresh"
        or values.get("href", "").lower().startswith("javascript:")
        or any(map(is_foreign, loaded))
    )


def is_foreign(address: str) -> bool:
    """Tell whether an address leads out of the site, or cannot be read for certain."""
    try:
        # Browsers read a backslash as a slash.
        parts = urlsplit(address.replace("\\", "/"))
    except ValueError:
        return True
    return bool(parts.scheme or parts.netloc)
