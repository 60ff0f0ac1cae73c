"""Proofs of earlier builds; a quiz is proved again when its rules, its promises or the prover change."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib import import_module
from pathlib import Path

from pydantic import TypeAdapter

from sitegen.cache import Cache, digest
from sitegen.findings import Findings
from sitegen.quiz.export import core_form
from sitegen.quiz.proof.proof import Proof
from sitegen.quiz.quiz import Quiz

_PROOF = TypeAdapter(Proof)


def prove_quizzes(quizzes: Mapping[str, Quiz], kept: Cache, findings: Findings) -> dict[str, Quiz]:
    """Return the quizzes with their proofs; one that breaks a promise is left out."""
    proofs = {id_: _proof(quiz, kept, findings) for id_, quiz in quizzes.items()}
    return {id_: replace(quiz, proof=proofs[id_]) for id_, quiz in quizzes.items() if proofs[id_]}


def _proof(quiz: Quiz, kept: Cache, findings: Findings) -> Proof | None:
    name, key = f"proof-{quiz.id}.json", _key(quiz)
    known = kept.read(name, key)
    if known is not None:
        return _PROOF.validate_json(known)
    # What proves is seldom needed, and takes a while to load.
    proof: Proof | None = import_module("sitegen.quiz.proof.prove").prove(quiz, findings)
    if proof is not None:
        kept.write(name, key, _PROOF.dump_json(proof))
    return proof


def _key(quiz: Quiz) -> str:
    promises = quiz.definition.model_dump_json(include={"properties", "personas"})
    return digest(_prover(), core_form(quiz.logic).encode(), promises.encode())


@cache
def _prover() -> bytes:
    """Return the digest of the code that proves."""
    package = Path(__file__).parent.parent
    return digest(*(file.read_bytes() for file in sorted(package.rglob("*.py")))).encode()
