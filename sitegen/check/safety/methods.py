"""Words for methods of suicide."""

from collections.abc import Iterator

from sitegen.check.passages.folding import has_any
from sitegen.check.passages.passage import Passage
from sitegen.check.passages.site import Passages
from sitegen.check.safety.method_words import ANYWHERE, BEGINNINGS, BESIDE_SUICIDE
from sitegen.findings import Example, Findings, Rule
from sitegen.render.crisis import mentions_suicide

METHOD_WORD = Rule(
    "crisis/method-word",
    "A word for a way to die beside suicide",
    "Reading of a method raises the risk for people in danger. Recommendations for Reporting on Suicide: "
    "leave it out.",
    example=Example(
        "Suicide is preventable. Some people who think about suicide have a gun at home.",
        "Suicide is preventable. Put distance between the person and what could hurt them.",
    ),
)
RULES = (METHOD_WORD,)


def check_methods(passages: Passages, findings: Findings) -> None:
    """Report words for methods where they can mean nothing else, or stand in a sentence on suicide."""
    words = [word for word in passages.words if word.startswith(BEGINNINGS)]
    for passage in passages.all() if words else ():
        if has_any(words, passage.shown):
            for start in methods_in(passage):
                message = "This names a way to die, on a page that people in danger read."
                hint = (
                    'Leave it out. Say what helps instead, such as "distance from anything they could use".'
                )
                findings.add(METHOD_WORD, passage.place(start), message, hint=hint)


def methods_in(passage: Passage) -> Iterator[int]:
    """Yield where such words begin."""
    yield from (match.start() for match in ANYWHERE.finditer(passage.shown))
    for start, sentence in passage.stretches():
        if mentions_suicide(sentence):
            others = (start + match.start() for match in BESIDE_SUICIDE.finditer(sentence))
            yield from (offset for offset in others if not _is_in_another(offset, passage))


def _is_in_another(offset: int, passage: Passage) -> bool:
    return any(match.start() <= offset < match.end() for match in ANYWHERE.finditer(passage.shown))
