"""Curly quotation marks where only straight ones mean something: shortcodes, attributes, titles of links."""

import re

from sitegen.findings import Findings, Place
from sitegen.markdown.mask import BLANK, mask_code
from sitegen.markdown.shortcodes.call import CallError, parse_call
from sitegen.markdown.source import Source

_SHORTCODE = re.compile(r"\{\{[^{}\n]*[“”„\u2018’][^{}\n]*\}\}")
_ATTRIBUTE = re.compile(r"(?P<before><[A-Za-z][^<>\n]*?=)[“”](?P<value>[^“”\"<>\n]*)[“”]")
_TITLE = re.compile(r"(?P<before>\]\([^\s()]+ )[“”](?P<title>[^“”\"()\n]*)[“”]\)")
_STRAIGHT = str.maketrans("“”„\u2018’", '"""\'\'')


def straighten_quotes(text: str) -> str:
    """Return `text` with straight quotation marks where curly ones would not be read."""
    mask = mask_code(Source(text, Place("")), Findings()).text
    for pattern in (_SHORTCODE, _ATTRIBUTE, _TITLE):
        found = [each for each in pattern.finditer(text) if BLANK not in mask[each.start() : each.end()]]
        for each in reversed(found):
            text = text[: each.start()] + _straight(each) + text[each.end() :]
        mask = mask if not found else mask_code(Source(text, Place("")), Findings()).text
    return text


def _straight(found: re.Match[str]) -> str:
    if found.re is _ATTRIBUTE:
        return f'{found["before"]}"{found["value"]}"'
    if found.re is _TITLE:
        return f'{found["before"]}"{found["title"]}")'
    call = found[0].translate(_STRAIGHT)
    return call if _is_call(call) and not _is_call(found[0]) else found[0]


def _is_call(text: str) -> bool:
    try:
        return parse_call(text, 0).end == len(text)
    except CallError:
        return False
