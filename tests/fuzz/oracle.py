"""What may not come out, whatever went in: read as a browser reads it, not as it is written.

`dangers_in` returns what could run, load or look like something that no template put there. A page's own
scripts are files of this site, and data in a `script` element has a type that browsers do not run.
"""

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree

import turbohtml

_RUNS = frozenset(
    {"applet", "base", "embed", "frame", "iframe", "marquee", "math", "object", "style", "template"}
)
"""What no page has: it runs, loads, leads elsewhere, or is read by other rules than HTML's."""
_ADDRESSES = frozenset(
    {"action", "background", "cite", "data", "formaction", "href", "poster", "src", "srcset"}
)
_HARMLESS = re.compile(
    r"(?:https?:|mailto:|tel:|sms:|data:image/(?:png|svg\+xml)[;,])|[^:]*(?:[/?#]|\Z)", re.I
)
_LEFT_OUT = re.compile("[\t\n\r]")
"""What browsers take out of an address before they look at its scheme."""
_OWN_SCRIPT = re.compile(r"(?:/[\w.-]+)*/assets/[\w./-]+\.m?js")
_DATA = frozenset({"application/json", "application/ld+json", "importmap"})
_DRAWN = frozenset({"svg", "path", "use"})
"""Elements whose attributes have capitals and colons."""
_LIKE_HANDLERS = frozenset({"style", "srcdoc", "ping"})
_ATTRIBUTE = re.compile(r"[a-z][a-z0-9-]*")
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def dangers_in(html: str, *, is_page: bool = False) -> list[str]:
    """Return what is dangerous in a body, or in a whole page with what its templates bring."""
    document = turbohtml.parse(html)
    return [danger for element in document.select("*") for danger in _of_element(element, is_page=is_page)]


def faults_in_xml(text: str) -> list[str]:
    """Return why a feed or sitemap cannot be read."""
    if "<!ENTITY" in text:
        return ["an entity"]
    try:
        ElementTree.fromstring(text)  # noqa: S314 - it has no entities, and is ours
    except ElementTree.ParseError as error:
        return [f"no XML: {error}"]
    return ["a control character"] if _NO_XML.search(text) else []


def _of_element(element: turbohtml.Element, *, is_page: bool) -> Iterator[str]:
    tag = element.tag
    if tag == "script":
        yield from _of_script(element, is_page=is_page)
    elif tag in _RUNS or (not is_page and tag in {"form", "input", "link", "meta", "svg", "title"}):
        yield f"<{tag}>"
    if tag == "meta" and str(element.attrs.get("http-equiv", "")).lower() == "refresh" and not is_page:
        yield "a page that leads on"
    for name, value in element.attrs.items():
        yield from _of_attribute(tag, name, str(value))


def _of_script(element: turbohtml.Element, *, is_page: bool) -> Iterator[str]:
    source, kind = str(element.attrs.get("src") or ""), str(element.attrs.get("type") or "")
    if not is_page:
        yield "<script>"
    elif kind in _DATA:
        yield from _of_data(element.text)
    elif not _OWN_SCRIPT.fullmatch(source):
        yield f"<script src={source!r} type={kind!r}>"


def _of_data(text: str) -> Iterator[str]:
    try:
        json.loads(text)
    except ValueError as error:
        yield f"data that is no JSON: {error}"


def _of_attribute(tag: str, name: str, value: str) -> Iterator[str]:
    is_plain = _ATTRIBUTE.fullmatch(name) or tag in _DRAWN
    is_handler = name.startswith("on") or name in _LIKE_HANDLERS
    if not is_plain or is_handler or (name in _ADDRESSES and not _is_harmless(value)):
        yield f"<{tag} {name}={value!r}>"


def _is_harmless(address: str) -> bool:
    return _HARMLESS.match(_LEFT_OUT.sub("", address.strip())) is not None
