"""What was measured, as tables in Markdown."""

from collections.abc import Callable, Sequence
from statistics import median

from bench.measure import Measure
from bench.session import Session

_BASE = "Hugo"
_RATIOS = (Measure.COLD, Measure.CPU, Measure.SAME, Measure.ARTICLE, Measure.TEMPLATE, Measure.PREVIEW)
_DETAILED_BELOW = 10
"""Numbers from here on are told without decimals."""

_Values = Callable[[Session, str, Measure], list[float]]


def session_tables(session: Session) -> str:
    """Return a table of figures and, where Hugo is among the tools, one of ratios to Hugo's."""
    parts = [
        f"### {session.size:,} articles, {session.medium.value}",
        _table(session, "seconds", tuple(Measure), _figures),
    ]
    if session.rounds.get(_BASE):
        parts.append(_table(session, f"times {_BASE}’s", _RATIOS, _ratios))
    parts += [f"{name} failed: {reason}" for name, reason in session.failures.items()]
    return "\n\n".join(parts)


def _table(session: Session, corner: str, measures: Sequence[Measure], values: _Values) -> str:
    head = [corner, *session.rounds]
    rows = [
        [measure.value, *(_cell(values(session, name, measure)) for name in session.rounds)]
        for measure in measures
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *rows])


def _figures(session: Session, name: str, measure: Measure) -> list[float]:
    return [figures[measure] for figures in session.rounds[name] if measure in figures]


def _ratios(session: Session, name: str, measure: Measure) -> list[float]:
    """Return the ratios to the other's figure of the same round."""
    pairs = zip(_figures(session, name, measure), _figures(session, _BASE, measure), strict=False)
    return [own / base for own, base in pairs]


def _cell(values: list[float]) -> str:
    """Return the median, and the least and the most where there are several values."""
    if not values:
        return "–"
    middle = _number(median(values))
    if len(values) == 1:
        return middle
    return f"{middle} ({_number(min(values))}–{_number(max(values))})"


def _number(value: float) -> str:
    if value >= _DETAILED_BELOW * 10:
        return f"{value:.0f}"
    return f"{value:.1f}" if value >= _DETAILED_BELOW else f"{value:.2f}"
