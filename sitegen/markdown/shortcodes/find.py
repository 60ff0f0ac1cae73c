"""Find the shortcodes in a text, and what only looks like one."""

import re
from collections.abc import Iterator

from sitegen.findings import Example, Findings, Rule
from sitegen.markdown.shortcodes.call import Call, CallError, parse_call
from sitegen.markdown.source import Source

SYNTAX = Rule(
    "shortcode/syntax",
    "A shortcode that cannot be read",
    "It would be shown to readers as it is written.",
    example=Example("{{ faq(“costs”) }}\n", '{{ faq("costs") }}\n'),
)
UNCLOSED = Rule(
    "shortcode/unclosed",
    "A shortcode without its closing brackets",
    "It would be shown to readers as it is written.",
    example=Example('{{ faq("costs")\n', '{{ faq("costs") }}\n'),
)
STATEMENT = Rule(
    "shortcode/statement",
    "A template statement in a text",
    "Texts are no templates: `{% … %}` means nothing here and would be shown to readers.",
    example=Example("{% if draft %}Not yet.{% endif %}\n", "Not yet.\n"),
)
RULES = (SYNTAX, UNCLOSED, STATEMENT)

_STARTS = re.compile(r"\\.|\{\{|\{%", re.S)
_BLOCK_END = re.compile(r"\n[ \t>]*\n")


def find_calls(source: Source, mask: str, findings: Findings) -> Iterator[Call]:
    """Yield the calls in order; what cannot be read is a finding."""
    position = 0
    while start := _STARTS.search(mask, position):
        position = start.end()
        if start[0] == "{%":
            message = "{% … %} means nothing here."
            hint = 'Shortcodes are written {{ name("…") }}.'
            findings.add(STATEMENT, source.place(start.start()), message, hint=hint)
        elif start[0] == "{{":
            call = _call_at(start.start(), source, findings)
            position = call.end if call else position
            if call:
                yield call


def _call_at(start: int, source: Source, findings: Findings) -> Call | None:
    try:
        return parse_call(source.text, start)
    except CallError as error:
        block_end = _BLOCK_END.search(source.text, start)
        closing = source.text.find("}}", start, block_end.start() if block_end else len(source.text))
        if closing < 0:
            message, hint = "This shortcode is never closed.", "Put }} after it."
            findings.add(UNCLOSED, source.place(start), message, hint=hint)
        else:
            findings.add(SYNTAX, source.place(error.offset), error.message)
        return None
