"""The texts of a page's `main` where its HTML is so plain that they need not be told apart piece by piece."""

import re
from collections.abc import Iterable
from html import unescape

_REFERENCE = re.compile(r"&#?[a-zA-Z0-9]+;")
_UNLIKE_OTHERS = re.compile(
    r"<(?:[^a-z/]|(?:h1|iframe|main|noembed|noframes|noscript|plaintext|script|style|textarea|title|xmp).)",
    re.S,
)
"""What is no tag, or that of an element in which tags may be none, or of the main part or its heading."""
_PLAIN = re.compile(r"<main[ >](<h1[ >])?")
"""What there may be of these, without what stands between them."""


def plain_main(html: str, sought: Iterable[str]) -> tuple[str, str] | None:
    """Return the text of `main` without that of its main heading, and that of the heading.

    There is a blank for the start of each element, and nothing for its end. None where the page is not plain,
    or an address of those `sought` stands in its main part.
    """
    _, start, rest = html.partition("<main")
    inside, end, below = rest.partition("</main>")
    main = start + inside
    is_one = end and "<main" not in below and "<!--" not in html
    if not is_one or not _PLAIN.fullmatch("".join(_UNLIKE_OTHERS.findall(main))):
        return None
    if main.count("&") != len(_REFERENCE.findall(main)) or any(map(unescape(main).__contains__, sought)):
        return None
    before, start, rest = main.partition("<h1")
    heading, end, after = rest.partition("</h1>")
    if start and not end:
        return None
    text, title = _without_tags(before + after), _without_tags(start + heading)
    return (text, title) if text is not None and title is not None else None


def _without_tags(html: str) -> str | None:
    """Return the text; None where a bracket is part of it or of a tag."""
    texts = []
    for part in html.split("<")[1:]:
        tag, _, text = part.partition(">")
        texts.append(text if tag[:1] == "/" else f" {text}")
    whole = "".join(texts)
    is_plain = ">" not in whole and html.count("<") == html.count(">")
    return unescape(whole) if is_plain else None
