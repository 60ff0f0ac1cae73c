"""The personas get what people agreed on."""

from sitegen.findings import Findings
from sitegen.quiz.engine import Outcome, evaluate
from sitegen.quiz.logic import Logic
from sitegen.quiz.personas import Persona
from sitegen.quiz.rules import PERSONA


def check_persona(persona: Persona, logic: Logic, findings: Findings) -> None:
    """Report another level than the persona's, and flags that it no longer gets."""
    outcome = evaluate(logic, persona.answers, persona.text.context)
    if outcome.level != persona.text.level:
        message = f"This persona now gets level {outcome.level} instead of {persona.text.level}."
        findings.add(PERSONA, persona.level_place, message, hint=_why(outcome))
    for flag in persona.text.flags:
        if flag not in outcome.flags:
            shown = ", ".join(outcome.flags) or "none"
            message = f'This persona no longer gets the flag "{flag}".'
            findings.add(PERSONA, persona.flags_place, message, hint=f"Its flags are: {shown}.")


def _why(outcome: Outcome) -> str:
    decided = ", ".join((*outcome.emergencies, *outcome.decisive)) or "the score"
    return f"Decided by: {decided}."
