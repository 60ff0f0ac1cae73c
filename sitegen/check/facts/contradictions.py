"""Words that contradict a registry: hours and days of a level, and the number of a fact."""

import re
from collections.abc import Iterator

from sitegen.check.facts.clauses import clause_around, is_part_of_care, says_nothing_of_care, time_of
from sitegen.check.facts.levels import Levels, rate_of
from sitegen.check.facts.measures import UNITS, Measure, Rate, measures_in
from sitegen.check.facts.numbers import numbers_in
from sitegen.check.facts.statements import Statement, level_of_cell, rate_of_cell, statements_of
from sitegen.check.passages.site import Passages
from sitegen.content.collections import Cell, Comparison
from sitegen.content.ids import Quantity
from sitegen.content.registries import Fact
from sitegen.findings import Example, Findings, Rule
from sitegen.graph.site import Site
from sitegen.yaml_source.values import YamlText

CONTRADICTION = Rule(
    "fact/contradiction",
    "Words that contradict what a registry says",
    "Readers plan their week by it. Two numbers for one thing, and neither can be trusted.",
    example=Example(
        "An Intensive Outpatient Program takes 12 to 25 hours a week [@guide].",
        'It takes {{ level("iop").hours_per_week }} a week, such as 3 days of 3 hours [@guide].',
    ),
)
RULES = (CONTRADICTION,)

_SAME = "Let value, statement and text say the same."
_NAME = re.compile(r"\b[A-Z][A-Za-z]{3,}\b")


def check_contradictions(site: Site, passages: Passages, findings: Findings) -> None:
    """Report hours and days that do not fit the level they are said of."""
    # The columns of comparisons may count by their field, without a word.
    if UNITS.isdisjoint(passages.words) and not passages.entries:
        return
    levels = _levels(site)
    for statement in statements_of(site, passages, levels):
        check_statement(statement, levels, findings)


def check_quantities(site: Site, findings: Findings) -> None:
    """Report quantities that do not fit their level, and facts whose words leave their numbers out."""
    levels = _levels(site)
    for comparison in site.library.entries["comparisons"].values():
        if isinstance(comparison.value, Comparison):
            _check_quantities(comparison.value, levels, findings)
    for fact_id, fact in site.library.registries.facts.items():
        _check_words(fact_id, fact, findings)


def _levels(site: Site) -> Levels:
    registries = site.library.registries
    return Levels.of(registries.levels, registries.facts.values())


def check_statement(statement: Statement, levels: Levels, findings: Findings) -> None:
    """Report the hours and days of one sentence or cell that contradict a level or a fact."""
    for measure in measures_in(statement.words, statement.rate):
        _check_measure(measure, statement, levels, findings)


def _check_measure(measure: Measure, statement: Statement, levels: Levels, findings: Findings) -> None:
    around = clause_around(measure, statement.words)
    level_id = _level_of(around, statement, levels)
    clause = f"{around} {statement.labels}"
    if measure.rate is None or not level_id or says_nothing_of_care(clause, statement.words):
        return
    facts = _facts_named_in(statement.words, measure, level_id, levels)
    if any(_says_the_same(fact, measure) for fact in facts):
        return
    said = " ".join(statement.words[measure.start : measure.end].split())
    allowed = levels.range_for(level_id, measure.rate)
    context = f"{statement.labels} {statement.passage.shown}"
    is_part = is_part_of_care(clause, measure, allowed.min if allowed is not None else None)
    if not is_part and not levels.fits(measure, level_id, measure.rate, context):
        message, hint = _beyond(said, level_id, measure.rate, levels)
        findings.add(CONTRADICTION, statement.place(measure.start), message, hint=hint)
    elif (other := next((fact for fact in facts if _differs(fact, measure)), None)) is not None:
        message = f'"{said}" contradicts facts.yaml: {other.statement}'
        hint = "Take the number from there, with {{ fact(…) }}."
        findings.add(CONTRADICTION, statement.place(measure.start), message, hint=hint)


