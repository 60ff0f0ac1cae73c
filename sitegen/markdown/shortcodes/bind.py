"""The arguments of a call against the parameters of its shortcode."""

from collections.abc import Callable, Mapping

from sitegen.findings import Example, Findings, Place, Rule, did_you_mean
from sitegen.markdown.shortcodes.call import FIELD, Argument, Call, Value
from sitegen.markdown.shortcodes.signature import Signature

UNKNOWN = Rule(
    "shortcode/unknown",
    "A shortcode that does not exist",
    "Nothing could be shown in its place.",
    example=Example('{{ fag("costs") }}\n', '{{ faq("costs") }}\n'),
)
ARGUMENTS = Rule(
    "shortcode/arguments",
    "Arguments that do not fit the shortcode",
    "It could not show what the editor meant.",
    example=Example('{{ faq("costs", "open") }}\n', '{{ faq("costs") }}\n'),
)
RULES = (UNKNOWN, ARGUMENTS)

Locate = Callable[[int], Place]


def bind(
    call: Call, shortcodes: Mapping[str, Signature], locate: Locate, findings: Findings
) -> dict[str, Value] | None:
    """Return the call's arguments by parameter, or None with findings.

    `locate` gives the place of an offset of the text.
    """
    signature = shortcodes.get(call.name)
    if signature is None:
        hint = did_you_mean(call.name, shortcodes) or f"There are: {', '.join(shortcodes)}."
        findings.add(UNKNOWN, locate(call.start), f'There is no shortcode "{call.name}".', hint=hint)
        return None
    bound: dict[str, Value] = {}
    is_bound = True
    for position, argument in enumerate(call.arguments):
        fault, hint = _bind_one(argument, position, signature, bound)
        if fault:
            findings.add(ARGUMENTS, locate(argument.offset), fault, hint=hint)
            is_bound = False
    missing = [name for name in signature.parameters if name in signature.required - bound.keys()]
    if missing and is_bound:
        names = ", ".join(f'"{name}"' for name in missing)
        message = f'The shortcode "{call.name}" needs {names}.'
        findings.add(ARGUMENTS, locate(call.start), message, hint=_usage(signature))
        is_bound = False
    return bound if is_bound else None


def _bind_one(
    argument: Argument, position: int, signature: Signature, bound: dict[str, Value]
) -> tuple[str, str]:
    """Add one argument to `bound`, or return what is wrong with it and how to mend it."""
    if not argument.name and position >= len(signature.parameters):
        return f'The shortcode "{signature.name}" takes no more arguments.', _usage(signature)
    name = argument.name or signature.parameters[position]
    if name == FIELD and FIELD not in signature.parameters:
        return f'The shortcode "{signature.name}" has no fields.', _usage(signature)
    if name not in signature.parameters:
        hint = did_you_mean(name, signature.parameters) or _usage(signature)
        return f'The shortcode "{signature.name}" has no "{name}".', hint
    if name in bound:
        return f'"{name}" is given a second time.', ""
    if name in signature.required and argument.value == "":
        return f'"{name}" is empty.', _usage(signature)
    bound[name] = argument.value
    return "", ""


def _usage(signature: Signature) -> str:
    return f"Write {signature}."
