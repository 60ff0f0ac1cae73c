"""The rules of a quiz as a Mermaid flowchart, for people who review them."""

from collections.abc import Iterable, Iterator

from sitegen.quiz.inspection.wording import bands_in_words, on_one_line
from sitegen.quiz.quiz import Quiz

_ESCAPES = str.maketrans(
    {
        "#": "#35;",
        '"': "#quot;",
        "&": "#amp;",
        "<": "#lt;",
        ">": "#gt;",
        "*": "#42;",
        "`": "#96;",
        ":": "#58;",  # where "style" stands before a colon and a code after it, Mermaid drops a semicolon
    }
)
"""Mermaid's entity codes for what it would take for the end of a text, for markup or for a style."""

_Rule = tuple[str, int]
"""The words of a rule, and the level that it gives."""


def diagram(quiz: Quiz) -> str:
    """Return the flowchart: from the answers to each kind of rule, and from each rule to its level."""
    lines = (
        "flowchart LR",
        '  answers(["Answers"])',
        *_box("emergencies", "Emergencies: the quiz stops", "first", _emergencies(quiz)),
        *_box("score", "Score", _adding(quiz), _bands(quiz)),
        *_box("floors", "Floors: at least this level", "also", _floors(quiz)),
        *_levels(quiz),
    )
    return "\n".join(lines)


def _emergencies(quiz: Quiz) -> Iterator[_Rule]:
    for id_, emergency in quiz.definition.emergencies.items():
        yield _lines(id_, on_one_line(emergency.when)), quiz.logic.highest_level


def _bands(quiz: Quiz) -> Iterator[_Rule]:
    for band, scores in bands_in_words(quiz.logic):
        yield _lines(scores), band.level


def _floors(quiz: Quiz) -> Iterator[_Rule]:
    """Yield the floors, the lowest level first and for each in the order of the file."""
    for id_, floor in sorted(quiz.definition.floors.items(), key=lambda item: item[1].level):
        yield _lines(id_, on_one_line(floor.when)), floor.level


def _adding(quiz: Quiz) -> str:
    capped = (f"{q.id} up to {q.cap}" for q in quiz.logic.questions if q.cap < q.severities[-1])
    return _lines("severities added up", *capped)


def _box(name: str, title: str, way: str, rules: Iterable[_Rule]) -> Iterator[str]:
    """Yield a box with the rules in it, the way to it, and an arrow from each rule to its level."""
    numbered = [(f"{name}_{number}", words, level) for number, (words, level) in enumerate(rules, start=1)]
    if numbered:
        yield f'  subgraph {name} ["{title}"]'
        yield from (f'    {node}["{words}"]' for node, words, _ in numbered)
        yield "  end"
        yield f'  answers -- "{way}" --> {name}'
        yield from (f"  {node} --> level_{level}" for node, _, level in numbered)


def _levels(quiz: Quiz) -> Iterator[str]:
    yield '  subgraph levels ["Level: the highest given"]'
    for level, outcome in sorted(quiz.definition.outcomes.items(), reverse=True):
        yield f'    level_{level}(["{_lines(f"Level {level}", outcome.name)}"])'
    yield "  end"


def _lines(*words: str) -> str:
    return "<br/>".join(line.translate(_ESCAPES) for line in words)