def _level_of(clause: str, statement: Statement, levels: Levels) -> str:
    """Return the one level that a clause, or else its sentence, or else their place is about."""
    named = levels.named_in(clause)
    if not named and levels.named_in(time_of(statement.words)):
        return ""
    named = named or levels.named_in(statement.words)
    if named:
        return next(iter(named)) if len(named) == 1 else ""
    return statement.level


def _beyond(said: str, level_id: str, rate: Rate, levels: Levels) -> tuple[str, str]:
    """Return the message on a measure outside of a level's range, and the way out."""
    name, allowed = levels.by_id[level_id].short_name, levels.range_for(level_id, rate)
    unit, _, time = rate.in_words.partition(" ")
    counted = "" if allowed is not None and allowed.unit else f" {unit}"
    message = f'"{said}" does not fit {name}, which levels.yaml gives {allowed}{counted} {time}.'
    return (
        message,
        f'Write {{{{ level("{level_id}").{rate.value} }}}}, or mend levels.yaml if it is wrong there.',
    )


def _facts_named_in(sentence: str, measure: Measure, level_id: str, levels: Levels) -> tuple[Fact, ...]:
    """Return the facts on a level's hours or days whose names, such as Medicare, a sentence has as well."""
    facts = (fact for fact in levels.facts if rate_of(fact) is measure.rate and _is_named(fact, sentence))
    return tuple(fact for fact in facts if level_id in levels.named_in(fact.statement))


def _is_named(fact: Fact, sentence: str) -> bool:
    names = _NAME.findall(fact.statement)
    return bool(names) and all(re.search(rf"\b{name}\b", sentence) for name in names)


def _says_the_same(fact: Fact, measure: Measure) -> bool:
    return fact.value is not None and (fact.value.min, fact.value.max) == (measure.low, measure.high)


def _differs(fact: Fact, measure: Measure) -> bool:
    value = fact.value
    if value is None or measure.is_worked_out:
        return False
    if measure.high is None and value.max is None and value.min is not None:
        return measure.low != value.min
    return measure.low is None and value.min is None and value.max is not None and measure.high != value.max


def _check_quantities(comparison: Comparison, levels: Levels, findings: Findings) -> None:
    """Report numbers of cells that lie outside the range of the level that they are about."""
    for row in comparison.rows.values():
        for column_id, cell in row.cells.items():
            column = comparison.columns.get(str(column_id))
            quantity = cell.quantity if isinstance(cell, Cell) else None
            if column is None or quantity is None:
                continue
            level_id, rate = level_of_cell(row, column, levels), rate_of_cell(row, column)
            labels = f"{row.label} {column.label}"
            if not level_id or not rate or says_nothing_of_care(labels, ""):
                continue
            if not levels.fits(_measure_of(quantity), level_id, rate, labels):
                message, hint = _beyond(str(quantity), level_id, rate, levels)
                findings.add(CONTRADICTION, column_id.place, message, hint=hint)


def _measure_of(quantity: Quantity) -> Measure:
    most = quantity.max if quantity.below is None else quantity.below - 1
    return Measure(quantity.min, most, None, quantity.unit, 0, 0)


def _check_words(fact_id: str, fact: Fact, findings: Findings) -> None:
    """Report a fact whose statement or text leaves out a number of its value."""
    for text in (fact.statement, fact.text):
        missing = [number for number in _numbers_of(fact) if number not in numbers_in(text)] if text else []
        if missing and isinstance(text, YamlText):
            message = f'The value of "{fact_id}" has {missing[0]:g}, and these words do not.'
            findings.add(CONTRADICTION, text.place, message, hint=_SAME)


def _numbers_of(fact: Fact) -> Iterator[float]:
    if fact.value is not None:
        numbers = (fact.value.min, fact.value.max, fact.value.below)
        yield from (number for number in numbers if number is not None)
