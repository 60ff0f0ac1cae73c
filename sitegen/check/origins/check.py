"""Built files that load from other hosts, send to them, or tell them where a reader was."""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from posixpath import normpath
from urllib.parse import unquote, urljoin, urlsplit

from sitegen.assets.asset import Assets
from sitegen.check.built import Html
from sitegen.check.origins.addresses import Found, Own, own_of
from sitegen.check.origins.places import places_of
from sitegen.check.origins.rules import FORM, LINK, LOADED, MISSING
from sitegen.check.origins.style import addresses_in
from sitegen.check.origins.tags import Away, Way, in_script, ways_out
from sitegen.check.tree import tree_of
from sitegen.content.collections import Form
from sitegen.findings import Findings
from sitegen.graph.site import Site
from sitegen.html_pieces import parsed_pieces
from sitegen.render.output import OutputFile

_SCRIPTS, _SHEETS, _TAGS = (".js", ".mjs"), (".css",), (".htm", ".html", ".svg", ".xhtml", ".xml")
_MANIFESTS = (".webmanifest",)
CHECKED = _SCRIPTS + _SHEETS + _TAGS + _MANIFESTS
"""The endings of files in which a browser may find an address to load from."""

_RULES = {Way.LOADED: LOADED, Way.SENT: FORM, Way.LINKED: LINK}
_MESSAGES = {
    Way.LOADED: '"{written}" would be loaded from another host, {host}.',
    Way.SENT: 'What readers write would be sent to another host, {host}, by "{written}".',
    Way.LINKED: 'The link to "{written}" tells {host} where the reader was.',
}
_HINTS = {
    Way.LOADED: "Take it out, or put the file into static/ and load it from there.",
    Way.SENT: "Take it out, or declare the form in content/forms/ and name it in the page.",
    Way.LINKED: 'Add rel="noreferrer noopener" to it.',
}
_WORDS = frozenset(("categories", "description", "label", "lang", "name", "short_name"))
"""What a manifest says to people."""


def check_html_origins(html: Html, site: Site, findings: Findings) -> None:
    """Report what leads to other hosts from a page, and from a page at an old address."""
    own = own_of(site.config.base_url)
    for way in dict.fromkeys(ways_out(html.tree, own)):
        if way.way is not Way.SENT or not _is_declared(way.found.host, site):
            _report(way, html.file, None, findings)


def check_origins(
    file: OutputFile, site: Site, assets: Assets, files: Mapping[str, OutputFile], findings: Findings
) -> None:
    """Report what leads to other hosts from a file that is no page, and style sheets' missing parts."""
    own, text = own_of(site.config.base_url), file.data.decode(errors="replace")
    for way in dict.fromkeys(_ways_out(file.path, text, own)):
        _report(way, file, assets, findings)
    if file.path.endswith(_SHEETS):
        _check_there(file, text, partial(_is_there, file, site, files), assets, findings)


def _ways_out(path: str, text: str, own: Own) -> Iterator[Away]:
    if path.endswith(_TAGS):
        yield from ways_out(tree_of(parsed_pieces(text)), own)
    elif path.endswith(_SCRIPTS):
        yield from _loaded(in_script(text, own))
    elif path.endswith(_SHEETS):
        for written, read in addresses_in(text):
            yield from _loaded(Found(written, found.host) for found in own.found(read))
    else:
        yield from _loaded(own.found(*_strings(text)))


def _loaded(found: Iterable[Found]) -> Iterator[Away]:
    return (Away(Way.LOADED, each) for each in found)


def _strings(text: str) -> Iterator[str]:
    """Yield the texts in a manifest that are not for people to read."""
    try:
        waiting = [("", json.loads(text))]
    except (ValueError, RecursionError):
        return
    while waiting:
        key, value = waiting.pop()
        if isinstance(value, dict):
            waiting += value.items()
        elif isinstance(value, list):
            waiting += [(key, each) for each in value]
        elif isinstance(value, str) and key not in _WORDS:
            yield value


def _is_declared(host: str, site: Site) -> bool:
    """Whether a form of the site is sent to a host; whether a page may show it, another check tells."""
    forms = (entry.value for entry in site.library.entries["forms"].values())
    return any(urlsplit(form.action).netloc.lower() == host for form in forms if isinstance(form, Form))


def _report(way: Away, file: OutputFile, assets: Assets | None, findings: Findings) -> None:
    message = _MESSAGES[way.way].format(written=_short(way.found.written), host=_short(way.found.host))
    for place in places_of(way.found.written, file, assets):
        findings.add(_RULES[way.way], place, message, hint=_HINTS[way.way])


def _check_there(
    file: OutputFile, sheet: str, is_there: partial[bool], assets: Assets, findings: Findings
) -> None:
    for written, read in dict.fromkeys(addresses_in(sheet)):
        if not is_there(read) and not read.endswith(_SHEETS):  # of imports, others tell already
            message = f'"{_short(written)}" is not part of the site.'
            hint = "Put the file into static/, and write its address from the style sheet on."
            for place in places_of(written, file, assets):
                findings.add(MISSING, place, message, hint=hint)


def _is_there(file: OutputFile, site: Site, files: Mapping[str, OutputFile], address: str) -> bool:
    """Whether what a style sheet asks for is part of the site, or nothing of it at all."""
    try:
        parts = urlsplit(address.strip())
        if parts.scheme or parts.netloc or not parts.path:
            return True
        path = unquote(urlsplit(urljoin(f"{site.config.prefix}/{file.path}", parts.path)).path)
    except ValueError:
        return False
    return (
        path.startswith(f"{site.config.prefix}/") and normpath(path[len(site.config.prefix) + 1 :]) in files
    )


def _short(text: str, longest: int = 80) -> str:
    plain = "".join(sign if sign.isprintable() else " " for sign in text[: longest + 1])
    return plain if len(plain) <= longest else f"{plain[:longest]}…"
