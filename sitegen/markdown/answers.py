"""The short answers that shortcodes show, as machines read them."""

import re

from sitegen.markdown.body import Answer
from sitegen.markdown.marks import PROSE, PROSE_END, anchors_in
from sitegen.markdown.plain_text import plain_line

_ANSWER = re.compile(
    rf"</summary>\s*(?P<opening><[^>]*>)[^{PROSE}{PROSE_END}]*{PROSE}(?P<short>[^{PROSE}{PROSE_END}]*){PROSE_END}"
)
"""The first words of an editor's below a question; words with other texts in them would be cut short."""


def answers_of(marked: str) -> tuple[Answer, ...]:
    """Return the short answers in `marked` HTML to which a link can lead."""
    return tuple(
        Answer(answer_id, plain_line(match["short"]))
        for match in _ANSWER.finditer(marked)
        for answer_id in anchors_in(match["opening"])
    )
