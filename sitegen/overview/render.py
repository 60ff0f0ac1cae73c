"""The overview as one HTML file: nothing is loaded, and it can be read without its script."""

import base64
import hashlib

import jinja2
from markupsafe import Markup

from sitegen.findings import Findings, SiteError
from sitegen.overview.overview import Overview
from sitegen.report.text import as_text
from sitegen.templating import render_template


def render_overview(overview: Overview, environment: jinja2.Environment) -> str:
    """Return the HTML of `overview`.

    Raises:
        SiteError: if a template of the site's own cannot be rendered.
    """
    style = "\n".join(_rendered(environment, name, {}) for name in ("reports/sheet.css", "reports/check.css"))
    script = _rendered(environment, "reports/sort.mjs", {})
    view = {
        "overview": overview,
        "style": Markup(style),  # noqa: S704 - a template, not an editor's words
        "script": Markup(script),  # noqa: S704 - the same
        "policy": _policy(style, script),
    }
    return _rendered(environment, "reports/check.html", view) + "\n"


def _rendered(environment: jinja2.Environment, name: str, view: dict[str, object]) -> str:
    findings = Findings()
    text = render_template(environment, name, view, findings)
    if text is None:
        raise SiteError(" ".join(as_text(finding) for finding in findings.graded({})))
    return text


def _policy(style: str, script: str) -> str:
    """Return a Content Security Policy that lets in this style and this script and nothing else."""
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src {_source(style)}",
            f"script-src {_source(script)}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _source(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
