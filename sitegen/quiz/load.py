"""The quizzes of a site, read and found sound, or reported."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from sitegen.findings import Findings, Place
from sitegen.quiz.claims import compile_claims
from sitegen.quiz.compile import compile_logic
from sitegen.quiz.definition import Definition
from sitegen.quiz.draft import Draft
from sitegen.quiz.personas import compile_personas
from sitegen.quiz.quiz import Quiz
from sitegen.source_file import decode_text, read_data, read_text
from sitegen.translation import translated
from sitegen.validation import validate
from sitegen.yaml_source.parse import parse_yaml
from sitegen.yaml_source.values import YamlValue


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


def load_translated_quizzes(
    content_folder: Path, originals: Mapping[str, Quiz], language: str, findings: Findings
) -> dict[str, Quiz]:
    """Return the quizzes with the words of another language, where they are translated.

    Rules, scores and proofs are the original's; a translation with a fault is left out.
    """
    quizzes = {}
    for id_, original in originals.items():
        file = content_folder / "quizzes" / f"{id_}.{language}.yaml"
        quiz = _translated(original, file, findings) if file.is_file() else original
        if quiz is not None:
            quizzes[id_] = quiz
    return quizzes


def _translated(original: Quiz, file: Path, findings: Findings) -> Quiz | None:
    top, faults = Place(f"content/quizzes/{file.name}"), Findings()
    text = read_text(file, top.path, faults)
    words = parse_yaml(text, top.path, faults) if text is not None else None
    document = _original_document(original, file)
    definition = None
    if words is not None:
        definition = translated(Definition, document, words, whole=top, findings=faults)
    findings.extend(faults)
    if definition is None or _stops(faults):
        return None
    draft = Draft(definition, document, original.place, Findings())
    logic = compile_logic(draft)
    return replace(
        original,
        place=top,
        definition=definition,
        claims=compile_claims(draft, logic),
        personas=compile_personas(draft, logic),
    )


def _original_document(original: Quiz, translation: Path) -> YamlValue:
    file = translation.with_name(f"{original.id}.yaml")
    text = read_text(file, original.place.path, Findings())
    return parse_yaml(text or "", original.place.path, Findings())


def parse_quiz(id_: str, data: bytes, top: Place, findings: Findings) -> Quiz | None:
    """Return the quiz that the content of a file defines, or None with a finding for each fault."""
    faults = Findings()
    quiz = _sound(id_, data, top, faults)
    findings.extend(faults)
    return None if _stops(faults) else quiz


def _stops(faults: Findings) -> bool:
    return any(fault.severity.stops_writing for fault in faults)


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
