"""The style of the printable edition, which stands in the file itself."""

import base64
import hashlib
import re
from collections.abc import Iterable

from markupsafe import Markup

from sitegen.assets.asset import Assets

_SITE = "css/site.css"
_EDITION = "css/printable.css"


def joined_style(names: Iterable[str], running: str, assets: Assets) -> Markup:
    """Return the site's style, the sheets with these names, the edition's own and what runs on each page."""
    sheets = dict.fromkeys((_SITE, *names, _EDITION))
    texts = [assets.by_name[name].data.decode() for name in sheets]
    return Markup("\n".join([*texts, running.strip()]))  # noqa: S704 - our own style sheets


def style_source(style: str) -> str:
    """Return the expression that lets a Content Security Policy allow this style and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()}'"


def css_string(text: str) -> Markup:
    """Return a text as a string of CSS, in which nothing can end the string or the style element."""
    plain = text.unescape() if isinstance(text, Markup) else text
    escaped = re.sub(r"[^\w .,:;()–-]", lambda character: rf"\{ord(character[0]):x} ", plain)
    return Markup(f'"{escaped}"')  # noqa: S704 - escaped
