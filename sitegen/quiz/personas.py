"""The personas of a sound quiz: each still gets the level and flags that people agreed on."""

from collections.abc import Mapping, Sequence

from sitegen.findings import did_you_mean
from sitegen.quiz.answer import Answer, Answers
from sitegen.quiz.definition import PersonaText
from sitegen.quiz.draft import Draft
from sitegen.quiz.engine import Outcome, evaluate
from sitegen.quiz.logic import Logic
from sitegen.quiz.rules import PERSONA, UNKNOWN_NAME
from sitegen.yaml_source.values import Location


def check_personas(draft: Draft, logic: Logic) -> None:
    """Report personas that answer what is not asked, and those whose result has changed."""
    for id_, persona in draft.definition.personas.items():
        location = ("personas", id_)
        if _can_answer(draft, logic, location, persona):
            _check_result(draft, logic, location, persona)


def answers_of(logic: Logic, persona: PersonaText) -> Answers:
    """Return a persona's answers; what it leaves out is the mildest option."""
    chosen = {q.id: persona.answers.get(q.id, q.severities[0]) for q in logic.questions}
    return {
        q.id: Answer(q.unsure, is_unsure=True) if chosen[q.id] == "unsure" else Answer(int(chosen[q.id]))
        for q in logic.questions
    }


def _can_answer(draft: Draft, logic: Logic, location: Location, persona: PersonaText) -> bool:
    options = {q.id: (*q.severities, "unsure") for q in logic.questions}
    flags = dict.fromkeys(draft.definition.flags, (True,))
    verdicts = (
        _all_known(draft, (*location, "answers"), persona.answers, options),
        _all_known(draft, (*location, "context"), persona.context, logic.context),
        _all_known(draft, (*location, "flags"), dict.fromkeys(persona.flags, True), flags),
    )
    return all(verdicts)


def _all_known(
    draft: Draft, location: Location, chosen: Mapping[str, object], options: Mapping[str, Sequence[object]]
) -> bool:
    verdicts = [True]
    for name, choice in chosen.items():
        if choice in options.get(name, ()):
            continue
        verdicts.append(False)
        if name in options:
            message = f'"{choice}" is not an option of "{name}".'
            hint = f"Options are: {', '.join(map(str, options[name]))}."
        else:
            message = f'"{name}" is not known here.'
            hint = did_you_mean(name, options)
        draft.report(UNKNOWN_NAME, (*location, name), message, hint=hint)
    return all(verdicts)


def _check_result(draft: Draft, logic: Logic, location: Location, persona: PersonaText) -> None:
    outcome = evaluate(logic, answers_of(logic, persona), persona.context)
    if outcome.level != persona.level:
        message = f"This persona now gets level {outcome.level} instead of {persona.level}."
        draft.report(PERSONA, (*location, "level"), message, hint=_why(outcome))
    for flag in persona.flags:
        if flag not in outcome.flags:
            shown = ", ".join(outcome.flags) or "none"
            message = f'This persona no longer gets the flag "{flag}".'
            draft.report(PERSONA, (*location, "flags"), message, hint=f"Its flags are: {shown}.")


def _why(outcome: Outcome) -> str:
    decided = ", ".join((*outcome.emergencies, *outcome.decisive)) or "the score"
    return f"Decided by: {decided}."
