"""A page as the preview serves it: with the panel, and the scripts that keep it up to date.

A page differs from the published one in this alone, and it is made while serving: no file of a build has it.
"""

import html
import re

from sitegen.check.preview_parts import ELEMENT, LIVERELOAD, TOOLS
from sitegen.serve.answer import Answer

_BODY = re.compile(rb"<body\b[^>]*>")
_POLICY = re.compile(rb"""(<meta\b[^>]*\bcontent=")(default-src [^"]*)""")
_RECONNECTING = "mindelay=500&amp;maxdelay=2000"
"""How long LiveReload's script waits before it asks for the server again, in milliseconds."""
_SCRIPTS = (
    f'<script src="{TOOLS}preview.mjs" type="module"></script>'
    f'<script src="{LIVERELOAD}?{_RECONNECTING}" defer></script>'
)


def with_panel(answer: Answer, panel: str) -> bytes:
    """Return the page with `panel` in front of all that can be reached by keyboard."""
    opened = _POLICY.sub(lambda match: match[1] + _opened(match[2].decode()).encode(), answer.data)
    host = _host(answer, panel).encode()
    body = _BODY.search(opened)
    return opened[: body.end()] + host + opened[body.end() :] if body is not None else opened + host


def _host(answer: Answer, panel: str) -> str:
    seen = html.escape(answer.digest)
    return (
        f'<{ELEMENT} data-seen="{seen}"><template shadowrootmode="open">'
        f'<link href="{TOOLS}panel.css" rel="stylesheet">'
        f'<div class="slot" role="region" aria-label="Preview" aria-live="polite">{panel}</div>'
        f"</template></{ELEMENT}>{_SCRIPTS}"
    )


def _opened(policy: str) -> str:
    """Return a Content Security Policy that lets in what the preview adds, from the same server alone."""
    directives = dict(directive.split(maxsplit=1) for directive in policy.split("; ") if " " in directive)
    for name in ("require-trusted-types-for", "trusted-types"):
        directives.pop(name, None)  # LiveReload's script knows no trusted types
    for name in ("script-src", "style-src", "connect-src"):
        sources = [source for source in directives.get(name, "").split() if source != "'none'"]
        directives[name] = " ".join(dict.fromkeys((*sources, "'self'")))
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())
