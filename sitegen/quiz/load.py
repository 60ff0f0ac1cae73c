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
from sitegen.source_file import decode_text, read_data
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml


def load_quizzes(content_folder: Path, ids: Iterable[str], findings: Findings) -> dict[str, Quiz]:
    """Return the quizzes in `quizzes/` that have these ids; one with a fault is left out."""
    quizzes = {}
    for id_ in sorted(ids):
        file = content_folder / "quizzes" / f"{id_}.yaml"
        quiz = load_quiz(file, Place(f"content/quizzes/{file.name}"), findings)
        if quiz is not None:
            quizzes[id_] = quiz
    return quizzes


def load_quiz(file: Path, top: Place, findings: Findings) -> Quiz | None:
    """Return the quiz in `file`, or None with a finding for each fault."""
    data = read_data(file, top.path, findings)
    return parse_quiz(file.stem, data, top, findings) if data is not None else None


def parse_quiz(id_: str, data: bytes, top: Place, findings: Findings) -> Quiz | None:
    """Return the quiz that the content of a file defines, or None with a finding for each fault."""
    faults = Findings()
    quiz = _sound(id_, data, top, faults)
    found = faults.graded({})
    findings.extend(found)
    return None if found else quiz


def _sound(id_: str, data: bytes, top: Place, faults: Findings) -> Quiz | None:
    text = decode_text(data, top.path, faults)
    document = parse_yaml(text, top.path, faults) if text is not None else None
    definition = validate(Definition, document, faults, whole=top) if document is not None else None
    if definition is None:
        return None
    draft = Draft(definition, document, top, faults)
    logic = compile_logic(draft)
    return Quiz(
        id=id_,
        place=top,
        digest=sha256(data).hexdigest(),
        definition=definition,
        logic=logic,
        claims=compile_claims(draft, logic),
        personas=compile_personas(draft, logic),
    )
