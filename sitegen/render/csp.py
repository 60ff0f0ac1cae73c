"""The Content Security Policy of each page, as narrow as the page allows.

`frame-ancestors` works in a header only and so is not part of the `<meta>` policy
(CSP Level 3, section 3.3).
"""

from urllib.parse import urlsplit

from sitegen.content.collections import Form


def content_security_policy(form: Form | None) -> str:
    """Return the policy of a page; only an enabled form widens it, by its own origin."""
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self'",
            "connect-src 'none'",
            f"form-action {_origin(form)}",
            "base-uri 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def _origin(form: Form | None) -> str:
    if form is None or not form.enabled:
        return "'none'"
    action = urlsplit(form.action)
    return f"{action.scheme}://{action.netloc}"
