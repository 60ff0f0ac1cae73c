"""The panel in each page of the preview: how the newest build went, and what there is to mend."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from sitegen.check.preview_parts import DESK
from sitegen.encoding import decode, plain_line_ends
from sitegen.findings import Finding, Rule
from sitegen.report.editor import EditorLinks
from sitegen.report.excerpt import Excerpt, excerpt_of
from sitegen.report.text import counted
from sitegen.rules import ALL_RULES
from sitegen.serve.answer import Answer
from sitegen.serve.shown import Shown
from sitegen.templating import create_tool_environment

_MOST = 60
"""How many findings are shown; the desk has them all."""
_RULES = {rule.id: rule for rule in ALL_RULES}


class Mood(Enum):
    """How much there is to mend."""

    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as the panel shows it."""

    finding: Finding
    url: str
    """What opens the place in the editor's program."""
    rule: Rule
    excerpt: Excerpt | None


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel in one page shows."""

    headline: str
    words: str
    mood: Mood
    is_open: bool
    source_url: str
    """What opens the page's own file; empty where it has none."""
    desk_url: str
    """Empty where there is no desk yet."""
    findings: tuple[FindingView, ...]
    more: int
    """How many findings are left out."""


def render_panel(answer: Answer, shown: Shown, links: EditorLinks) -> str:
    """Return the HTML of the panel in the page `answer`."""
    found = tuple(_listed(answer, shown))
    panel = Panel(
        headline=_headline(found, shown),
        words=shown.state,
        mood=_mood(found, shown),
        is_open=not shown.is_publishable,
        source_url=links.url(answer.source) if answer.source is not None else "",
        desk_url=DESK if shown.build is not None else "",
        findings=tuple(_view(finding, links) for finding in found[:_MOST]),
        more=max(0, len(found) - _MOST),
    )
    return create_tool_environment().get_template("preview/panel.html").render(panel=panel)


def _mood(found: Sequence[Finding], shown: Shown) -> Mood:
    if not shown.is_publishable and not shown.is_waiting:
        return Mood.ERROR
    return Mood.WARNING if found else Mood.GOOD


def _listed(answer: Answer, shown: Shown) -> Iterator[Finding]:
    """Yield what there is to mend: warnings of this page, and where something is in the way, everything."""
    here = answer.source.path if answer.source is not None else ""
    if shown.is_publishable:
        yield from (finding for finding in shown.findings if finding.place.path == here)
    else:
        yield from sorted(shown.findings, key=lambda f: (not f.severity.stops_writing, f.place.path != here))


def _headline(found: Sequence[Finding], shown: Shown) -> str:
    if shown.is_waiting or (shown.build is not None and shown.is_newest):
        return _count(found) or "Preview"
    return ": ".join(filter(None, ("Not built", _count(found))))


def _count(found: Sequence[Finding]) -> str:
    errors = sum(finding.severity.stops_writing for finding in found)
    numbers = (("error", errors), ("warning", len(found) - errors))
    return ", ".join(counted(number, noun) for noun, number in numbers if number)


def _view(finding: Finding, links: EditorLinks) -> FindingView:
    place = finding.place
    file = links.file(place)
    decoded = decode(file.read_bytes()) if file.is_file() else None
    text = plain_line_ends(decoded.text) if decoded is not None else ""
    return FindingView(
        finding, links.url(place), _RULES[finding.rule], excerpt_of(text, place.line, place.column)
    )
