"""The quizzes of a site, read and found sound, or reported."""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from sitegen.findings import Findings, Place
from sitegen.quiz.claims import compile_claims
from sitegen.quiz.compile import compile_logic
from sitegen.quiz.definition import Definition
from sitegen.quiz.draft import Draft
from sitegen.quiz.personas import compile_personas
from sitegen.quiz.quiz import Quiz
from sitegen.source_file import read_text
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml


def load_quizzes(content_folder: Path, ids: Iterable[str], findings: Findings) -> dict[str, Quiz]:
    """Return the quizzes in `quizzes/` that have these ids; one with a fault is left out."""
    quizzes = {}
    for id_ in sorted(ids):
        top = Place(f"content/quizzes/{id_}.yaml")
        text = read_text(content_folder / "quizzes" / f"{id_}.yaml", top.path, findings)
        quiz = parse_quiz(id_, text, top, findings) if text is not None else None
        if quiz is not None:
            quizzes[id_] = quiz
    return quizzes


def parse_quiz(id_: str, text: str, top: Place, findings: Findings) -> Quiz | None:
    """Return the quiz that `text` defines, or None with a finding for each fault."""
    faults = Findings()
    quiz = _sound(id_, text, top, faults)
    found = faults.graded({})
    findings.extend(found)
    return None if found else quiz


def _sound(id_: str, text: str, top: Place, faults: Findings) -> Quiz | None:
    document = parse_yaml(text, top.path, faults)
    definition = validate(Definition, document, faults, whole=top) if document is not None else None
    if definition is None:
        return None
    draft = Draft(definition, document, top, faults)
    logic = compile_logic(draft)
    return Quiz(
        id=id_,
        place=top,
        digest=sha256(text.encode()).hexdigest(),
        definition=definition,
        logic=logic,
        claims=compile_claims(draft, logic),
        personas=compile_personas(draft, logic),
    )
