"""What is asked or named differently in two quizzes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.quiz.definition import ContextText, Definition, QuestionText
from sitegen.quiz.inspection.wording import questions_of

_Texts = Mapping[str, str]
"""By what each text is, such as `topic` or `option 2`."""


@dataclass(frozen=True, slots=True)
class Rewording:
    """One thing that is asked or named differently."""

    name: str
    """The id of a question or of what is asked besides, or a level."""
    change: str


def rewordings(old: Definition, new: Definition) -> Iterator[Rewording]:
    """Yield what differs in questions, options and the names of levels."""
    before, after = _texts(old), _texts(new)
    for name in dict.fromkeys((*after, *before)):
        if name not in before or name not in after:
            yield Rewording(name, f"only in the {'new' if name in after else 'old'} file")
        else:
            yield from (Rewording(name, change) for change in _changes(before[name], after[name]))
    asked = [id_ for id_ in questions_of(new) if id_ in questions_of(old)]
    if asked != [id_ for id_ in questions_of(old) if id_ in questions_of(new)]:
        yield Rewording("order", f"now {', '.join(asked)}")


def _changes(old: _Texts, new: _Texts) -> Iterator[str]:
    for name in dict.fromkeys((*new, *old)):
        before, after = old.get(name, ""), new.get(name, "")
        if before and after and before != after:
            yield f"{name}: “{after}” instead of “{before}”"
        elif before != after:
            yield f"{name}: only in the {'new' if after else 'old'} file, “{after or before}”"


def _texts(definition: Definition) -> dict[str, _Texts]:
    """Return the texts by question, by what is asked besides, and by level."""
    return {
        **{id_: _of_question(text) for id_, text in questions_of(definition).items()},
        **{name: _of_context(text) for name, text in definition.context.items()},
        **{f"level {level}": {"name": outcome.name} for level, outcome in definition.outcomes.items()},
        "unsure": {"option": definition.unsure},
    }


def _of_question(question: QuestionText) -> _Texts:
    return {
        "text": question.text,
        "help": question.help,
        "topic": question.topic,
        "time_frame": question.time_frame,
        "why_we_ask": question.why_we_ask,
        **{f"option {severity}": words for severity, words in question.options.items()},
        "unsure counts as": str(question.unsure),
    }


def _of_context(context: ContextText) -> _Texts:
    return {
        "text": context.text,
        **{f"option {id_}": words for id_, words in context.options.items()},
        **{f"note for {id_}": words for id_, words in context.notes.items()},
    }
