"""The Content Security Policy of each page, as narrow as the page allows.

`frame-ancestors` works in a header only and so is not part of the `<meta>` policy
(CSP Level 3, section 3.3).
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

from sitegen.content.collections import Form
from sitegen.content.page import Page
from sitegen.content.tools import TOOLS
from sitegen.graph.site import Site
from sitegen.yaml_source.values import YamlText

_NO_NEW_HTML = "require-trusted-types-for 'script'; trusted-types 'none'"
"""No text becomes HTML or a script, and no script may say that one can: ours make elements one by one."""


def page_policy(page: Page, site: Site, *, has_scripts: bool) -> str:
    """Return the policy of a page; beside a quiz or a tool, not even a form widens it."""
    forms = () if takes_answers(page, site) else forms_of(page, site).values()
    return content_security_policy(forms, has_scripts=has_scripts)


def takes_answers(page: Page, site: Site) -> bool:
    """Whether readers can answer a quiz or fill in a tool on this page."""
    ties = site.ties[page.source_path]
    return bool(ties.quizzes) or any(kind in TOOLS for kind, _ in ties.entries)


def forms_of(page: Page, site: Site) -> dict[YamlText, Form]:
    """Return the enabled form that a page declares, by its id."""
    form_id = page.front_matter.form
    entry = site.library.entries["forms"].get(form_id) if form_id is not None else None
    if form_id is None or entry is None or not isinstance(entry.value, Form) or not entry.value.enabled:
        return {}
    return {form_id: entry.value}


def content_security_policy(
    forms: Iterable[Form], styles: Iterable[str] = (), *, has_scripts: bool = True
) -> str:
    """Return a policy that lets these forms be sent, each to its own origin, and nothing else.

    `styles` are the expressions of styles that stand in a page itself.
    """
    scripts = "'self'" if has_scripts else "'none'"
    origins = " ".join(sorted({_origin(form) for form in forms})) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            " ".join(("style-src 'self'", *styles)),
            "img-src 'self'",
            "manifest-src 'self'",
            "connect-src 'none'",
            f"form-action {origins}",
            "base-uri 'none'",
            _NO_NEW_HTML,
        )
    )


def file_policy(style: str) -> str:
    """Return the policy of a file that holds all it needs: one style, by its expression."""
    return f"default-src 'none'; style-src {style}; form-action 'none'; base-uri 'none'; {_NO_NEW_HTML}"


def _origin(form: Form) -> str:
    action = urlsplit(form.action)
    return f"{action.scheme}://{action.netloc}"
