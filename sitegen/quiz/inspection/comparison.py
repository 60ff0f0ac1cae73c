"""The difference of two quizzes in words, for people who review a change of the rules."""

from collections.abc import Iterable, Iterator

from sitegen.quiz.inspection.columns import in_columns, section
from sitegen.quiz.inspection.difference import Difference
from sitegen.quiz.inspection.pairing import have_same_answers
from sitegen.quiz.inspection.wording import all_in_words
from sitegen.quiz.quiz import Quiz


def in_words(old: Quiz, new: Quiz, difference: Difference) -> str:
    """Return what changes, each change with an example."""
    rewordings = ((rewording.name, rewording.change) for rewording in difference.rewordings)
    parts = (
        "\n".join((*in_columns(_quizzes(old, new)), *_scope(old, new, difference))),
        section("Levels", _levels(old, new, difference), otherwise="no set of answers changes its level"),
        section("Flags", _flags(new, difference), otherwise="each is shown for the same answers as before"),
        section("Questions and names", in_columns(rewordings), otherwise="as before"),
    )
    return "\n\n".join(parts)


def _quizzes(old: Quiz, new: Quiz) -> Iterator[tuple[str, ...]]:
    for role, quiz in (("old", old), ("new", new)):
        yield role, quiz.place.path, str(quiz.definition.updated), quiz.definition.title


def _scope(old: Quiz, new: Quiz, difference: Difference) -> Iterator[str]:
    own = 'with "not sure" as an answer of its own' if difference.with_unsure else "by severity"
    yield ""
    yield f"Compared over {_sets(difference.vectors)} of answers {own}."
    if not have_same_answers(old.logic, new.logic):
        yield "The questions differ: only answers that both files have are compared, and a question of one"
        yield "file alone counts as its mildest answer there."
    if difference.flags:
        yield 'Sets for flags are also told apart by "not sure" and by what is asked besides.'


def _levels(old: Quiz, new: Quiz, difference: Difference) -> Iterator[str]:
    for change in difference.levels:
        before = old.definition.named(change.before)
        after = new.definition.named(change.after)
        yield f"  {before} -> {after}: {_sets(change.vectors)}, such as"
        yield from _indented(all_in_words(new.definition, change.example, {}))


def _flags(new: Quiz, difference: Difference) -> Iterator[str]:
    for change in difference.flags:
        verb = "is now shown" if change.is_shown else "is no longer shown"
        yield f"  {change.flag} {verb}: {_sets(change.vectors)}, such as"
        yield from _indented(all_in_words(new.definition, change.example, change.context))


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"    {line}" for line in lines)


def _sets(number: int) -> str:
    return f"{number:,} set{'' if number == 1 else 's'}"
