"""From a draft to the logic that an engine can run."""

from collections.abc import Mapping
from itertools import starmap

from sitegen.quiz.bands import compile_bands
from sitegen.quiz.condition import Condition
from sitegen.quiz.definition import EmergencyText, FlagText, FloorText
from sitegen.quiz.draft import Draft
from sitegen.quiz.levels import check_levels
from sitegen.quiz.logic import Emergency, Flag, Floor, Logic
from sitegen.quiz.parser import parse_condition
from sitegen.quiz.questions import compile_questions
from sitegen.quiz.rules import CONTEXT
from sitegen.quiz.scope import Scope, scopes
from sitegen.quiz.size import check_size


def compile_logic(draft: Draft) -> Logic:
    """Return the logic; it is whole only where the draft is left without findings."""
    definition = draft.definition
    questions = compile_questions(draft)
    context = {id_: tuple(text.options) for id_, text in definition.context.items()}
    highest_level = max(definition.outcomes)
    allowed = scopes(questions, context, highest_level)
    emergencies = _parsed(draft, definition.emergencies, allowed.of_emergencies)
    floors = _parsed(draft, definition.floors, allowed.of_floors)
    flags = _parsed(draft, definition.flags, allowed.of_flags)
    _check_context(draft)
    _check_contacts(draft)
    check_levels(draft)
    check_size(draft, questions.values())
    return Logic(
        questions=tuple(questions.values()),
        context=context,
        emergencies=tuple(starmap(Emergency, emergencies.items())),
        bands=compile_bands(draft, questions.values()),
        floors=tuple(Floor(id_, when, definition.floors[id_].level) for id_, when in floors.items()),
        flags=tuple(starmap(Flag, flags.items())),
        highest_level=highest_level,
    )


def _parsed(
    draft: Draft, rules: Mapping[str, EmergencyText | FloorText | FlagText], scope: Scope
) -> dict[str, Condition]:
    conditions = {id_: parse_condition(rule.when, scope, draft.findings) for id_, rule in rules.items()}
    return {id_: condition for id_, condition in conditions.items() if condition is not None}


def _check_contacts(draft: Draft) -> None:
    for id_, emergency in draft.definition.emergencies.items():
        if emergency.contact is not None:
            draft.check_known(
                ("emergencies", id_, "contact"), emergency.contact, draft.definition.crisis_contacts
            )


def _check_context(draft: Draft) -> None:
    starts = [id_ for id_, text in draft.definition.context.items() if text.after is None]
    for id_, text in draft.definition.context.items():
        if text.after is not None:
            draft.check_known(("context", id_, "after"), text.after, draft.definition.parts)
        for option in text.notes:
            draft.check_known(("context", id_, "notes", option), option, text.options)
    for id_ in starts[1:]:
        message = f'The quiz already starts with "{starts[0]}".'
        draft.report(CONTEXT, ("context", id_), message, hint='Say with "after" which part it follows.')
