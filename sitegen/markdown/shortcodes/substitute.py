"""Put tokens in the place of the shortcodes and citations of a text, in the order of reading."""

import re

from markupsafe import Markup

from sitegen.markdown.citations import SYNTAX, citations_in, ids_in
from sitegen.markdown.edits import Edit
from sitegen.markdown.entries import cite
from sitegen.markdown.mask import cover
from sitegen.markdown.shortcodes.call import Call
from sitegen.markdown.shortcodes.find import find_calls
from sitegen.markdown.shortcodes.render import ShortcodeRenderer
from sitegen.markdown.source import Source
from sitegen.markdown.tokens import Component, Tokens

_Found = Call | re.Match[str]


def substitute(source: Source, mask: str, renderer: ShortcodeRenderer, tokens: Tokens) -> list[Edit]:
    """Return the edits; they are in order and do not overlap."""
    has_calls = "{{" in mask or "{%" in mask
    calls = list(find_calls(source, mask, renderer.record.findings)) if has_calls else []
    without_calls = cover(mask, [(call.start, call.end) for call in calls])
    found_ones: list[_Found] = [*calls, *citations_in(without_calls)]
    edits: list[Edit] = []
    for found in sorted(found_ones, key=_span):
        component = _component(found, source, renderer)
        if component is not None:
            edits.append(Edit(*_span(found), tokens.add(component)))
    return edits


def _span(found: _Found) -> tuple[int, int]:
    return (found.start, found.end) if isinstance(found, Call) else found.span()


def _component(found: _Found, source: Source, renderer: ShortcodeRenderer) -> Component | None:
    return renderer.render(found, source) if isinstance(found, Call) else _citation(found, source, renderer)


def _citation(found: re.Match[str], source: Source, renderer: ShortcodeRenderer) -> Component | None:
    ids = ids_in(found)
    if ids is None:
        message = "This citation cannot be read."
        hint = "Write [@id], or [@one; @another], with ids from sources.yaml."
        renderer.record.findings.add(SYNTAX, source.place(found.start("written")), message, hint=hint)
        return None
    html = Markup(cite(((i, source.place(o)) for i, o in ids), renderer.settings, renderer.record))  # noqa: S704 (from a component)
    return Component(found["written"], source.place(found.start("written")), html, holds_link=True)
