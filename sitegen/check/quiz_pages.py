"""Pages with a quiz or a tool: what else stands on them that could take a reader's answers along."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from sitegen.check.built import Built
from sitegen.content.page import Page
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.html_pieces import Piece, Start
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


@dataclass(frozen=True, slots=True)
class QuizPage:
    """A built page with a quiz or a tool."""

    page: Page
    scripts: tuple[str, ...]
    """The addresses of the modules that it loads, as they stand there."""
    refused: tuple[str, ...]
    """Start tags of what must not stand there."""


def quiz_pages(site: Site, built: Built) -> Iterator[QuizPage]:
    """Yield the pages that show a quiz or a tool, through a shortcode or a template."""
    for page in site.library.pages.values():
        file = built.files.get(page.output_path)
        data = file.data if file is not None else b""
        if takes_answers(page, site) or b"data-quiz" in data or b"data-tool" in data:
            yield _quiz_page(page, built.page(page.output_path))


def check_quiz_pages(site: Site, built: Built, findings: Findings) -> None:
    """Report forms, code and foreign parts on pages with a quiz or a tool."""
    for quiz_page in quiz_pages(site, built):
        page = quiz_page.page
        for form_id in forms_of(page, site):
            message = f'The form "{form_id}" can be sent from this page, whose answers stay on it.'
            findings.add(BESIDE_FORM, form_id.place, message, hint="Give the form a page of its own.")
        for tag in quiz_page.refused:
            findings.add(PART, page.top, f"Answers stay on this page, and it has {tag}.", hint=_HINT)


def _quiz_page(page: Page, pieces: Iterable[Piece]) -> QuizPage:
    scripts: list[str] = []
    refused: list[str] = []
    for start in (piece for piece in pieces if isinstance(piece, Start)):
        values = {name: value.strip() for name, value in start.attributes.items()}
        is_script = start.tag == "script" and values.get("type") not in _DATA
        is_module = is_script and values.get("type") == "module" and "src" in values
        if is_module:
            scripts.append(values.pop("src"))
        elif start.tag == "link" and "modulepreload" in values.get("rel", ""):
            scripts.append(values.pop("href", ""))
        is_door = start.tag in _DOORS or (is_script and not is_module)
        if is_door or _reaches_out(start.tag, values):
            refused.append(start.written)
    return QuizPage(page, tuple(scripts), tuple(refused))


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
