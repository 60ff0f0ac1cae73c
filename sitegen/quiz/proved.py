"""The quizzes of a site as pieces of work: each read, found sound and proved, or reported."""

from collections.abc import Iterable
from pathlib import Path

from sitegen.findings import Findings
from sitegen.memo.loads import dumps
from sitegen.memo.run import Run
from sitegen.memo.watched import Watched
from sitegen.quiz.load import load_quizzes
from sitegen.quiz.proof.remember import prove_quizzes
from sitegen.quiz.quiz import Quiz


def proved_quizzes(content: Path, ids: Iterable[str], run: Run) -> Watched[Quiz]:
    """Return the quizzes in `quizzes/` that have these ids; one with a fault is left out."""

    def parts_of(id_: str, findings: Findings) -> tuple[bytes, ...]:
        loaded = load_quizzes(content, (id_,), findings)
        return tuple(map(dumps, prove_quizzes(loaded, run.cache, findings).values()))

    units = run.each("quiz", sorted(ids), parts_of)
    results = {id_: unit.results[0] for id_, unit in units.items() if unit.results}
    quizzes = {id_: run.memo.value(result, Quiz) for id_, result in results.items()}
    return Watched("quizzes ", quizzes, lambda id_, _: results[id_].digest)
